package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Expressions;
import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.analyse.Scan;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Running totals and products of floating-point numbers. Their bits depend on the order, so the
 * lanes' values are added one after the other, and everything else is done in lanes. That has the
 * bits of the loop as written where an iteration adds once at most: nothing is rounded but the sum.
 */
final class RunningTotal {
  private RunningTotal() {}

  /** How the values combine, in order; null if the scan is no such total. */
  static @Nullable LaneOperator operator(Scan scan, Stmt body) {
    Variable total = scan.variable();
    if (total.type() != Primitive.FLOAT && total.type() != Primitive.DOUBLE) {
      return null;
    }
    LaneOperator operator =
        scan.operator() == ReductionOperator.SUM
            ? LaneOperator.ADD
            : scan.operator() == ReductionOperator.PRODUCT ? LaneOperator.MULTIPLY : null;
    return operator != null && addsOnce(total, operator, body) ? operator : null;
  }

  /**
   * What leaves every total as it is, bit for bit, and with which every value stays as it is: the
   * sum of 0.0 and -0.0 is 0.0.
   */
  static LaneValue nothing(Primitive type, LaneOperator operator) {
    double value = operator == LaneOperator.ADD ? -0.0 : 1;
    return new LaneValue.Constant(
        type, type == Primitive.FLOAT ? (Object) (float) value : (Object) value);
  }

  private static boolean addsOnce(Variable total, LaneOperator operator, Stmt body) {
    int updates = 0;
    for (Node node : Nodes.all(body)) {
      if (total.equals(Nodes.assigned(node))) {
        if (!isUpdate((Expr) node, total, operator)) {
          return false;
        }
        updates++;
      } else if (isLoop(node) && assigns(node, total)) {
        return false;
      }
    }
    return updates == 1;
  }

  private static boolean isLoop(Node node) {
    return node instanceof Stmt.Counted
        || node instanceof Stmt.For
        || node instanceof Stmt.While
        || node instanceof Stmt.DoWhile;
  }

  private static boolean assigns(Node loop, Variable total) {
    return Nodes.all(loop).stream().anyMatch(node -> total.equals(Nodes.assigned(node)));
  }

  /** Whether an expression combines a value into a total without another rounding. */
  private static boolean isUpdate(Expr expr, Variable total, LaneOperator operator) {
    if (expr instanceof Expr.Compound compound) {
      return compound.operation() == total.type()
          && combines(compound.operator(), operator)
          && !Expressions.mentions(compound.operand(), total);
    } else if (expr instanceof Expr.Assign assign
        && assign.value() instanceof Expr.Binary sum
        && sum.type() == total.type()) {
      boolean first = Nodes.isRead(sum.left(), total);
      boolean second = Nodes.isRead(sum.right(), total);
      return combines(sum.operator(), operator)
          && ((first && !Expressions.mentions(sum.right(), total))
              || (second
                  && sum.operator() != BinaryOperator.SUBTRACT
                  && !Expressions.mentions(sum.left(), total)));
    }
    return false;
  }

  /** Subtraction is the addition of the number with the other sign, bit for bit. */
  private static boolean combines(BinaryOperator operator, LaneOperator wanted) {
    return switch (operator) {
      case ADD, SUBTRACT -> wanted == LaneOperator.ADD;
      case MULTIPLY -> wanted == LaneOperator.MULTIPLY;
      default -> false;
    };
  }
}
