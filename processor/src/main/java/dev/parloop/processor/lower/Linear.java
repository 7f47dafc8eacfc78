package dev.parloop.processor.lower;

import dev.parloop.processor.model.Type.Primitive;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether an index is a linear function of the kernel's counter and of the counters of
 * inner loops: then it is largest and smallest where all of them are at an end.
 *
 * <p>The ends are computed in {@code long}. An index is the same as its exact value but for
 * multiples of 2^32, whatever wraps on the way, so it is enough that the exact values at all ends
 * lie in the array, and that none of them is beyond 2^64 (where a wrapped one might look right):
 * there are at most three products, each of two ints.
 */
final class Linear {
  private static final int MOST_RANGES = 3;
  private static final int MOST_PRODUCTS = 3;

  private final Map<LaneVariable, LaneCheck.Range> ranges;
  private final Predicate<LaneValue> invariant;
  private final Set<LaneCheck.Range> found = new LinkedHashSet<>();

  /**
   * A search.
   *
   * @param invariant which values are the same throughout the kernel but for its counter
   */
  Linear(Map<LaneVariable, LaneCheck.Range> ranges, Predicate<LaneValue> invariant) {
    this.ranges = ranges;
    this.invariant = invariant;
  }

  /**
   * The counters of inner loops in an index, with what they stay between.
   *
   * @return null if it is not linear in them, or something in it may have any value
   */
  @Nullable List<LaneCheck.Range> rangesOf(LaneValue index) {
    Part part = part(index);
    return part != null && part.products() <= MOST_PRODUCTS && found.size() <= MOST_RANGES
        ? List.copyOf(found)
        : null;
  }

  /**
   * A part of an index.
   *
   * @param moves whether a counter is in it
   * @param leaves how many values are added in it
   * @param products how many products of a counter and an int
   */
  private record Part(boolean moves, int leaves, int products) {}

  private @Nullable Part part(LaneValue value) {
    if (value instanceof LaneValue.Counter) {
      return new Part(true, 1, 0);
    } else if (value instanceof LaneValue.Use use && ranges.containsKey(use.variable())) {
      found.add(ranges.get(use.variable()));
      return new Part(true, 1, 0);
    } else if (value instanceof LaneValue.Convert convert && isWhole(convert)) {
      return part(convert.operand());
    } else if (value instanceof LaneValue.Operation operation && isArithmetic(operation)) {
      return operation(operation);
    }
    return !value.varying() && invariant.test(value) ? new Part(false, 1, 0) : null;
  }

  private static boolean isWhole(LaneValue.Convert convert) {
    return isWhole(convert.type()) && isWhole(convert.operand().type());
  }

  private static boolean isWhole(Object type) {
    return type == Primitive.INT || type == Primitive.LONG;
  }

  /** Whether an exact value is computed from those of the operands. */
  static boolean isArithmetic(LaneValue.Operation operation) {
    return isWhole(operation.type())
        && switch (operation.operator()) {
          case ADD, SUBTRACT, NEGATE, MULTIPLY -> true;
          default -> false;
        };
  }

  private @Nullable Part operation(LaneValue.Operation operation) {
    Part left = part(operation.operands().get(0));
    if (operation.operator() == LaneOperator.NEGATE || left == null) {
      return left;
    }
    Part right = part(operation.operands().get(1));
    if (right == null) {
      return null;
    } else if (operation.operator() != LaneOperator.MULTIPLY) {
      return new Part(
          left.moves || right.moves, left.leaves + right.leaves, left.products + right.products);
    } else if (!left.moves && !right.moves) {
      return new Part(false, 1, 0);
    }
    boolean first = left.moves;
    Part moving = first ? left : right;
    boolean isFactor = isInt(operation.operands().get(first ? 1 : 0));
    return (left.moves && right.moves) || moving.products > 0 || !isFactor
        ? null
        : new Part(true, moving.leaves, moving.leaves);
  }

  /** Whether the exact value of a factor is that of an int. */
  private static boolean isInt(LaneValue value) {
    if (value instanceof LaneValue.Convert convert && convert.type() == Primitive.LONG) {
      return isInt(convert.operand());
    } else if (value instanceof LaneValue.Constant constant) {
      return constant.value() instanceof Number number && number.longValue() == number.intValue();
    }
    return value.type() == Primitive.INT
        && (value instanceof LaneValue.Use || value instanceof LaneValue.Length);
  }
}
