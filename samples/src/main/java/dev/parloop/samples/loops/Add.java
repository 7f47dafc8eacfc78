package dev.parloop.samples.loops;

import dev.parloop.Parallel;

/** The sum of two arrays. */
public final class Add {

  private Add() {}

  /**
   * {@code a = b + c}.
   *
   * @param b one array
   * @param c another, as long
   * @param a takes the sums, as long
   */
  public static void add(double[] b, double[] c, double[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = b[i] + c[i];
    }
  }
}
