package dev.parloop.runtime.math;

import static dev.parloop.runtime.math.Fused.fma;

/**
 * Sine, cosine and tangent.
 *
 * <p>With {@code n} the integer next to {@code |x| 2/pi}, the argument is reduced to {@code r + rl
 * = |x| - n pi/2} by a pair of constants, and the quadrant {@code n mod 4} says which of {@code sin
 * r} and {@code cos r} it is. Where {@code r} is small against {@code x} (huge arguments,
 * neighbours of multiples of pi/2), and for infinities, the pair of constants does not do, and the
 * reduction of Payne and Hanek in {@link StrictMath} takes over.
 */
final class Trigonometric {
  private static final double ROUND = 0x1.8p52;
  private static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;
  private static final double PI_2_HIGH = 0x1.921fb54442d18p0;
  private static final double PI_2_LOW = 0x1.1a62633145c07p-54;

  /** Below this part of the argument the reduced argument is not known well enough. */
  private static final double NEAR = 0x1p-46;

  private Trigonometric() {}

  static double sin(double x) {
    double ax = Math.abs(x);
    double t = fma(ax, TWO_OVER_PI, ROUND);
    double n = t - ROUND;
    double r1 = fma(n, -PI_2_HIGH, ax);
    double r = fma(n, -PI_2_LOW, r1);
    double rl = fma(n, -PI_2_LOW, r1 - r);
    double z = r * r;
    long q = Double.doubleToRawLongBits(t);
    boolean inner = Math.abs(r) >= ax * NEAR;
    double h = r * -0.5;
    double w = fma(h, r, 1.0);
    double wl = fma(h, r, 1.0 - w);
    boolean odd = (q & 1L) != 0;
    double a = odd ? w : r;
    double b = (odd ? z : r) * z;
    double c = odd ? wl - r * rl : rl;
    double cp = cosine(z);
    double sp = sine(z);
    double p = odd ? cp : sp;
    double y = a + fma(b, p, c);
    long sign = ((q & 2L) << 62) ^ (Double.doubleToRawLongBits(x) & Long.MIN_VALUE);
    double v = Double.longBitsToDouble(Double.doubleToRawLongBits(y) ^ sign);
    return inner ? v : StrictMath.sin(x);
  }

  static double cos(double x) {
    double ax = Math.abs(x);
    double t = fma(ax, TWO_OVER_PI, ROUND);
    double n = t - ROUND;
    double r1 = fma(n, -PI_2_HIGH, ax);
    double r = fma(n, -PI_2_LOW, r1);
    double rl = fma(n, -PI_2_LOW, r1 - r);
    double z = r * r;
    long q = Double.doubleToRawLongBits(t);
    boolean inner = Math.abs(r) >= ax * NEAR;
    double h = r * -0.5;
    double w = fma(h, r, 1.0);
    double wl = fma(h, r, 1.0 - w);
    boolean even = (q & 1L) == 0;
    double a = even ? w : r;
    double b = (even ? z : r) * z;
    double c = even ? wl - r * rl : rl;
    double cp = cosine(z);
    double sp = sine(z);
    double p = even ? cp : sp;
    double y = a + fma(b, p, c);
    long sign = ((q + 1L) & 2L) << 62;
    double v = Double.longBitsToDouble(Double.doubleToRawLongBits(y) ^ sign);
    return inner ? v : StrictMath.cos(x);
  }

  static double tan(double x) {
    double ax = Math.abs(x);
    double t = fma(ax, TWO_OVER_PI, ROUND);
    double n = t - ROUND;
    double r1 = fma(n, -PI_2_HIGH, ax);
    double r = fma(n, -PI_2_LOW, r1);
    double rl = fma(n, -PI_2_LOW, r1 - r);
    double z = r * r;
    long q = Double.doubleToRawLongBits(t);
    boolean inner = Math.abs(r) >= ax * NEAR;
    double h = r * -0.5;
    double w = fma(h, r, 1.0);
    double wl = fma(h, r, 1.0 - w);
    double st = fma(r * z, sine(z), rl * w);
    double sh = r + st;
    double sl = st - (sh - r);
    double ct = fma(z * z, cosine(z), wl - r * rl);
    double ch = w + ct;
    double cl = ct - (ch - w);
    boolean odd = (q & 1L) != 0;
    double nh = odd ? ch : sh;
    double nl = odd ? cl : sl;
    double dh = odd ? sh : ch;
    double dl = odd ? sl : cl;
    double inverse = 1.0 / dh;
    double y0 = nh * inverse;
    double y = fma(fma(-y0, dl, fma(-y0, dh, nh) + nl), inverse, y0);
    long sign = (q << 63) ^ (Double.doubleToRawLongBits(x) & Long.MIN_VALUE);
    double v = Double.longBitsToDouble(Double.doubleToRawLongBits(y) ^ sign);
    return inner ? v : StrictMath.tan(x);
  }

  /** {@code (sin(r) / r - 1) / z} with {@code z = r r}, for {@code |r| <= pi/4}. */
  private static double sine(double z) {
    return fma(
        fma(
            fma(
                fma(fma(0x1.5d90c976a6ffp-33, z, -0x1.ae5e5fda5e978p-26), z, 0x1.71de357197929p-19),
                z,
                -0x1.a01a019c0d998p-13),
            z,
            0x1.111111110f87dp-7),
        z,
        -0x1.5555555555549p-3);
  }

  /** {@code (cos(r) - 1 + z / 2) / z^2} with {@code z = r r}, for {@code |r| <= pi/4}. */
  private static double cosine(double z) {
    return fma(
        fma(
            fma(
                fma(
                    fma(-0x1.8fa3c2afa3a73p-37, z, 0x1.1ee9d7946994cp-29),
                    z,
                    -0x1.27e4f7ed0368dp-22),
                z,
                0x1.a01a019c8b2c4p-16),
            z,
            -0x1.6c16c16c15003p-10),
        z,
        0x1.555555555554bp-5);
  }
}
