package dev.parloop.runtime.math;

import static dev.parloop.runtime.math.Fused.fma;

/** Powers and roots. */
final class Powers {
  private static final double ROUND = 0x1.8p52;

  /** The bits of {@link #ROUND}: added to a small integer, they make a double of it. */
  private static final long ROUND_BITS = 0x4338000000000000L;

  /** The bits of 0.8445: both halves of the doubles above reach as far from their centres. */
  private static final long LEAST = 0x3feb0624dd2f1aa0L;

  /** The bits of one half, and what makes those of half of {@code c} of them. */
  private static final long HALF = 0x3fe0000000000000L;

  private static final long STEP = 0x0006ac82f163deccL;

  /** The bits of {@code log c}, as short as {@link #LN2_HIGH}; what is missing is 2^-74. */
  private static final long LOG_C = 0x3fd64fdd6f5b3000L;

  private static final long EXPONENT = 0xfff0000000000000L;
  private static final double LN2_HIGH = 0x1.62e42fefa38p-1;
  private static final double LN2_LOW = 0x1.ef35793c7673p-45;
  private static final double LOG2_E = 0x1.71547652b82fep0;
  private static final double TWELFTH_HIGH = 0x1.5555555555555p-4;
  private static final double TWELFTH_LOW = 0x1.5555555555555p-58;
  private static final long ONE = 0x3ff0000000000000L;

  /** With {@link #CBRT_ODD}: {@code 1 + n odd + n^2 even} is {@code 2^(-n/3)} for n of -1, 0, 1. */
  private static final double CBRT_EVEN = 0x1.b744985853524p-6;

  private static final double CBRT_ODD = -0x1.dd68e9bbaedb3p-3;

  private Powers() {}

  /**
   * {@code e^(y log x)}, where the logarithm is the sum of two doubles, right to 2^-65 of its
   * value.
   *
   * <p>{@code x = 2^n m}, and {@code c} is one for the lower half of the doubles {@code m}, else
   * near the square root of two and such that {@code log c} is a short number; with {@code s = 2 (m
   * - c) / (m + c)}, {@code log m = log c + log((2 + s) / (2 - s))}.
   */
  static double pow(double x, double y) {
    long bits = Double.doubleToRawLongBits(x);
    long above = bits - LEAST;
    long upper = (above << 12) >> 63;
    double m = Double.longBitsToDouble(bits - (above & EXPONENT));
    double n = Double.longBitsToDouble((above >> 52) + ROUND_BITS) - ROUND;
    double halfC = Double.longBitsToDouble((upper & STEP) + HALF);
    double logC = Double.longBitsToDouble(upper & LOG_C);
    double f = fma(halfC, -2.0, m);
    double g = fma(m, 0.5, halfC);
    double gl = fma(m, 0.5, halfC - g);
    double inverse = 1.0 / g;
    double s = f * inverse;
    double sl = fma(-s, gl, fma(-s, g, f)) * inverse;
    double z = s * s;
    double cube = s * z;
    double cubeLow = fma(s, fma(s, s, -z), fma(s, z, -cube));
    double tail = fma(z, logTail(z), TWELFTH_LOW);
    double th = cube * TWELFTH_HIGH;
    double tl = fma(cube, tail, fma(cubeLow, TWELFTH_HIGH, fma(cube, TWELFTH_HIGH, -th)));
    double lh = s + th;
    double ll = th - (lh - s) + (tl + fma(sl, z * 0.25, sl));
    double a = fma(n, LN2_HIGH, logC);
    double h = a + lh;
    double l = lh - (h - a) + fma(n, LN2_LOW, ll);
    double e = y * h;
    double el = fma(y, l, fma(y, h, -e));
    double t = fma(e, LOG2_E, ROUND);
    double k = t - ROUND;
    double r1 = fma(k, -LN2_HIGH, e);
    double r2 = fma(k, -LN2_LOW, el);
    double r = r1 + r2;
    double hi = 1.0 + r1;
    double lo = r1 - (hi - 1.0) + r2;
    double rr = r * r;
    double v0 = hi + fma(rr, Polynomials.exp(r, rr), lo);
    long scale = Double.doubleToRawLongBits(t) << 52;
    double v = Double.longBitsToDouble(Double.doubleToRawLongBits(v0) + scale);
    boolean inner = x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY && Math.abs(e) < 708.0;
    return inner ? v : Rare.pow(x, y);
  }

  /** {@code x^0.5}, which has no negative zero, and is no NaN for minus infinity. */
  static double root(double x) {
    return Math.sqrt(x == Double.NEGATIVE_INFINITY ? Double.POSITIVE_INFINITY : x + 0.0);
  }

  /**
   * {@code |x| = 2^(3 k) m} with {@code m} from 1/2 to 4; a polynomial for {@code m^(-1/3)}, one
   * step of third order, and a correction with the exact remainder.
   */
  static double cbrt(double x) {
    double ax = Math.abs(x);
    long bits = Double.doubleToRawLongBits(ax);
    double m0 = Double.longBitsToDouble((bits & ~EXPONENT) | ONE);
    double n = Double.longBitsToDouble((bits >> 52) + ROUND_BITS) - (ROUND + 1023.0);
    double t = fma(n, 0x1.5555555555555p-2, ROUND);
    double rest = fma(t - ROUND, -3.0, n);
    // The remainder is -1, 0 or 1. Choices by comparison would be branches in scalar code.
    long shift = Double.doubleToRawLongBits(rest + ROUND) << 52;
    double m = Double.longBitsToDouble(Double.doubleToRawLongBits(m0) + shift);
    double p = inverseCbrt(m0) * fma(rest, fma(rest, CBRT_EVEN, CBRT_ODD), 1.0);
    double e = fma(-(p * p * p), m, 1.0);
    double w = fma(p * e, fma(e, 0x1.c71c71c71c71cp-3, 0x1.5555555555555p-2), p);
    double square = w * w;
    double c = m * square;
    double c2 = c * c;
    double c2l = fma(c, c, -c2);
    double c3 = c2 * c;
    double c3l = fma(c2, c, -c3);
    double remainder = fma(-c2l, c, m - c3 - c3l);
    double y = fma(remainder, square * 0x1.5555555555555p-2, c);
    long scale = Double.doubleToRawLongBits(t) << 52;
    long sign = Double.doubleToRawLongBits(x) & Long.MIN_VALUE;
    double v = Double.longBitsToDouble((Double.doubleToRawLongBits(y) + scale) | sign);
    boolean inner = ax >= Double.MIN_NORMAL && ax < Double.POSITIVE_INFINITY;
    return inner ? v : StrictMath.cbrt(x);
  }

  /** The square root of the sum of squares, corrected with the exact remainder (Borges 2019). */
  static double hypot(double x, double y) {
    double ax = Math.abs(x);
    double ay = Math.abs(y);
    boolean swap = ay > ax;
    double big = swap ? ay : ax;
    double small = swap ? ax : ay;
    double h = Math.sqrt(fma(big, big, small * small));
    double h2 = h * h;
    double b2 = big * big;
    double over = fma(-small, small, h2 - b2) + (fma(h, h, -h2) - fma(big, big, -b2));
    double v = h - over / (h + h);
    boolean inner = big > 0x1p-480 && big < 0x1p500;
    return inner ? v : StrictMath.hypot(x, y);
  }

  /** {@code (log((2 + s) / (2 - s)) / s - 1 - z / 12) / z^2} with {@code z = s s}. */
  private static double logTail(double z) {
    return fma(
        fma(
            fma(
                fma(fma(0x1.1831bc4fa8028p-18, z, 0x1.3afe60d438dbdp-16), z, 0x1.745d37724f95bp-14),
                z,
                0x1.c71c71ad89d4fp-12),
            z,
            0x1.2492492497457p-9),
        z,
        0x1.999999999998ep-7);
  }

  /** {@code m^(-1/3)} to 22 bits, for {@code m} from 1 to 2. */
  private static double inverseCbrt(double m) {
    return fma(
        fma(
            fma(
                fma(
                    fma(
                        fma(
                            fma(-0x1.a6ed7b6963c29p-8, m, 0x1.3fd0501f36ebap-4),
                            m,
                            -0x1.a5c4ae00d60e6p-2),
                        m,
                        0x1.3da521083873p0),
                    m,
                    -0x1.2caf841d73f59p1),
                m,
                0x1.7427af83de9fbp1),
            m,
            -0x1.36c90205779ddp1),
        m,
        0x1.f8179dd43b94fp0);
  }
}
