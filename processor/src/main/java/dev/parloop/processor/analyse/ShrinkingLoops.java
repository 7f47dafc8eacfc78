package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type.Primitive;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many rounds a loop makes at most that divides a whole number by a constant in each, or shifts
 * it: one for each of its digits. {@code while (k > 0) k /= 10} makes ten, whatever k is.
 */
final class ShrinkingLoops {
  private ShrinkingLoops() {}

  /**
   * The number of digits of the largest int or long that a loop shrinks.
   *
   * @param body one round
   * @param update what ends it
   * @return empty if nothing certainly shrinks
   */
  static OptionalDouble rounds(Stmt body, List<Expr> update) {
    OptionalDouble least = OptionalDouble.empty();
    for (Expr expr : update) {
      least = lesser(least, digits(expr));
    }
    List<? extends Node> statements =
        body instanceof Stmt.Block block ? block.statements() : List.of(body);
    for (Node statement : statements) {
      if (statement instanceof Stmt.Evaluate evaluate) {
        least = lesser(least, digits(evaluate.expression()));
      }
    }
    return least;
  }

  private static OptionalDouble lesser(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && (other.isEmpty() || one.getAsDouble() < other.getAsDouble())
        ? one
        : other;
  }

  private static OptionalDouble digits(Expr expr) {
    if (expr instanceof Expr.Compound compound && compound.target() instanceof Expr.Read) {
      return digits(compound.operator(), compound.operand(), compound.target().type());
    }
    return expr instanceof Expr.Assign assign
            && assign.target() instanceof Expr.Read target
            && assign.value() instanceof Expr.Binary binary
            && binary.left() instanceof Expr.Read read
            && read.variable().equals(target.variable())
        ? digits(binary.operator(), binary.right(), target.type())
        : OptionalDouble.empty();
  }

  private static OptionalDouble digits(BinaryOperator operator, Expr by, Object type) {
    if ((type != Primitive.INT && type != Primitive.LONG)
        || !(by instanceof Expr.Literal literal && literal.value() instanceof Number number)) {
      return OptionalDouble.empty();
    }
    double bits =
        switch (operator) {
          case DIVIDE -> Math.log(Math.abs(number.doubleValue())) / Math.log(2);
          case SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED ->
              number.intValue() & (type == Primitive.INT ? 31 : 63);
          default -> 0;
        };
    return bits >= 1
        ? OptionalDouble.of(1 + (type == Primitive.INT ? 31 : 63) / bits)
        : OptionalDouble.empty();
  }
}
