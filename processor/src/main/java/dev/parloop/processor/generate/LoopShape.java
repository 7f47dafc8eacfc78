package dev.parloop.processor.generate;

import dev.parloop.processor.lower.Literals;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.Type;
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

  /**
   * The value of an integer literal, negated and converted ones included; null for anything else,
   * and for values outside {@code int}, which cannot be printed like the others.
   */
  static @Nullable Long literal(Expr expr) {
    return Literals.ofInt(expr);
  }
}
