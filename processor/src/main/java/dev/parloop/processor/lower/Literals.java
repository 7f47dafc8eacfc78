package dev.parloop.processor.lower;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Whole numbers that are known from the source. */
public final class Literals {
  private Literals() {}

  /**
   * The value of an integer literal, negated and converted ones included; null for anything else,
   * and for values outside {@code int}.
   */
  public static @Nullable Long ofInt(Expr expr) {
    Long value = value(expr);
    return value == null || value != value.intValue() ? null : value;
  }

  private static @Nullable Long value(Expr expr) {
    if (expr instanceof Expr.Literal literal
        && (literal.value() instanceof Integer || literal.value() instanceof Long)) {
      return ((Number) literal.value()).longValue();
    }
    if (expr instanceof Expr.Unary unary && unary.operator() == UnaryOperator.NEGATE) {
      Long value = value(unary.operand());
      return value == null ? null : -value;
    }
    if (expr instanceof Expr.Convert convert) {
      Long value = value(convert.operand());
      return value == null || convert.to() == Type.Primitive.LONG
          ? value
          : convert.to() == Type.Primitive.INT ? (Long) (long) value.intValue() : null;
    }
    return null;
  }
}
