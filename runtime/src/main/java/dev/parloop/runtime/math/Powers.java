package dev.parloop.runtime.math;

import static dev.parloop.runtime.math.Fused.fma;

/** Powers and roots. */
final class Powers {
  private static final double ROUND = 0x1.8p52;

  /** The bits of {@link #ROUND}: added to a small integer, they make a double of it. */
  private static final long ROUND_BITS = 0x4338000000000000L;

  /** The bits of the square root of one half. */
  private static final long SQRT_HALF = 0x3fe6a09e667f3bcdL;

  private static final long EXPONENT = 0xfff0000000000000L;
  private static final double LN2_HIGH = 0x1.62e42fefa38p-1;
  private static final double LN2_LOW = 0x1.ef35793c7673p-45;
  private static final double LOG2_E = 0x1.71547652b82fep0;
  private static final double TWO_THIRDS_HIGH = 0x1.5555555555555p-1;
  private static final double TWO_THIRDS_LOW = 0x1.5555555555555p-55;
  private static final double TWO_FIFTHS_HIGH = 0x1.9999999999999p-2;
  private static final double TWO_FIFTHS_LOW = 0x1.3333333333333p-55;
  private static final long ONE = 0x3ff0000000000000L;

  /** With {@link #CBRT_ODD}: {@code 1 + n odd + n^2 even} is {@code 2^(-n/3)} for n of -1, 0, 1. */
  private static final double CBRT_EVEN = 0x1.b744985853524p-6;

  private static final double CBRT_ODD = -0x1.dd68e9bbaedb3p-3;

  private Powers() {}

  /**
   * {@code e^(y log x)}, where the logarithm is the sum of two doubles, right to 2^-64 of its
   * value.
   */
  static double pow(double x, double y) {
    long bits = Double.doubleToRawLongBits(x);
    long above = bits - SQRT_HALF;
    double m = Double.longBitsToDouble(bits - (above & EXPONENT));
    double n = Double.longBitsToDouble((above >> 52) + ROUND_BITS) - ROUND;
    double f = m - 1.0;
    double g = 2.0 + f;
    double gl = f - (g - 2.0);
    double inverse = 1.0 / g;
    double s = f * inverse;
    double sl = fma(-s, gl, fma(-s, g, f)) * inverse;
    double z = s * s;
    double zl = fma(s, s, -z) + 2.0 * s * sl;
    double fifth = fma(z, logTail(z), TWO_FIFTHS_HIGH);
    double w = z * fifth;
    double wl = fma(z, fifth, -w) + fma(z, TWO_FIFTHS_LOW, zl * fifth);
    double qh = TWO_THIRDS_HIGH + w;
    double ql = w - (qh - TWO_THIRDS_HIGH) + (TWO_THIRDS_LOW + wl);
    double cube = s * z;
    double cubeLow = fma(s, z, -cube) + fma(s, zl, sl * z);
    double th = cube * qh;
    double tl = fma(cube, qh, -th) + fma(cube, ql, cubeLow * qh);
    double two = 2.0 * s;
    double lh = two + th;
    double ll = th - (lh - two) + fma(2.0, sl, tl);
    double a = n * LN2_HIGH;
    double h = a + lh;
    double l = lh - (h - a) + fma(n, LN2_LOW, ll);
    double product = y * h;
    double productLow = fma(y, h, -product) + y * l;
    double e = product + productLow;
    double el = productLow - (e - product);
    double t = fma(e, LOG2_E, ROUND);
    double k = t - ROUND;
    double r1 = fma(k, -LN2_HIGH, e);
    double r2 = fma(k, -LN2_LOW, r1);
    double r2l = fma(k, -LN2_LOW, r1 - r2) + el;
    double r = r2 + r2l;
    double rl = r2l - (r - r2);
    double hi = fma(r * 0.5, r, r);
    double lo = Polynomials.expm1Low(r, rl, hi);
    double v1 = 1.0 + hi;
    double v0 = v1 + (hi - (v1 - 1.0) + lo);
    // In two steps, so that the result may be subnormal, or as large as can be.
    long power = Double.doubleToRawLongBits(t) - ROUND_BITS;
    long half = power >> 1;
    double first = Double.longBitsToDouble((half + 1023L) << 52);
    double second = Double.longBitsToDouble((power - half + 1023L) << 52);
    double v = v0 * first * second;
    boolean inner = x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY && Math.abs(e) < 1000.0;
    return inner ? v : Rare.pow(x, y);
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

  /**
   * The part of {@code log((1 + s) / (1 - s)) / s} above {@code 2 z^2 / 5}, divided by {@code z^3}.
   */
  private static double logTail(double z) {
    return fma(
        fma(
            fma(
                fma(
                    fma(
                        fma(0x1.e7fc79efe5e4bp-4, z, 0x1.de9b4e89a8c83p-4),
                        z,
                        0x1.111de0fcbb309p-3),
                    z,
                    0x1.3b1377c6217cap-3),
                z,
                0x1.745d17d8c0ab4p-3),
            z,
            0x1.c71c71c657dcdp-3),
        z,
        0x1.24924924927d8p-2);
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
