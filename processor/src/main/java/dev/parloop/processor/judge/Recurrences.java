package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.analyse.Scalars;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;

/** What helps where a variable carries a value from one iteration to the next. */
final class Recurrences {
  private Recurrences() {}

  /** Advice that leaves the program what it is; begins with a space. */
  static String advice(LoopNest nest, Scalars.Written written) {
    Variable variable = written.variable();
    String counter = nest.space().variable().name();
    if (isCompared(nest, variable)) {
      return " If it is to be the largest or the smallest: where an element is NaN, what is left"
          + " depends on the order. Use Math.max or Math.min, or if (x > m) m = x.";
    }
    boolean isCounted = nest.space() instanceof IterationSpace.Range;
    if (isCounted && isToggled(nest, variable)) {
      return " It changes to and fro: compute it from "
          + counter
          + ", as in "
          + counter
          + " % 2 == 0.";
    }
    if (!written.influences().contains(variable)) {
      return written.isCertain()
          ? " Compute it in each iteration from what the one before has computed it from."
          : " Compute it from the loop's variable; or, if no value of an earlier iteration is meant,"
              + " declare it inside the loop.";
    }
    if (Nodes.all(nest.body()).stream().anyMatch(Stmt.Counted.class::isInstance)) {
      // Under the mark of a method, the loops inside get their turn anyway.
      return nest.directive().onLoop()
          ? " If the iterations have to run in order, mark a loop inside that does not need it."
          : "";
    }
    return " Where no formula gives it for each "
        + (isCounted ? counter : "iteration")
        + ", move what does not need it into a loop of its own, which can be parallel.";
  }

  private static boolean isFloatingPoint(Variable variable) {
    return variable.type() == Type.Primitive.DOUBLE || variable.type() == Type.Primitive.FLOAT;
  }

  /** Whether the loop compares a floating-point variable. */
  private static boolean isCompared(LoopNest nest, Variable variable) {
    return isFloatingPoint(variable)
        && Nodes.all(nest.body()).stream()
            .anyMatch(
                node ->
                    node instanceof Expr.Binary comparison
                        && comparison.type() == Type.Primitive.BOOLEAN
                        && (Nodes.isRead(comparison.left(), variable)
                            || Nodes.isRead(comparison.right(), variable)));
  }

  /** Whether what a variable is combined with needs its value too: {@code x ^= x << 13}. */
  static boolean combinesItself(LoopNest nest, Variable variable) {
    for (Node node : assignments(nest, variable)) {
      Expr value =
          node instanceof Expr.Compound compound
              ? compound.operand()
              : node instanceof Expr.Assign assign ? assign.value() : null;
      int allowed = node instanceof Expr.Assign ? 1 : 0;
      if (value != null && reads(value, variable) > allowed) {
        return true;
      }
    }
    return false;
  }

  private static long reads(Node node, Variable variable) {
    return Nodes.all(node).stream()
        .filter(inner -> inner instanceof Expr.Read read && read.variable().equals(variable))
        .count();
  }

  private static List<Node> assignments(LoopNest nest, Variable variable) {
    List<Node> found = new ArrayList<>();
    for (Node node : Nodes.all(nest.body())) {
      if (variable.equals(Nodes.assigned(node))) {
        found.add(node);
      }
    }
    return found;
  }

  /**
   * Whether every iteration turns it round, and does nothing else to it. Not {@code 1 - x} of a
   * floating-point variable: rounded, it need not come back.
   */
  private static boolean isToggled(LoopNest nest, Variable variable) {
    List<Node> assignments = assignments(nest, variable);
    return assignments.size() == 1
        && isAlwaysAssigned(nest, variable)
        && assignments.get(0) instanceof Expr.Assign assign
        && isTurned(assign.value(), variable);
  }

  private static boolean isTurned(Expr value, Variable variable) {
    Expr turned = value instanceof Expr.Convert convert ? convert.operand() : value;
    if (turned instanceof Expr.Unary unary) {
      return isOf(unary.operand(), variable);
    }
    return turned instanceof Expr.Binary binary
        && ((binary.operator() == BinaryOperator.SUBTRACT
                && !isFloatingPoint(variable)
                && binary.left() instanceof Expr.Literal
                && isOf(binary.right(), variable))
            || (binary.operator() == BinaryOperator.XOR
                && binary.right() instanceof Expr.Literal
                && isOf(binary.left(), variable)));
  }

  private static boolean isOf(Expr expr, Variable variable) {
    return Nodes.isRead(expr instanceof Expr.Convert convert ? convert.operand() : expr, variable);
  }

  /** Whether every iteration comes to each of the assignments of a variable, and once. */
  static boolean isAlwaysAssigned(LoopNest nest, Variable variable) {
    return Nodes.all(nest.body()).stream().noneMatch(Recurrences::isJump)
        && !isAssignedSometimes(nest.body(), variable, false);
  }

  private static boolean isJump(Node node) {
    return node instanceof Stmt.Continue
        || node instanceof Stmt.Break
        || node instanceof Stmt.Return;
  }

  private static boolean isAssignedSometimes(Node node, Variable variable, boolean inside) {
    if (inside && variable.equals(Nodes.assigned(node))) {
      return true;
    }
    boolean decides =
        !(node instanceof Stmt.Block
            || node instanceof Stmt.Evaluate
            || node instanceof Stmt.Declare
            || node instanceof Stmt.Labeled
            || (node instanceof Expr
                && !(node instanceof Expr.Conditional
                    || node instanceof Expr.Logical
                    || node instanceof Expr.Opaque)));
    for (Node child : Nodes.children(node)) {
      if (isAssignedSometimes(child, variable, inside || decides)) {
        return true;
      }
    }
    return false;
  }
}
