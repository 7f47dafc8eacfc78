package dev.parloop.processor.generate;

/** Prints constants. */
final class JavaLiteral {
  private JavaLiteral() {}

  /**
   * A value, with parentheses around a sign.
   *
   * @param value boxed
   */
  static String of(Object value) {
    if (value instanceof Double number) {
      return special(number, "Double", number.toString());
    } else if (value instanceof Float number) {
      return special(number.doubleValue(), "Float", number + "f");
    } else if (value instanceof Long number) {
      return number == Long.MIN_VALUE ? "Long.MIN_VALUE" : parenthesised(number + "L");
    } else if (value instanceof Character character) {
      return Integer.toString(character);
    } else if (value instanceof Integer number && number == Integer.MIN_VALUE) {
      return "Integer.MIN_VALUE";
    }
    return parenthesised(value.toString());
  }

  private static String special(double value, String box, String text) {
    if (Double.isNaN(value)) {
      return box + ".NaN";
    } else if (Double.isInfinite(value)) {
      return box + (value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
    }
    return parenthesised(text);
  }

  /** A number with parentheses around it if it has a sign. */
  static String parenthesised(String number) {
    return number.startsWith("-") ? "(" + number + ")" : number;
  }
}
