package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Java's operators on boxed values: each result is computed by the operator itself. */
final class Arithmetic {
  private Arithmetic() {}

  /** The value of a field or element that was never assigned. */
  static @Nullable Object zero(Type type) {
    if (type == Type.Primitive.BOOLEAN) {
      return false;
    }
    return type instanceof Type.Primitive primitive ? convert(0, primitive) : null;
  }

  /** Whether a value is of exactly this type, as far as primitive types go. */
  private static boolean fits(Type type, @Nullable Object value) {
    if (!(type instanceof Type.Primitive primitive)) {
      return true;
    }
    return switch (primitive) {
      case BOOLEAN -> value instanceof Boolean;
      case BYTE -> value instanceof Byte;
      case SHORT -> value instanceof Short;
      case CHAR -> value instanceof Character;
      case INT -> value instanceof Integer;
      case LONG -> value instanceof Long;
      case FLOAT -> value instanceof Float;
      case DOUBLE -> value instanceof Double;
    };
  }

  /** Refuses a value of another primitive type: the model or its user forgot a conversion. */
  static void require(Type type, @Nullable Object value, Object target) {
    if (!fits(type, value)) {
      throw new IllegalArgumentException(target + " of type " + type + " cannot be " + value);
    }
  }

  /** A numeric value converted as by a cast; a boolean stays. */
  static Object convert(Object value, Type.Primitive to) {
    if (value instanceof Boolean || (value instanceof Float && to == Type.Primitive.FLOAT)) {
      return value;
    }
    Number number = value instanceof Character c ? Integer.valueOf(c) : (Number) value;
    if (number instanceof Double || number instanceof Float) {
      // A float is exact as a double, so that one path serves both.
      return fromDouble(number.doubleValue(), to);
    }
    return fromLong(number.longValue(), to);
  }

  private static Object fromDouble(double value, Type.Primitive to) {
    return switch (to) {
      case BYTE -> (byte) value;
      case SHORT -> (short) value;
      case CHAR -> (char) value;
      case INT -> (int) value;
      case LONG -> (long) value;
      case FLOAT -> (float) value;
      case DOUBLE -> value;
      case BOOLEAN -> throw new IllegalArgumentException("a number is not a boolean");
    };
  }

  private static Object fromLong(long value, Type.Primitive to) {
    return switch (to) {
      case BYTE -> (byte) value;
      case SHORT -> (short) value;
      case CHAR -> (char) value;
      case INT -> (int) value;
      case LONG -> value;
      case FLOAT -> (float) value;
      case DOUBLE -> (double) value;
      case BOOLEAN -> throw new IllegalArgumentException("a number is not a boolean");
    };
  }

  /** An operator with one operand, which has the promoted type. */
  static Object unary(UnaryOperator operator, Object operand) {
    if (operator == UnaryOperator.NOT) {
      return !(Boolean) operand;
    }
    boolean negate = operator == UnaryOperator.NEGATE;
    if (operand instanceof Integer value) {
      return negate ? -value : ~value;
    } else if (operand instanceof Long value) {
      return negate ? -value : ~value;
    } else if (operand instanceof Float value && negate) {
      return -value;
    } else if (operand instanceof Double value && negate) {
      return -value;
    }
    throw new IllegalArgumentException(operator + " of " + operand);
  }

  /**
   * An operator with two operands of one promoted type, or a shift.
   *
   * @throws ProgramException for an integral division by zero
   */
  static Object binary(BinaryOperator operator, Object left, Object right) {
    if (operator.isShift()) {
      return shift(operator, left, ((Number) right).intValue());
    } else if (left instanceof Integer a && right instanceof Integer b) {
      return operator.isComparison() ? compared(operator, a, b) : ints(operator, a, b);
    } else if (left instanceof Long a && right instanceof Long b) {
      return operator.isComparison() ? compared(operator, a, b) : longs(operator, a, b);
    } else if (left instanceof Float a && right instanceof Float b) {
      return operator.isComparison() ? compared(operator, a, b) : floats(operator, a, b);
    } else if (left instanceof Double a && right instanceof Double b) {
      return operator.isComparison() ? compared(operator, a, b) : doubles(operator, a, b);
    } else if (left instanceof Boolean a && right instanceof Boolean b) {
      return booleans(operator, a, b);
    }
    throw new IllegalArgumentException(left + " " + operator + " " + right);
  }

  /** The distance may be an int or a long: its low six bits are the same. */
  private static Object shift(BinaryOperator operator, Object left, int distance) {
    if (left instanceof Integer value) {
      return switch (operator) {
        case SHIFT_LEFT -> value << distance;
        case SHIFT_RIGHT -> value >> distance;
        default -> value >>> distance;
      };
    }
    long value = (Long) left;
    return switch (operator) {
      case SHIFT_LEFT -> value << distance;
      case SHIFT_RIGHT -> value >> distance;
      default -> value >>> distance;
    };
  }

  private static Object ints(BinaryOperator operator, int a, int b) {
    return switch (operator) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / divisor(b);
      case REMAINDER -> a % divisor(b);
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      default -> throw new IllegalArgumentException(operator + " of ints");
    };
  }

  private static Object longs(BinaryOperator operator, long a, long b) {
    return switch (operator) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / divisor(b);
      case REMAINDER -> a % divisor(b);
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      default -> throw new IllegalArgumentException(operator + " of longs");
    };
  }

  private static int divisor(int value) {
    divisor((long) value);
    return value;
  }

  private static long divisor(long value) {
    if (value == 0) {
      throw new ProgramException(new ArithmeticException("/ by zero"));
    }
    return value;
  }

  private static Object floats(BinaryOperator operator, float a, float b) {
    return switch (operator) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      default -> throw new IllegalArgumentException(operator + " of floats");
    };
  }

  private static Object doubles(BinaryOperator operator, double a, double b) {
    return switch (operator) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      default -> throw new IllegalArgumentException(operator + " of doubles");
    };
  }

  private static boolean booleans(BinaryOperator operator, boolean a, boolean b) {
    return switch (operator) {
      case AND -> a && b;
      case OR -> a || b;
      case XOR, NOT_EQUAL -> a ^ b;
      case EQUAL -> a == b;
      default -> throw new IllegalArgumentException(operator + " of booleans");
    };
  }

  /** Compares integers; an int compares as a long does. */
  private static boolean compared(BinaryOperator operator, long a, long b) {
    return switch (operator) {
      case LESS -> a < b;
      case LESS_OR_EQUAL -> a <= b;
      case GREATER -> a > b;
      case GREATER_OR_EQUAL -> a >= b;
      case EQUAL -> a == b;
      case NOT_EQUAL -> a != b;
      default -> throw new IllegalArgumentException(operator + " is not a comparison");
    };
  }

  /** Compares floating-point numbers; a float compares as a double does. */
  private static boolean compared(BinaryOperator operator, double a, double b) {
    return switch (operator) {
      case LESS -> a < b;
      case LESS_OR_EQUAL -> a <= b;
      case GREATER -> a > b;
      case GREATER_OR_EQUAL -> a >= b;
      case EQUAL -> a == b;
      case NOT_EQUAL -> a != b;
      default -> throw new IllegalArgumentException(operator + " is not a comparison");
    };
  }
}
