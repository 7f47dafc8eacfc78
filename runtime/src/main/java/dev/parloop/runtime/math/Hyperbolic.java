package dev.parloop.runtime.math;

import static dev.parloop.runtime.math.Fused.fma;

/**
 * Hyperbolic functions: with {@code |x| = n ln 2 + r + rl}, {@code p = (2^n + 2^-n) / 2} and {@code
 * m = (2^n - 2^-n) / 2}, the sine is {@code m cosh r + p sinh r} and the cosine {@code p cosh r + m
 * sinh r}. Nothing cancels, and {@code n = 0} leaves {@code sinh r} and {@code cosh r} alone.
 */
final class Hyperbolic {
  private static final double ROUND = 0x1.8p52;
  private static final double LOG2_E = 0x1.71547652b82fep0;
  private static final double LN2_HIGH = 0x1.62e42fefa38p-1;
  private static final double LN2_LOW = 0x1.ef35793c7673p-45;

  /** From here on the hyperbolic tangent rounds to one. */
  private static final double ONE = 22.0;

  private Hyperbolic() {}

  static double sinh(double x) {
    double ax = Math.abs(x);
    double t = fma(ax, LOG2_E, ROUND);
    double n = t - ROUND;
    double r1 = fma(n, -LN2_HIGH, ax);
    double r = fma(n, -LN2_LOW, r1);
    double rl = fma(n, -LN2_LOW, r1 - r);
    double z = r * r;
    double u = z * 0.5;
    double ul = fma(r * 0.5, r, -u);
    double c = u + fma(z * z, Polynomials.cosh(z), fma(r, rl, ul));
    double st = fma(r * z, Polynomials.sinh(z), fma(rl, u, rl));
    double sh = r + st;
    double sl = st - (sh - r);
    long q = Double.doubleToRawLongBits(t);
    double up = Double.longBitsToDouble((q + 1022L) << 52);
    double down = Double.longBitsToDouble((1022L - q) << 52);
    double p = up + down;
    double pl = up - p + down;
    double m = up - down;
    double ml = up - m - down;
    double a = p * sh;
    double al = fma(p, sh, -a);
    double y = m + a;
    double yl = a - (y - m) + (al + fma(p, sl, fma(m, c, fma(pl, sh, ml))));
    long sign = Double.doubleToRawLongBits(x) & Long.MIN_VALUE;
    double v = Double.longBitsToDouble(Double.doubleToRawLongBits(y + yl) | sign);
    boolean inner = ax < 708.0;
    return inner ? v : Rare.sinh(x);
  }

  static double cosh(double x) {
    double ax = Math.abs(x);
    double t = fma(ax, LOG2_E, ROUND);
    double n = t - ROUND;
    double r1 = fma(n, -LN2_HIGH, ax);
    double r = fma(n, -LN2_LOW, r1);
    double rl = fma(n, -LN2_LOW, r1 - r);
    double z = r * r;
    double u = z * 0.5;
    double ul = fma(r * 0.5, r, -u);
    double c = u + fma(z * z, Polynomials.cosh(z), fma(r, rl, ul));
    double st = fma(r * z, Polynomials.sinh(z), fma(rl, u, rl));
    double sh = r + st;
    double sl = st - (sh - r);
    long q = Double.doubleToRawLongBits(t);
    double up = Double.longBitsToDouble((q + 1022L) << 52);
    double down = Double.longBitsToDouble((1022L - q) << 52);
    double p = up + down;
    double pl = up - p + down;
    double m = up - down;
    double ml = up - m - down;
    double b = m * sh;
    double bl = fma(m, sh, -b);
    double y = p + b;
    double yl = b - (y - p) + (bl + fma(m, sl, fma(p, c, fma(ml, sh, pl))));
    double v = y + yl;
    boolean inner = ax < 708.0;
    return inner ? v : Rare.cosh(x);
  }

  static double tanh(double x) {
    double full = Math.abs(x);
    double ax = full > ONE ? ONE : full;
    double t = fma(ax, LOG2_E, ROUND);
    double n = t - ROUND;
    double r1 = fma(n, -LN2_HIGH, ax);
    double r = fma(n, -LN2_LOW, r1);
    double rl = fma(n, -LN2_LOW, r1 - r);
    double z = r * r;
    double u = z * 0.5;
    double ul = fma(r * 0.5, r, -u);
    double c = u + fma(z * z, Polynomials.cosh(z), fma(r, rl, ul));
    double st = fma(r * z, Polynomials.sinh(z), fma(rl, u, rl));
    double sh = r + st;
    double sl = st - (sh - r);
    long q = Double.doubleToRawLongBits(t);
    double up = Double.longBitsToDouble((q + 1022L) << 52);
    double down = Double.longBitsToDouble((1022L - q) << 52);
    double p = up + down;
    double pl = up - p + down;
    double m = up - down;
    double ml = up - m - down;
    double a = p * sh;
    double al = fma(p, sh, -a);
    double s1 = m + a;
    double s1l = a - (s1 - m) + (al + fma(p, sl, fma(m, c, fma(pl, sh, ml))));
    double b = m * sh;
    double bl = fma(m, sh, -b);
    double c1 = p + b;
    double c1l = b - (c1 - p) + (bl + fma(m, sl, fma(p, c, fma(ml, sh, pl))));
    double den = c1 + c1l;
    double denLow = c1l - (den - c1);
    // Up to ln(2)/2 the quotient, then one minus e^-x over the cosine: that is monotone.
    boolean far = n > 0.0;
    double less = c - sh;
    double shrunk = 1.0 + less;
    double shrunkLow = less - (shrunk - 1.0) - sl;
    double down2 = -2.0 * down;
    double sum = s1 + s1l;
    double num = far ? down2 * shrunk : sum;
    double numLow = far ? down2 * shrunkLow : s1l - (sum - s1);
    double inverse = 1.0 / den;
    double y = num * inverse;
    double yl = (fma(-y, den, num) + fma(-y, denLow, numLow)) * inverse;
    double base = far ? 1.0 : 0.0;
    double w = base + y;
    double wl = y - (w - base) + yl;
    long sign = Double.doubleToRawLongBits(x) & Long.MIN_VALUE;
    return Double.longBitsToDouble(Double.doubleToRawLongBits(w + wl) | sign);
  }
}
