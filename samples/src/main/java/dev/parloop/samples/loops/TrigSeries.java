package dev.parloop.samples.loops;

import dev.parloop.Parallel;

/** The series cos(k)/k, which tends to -ln(2 sin(1/2)). */
public final class TrigSeries {

  private TrigSeries() {}

  /**
   * Adds cos(k)/k for all k from 1 to n.
   *
   * @param n the last k
   * @return the sum
   */
  @Parallel
  public static double sum(long n) {
    double sum = 0;
    for (long k = 1; k <= n; k++) {
      sum += Math.cos((double) k) / k;
    }
    return sum;
  }
}
