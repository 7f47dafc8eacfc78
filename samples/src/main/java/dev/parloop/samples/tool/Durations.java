package dev.parloop.samples.tool;

import java.util.Locale;

/** Prints spans of time. */
final class Durations {
  private Durations() {}

  /** {@code 3.412 s}, {@code 12.30 ms}, {@code 3.100 us}: four digits and a fitting unit. */
  static String text(double nanos) {
    if (nanos >= 1e9) {
      return digits(nanos / 1e9) + " s";
    }
    if (nanos >= 1e6) {
      return digits(nanos / 1e6) + " ms";
    }
    return nanos >= 1e3 ? digits(nanos / 1e3) + " us" : digits(nanos) + " ns";
  }

  private static String digits(double value) {
    int decimals = value >= 100 ? 1 : value >= 10 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
