package dev.parloop.runtime.support;

import org.jspecify.annotations.Nullable;

/**
 * How far a floating-point sum or product may be from the same one in another order.
 *
 * <p>The bound for a sum is {@code 2 * u * n * (|prior| + sum of |what an iteration adds|)}, with
 * {@code u} the unit roundoff and {@code n} the number of iterations; for a product {@code 2 * u *
 * n * |product|}. As an iteration may itself combine many terms, {@code n} is taken for 2^32 at
 * least ({@code float}: 2^16). Where values overflow or underflow, orders may differ at will.
 * Values of {@code float} are widened, which keeps them exactly.
 *
 * @param sum whether it is a sum, else it is a product
 * @param isFloat whether it is of type {@code float}
 */
record Rounding(boolean sum, boolean isFloat) {

  /**
   * The largest difference that is allowed.
   *
   * @param magnitude of a sum: of the prior value and what iterations add, without their signs
   * @return infinity where there is none
   */
  double bound(double magnitude, double serial, double parallel, long iterations) {
    if (sum
        ? !(Double.isFinite(magnitude) && magnitude <= largest())
        : !(isNormal(parallel) && isNormal(serial))) {
      return Double.POSITIVE_INFINITY;
    }
    double roundoff = isFloat ? 0x1p-24 : 0x1p-53;
    double leastTerms = isFloat ? 0x1p16 : 0x1p32;
    double scale = sum ? magnitude : Math.abs(serial);
    return 2 * roundoff * Math.max(iterations + 1.0, leastTerms) * scale;
  }

  /**
   * Compares two values of a variable or element.
   *
   * @return null if they are as near as they must be
   */
  @Nullable Difference difference(
      String name, double magnitude, double serial, double parallel, long iterations) {
    double bound = bound(magnitude, serial, parallel, iterations);
    return bound == Double.POSITIVE_INFINITY || Math.abs(parallel - serial) <= bound
        ? null
        : new Difference(
            name, Double.toString(serial), parallel + " (they may differ by " + bound + ")");
  }

  /** Up to here no order of additions overflows. */
  private double largest() {
    return isFloat ? Float.MAX_VALUE / 2 : Double.MAX_VALUE / 2;
  }

  private boolean isNormal(double value) {
    double least = isFloat ? Float.MIN_NORMAL : Double.MIN_NORMAL;
    return Math.abs(value) >= least && Math.abs(value) <= largest();
  }
}
