package dev.parloop.runtime.math;

import static dev.parloop.runtime.math.Fused.fma;

/**
 * Inverse trigonometric functions. The sum of a multiple of pi/4, in two doubles, and a polynomial
 * of a reduced argument.
 */
final class ArcFunctions {
  private static final double PI_4_HIGH = 0x1.921fb54442d18p-1;
  private static final double PI_4_LOW = 0x1.1a62633145c07p-55;
  private static final double PI_2_HIGH = 0x1.921fb54442d18p0;
  private static final double PI_2_LOW = 0x1.1a62633145c07p-54;
  private static final double PI_HIGH = 0x1.921fb54442d18p1;
  private static final double PI_LOW = 0x1.1a62633145c07p-53;

  /** The tangent of pi/8. */
  private static final double TAN_PI_8 = 0x1.a827999fcef32p-2;

  /** The tangent of 3 pi/8. */
  private static final double TAN_3_PI_8 = 0x1.3504f333f9de6p1;

  /** From here on the arc tangent rounds to pi/2. */
  private static final double HUGE = 0x1p64;

  /** Keeps a division by a remainder that is zero from giving NaN. */
  private static final double TINY = 0x1p-600;

  private ArcFunctions() {}

  static double asin(double x) {
    double ax = Math.abs(x);
    boolean big = ax > 0.5;
    double rest = fma(-0.5, ax, 0.5);
    double z = big ? rest : x * x;
    double root = Math.sqrt(z);
    double rootLow = fma(-root, root, z) / (root + (root + TINY));
    double s = big ? root : ax;
    double sl = fma(s * z, arcSine(z), big ? rootLow : 0.0);
    double base = big ? PI_2_HIGH : 0.0;
    double baseLow = big ? PI_2_LOW : 0.0;
    double factor = big ? -2.0 : 1.0;
    double part = factor * s;
    double y = base + part;
    double yl = part - (y - base) + fma(factor, sl, baseLow);
    long sign = Double.doubleToRawLongBits(x) & Long.MIN_VALUE;
    return Double.longBitsToDouble(Double.doubleToRawLongBits(y + yl) | sign);
  }

  static double acos(double x) {
    double ax = Math.abs(x);
    boolean big = ax > 0.5;
    boolean negative = x < 0.0;
    double rest = fma(-0.5, ax, 0.5);
    double z = big ? rest : x * x;
    double root = Math.sqrt(z);
    double rootLow = fma(-root, root, z) / (root + (root + TINY));
    double s = big ? root : ax;
    double sl = fma(s * z, arcSine(z), big ? rootLow : 0.0);
    double base = big ? (negative ? PI_HIGH : 0.0) : PI_2_HIGH;
    double baseLow = big ? (negative ? PI_LOW : 0.0) : PI_2_LOW;
    double factor = big ? (negative ? -2.0 : 2.0) : (negative ? 1.0 : -1.0);
    double part = factor * s;
    double y = base + part;
    double yl = part - (y - base) + fma(factor, sl, baseLow);
    return y + yl;
  }

  static double atan(double x) {
    double full = Math.abs(x);
    double ax = full > HUGE ? HUGE : full;
    boolean middle = ax > TAN_PI_8;
    boolean big = ax > TAN_3_PI_8;
    // The reduced argument is x, (x - 1) / (x + 1) or -1 / x.
    double one = middle ? 1.0 : 0.0;
    double num = (big ? 0.0 : ax) - one;
    double numLow = (big ? 0.0 : ax) - (num + one);
    double first = big ? 0.0 : 1.0;
    double second = middle ? ax : 0.0;
    double den = first + second;
    double back = den - first;
    double denLow = (first - (den - back)) + (second - back);
    double base = big ? PI_2_HIGH : middle ? PI_4_HIGH : 0.0;
    double baseLow = big ? PI_2_LOW : middle ? PI_4_LOW : 0.0;
    double inverse = 1.0 / den;
    double t = num * inverse;
    double tl = (fma(-t, den, num) + fma(-t, denLow, numLow)) * inverse;
    double z = t * t;
    double y = base + t;
    double yl = t - (y - base) + (baseLow + fma(t * z, arcTangent(z), tl));
    long sign = Double.doubleToRawLongBits(x) & Long.MIN_VALUE;
    return Double.longBitsToDouble(Double.doubleToRawLongBits(y + yl) | sign);
  }

  static double atan2(double y, double x) {
    double ax = Math.abs(x);
    double ay = Math.abs(y);
    boolean swap = ay > ax;
    double big = swap ? ay : ax;
    double small = swap ? ax : ay;
    // The reduced argument is small / big or (small - big) / (small + big).
    boolean middle = small > big * TAN_PI_8;
    double less = middle ? big : 0.0;
    double more = middle ? small : 0.0;
    double num = small - less;
    double numLow = small - (num + less);
    double den = big + more;
    double denLow = big - den + more;
    double inverse = 1.0 / den;
    double t = num * inverse;
    double tl = (fma(-t, den, num) + fma(-t, denLow, numLow)) * inverse;
    double z = t * t;
    double tail = fma(t * z, arcTangent(z), tl);
    boolean negative = x < 0.0;
    double octant = middle ? 1.0 : 0.0;
    double quadrant = swap ? 2.0 - octant : octant;
    double eighths = negative ? 4.0 - quadrant : quadrant;
    double factor = swap != negative ? -1.0 : 1.0;
    double base = eighths * PI_4_HIGH;
    double baseLow = fma(eighths, PI_4_HIGH, -base) + eighths * PI_4_LOW;
    double part = factor * t;
    double w = base + part;
    double wl = part - (w - base) + fma(factor, tail, baseLow);
    long sign = Double.doubleToRawLongBits(y) & Long.MIN_VALUE;
    double v = Double.longBitsToDouble(Double.doubleToRawLongBits(w + wl) | sign);
    boolean inner = big < 0x1p500 && small > 0x1p-500;
    return inner ? v : Rare.atan2(y, x);
  }

  /** {@code (atan(t) / t - 1) / z} with {@code z = t t}, for {@code |t| <= tan(pi/8)}. */
  private static double arcTangent(double z) {
    return fma(
        fma(
            fma(
                fma(
                    fma(
                        fma(
                            fma(
                                fma(
                                    fma(
                                        fma(
                                            fma(0x1.f17529bcb3db3p-7, z, -0x1.121c438b55e45p-5),
                                            z,
                                            0x1.70e1efbd3a48cp-5),
                                        z,
                                        -0x1.ab7ad6a8d1086p-5),
                                    z,
                                    0x1.e1719bd8c5a0cp-5),
                                z,
                                -0x1.110c6e0621176p-4),
                            z,
                            0x1.3b136de18c6d1p-4),
                        z,
                        -0x1.745d14b6b460fp-4),
                    z,
                    0x1.c71c71b737e49p-4),
                z,
                -0x1.24924924754f2p-3),
            z,
            0x1.9999999999649p-3),
        z,
        -0x1.5555555555554p-2);
  }

  /** {@code (asin(s) / s - 1) / z} with {@code z = s s}, for {@code |s| <= 1/2}. */
  private static double arcSine(double z) {
    return fma(
        fma(
            fma(
                fma(
                    fma(
                        fma(
                            fma(
                                fma(
                                    fma(
                                        fma(
                                            fma(
                                                fma(0x1.0c1982487b3d6p-5, z, -0x1.5a9d10af6820bp-6),
                                                z,
                                                0x1.65755d13f7b7cp-6),
                                            z,
                                            0x1.dfe7a23f4db27p-9),
                                        z,
                                        0x1.61a2d1669f72dp-7),
                                    z,
                                    0x1.757357f9d60efp-7),
                                z,
                                0x1.ca21c524c011ep-7),
                            z,
                            0x1.1c49d8bf201adp-6),
                        z,
                        0x1.6e8be02ffb62bp-6),
                    z,
                    0x1.f1c71a890eb4bp-6),
                z,
                0x1.6db6db72321b6p-5),
            z,
            0x1.333333332de86p-4),
        z,
        0x1.5555555555578p-3);
  }
}
