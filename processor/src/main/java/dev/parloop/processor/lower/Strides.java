package dev.parloop.processor.lower;

import dev.parloop.processor.model.Type.Primitive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an index grows from lane to lane. */
final class Strides {
  private static final long LARGEST = 1 << 20;

  private Strides() {}

  /**
   * The difference between the values of two neighbouring lanes, but for what wraps around.
   *
   * @param value of type int or long
   * @return null if it is not known to be the same between all of them
   */
  static @Nullable Long of(LaneValue value) {
    if (!value.varying()) {
      return 0L;
    } else if (value instanceof LaneValue.Counter) {
      return 1L;
    } else if (value instanceof LaneValue.Convert convert
        && isWhole(convert.type())
        && isWhole(convert.operand().type())) {
      return of(convert.operand());
    } else if (value instanceof LaneValue.Operation operation && isWhole(operation.type())) {
      return of(operation.operator(), operation.operands());
    }
    return null;
  }

  /**
   * The same for neighbouring values of an inner loop's counter, the same in all lanes.
   *
   * @return null if it is not known to be the same between all of them
   */
  static @Nullable Long along(LaneValue value, LaneVariable counter) {
    if (value instanceof LaneValue.Use use && use.variable().equals(counter)) {
      return 1L;
    } else if (value instanceof LaneValue.Convert convert) {
      return along(convert.operand(), counter);
    }
    return value instanceof LaneValue.Operation operation
        ? along(operation.operator(), operation.operands(), counter)
        : Long.valueOf(0);
  }

  private static @Nullable Long along(
      LaneOperator operator, List<LaneValue> operands, LaneVariable counter) {
    Long first = along(operands.get(0), counter);
    Long second = operands.size() > 1 ? along(operands.get(1), counter) : Long.valueOf(0);
    if (first == null || second == null) {
      return null;
    }
    return first == 0 && second == 0
        ? Long.valueOf(0)
        : combined(operator, operands, first, second);
  }

  /**
   * Whether an index that is proved for the iterations is proved in all lanes, also in those that
   * an inner loop has left while others go on: {@code i + j} with {@code j < i} stays between what
   * it is in iterations, {@code i - j} does not.
   *
   * @param ranges of the counters in the index
   */
  static boolean staysInside(LaneValue index, List<LaneCheck.Range> ranges) {
    for (LaneCheck.Range range : ranges) {
      for (LaneValue end : List.of(range.first(), range.last())) {
        Long slope = of(end);
        if ((slope == null || slope != 0) && !growsWith(index, range.counter(), slope)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether an index grows with an inner counter as it does with the end that moves. */
  private static boolean growsWith(LaneValue index, LaneVariable counter, @Nullable Long slope) {
    Long stride = of(index);
    Long growth = along(index, counter);
    return stride != null
        && growth != null
        && slope != null
        && Long.signum(stride) * Long.signum(growth) * Long.signum(slope) >= 0;
  }

  private static boolean isWhole(Object type) {
    return type == Primitive.INT || type == Primitive.LONG;
  }

  private static @Nullable Long of(LaneOperator operator, List<LaneValue> operands) {
    Long first = of(operands.get(0));
    Long second = operands.size() > 1 ? of(operands.get(1)) : Long.valueOf(0);
    return first == null || second == null ? null : combined(operator, operands, first, second);
  }

  private static @Nullable Long combined(
      LaneOperator operator, List<LaneValue> operands, long first, long second) {
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
    return factor == null || Math.abs(factor) > LARGEST || Math.abs(other) > LARGEST
        ? null
        : (Long) (factor * other);
  }

  private static @Nullable Long constant(LaneValue value) {
    if (value instanceof LaneValue.Convert convert && isWhole(convert.type())) {
      return constant(convert.operand());
    }
    return value instanceof LaneValue.Constant constant && constant.value() instanceof Number number
        ? (Long) number.longValue()
        : null;
  }
}
