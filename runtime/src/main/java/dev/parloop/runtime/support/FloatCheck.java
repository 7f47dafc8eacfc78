package dev.parloop.runtime.support;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks one floating-point sum or product: its bits against those of the same chunks in order on
 * one thread, its value against that of the loop as written.
 *
 * <p>The bound for a sum is {@code 2 * u * n * (|prior| + sum of |what an iteration adds|)}, with
 * {@code u} the unit roundoff and {@code n} the number of iterations; for a product {@code 2 * u *
 * n * |product|}. As an iteration may itself combine many terms, {@code n} is taken for 2^32 at
 * least ({@code float}: 2^16). Where values overflow or underflow, orders may differ at will, and
 * only the bits are checked. Values of {@code float} are widened, which keeps them exactly.
 */
final class FloatCheck {

  private final String name;
  private final boolean sum;
  private final double serial;
  private final Supplier<double[]> parts;
  private final DoubleSupplier parallel;
  private final double roundoff;
  private final double leastTerms;
  private final double leastNormal;

  private double magnitude;
  private double[] inOrder = {};

  /**
   * A check.
   *
   * @param name of the variable
   * @param sum whether it is a sum, else it is a product
   * @param isFloat whether it is a {@code float}
   * @param prior value before the loop
   * @param serial value after the loop as written
   * @param parts partial results of the last run
   * @param parallel value after the last run
   */
  FloatCheck(
      String name,
      boolean sum,
      boolean isFloat,
      double prior,
      double serial,
      Supplier<double[]> parts,
      DoubleSupplier parallel) {
    this.name = name;
    this.sum = sum;
    this.serial = serial;
    this.parts = parts;
    this.parallel = parallel;
    magnitude = Math.abs(prior);
    roundoff = isFloat ? 0x1p-24 : 0x1p-53;
    leastTerms = isFloat ? 0x1p16 : 0x1p32;
    leastNormal = isFloat ? Float.MIN_NORMAL : Double.MIN_NORMAL;
  }

  /** Whether the check needs to see what each iteration adds. */
  boolean wantsTerms() {
    return sum;
  }

  /** Takes note of a run in which every chunk was one iteration. */
  void seeTerms(int count) {
    double[] terms = parts.get();
    for (int term = 0; term < count; term++) {
      magnitude += Math.abs(terms[term]);
    }
  }

  /** Takes note of a run in order on one thread. */
  void seeInOrder() {
    inOrder = parts.get().clone();
  }

  /** Compares the last run with the one in order; null if all bits are the same. */
  @Nullable Difference compareBits() {
    double[] now = parts.get();
    for (int chunk = 0; chunk < inOrder.length; chunk++) {
      if (Double.doubleToLongBits(inOrder[chunk]) != Double.doubleToLongBits(now[chunk])) {
        return new Difference(
            name + " (partial result of chunk " + chunk + ")",
            inOrder[chunk] + " in order",
            Double.toString(now[chunk]));
      }
    }
    return null;
  }

  /** Compares the last run with the loop as written; null if they are as near as they must be. */
  @Nullable Difference compareValue(long iterations) {
    double value = parallel.getAsDouble();
    if (!isComparable(value)) {
      return null;
    }
    double scale = sum ? magnitude : Math.abs(serial);
    double bound = 2 * roundoff * Math.max(iterations + 1.0, leastTerms) * scale;
    return Math.abs(value - serial) <= bound
        ? null
        : new Difference(
            name, Double.toString(serial), value + " (they may differ by " + bound + ")");
  }

  private boolean isComparable(double value) {
    return sum
        ? Double.isFinite(magnitude) && magnitude <= largest()
        : isNormal(value) && isNormal(serial);
  }

  /** Up to here no order of additions overflows. */
  private double largest() {
    return roundoff == 0x1p-24 ? Float.MAX_VALUE / 2 : Double.MAX_VALUE / 2;
  }

  private boolean isNormal(double value) {
    return Math.abs(value) >= leastNormal && Math.abs(value) <= largest();
  }
}
