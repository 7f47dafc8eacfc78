package dev.parloop.runtime.support;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares one running total of rounded values, from which anything else may follow.
 *
 * @param name of the variable
 * @param serial its value after the loop as written
 * @param isFloat whether it is a {@code float}
 * @param parts gives what the chunks of the last run have contributed
 * @param last gives the value after the last run
 */
record ScanCheck(
    String name, double serial, boolean isFloat, Supplier<double[]> parts, DoubleSupplier last) {

  /** The difference from the serial value, where it is more than rounding can make. */
  @Nullable Difference compare(long trips) {
    double magnitude = Math.abs(serial);
    for (double part : parts.get()) {
      magnitude += Math.abs(part);
    }
    double parallel = last.getAsDouble();
    double unit = isFloat ? Math.ulp(1f) / 2 : Math.ulp(1d) / 2;
    double bound = 2 * unit * Math.max(trips, isFloat ? 1L << 16 : 1L << 32) * magnitude;
    // What overflows on the way may be infinite or NaN in one order alone.
    boolean far = Double.isFinite(bound) && Math.abs(serial - parallel) > bound;
    return far ? new Difference(name, Double.toString(serial), Double.toString(parallel)) : null;
  }
}
