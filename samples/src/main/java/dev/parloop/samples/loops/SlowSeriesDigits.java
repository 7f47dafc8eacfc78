package dev.parloop.samples.loops;

import dev.parloop.Parallel;

/**
 * The harmonic series without the terms whose denominator holds a digit 9: it converges, slowly.
 */
public final class SlowSeriesDigits {

  private SlowSeriesDigits() {}

  /**
   * Adds 1/k for all k from 1 to n whose decimal form holds no digit 9.
   *
   * @param n the last k, below {@link Integer#MAX_VALUE}
   * @return the sum, below 22.9206766192...
   */
  public static double sum(int n) {
    double sum = 0;
    for (@Parallel int k = 1; k <= n; k++) {
      if (!hasNine(k)) {
        sum += 1.0 / k;
      }
    }
    return sum;
  }

  private static boolean hasNine(int number) {
    int rest = number;
    while (rest > 0) {
      if (rest % 10 == 9) {
        return true;
      }
      rest /= 10;
    }
    return false;
  }
}
