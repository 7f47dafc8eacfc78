package dev.parloop.samples.workload;

import java.math.BigDecimal;
import java.util.List;

/** Something that {@code --size} can set. Values are text in its canonical form. Immutable. */
public final class Parameter {
  private final String key;
  private final String quick;
  private final String full;
  private final List<String> choices;
  private final long min;
  private final long max;

  private Parameter(
      String key, String quick, String full, List<String> choices, long min, long max) {
    this.key = key;
    this.quick = quick;
    this.full = full;
    this.choices = choices;
    this.min = min;
    this.max = max;
  }

  /** A whole number from {@code min} to {@code max}. */
  public static Parameter number(String key, long quick, long full, long min, long max) {
    return new Parameter(key, Long.toString(quick), Long.toString(full), List.of(), min, max);
  }

  /** One of some words; the first is the default. */
  public static Parameter choice(String key, List<String> choices) {
    String first = choices.get(0);
    return new Parameter(key, first, first, List.copyOf(choices), 0, 0);
  }

  /** The name before the equals sign. */
  public String key() {
    return key;
  }

  /** Its value in the size {@code quick}. */
  public String quick() {
    return quick;
  }

  /** Its value in the size {@code full}. */
  public String full() {
    return full;
  }

  /**
   * Reads what the user wrote: {@code 1000000}, {@code 1_000_000} and {@code 1e6} are one number.
   *
   * @return the canonical form
   * @throws UsageException if it is not a value of this parameter
   */
  String parse(String text) {
    if (choices.isEmpty()) {
      return parseNumber(text);
    }
    if (!choices.contains(text)) {
      throw new UsageException(key + "=" + text + ": it is " + String.join(" or ", choices));
    }
    return text;
  }

  private String parseNumber(String text) {
    long value;
    try {
      BigDecimal number = new BigDecimal(text.replace("_", ""));
      // A huge exponent would be expanded digit by digit.
      value = number.precision() - number.scale() > 19 ? Long.MAX_VALUE : number.longValueExact();
    } catch (NumberFormatException e) {
      throw new UsageException(key + "=" + text + ": that is not a number");
    } catch (ArithmeticException e) {
      throw new UsageException(key + "=" + text + ": that is not a whole number in range");
    }
    if (value < min || value > max) {
      throw new UsageException(key + "=" + text + ": it must be from " + min + " to " + max);
    }
    return Long.toString(value);
  }
}
