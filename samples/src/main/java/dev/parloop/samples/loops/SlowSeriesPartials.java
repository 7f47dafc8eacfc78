package dev.parloop.samples.loops;

import dev.parloop.Parallel;

/** {@link SlowSeriesDigits} cut by hand into intervals, one for each worker. */
public final class SlowSeriesPartials {

  private SlowSeriesPartials() {}

  /**
   * Adds 1/k for all k from 1 to n whose decimal form holds no digit 9: first within each interval,
   * then over the intervals.
   *
   * @param n the last k, below {@link Integer#MAX_VALUE}
   * @param workers how many intervals, at least 1; the last one takes what is left over
   * @return the sum, below 22.9206766192...
   */
  public static double sum(int n, int workers) {
    double[] partials = new double[workers];
    int size = n / workers;
    for (@Parallel int w = 0; w < workers; w++) {
      int first = w * size + 1;
      int last = w == workers - 1 ? n : first + size - 1;
      partials[w] = partial(first, last);
    }
    double sum = 0;
    for (double partial : partials) {
      sum += partial;
    }
    return sum;
  }

  private static double partial(int first, int last) {
    double sum = 0;
    for (int k = first; k <= last; k++) {
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
