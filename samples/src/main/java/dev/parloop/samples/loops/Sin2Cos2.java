package dev.parloop.samples.loops;

import dev.parloop.Parallel;

/** The square of the sine and that of the cosine, added: 1, the long way. */
public final class Sin2Cos2 {

  private Sin2Cos2() {}

  /**
   * {@code b = sin(2 pi a)^2 + cos(2 pi a)^2}.
   *
   * @param a angles in turns
   * @param b takes the sums, as long
   */
  public static void apply(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) {
      double sin = Math.sin(2 * Math.PI * a[i]);
      double cos = Math.cos(2 * Math.PI * a[i]);
      b[i] = sin * sin + cos * cos;
    }
  }
}
