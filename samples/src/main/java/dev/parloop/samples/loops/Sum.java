package dev.parloop.samples.loops;

import dev.parloop.Parallel;

/** The sum of an array. */
public final class Sum {

  private Sum() {}

  /**
   * Adds the elements.
   *
   * @param a any array
   * @return the sum, 0 for an empty array
   */
  public static double sum(double[] a) {
    double s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i];
    }
    return s;
  }

  /**
   * Adds the elements.
   *
   * @param a any array
   * @return the sum, 0 for an empty array
   */
  public static float sum(float[] a) {
    float s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i];
    }
    return s;
  }
}
