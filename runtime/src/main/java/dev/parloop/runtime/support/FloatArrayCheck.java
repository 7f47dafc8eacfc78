package dev.parloop.runtime.support;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks an array into whose elements the chunks of a loop sum or multiply floating-point values:
 * their bits against those of the same chunks in order on one thread, their values against those of
 * the loop as written, as {@link Rounding} allows. What iterations add is looked at only where that
 * is not too long.
 */
final class FloatArrayCheck {

  private final String name;
  private final Object array;
  private final Rounding rounding;
  private final double[] serial;
  private final Supplier<@Nullable Object[]> parts;
  private final double[] magnitude;
  private boolean seen;
  private double[] inOrder = {};

  /**
   * A check.
   *
   * @param name of the array
   * @param array holds what the loop as written left there
   * @param prior what it held before the loop, in a row
   * @param sum whether it is a sum, else it is a product
   * @param parts the copies of the chunks of the last run
   */
  FloatArrayCheck(
      String name, Object array, double[] prior, boolean sum, Supplier<@Nullable Object[]> parts) {
    this.name = name;
    this.array = array;
    this.rounding = new Rounding(sum, isFloat(array));
    this.serial = elements(array);
    this.parts = parts;
    this.magnitude = prior;
    Arrays.setAll(magnitude, k -> Math.abs(magnitude[k]));
    this.seen = !sum;
  }

  /** Whether the innermost arrays are of {@code float}. */
  private static boolean isFloat(Object array) {
    return array.getClass().getName().endsWith("F");
  }

  /** Takes note of a run in which every chunk was one iteration. */
  void seeTerms(int count) {
    seen = true;
    for (int chunk = 0; chunk < count; chunk++) {
      Object part = parts.get()[chunk];
      if (part != null && rounding.sum()) {
        double[] terms = elements(part);
        Arrays.setAll(magnitude, k -> magnitude[k] + Math.abs(terms[k]));
      }
    }
  }

  /** Takes note of a run in order on one thread. */
  void seeInOrder() {
    inOrder = elements(array);
  }

  /** Compares the last run with the one in order; null if all bits are the same. */
  @Nullable Difference compareBits() {
    double[] now = elements(array);
    for (int k = 0; k < now.length; k++) {
      if (Double.doubleToLongBits(inOrder[k]) != Double.doubleToLongBits(now[k])) {
        return new Difference(nameOf(k), inOrder[k] + " in order", Double.toString(now[k]));
      }
    }
    return null;
  }

  /** Compares the last run with the loop as written; null if they are as near as they must be. */
  @Nullable Difference compareValue(long iterations) {
    double[] now = elements(array);
    for (int k = 0; seen && k < now.length; k++) {
      Difference difference =
          rounding.difference(nameOf(k), magnitude[k], serial[k], now[k], iterations);
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  private String nameOf(int element) {
    return array instanceof Object[]
        ? name + " (element " + element + ")"
        : name + "[" + element + "]";
  }

  /** All elements in a row, those of innermost arrays one after the other. */
  static double[] elements(Object array) {
    if (array instanceof double[] values) {
      return values.clone();
    } else if (array instanceof float[] values) {
      double[] wide = new double[values.length];
      Arrays.setAll(wide, k -> values[k]);
      return wide;
    }
    return Arrays.stream((@Nullable Object[]) array)
        .filter(row -> row != null)
        .map(FloatArrayCheck::elements)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }
}
