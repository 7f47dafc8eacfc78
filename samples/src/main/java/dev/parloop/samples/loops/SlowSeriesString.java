package dev.parloop.samples.loops;

import dev.parloop.Parallel;

/** {@link SlowSeriesDigits} with the digits looked for in text: an object in every iteration. */
public final class SlowSeriesString {

  private SlowSeriesString() {}

  /**
   * Adds 1/k for all k from 1 to n whose decimal form holds no digit 9.
   *
   * @param n the last k, below {@link Integer#MAX_VALUE}
   * @return the sum, below 22.9206766192...
   */
  public static double sum(int n) {
    double sum = 0;
    for (@Parallel int k = 1; k <= n; k++) {
      if (Integer.toString(k).indexOf('9') < 0) {
        sum += 1.0 / k;
      }
    }
    return sum;
  }
}
