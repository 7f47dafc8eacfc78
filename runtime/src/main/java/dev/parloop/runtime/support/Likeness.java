package dev.parloop.runtime.support;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether two accumulators are the same up to rounding. They are compared leaf by leaf: numbers,
 * the components of records, and whatever else as a whole.
 */
final class Likeness {

  /** So many roundings are forgiven, each relative to the largest value that took part. */
  private static final double DOUBLE_TOLERANCE = 2 * 0x1p-53 * 0x1p32;

  private static final double FLOAT_TOLERANCE = 2 * 0x1p-24 * 0x1p16;

  /** How large each leaf has been. */
  private final List<Double> scales = new ArrayList<>();

  /** Takes note of an accumulator that took part: its rounding counts. */
  void add(@Nullable Object part) {
    List<@Nullable Object> leaves = leaves(part);
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      if (leaf == scales.size()) {
        scales.add(0.0);
      }
      scales.set(leaf, scales.get(leaf) + magnitude(leaves.get(leaf)));
    }
  }

  /** Whether two accumulators are the same, given all that took part. */
  boolean areAlike(@Nullable Object left, @Nullable Object right) {
    List<@Nullable Object> mine = leaves(left);
    List<@Nullable Object> others = leaves(right);
    boolean alike = mine.size() == others.size();
    for (int leaf = 0; alike && leaf < mine.size(); leaf++) {
      double scale = leaf < scales.size() ? scales.get(leaf) : 0;
      alike = areAlike(mine.get(leaf), others.get(leaf), scale);
    }
    return alike;
  }

  private static boolean areAlike(@Nullable Object left, @Nullable Object right, double scale) {
    if (Difference.of("", left, right) == null) {
      return true;
    }
    if (!(left instanceof Number mine && isFloating(left))
        || !(right instanceof Number other && isFloating(right))) {
      return false;
    }
    double x = mine.doubleValue();
    double y = other.doubleValue();
    double largest = Math.max(scale, Math.max(Math.abs(x), Math.abs(y)));
    // Beyond all bounds the order of operations decides.
    return !Double.isFinite(largest)
        || Math.abs(x - y)
            <= largest * (left instanceof Float ? FLOAT_TOLERANCE : DOUBLE_TOLERANCE);
  }

  private static boolean isFloating(@Nullable Object leaf) {
    return leaf instanceof Double || leaf instanceof Float;
  }

  private static double magnitude(@Nullable Object leaf) {
    return leaf instanceof Number number && isFloating(leaf) ? Math.abs(number.doubleValue()) : 0;
  }

  private static List<@Nullable Object> leaves(@Nullable Object value) {
    List<@Nullable Object> leaves = new ArrayList<>();
    collect(value, leaves);
    return leaves;
  }

  private static void collect(@Nullable Object value, List<@Nullable Object> leaves) {
    if (!(value instanceof Record)) {
      leaves.add(value);
      return;
    }
    List<@Nullable Object> components = Insides.values(value);
    if (components.isEmpty()) {
      leaves.add(value); // Its module keeps it closed: then it counts as a whole.
    }
    components.forEach(component -> collect(component, leaves));
  }
}
