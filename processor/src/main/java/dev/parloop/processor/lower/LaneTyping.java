package dev.parloop.processor.lower;

import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The types in which lanes keep values. Java has no arithmetic on bytes, shorts and chars: they are
 * ints in lanes, and narrow only in memory.
 */
public final class LaneTyping {
  private LaneTyping() {}

  /** The type in which lanes keep values of a type. */
  static Type kept(Type type) {
    return type == Primitive.BYTE || type == Primitive.SHORT || type == Primitive.CHAR
        ? Primitive.INT
        : type;
  }

  /** The type of the vectors that hold elements of a type as they are in memory. */
  public static Primitive inMemory(Primitive element) {
    return switch (element) {
      case BOOLEAN -> Primitive.BYTE;
      case CHAR -> Primitive.SHORT;
      default -> element;
    };
  }

  /** A value in the type in which lanes keep it. */
  static LaneValue kept(LaneValue value) {
    return kept(value.type()) == value.type() ? value : converted(value, Primitive.INT);
  }

  /**
   * A conversion, as Java converts.
   *
   * @param value of a type in which lanes keep values, or narrow and widened
   * @param to any numeric type; the result of a narrow one is kept as an int
   */
  static LaneValue converted(LaneValue value, Primitive to) {
    if (value.type() == to) {
      return value;
    } else if (value instanceof LaneValue.Constant constant) {
      LaneValue folded = folded(constant, to);
      if (folded != null) {
        return folded;
      }
    }
    if (kept(to) != to) {
      return narrowed(converted(value, Primitive.INT), to);
    }
    boolean exact = to == Primitive.LONG || to == Primitive.DOUBLE;
    if (value instanceof LaneValue.Counter && exact) {
      return new LaneValue.Counter(to);
    }
    return value instanceof LaneValue.Whole whole && to == Primitive.DOUBLE
        ? whole.number()
        : new LaneValue.Convert(to, value);
  }

  private static LaneValue.@Nullable Constant folded(LaneValue.Constant constant, Primitive to) {
    Object value = constant.value();
    if (value instanceof Character character) {
      value = (int) character;
    }
    if (value instanceof Long number && to == Primitive.INT) {
      return new LaneValue.Constant(to, number.intValue());
    } else if (value instanceof Byte || value instanceof Short || value instanceof Integer) {
      int number = ((Number) value).intValue();
      return switch (to) {
        case INT -> new LaneValue.Constant(to, number);
        case LONG -> new LaneValue.Constant(to, (long) number);
        case FLOAT -> new LaneValue.Constant(to, (float) number);
        case DOUBLE -> new LaneValue.Constant(to, (double) number);
        case BYTE -> new LaneValue.Constant(Primitive.INT, (int) (byte) number);
        case SHORT -> new LaneValue.Constant(Primitive.INT, (int) (short) number);
        case CHAR -> new LaneValue.Constant(Primitive.INT, (int) (char) number);
        case BOOLEAN -> null;
      };
    }
    return null;
  }

  /** An int cut to the range of a narrow type. */
  private static LaneValue narrowed(LaneValue value, Primitive to) {
    if (!value.varying()) {
      return new LaneValue.Convert(Primitive.INT, new LaneValue.Convert(to, value));
    } else if (to == Primitive.CHAR) {
      return operation(LaneOperator.BIT_AND, value, integer(0xffff));
    }
    LaneValue distance = integer(to == Primitive.BYTE ? 24 : 16);
    return operation(
        LaneOperator.SHIFT_RIGHT, operation(LaneOperator.SHIFT_LEFT, value, distance), distance);
  }

  private static LaneValue integer(int value) {
    return new LaneValue.Constant(Primitive.INT, value);
  }

  private static LaneValue operation(LaneOperator operator, LaneValue... operands) {
    return new LaneValue.Operation(operator, Primitive.INT, List.of(operands));
  }
}
