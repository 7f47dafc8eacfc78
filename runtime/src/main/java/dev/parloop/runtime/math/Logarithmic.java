package dev.parloop.runtime.math;

import static dev.parloop.runtime.math.Fused.fma;

/**
 * Logarithms: {@code x = 2^n m} with {@code m} between {@code sqrt(1/2)} and {@code sqrt(2)}; with
 * {@code f = m - 1} and {@code s = f / (2 + f)}, {@code log m = log((1 + s) / (1 - s))} is {@code f
 * - f^2/2 + s (f^2/2 + s^2 p(s^2))}.
 */
final class Logarithmic {
  private static final double ROUND = 0x1.8p52;

  /** The bits of {@link #ROUND}: added to a small integer, they make a double of it. */
  private static final long ROUND_BITS = 0x4338000000000000L;

  /** The bits of the square root of one half. */
  private static final long SQRT_HALF = 0x3fe6a09e667f3bcdL;

  private static final long EXPONENT = 0xfff0000000000000L;
  private static final double LN2_HIGH = 0x1.62e42fefa38p-1;
  private static final double LN2_LOW = 0x1.ef35793c7673p-45;
  private static final double LOG2_E_HIGH = 0x1.71547652b82fep0;
  private static final double LOG2_E_LOW = 0x1.777d0ffda0d24p-56;
  private static final double LOG10_E_HIGH = 0x1.bcb7b1526e50ep-2;
  private static final double LOG10_E_LOW = 0x1.95355baaafad3p-57;
  private static final double LOG10_2_HIGH = 0x1.34413509f78p-2;
  private static final double LOG10_2_LOW = 0x1.fef311f12b358p-46;

  private Logarithmic() {}

  static double log(double x) {
    long bits = Double.doubleToRawLongBits(x);
    long above = bits - SQRT_HALF;
    double m = Double.longBitsToDouble(bits - (above & EXPONENT));
    double n = Double.longBitsToDouble((above >> 52) + ROUND_BITS) - ROUND;
    double f = m - 1.0;
    double s = f / (m + 1.0);
    double z = s * s;
    double square = f * 0.5 * f;
    double y = fma(s, fma(z, Polynomials.log(z), square), n * LN2_LOW);
    double v = fma(n, LN2_HIGH, f - (square - y));
    boolean inner = x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY;
    return inner ? v : StrictMath.log(x);
  }

  static double log1p(double x) {
    double u = 1.0 + x;
    double back = u - 1.0;
    double ul = (1.0 - (u - back)) + (x - back);
    long bits = Double.doubleToRawLongBits(u);
    long above = bits - SQRT_HALF;
    double m = Double.longBitsToDouble(bits - (above & EXPONENT));
    double n = Double.longBitsToDouble((above >> 52) + ROUND_BITS) - ROUND;
    double f = m - 1.0;
    double scale = Double.longBitsToDouble((1023L - (above >> 52)) << 52);
    double s = f / (m + 1.0);
    double z = s * s;
    double square = f * 0.5 * f;
    // What was lost in 1 + x, divided by m, which is about 1 / (1 - f + f^2).
    double lost = ul * scale * fma(square, 2.0, 1.0 - f);
    double y = fma(s, fma(z, Polynomials.log(z), square), fma(n, LN2_LOW, lost));
    double w = fma(n, LN2_HIGH, f - (square - y));
    // The sign is that of x, also of a zero.
    long sign = Double.doubleToRawLongBits(x) & Long.MIN_VALUE;
    double v = Double.longBitsToDouble(Double.doubleToRawLongBits(w) | sign);
    boolean inner = x > -1.0 && x < 0x1p1000;
    return inner ? v : StrictMath.log1p(x);
  }

  static double log2(double x) {
    long bits = Double.doubleToRawLongBits(x);
    long above = bits - SQRT_HALF;
    double m = Double.longBitsToDouble(bits - (above & EXPONENT));
    double n = Double.longBitsToDouble((above >> 52) + ROUND_BITS) - ROUND;
    double f = m - 1.0;
    double s = f / (m + 1.0);
    double z = s * s;
    double half = f * 0.5;
    double square = half * f;
    double squareLow = fma(half, f, -square);
    double h = f - square;
    double l = fma(s, fma(z, Polynomials.log(z), square), f - h - square - squareLow);
    double a = h * LOG2_E_HIGH;
    double al = fma(h, LOG2_E_HIGH, -a) + fma(h, LOG2_E_LOW, l * LOG2_E_HIGH);
    double y = n + a;
    double v = y + (a - (y - n) + al);
    boolean inner = x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY;
    return inner ? v : Rare.log2(x);
  }

  static double log10(double x) {
    long bits = Double.doubleToRawLongBits(x);
    long above = bits - SQRT_HALF;
    double m = Double.longBitsToDouble(bits - (above & EXPONENT));
    double n = Double.longBitsToDouble((above >> 52) + ROUND_BITS) - ROUND;
    double f = m - 1.0;
    double s = f / (m + 1.0);
    double z = s * s;
    double half = f * 0.5;
    double square = half * f;
    double squareLow = fma(half, f, -square);
    double h = f - square;
    double l = fma(s, fma(z, Polynomials.log(z), square), f - h - square - squareLow);
    double a = h * LOG10_E_HIGH;
    double al = fma(h, LOG10_E_HIGH, -a) + fma(h, LOG10_E_LOW, l * LOG10_E_HIGH);
    double b = n * LOG10_2_HIGH;
    double y = b + a;
    double v = y + (a - (y - b) + fma(n, LOG10_2_LOW, al));
    boolean inner = x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY;
    return inner ? v : StrictMath.log10(x);
  }
}
