package dev.parloop.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.model.Type;

/**
 * The text of the value from which partial results start.
 *
 * @param operator how they combine
 * @param type of the variable or element
 */
record IdentityCode(ReductionOperator operator, Type.Primitive type) {

  /** Whether it is what a new array holds. */
  boolean isZero() {
    String text = text();
    return !type.isFloating() && (text.equals("0") || text.equals("false"));
  }

  /** An expression of the type, to be passed as an argument. */
  Code argument() {
    boolean isNarrow =
        type == Type.Primitive.BYTE || type == Type.Primitive.SHORT || type == Type.Primitive.CHAR;
    boolean isLiteral = !text().endsWith("_VALUE");
    return isNarrow && isLiteral ? Code.of("(#) #", type, text()) : code();
  }

  /** The same as {@link #text}, in which types are types. */
  Code code() {
    String text = text();
    int dot = Character.isUpperCase(text.charAt(0)) ? text.indexOf('.') : -1;
    return dot < 0
        ? Code.text(text)
        : Code.of("##", ClassName.get("java.lang", text.substring(0, dot)), text.substring(dot));
  }

  /** An expression that can be assigned to the type. */
  String text() {
    return switch (operator) {
      case SUM -> type.isFloating() ? "-0.0" + suffix() : "0";
      case OR, XOR -> type == Type.Primitive.BOOLEAN ? "false" : "0";
      case PRODUCT -> "1";
      case AND -> allOnes();
      case ALL -> "true";
      case ANY -> "false";
      case MIN, MIN_FIRST, MIN_LAST -> limit("MAX_VALUE", "POSITIVE_INFINITY");
      case MAX, MAX_FIRST, MAX_LAST -> limit("MIN_VALUE", "NEGATIVE_INFINITY");
      case REDUCER -> throw new IllegalStateException("a constant of the user's");
    };
  }

  private String suffix() {
    return type == Type.Primitive.FLOAT ? "f" : "";
  }

  private String allOnes() {
    return switch (type) {
      case BOOLEAN -> "true";
      case CHAR -> "Character.MAX_VALUE";
      default -> "-1";
    };
  }

  private String limit(String integral, String floating) {
    String box =
        switch (type) {
          case INT -> "Integer";
          case CHAR -> "Character";
          default -> type.name().charAt(0) + type.toString().substring(1);
        };
    return box + "." + (type.isFloating() ? floating : integral);
  }
}
