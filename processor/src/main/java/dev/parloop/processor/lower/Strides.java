package dev.parloop.processor.lower;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an index grows from lane to lane. */
final class Strides {
  private Strides() {}

  /**
   * The difference between the values of two neighbouring lanes.
   *
   * @param value of type int
   * @return null if it is not known to be the same between all of them
   */
  static @Nullable Long of(LaneValue value) {
    if (!value.varying()) {
      return 0L;
    } else if (value instanceof LaneValue.Counter) {
      return 1L;
    } else if (value instanceof LaneValue.Operation operation) {
      return of(operation.operator(), operation.operands());
    }
    return null;
  }

  private static @Nullable Long of(LaneOperator operator, List<LaneValue> operands) {
    Long first = of(operands.get(0));
    Long second = operands.size() > 1 ? of(operands.get(1)) : Long.valueOf(0);
    if (first == null || second == null) {
      return null;
    }
    return switch (operator) {
      case ADD -> first + second;
      case SUBTRACT -> first - second;
      case NEGATE -> -first;
      case MULTIPLY -> product(operands, first, second);
      default -> null;
    };
  }

  private static @Nullable Long product(List<LaneValue> operands, long first, long second) {
    Long factor = constant(operands.get(second == 0 ? 1 : 0));
    long other = second == 0 ? first : second;
    return factor == null || Math.abs(factor) > Integer.MAX_VALUE || Math.abs(other) > (1 << 20)
        ? null
        : (Long) (factor * other);
  }

  private static @Nullable Long constant(LaneValue value) {
    return value instanceof LaneValue.Constant constant && constant.value() instanceof Number number
        ? (Long) number.longValue()
        : null;
  }
}
