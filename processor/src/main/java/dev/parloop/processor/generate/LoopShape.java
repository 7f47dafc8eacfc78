package dev.parloop.processor.generate;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a chunk's loop is written.
 *
 * <p>{@code DIRECT}: an int counter that steps by one runs from border to border, as the user wrote
 * it. {@code ORDINAL}: an int ordinal runs from 0 and the variable is computed from it, because C2
 * compiles loops over a {@code long} half as fast and needs a constant step.
 */
enum LoopShape {
  DIRECT,
  ORDINAL;

  static LoopShape of(IterationSpace space) {
    if (!(space instanceof IterationSpace.Range range)
        || range.variable().type() != Type.Primitive.INT) {
      return ORDINAL;
    }
    Long step = literal(range.step());
    return step != null && Math.abs(step) == 1 ? DIRECT : ORDINAL;
  }

  /** The value of an integer literal, negated ones included, or null. */
  static @Nullable Long literal(Expr expr) {
    if (expr instanceof Expr.Literal literal && literal.value() instanceof Number number) {
      return number.longValue();
    }
    if (expr instanceof Expr.Unary unary && unary.operator() == UnaryOperator.NEGATE) {
      Long value = literal(unary.operand());
      return value == null ? null : -value;
    }
    if (expr instanceof Expr.Convert convert) {
      return literal(convert.operand());
    }
    return null;
  }
}
