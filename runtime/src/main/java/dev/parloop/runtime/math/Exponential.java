package dev.parloop.runtime.math;

import static dev.parloop.runtime.math.Fused.fma;

/**
 * Exponential functions: {@code x = n ln 2 + r + rl} with {@code |r| <= ln(2)/2}, so that {@code
 * e^x = 2^n e^r}.
 */
final class Exponential {
  private static final double ROUND = 0x1.8p52;
  private static final double LOG2_E = 0x1.71547652b82fep0;
  private static final double LN2_HIGH = 0x1.62e42fefa38p-1;
  private static final double LN2_LOW = 0x1.ef35793c7673p-45;

  private Exponential() {}

  static double exp(double x) {
    double t = fma(x, LOG2_E, ROUND);
    double n = t - ROUND;
    double r1 = fma(n, -LN2_HIGH, x);
    double r = fma(n, -LN2_LOW, r1);
    double rl = fma(n, -LN2_LOW, r1 - r);
    double hi = 1.0 + r;
    double lo = r - (hi - 1.0) + rl;
    double rr = r * r;
    double y = hi + fma(rr, Polynomials.exp(r, rr), lo);
    long scale = Double.doubleToRawLongBits(t) << 52;
    double v = Double.longBitsToDouble(Double.doubleToRawLongBits(y) + scale);
    boolean inner = Math.abs(x) < 708.0;
    return inner ? v : Rare.exp(x);
  }

  static double expm1(double x) {
    double t = fma(x, LOG2_E, ROUND);
    double n = t - ROUND;
    double r1 = fma(n, -LN2_HIGH, x);
    double r = fma(n, -LN2_LOW, r1);
    double rl = fma(n, -LN2_LOW, r1 - r);
    double hi = fma(r * 0.5, r, r);
    double lo = Polynomials.expm1Low(r, rl, hi);
    double scale = Double.longBitsToDouble((Double.doubleToRawLongBits(t) + 1023L) << 52);
    double a = scale * hi;
    double b = scale - 1.0;
    double back = b - scale;
    double bl = (scale - (b - back)) + (-1.0 - back);
    double y = b + a;
    double yl = a - (y - b) + fma(scale, lo, bl);
    // The sign is that of x, also of a zero.
    long sign = Double.doubleToRawLongBits(x) & Long.MIN_VALUE;
    double v = Double.longBitsToDouble(Double.doubleToRawLongBits(y + yl) | sign);
    boolean inner = Math.abs(x) < 708.0;
    return inner ? v : StrictMath.expm1(x);
  }
}
