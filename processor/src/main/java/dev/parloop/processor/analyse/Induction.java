package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * A variable to which every iteration adds the same: at the start of an iteration it is its value
 * before the loop plus the number of the iteration, from 0, times the step, wrapped into its type.
 * Or one of which every iteration makes the same in another way.
 *
 * @param variable of type int or long; with a turn of any primitive type
 * @param step of type long, does not change in the loop, and cannot throw; only its low bits count
 * @param turn what an iteration makes of it that is no sum; null if it adds the step
 */
public record Induction(Variable variable, Expr step, @Nullable Turn turn) {
  /** A variable to which every iteration adds the same. */
  public Induction(Variable variable, Expr step) {
    this(variable, step, null);
  }

  /** The step of one that is no sum. */
  static Expr none() {
    return new Expr.Literal(Type.Primitive.LONG, 0L, Span.NONE);
  }
}
