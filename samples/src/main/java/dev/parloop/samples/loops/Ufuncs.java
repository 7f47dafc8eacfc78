package dev.parloop.samples.loops;

import dev.parloop.Parallel;

/** Arithmetic on arrays, element by element. All arrays of a call have one length. */
public final class Ufuncs {

  private Ufuncs() {}

  /** {@code out = a^2}. */
  public static void square(double[] a, double[] out) {
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i] = a[i] * a[i];
    }
  }

  /** {@code out = log10(a + 1)}. */
  public static void log10(double[] a, double[] out) {
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i] = Math.log10(a[i] + 1);
    }
  }

  /** {@code out = (a^2 + a) / (a + 1)}, which is {@code a} but for the rounding. */
  public static void ratio(double[] a, double[] out) {
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i] = (a[i] * a[i] + a[i]) / (a[i] + 1);
    }
  }

  /** {@code out = a / b}. */
  public static void quotient(double[] a, double[] b, double[] out) {
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i] = a[i] / b[i];
    }
  }
}
