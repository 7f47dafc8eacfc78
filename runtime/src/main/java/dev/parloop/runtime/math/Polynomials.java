package dev.parloop.runtime.math;

import static dev.parloop.runtime.math.Fused.fma;

/** Polynomials that several functions use. */
final class Polynomials {
  private Polynomials() {}

  /**
   * {@code (e^r - 1 - r) / z} with {@code z = r r}, for {@code |r| <= ln(2)/2}. In pairs: a shorter
   * chain of operations.
   */
  static double exp(double r, double z) {
    return fma(
        fma(
            fma(
                fma(
                    fma(0x1.af7a5b57028cep-26, r, 0x1.28a0d7d331c71p-22),
                    z,
                    fma(0x1.71dde7d332cedp-19, r, 0x1.a019a9e92906p-16)),
                z,
                fma(0x1.a01a01b6b978ep-13, r, 0x1.6c16c17d26665p-10)),
            z,
            fma(0x1.111111110e4c7p-7, r, 0x1.55555555530dcp-5)),
        z,
        fma(0x1.555555555555dp-3, r, 0.5));
  }

  /** {@code (sinh(r) / r - 1) / z} with {@code z = r r}, for {@code |r| <= ln(2)/2}. */
  static double sinh(double z) {
    return fma(
        fma(
            fma(fma(0x1.af5ff5c9b57eap-26, z, 0x1.71ddf7af0c1bdp-19), z, 0x1.a01a01b0206b9p-13),
            z,
            0x1.111111110f62ap-7),
        z,
        0x1.5555555555559p-3);
  }

  /** {@code (cosh(r) - 1 - z / 2) / z^2} with {@code z = r r}, for {@code |r| <= ln(2)/2}. */
  static double cosh(double z) {
    return fma(
        fma(
            fma(fma(0x1.1f8bf69499a48p-29, z, 0x1.27e4cc061b109p-22), z, 0x1.a01a01ad81955p-16),
            z,
            0x1.6c16c16c14ffap-10),
        z,
        0x1.5555555555558p-5);
  }

  /**
   * {@code e^(r + rl) - 1 - high}, for {@code high} the double next to {@code r + r^2 / 2} and
   * {@code |r| <= ln(2)/2}.
   */
  static double expm1Low(double r, double rl, double high) {
    double z = r * r;
    double half = z * 0.5;
    double halfLow = fma(r * 0.5, r, -half);
    double rest = half - (high - r) + halfLow;
    return rest + fma(rl, high, rl) + fma(r * z, sinh(z), z * z * cosh(z));
  }

  /**
   * {@code (log((1 + s) / (1 - s)) - 2 s) / s^3} with {@code z = s s}, for {@code (1 + s) / (1 -
   * s)} between {@code sqrt(1/2)} and {@code sqrt(2)}.
   */
  static double log(double z) {
    return fma(
        fma(
            fma(
                fma(
                    fma(fma(0x1.2f14af83a8a41p-3, z, 0x1.39a04c38616bp-3), z, 0x1.74664c3179427p-3),
                    z,
                    0x1.c71c51cd7b0dbp-3),
                z,
                0x1.2492494234204p-2),
            z,
            0x1.999999997f98bp-2),
        z,
        0x1.5555555555593p-1);
  }
}
