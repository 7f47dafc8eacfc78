package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.model.Type;

/** Identities and combination of reductions, as the design states them. */
final class Reductions {
  private Reductions() {}

  /** What a chunk starts from. */
  static Object identity(Reduction reduction) {
    Type.Primitive type = (Type.Primitive) reduction.variable().type();
    return switch (reduction.operator()) {
      case SUM -> type.isFloating() ? of(type, -0.0) : of(type, 0);
      case PRODUCT -> of(type, 1);
      case AND -> type == Type.Primitive.BOOLEAN ? (Object) true : of(type, -1);
      case OR, XOR -> type == Type.Primitive.BOOLEAN ? (Object) false : of(type, 0);
      case ALL -> true;
      case ANY -> false;
      case MIN, MIN_FIRST, MIN_LAST -> extreme(type, true);
      case MAX, MAX_FIRST, MAX_LAST -> extreme(type, false);
      case REDUCER -> throw new AssertionError("what a method combines is not of a primitive type");
    };
  }

  /** The prior value and that of the next chunk, combined. */
  static Object combine(Reduction reduction, Object prior, Object chunk) {
    if (prior instanceof Boolean p && chunk instanceof Boolean c) {
      return switch (reduction.operator()) {
        case AND, ALL -> p && c;
        case OR, ANY -> p || c;
        case XOR -> p ^ c;
        default -> throw new AssertionError(reduction);
      };
    }
    Type.Primitive type = (Type.Primitive) reduction.variable().type();
    return type.isFloating()
        ? of(type, floating(reduction, number(prior).doubleValue(), number(chunk).doubleValue()))
        : of(type, integral(reduction, number(prior).longValue(), number(chunk).longValue()));
  }

  private static Number number(Object value) {
    return value instanceof Character c ? Integer.valueOf(c) : (Number) value;
  }

  private static double floating(Reduction reduction, double p, double c) {
    return switch (reduction.operator()) {
      case SUM -> p + c;
      case PRODUCT -> p * c;
      case MIN -> Math.min(p, c);
      case MAX -> Math.max(p, c);
      case MIN_FIRST -> c < p ? c : p;
      case MIN_LAST -> c <= p ? c : p;
      case MAX_FIRST -> c > p ? c : p;
      case MAX_LAST -> c >= p ? c : p;
      default -> throw new AssertionError(reduction);
    };
  }

  private static long integral(Reduction reduction, long p, long c) {
    return switch (reduction.operator()) {
      case SUM -> p + c;
      case PRODUCT -> p * c;
      case AND -> p & c;
      case OR -> p | c;
      case XOR -> p ^ c;
      case MIN, MIN_FIRST, MIN_LAST -> Math.min(p, c);
      case MAX, MAX_FIRST, MAX_LAST -> Math.max(p, c);
      default -> throw new AssertionError(reduction);
    };
  }

  private static Object extreme(Type.Primitive type, boolean largest) {
    return switch (type) {
      case BYTE -> largest ? Byte.MAX_VALUE : Byte.MIN_VALUE;
      case SHORT -> largest ? Short.MAX_VALUE : Short.MIN_VALUE;
      case CHAR -> largest ? Character.MAX_VALUE : Character.MIN_VALUE;
      case INT -> largest ? Integer.MAX_VALUE : Integer.MIN_VALUE;
      case LONG -> largest ? Long.MAX_VALUE : Long.MIN_VALUE;
      case FLOAT -> largest ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
      case DOUBLE -> largest ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
      case BOOLEAN -> throw new AssertionError("no extreme boolean");
    };
  }

  private static Object of(Type.Primitive type, double value) {
    return type == Type.Primitive.FLOAT ? (Object) (float) value : value;
  }

  private static Object of(Type.Primitive type, long value) {
    return switch (type) {
      case BYTE -> (byte) value;
      case SHORT -> (short) value;
      case CHAR -> (char) value;
      case INT -> (int) value;
      case LONG -> value;
      case FLOAT -> (float) value;
      case DOUBLE -> (double) value;
      case BOOLEAN -> throw new AssertionError("a number is not a boolean");
    };
  }
}
