package dev.parloop.runtime.settings;

import java.util.Locale;

/** Which executions of a parallel loop are compared with the loop as written. */
public enum Verification {
  /** None. */
  NEVER,
  /** A loop's first three, and then every one whose number is a power of two. */
  SAMPLED,
  /** All. */
  ALWAYS;

  /** The value of the property that means {@link #SAMPLED}. */
  public static final String SAMPLED_TEXT = "sampled";

  /** Up to so many executions of a loop are all compared. */
  private static final int FIRST = 3;

  static Verification of(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> ALWAYS;
      case "false" -> NEVER;
      case SAMPLED_TEXT -> SAMPLED;
      default ->
          throw new IllegalArgumentException("neither true, false nor sampled: \"" + text + "\"");
    };
  }

  /**
   * Whether an execution is one of the sample.
   *
   * @param number of the execution among those of its loop, from 1
   */
  public static boolean samples(int number) {
    return number <= FIRST || Integer.bitCount(number) == 1;
  }
}
