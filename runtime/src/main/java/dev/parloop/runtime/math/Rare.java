package dev.parloop.runtime.math;

/** What the common way of a function leaves over, where {@link StrictMath} has nothing as good. */
final class Rare {
  private static final double LOG2_E = 0x1.71547652b82fep0;
  private static final double LN2_HIGH = 0x1.62e42fefa38p-1;
  private static final double LN2_LOW = 0x1.ef35793c7673p-45;

  private Rare() {}

  /** For arguments whose result is near the ends of the range, or outside. */
  static double exp(double x) {
    if (!(x > -746 && x < 710)) {
      return StrictMath.exp(x);
    }
    return scaledExp(x, 0, 0);
  }

  /** For {@code |x| >= 708} and NaN, where the other exponential does not count. */
  static double sinh(double x) {
    return Math.copySign(cosh(x), x);
  }

  /** As {@link #sinh}. */
  static double cosh(double x) {
    double ax = Math.abs(x);
    return ax < 711 ? scaledExp(ax, 0, -1) : ax * Double.MAX_VALUE;
  }

  /** {@code e^(x + xl) 2^shift}, which may be subnormal or overflow. */
  private static double scaledExp(double x, double xl, int shift) {
    double n = Math.rint(x * LOG2_E);
    double r1 = Fused.fma(n, -LN2_HIGH, x);
    double r2 = Fused.fma(n, -LN2_LOW, xl);
    double r = r1 + r2;
    double rl = r2 - (r - r1);
    double high = Fused.fma(r * 0.5, r, r);
    double low = Polynomials.expm1Low(r, rl, high);
    double y = 1 + high;
    return Math.scalb(y + (high - (y - 1) + low), (int) n + shift);
  }

  /**
   * For bases that are not positive, normal and finite, and results near the ends of the range, or
   * outside.
   */
  static double pow(double x, double y) {
    if (x < 0 && x > Double.NEGATIVE_INFINITY && y == Math.rint(y) && !Double.isInfinite(y)) {
      double size = Powers.pow(-x, y);
      boolean odd = Math.abs(y) < 0x1p53 && ((long) y & 1) != 0;
      return odd ? -size : size;
    }
    double f = x - 1;
    double e = y * f;
    boolean huge = Math.abs(y) > 0x1p30 && Math.abs(f) < 0x1p-20 && Math.abs(e) < 750;
    return huge ? powNearOne(f, y) : StrictMath.pow(x, y);
  }

  /**
   * {@code (1 + f)^y} for small {@code f}. {@link StrictMath#pow} is hundreds of units off for
   * bases next to one and exponents above 2^31.
   */
  private static double powNearOne(double f, double y) {
    double log = f * f * (f * (1.0 / 3 - f * 0.25) - 0.5);
    double e = y * f;
    return scaledExp(e, Fused.fma(y, log, Fused.fma(y, f, -e)), 0);
  }

  /** For all that is not positive, normal and finite. */
  static double log2(double x) {
    if (x > 0 && x < Double.MIN_NORMAL) {
      return Logarithmic.log2(x * 0x1p54) - 54;
    }
    return StrictMath.log(x);
  }

  /** For arguments of very different or extreme sizes. */
  static double atan2(double y, double x) {
    double ay = Math.abs(y);
    double ax = Math.abs(x);
    double big = Math.max(ax, ay);
    double small = Math.min(ax, ay);
    if (!(small > 0 && big < Double.POSITIVE_INFINITY)) {
      return StrictMath.atan2(y, x);
    }
    double down = small < 0x1p-400 ? 0x1p500 : 1;
    double up = big > 0x1p400 ? 0x1p-500 : 1;
    if (small / big > 0x1p-300) {
      return ArcFunctions.atan2(y * down * up, x * down * up);
    }
    if (ay < ax) {
      return x > 0 ? y / x : Math.copySign(Math.PI, y);
    }
    return Math.copySign(Math.PI / 2, y);
  }
}
