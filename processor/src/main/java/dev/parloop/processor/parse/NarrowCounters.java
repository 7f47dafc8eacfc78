package dev.parloop.processor.parse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace.Relation;
import dev.parloop.processor.model.Type.Primitive;
import org.jspecify.annotations.Nullable;

/** Counters of type byte, short or char, which are ints all the time if they never wrap around. */
final class NarrowCounters {
  private NarrowCounters() {}

  /**
   * Whether the value behind the last one is still one of the type, whatever the bound is.
   *
   * @param bound an int or long
   */
  static boolean staysInRange(Primitive type, Relation relation, Expr bound, Expr step) {
    long[] types = limits(type);
    long[] ends = values(bound);
    if (!(step instanceof Expr.Literal literal)
        || !(literal.value() instanceof Integer by)
        || types == null
        || ends == null) {
      return false;
    }
    return switch (relation) {
      case LESS -> by > 0 && ends[1] - 1 + by <= types[1];
      case LESS_OR_EQUAL -> by > 0 && ends[1] + by <= types[1];
      case GREATER -> by < 0 && ends[0] + 1 + by >= types[0];
      case GREATER_OR_EQUAL -> by < 0 && ends[0] + by >= types[0];
      case NOT_EQUAL -> false;
    };
  }

  /** The least and the greatest value of a constant, or of an expression of a narrow type. */
  private static long @Nullable [] values(Expr bound) {
    Expr value = bound;
    while (value instanceof Expr.Convert convert
        && convert.operand().type() instanceof Primitive from
        && from.isIntegral()
        && from.compareTo(convert.to()) < 0) {
      value = convert.operand();
    }
    if (value instanceof Expr.Literal literal && literal.value() instanceof Integer constant) {
      return new long[] {constant, constant};
    }
    if (value instanceof Expr.Literal literal && literal.value() instanceof Character constant) {
      return new long[] {constant, constant};
    }
    return value.type() instanceof Primitive type ? limits(type) : null;
  }

  private static long @Nullable [] limits(Primitive type) {
    return switch (type) {
      case BYTE -> new long[] {Byte.MIN_VALUE, Byte.MAX_VALUE};
      case SHORT -> new long[] {Short.MIN_VALUE, Short.MAX_VALUE};
      case CHAR -> new long[] {Character.MIN_VALUE, Character.MAX_VALUE};
      default -> null;
    };
  }
}
