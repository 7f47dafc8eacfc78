package dev.parloop.samples.workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A job whose variants fill the same arrays, which may be too large to be kept for each of them.
 * The arrays hold NaN when a variant starts, so that an element that it leaves out is seen.
 */
abstract class ArrayJob implements Job<ArrayAnswer> {
  private final List<double[]> outputs = new ArrayList<>();
  private final Map<Long, Optional<String>> checked = new HashMap<>();

  /** Adds an array that the variants fill. */
  final void output(double[] array) {
    Arrays.fill(array, Double.NaN);
    outputs.add(array);
  }

  /** Adds all rows of an array that the variants fill. */
  final void output(double[][] rows) {
    for (double[] row : rows) {
      output(row);
    }
  }

  /** The arrays that the variants fill, rows one by one. */
  final List<double[]> outputs() {
    return List.copyOf(outputs);
  }

  /** Compares the elements of the outputs with trusted values. */
  abstract Optional<String> check();

  /** A variant that fills all outputs. */
  final Variant<ArrayAnswer> variant(String name, Runnable work) {
    return new Variant<>(name, work, this::read);
  }

  private ArrayAnswer read() {
    long bits = 0;
    double sum = 0;
    for (double[] output : outputs) {
      for (double element : output) {
        bits = (Long.rotateLeft(bits, 5) ^ Double.doubleToRawLongBits(element)) * Inputs.ODD;
        sum += element;
      }
    }
    // The same elements need no second look.
    Optional<String> fault = checked.computeIfAbsent(bits, b -> check());
    outputs.forEach(output -> Arrays.fill(output, Double.NaN));
    return new ArrayAnswer(bits, sum, fault);
  }

  @Override
  public final Optional<String> fault(ArrayAnswer answer, Supplier<ArrayAnswer> serial) {
    return answer.fault();
  }

  @Override
  public final boolean same(ArrayAnswer left, ArrayAnswer right) {
    return left.bits() == right.bits();
  }

  @Override
  public final String describe(ArrayAnswer answer) {
    return "sum " + answer.sum();
  }

  /** A fault of one element. */
  static Optional<String> wrong(String element, double value, double expected) {
    return Optional.of("%s is %s, not %s".formatted(element, value, expected));
  }

  /** Whether a value is the expected one but for some units in its last place. */
  static boolean isNear(double value, double expected, int ulps) {
    return value == expected || Math.abs(value - expected) <= ulps * Math.ulp(expected);
  }
}
