package dev.parloop.samples.loops;

import dev.parloop.Parallel;

/** The sine of an array. */
public final class Sin {

  private Sin() {}

  /**
   * {@code a = sin(b)}.
   *
   * @param b angles in radians
   * @param a takes the sines, as long
   */
  public static void sin(double[] b, double[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = Math.sin(b[i]);
    }
  }
}
