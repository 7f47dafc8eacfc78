package dev.parloop.processor.differential;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** Whether two results differ by rounding only. */
final class Closeness {
  private static final double DOUBLE = 1e-9;
  private static final double FLOAT = 2e-3;

  private Closeness() {}

  /** The values that are too far from each other, or null. */
  static @Nullable String difference(Outcome serial, Outcome other) {
    return difference(
        new @Nullable Object[] {serial.result(), serial.state()},
        new @Nullable Object[] {other.result(), other.state()});
  }

  private static @Nullable String difference(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return left == right ? null : left + " and " + right;
    } else if (left.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(left); i++) {
        String found = difference(Array.get(left, i), Array.get(right, i));
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    boolean close = true;
    if (left instanceof Float || left instanceof Double) {
      double a = ((Number) left).doubleValue();
      double b = ((Number) right).doubleValue();
      double bound = left instanceof Float ? FLOAT : DOUBLE;
      close = left.equals(right) || Math.abs(a - b) <= bound * Math.max(1, Math.abs(a));
    }
    return close ? null : left + " and " + right;
  }
}
