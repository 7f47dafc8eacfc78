package dev.parloop.runtime.math;

/**
 * The elementary functions that parallel loops use in place of those of {@link Math}: the same
 * operations in the same order in scalar code and in lanes, so the same bits in every variant of a
 * loop, on every machine, JDK and vector width.
 *
 * <p>Special values are those of {@link Math}. The result is within one unit in the last place of
 * the exact one; docs/design/math.md has the measured errors. Methods are pure, safe from any
 * thread, and throw nothing.
 */
public final class LaneMath {
  private LaneMath() {}

  /** As {@link Math#sin(double)}. */
  public static double sin(double x) {
    return Trigonometric.sin(x);
  }

  /** As {@link Math#cos(double)}. */
  public static double cos(double x) {
    return Trigonometric.cos(x);
  }

  /** As {@link Math#tan(double)}. */
  public static double tan(double x) {
    return Trigonometric.tan(x);
  }

  /** As {@link Math#exp(double)}. */
  public static double exp(double x) {
    return Exponential.exp(x);
  }

  /** As {@link Math#expm1(double)}. */
  public static double expm1(double x) {
    return Exponential.expm1(x);
  }

  /** As {@link Math#log(double)}. */
  public static double log(double x) {
    return Logarithmic.log(x);
  }

  /** As {@link Math#log1p(double)}. */
  public static double log1p(double x) {
    return Logarithmic.log1p(x);
  }

  /** The logarithm to base 2; exact for powers of two. NaN below zero, minus infinity for zeros. */
  public static double log2(double x) {
    return Logarithmic.log2(x);
  }

  /** As {@link Math#log10(double)}. */
  public static double log10(double x) {
    return Logarithmic.log10(x);
  }

  /**
   * As {@link Math#pow(double, double)}. The nearest double for exponents 2 and 0.5, which cost a
   * product or a square root where they are constants.
   */
  public static double pow(double x, double y) {
    return y == 2.0 ? x * x : y == 0.5 ? Powers.root(x) : Powers.pow(x, y);
  }

  /** As {@link Math#cbrt(double)}. */
  public static double cbrt(double x) {
    return Powers.cbrt(x);
  }

  /** As {@link Math#sinh(double)}. */
  public static double sinh(double x) {
    return Hyperbolic.sinh(x);
  }

  /** As {@link Math#cosh(double)}. */
  public static double cosh(double x) {
    return Hyperbolic.cosh(x);
  }

  /** As {@link Math#tanh(double)}. */
  public static double tanh(double x) {
    return Hyperbolic.tanh(x);
  }

  /** As {@link Math#asin(double)}. */
  public static double asin(double x) {
    return ArcFunctions.asin(x);
  }

  /** As {@link Math#acos(double)}. */
  public static double acos(double x) {
    return ArcFunctions.acos(x);
  }

  /** As {@link Math#atan(double)}. */
  public static double atan(double x) {
    return ArcFunctions.atan(x);
  }

  /** As {@link Math#atan2(double, double)}. */
  public static double atan2(double y, double x) {
    return ArcFunctions.atan2(y, x);
  }

  /** As {@link Math#hypot(double, double)}. */
  public static double hypot(double x, double y) {
    return Powers.hypot(x, y);
  }

  /** As {@link Math#sqrt(double)}, which is exact everywhere. */
  public static double sqrt(double x) {
    return Math.sqrt(x);
  }
}
