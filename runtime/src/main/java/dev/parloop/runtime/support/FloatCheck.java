package dev.parloop.runtime.support;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks one floating-point sum or product: its bits against those of the same chunks in order on
 * one thread, its value against that of the loop as written, as {@link Rounding} allows.
 */
final class FloatCheck {

  private final String name;
  private final Rounding rounding;
  private final double serial;
  private final Supplier<double[]> parts;
  private final DoubleSupplier parallel;

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
    this.rounding = new Rounding(sum, isFloat);
    this.serial = serial;
    this.parts = parts;
    this.parallel = parallel;
    magnitude = Math.abs(prior);
  }

  /** Whether the check needs to see what each iteration adds. */
  boolean wantsTerms() {
    return rounding.sum();
  }

  /** Takes note of a run in which every chunk was one iteration. */
  void seeTerms(int count) {
    double[] terms = parts.get();
    for (int term = 0; term < count; term++) {
      magnitude += Math.abs(terms[term]);
    }
  }

  /** Takes note that there is no such run: then only bits are compared. */
  void seeNoTerms() {
    magnitude = Double.POSITIVE_INFINITY;
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
    return rounding.difference(name, magnitude, serial, parallel.getAsDouble(), iterations);
  }

  /** The same values as doubles. */
  static double[] widen(float[] parts) {
    double[] wide = new double[parts.length];
    for (int part = 0; part < parts.length; part++) {
      wide[part] = parts[part];
    }
    return wide;
  }
}
