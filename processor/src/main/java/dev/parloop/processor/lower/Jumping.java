package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Questions about the statements inside one. */
final class Jumping {
  private Jumping() {}

  /** Whether lanes may leave a loop other than by its condition. */
  static boolean leaves(Stmt body, @Nullable String label) {
    return has(body, label, true, false) || contains(body, Stmt.Return.class);
  }

  /** Whether a round of a loop may end early by {@code continue}. */
  static boolean continues(Stmt body, @Nullable String label) {
    return has(body, label, false, false);
  }

  /** Whether a node of a kind is inside. */
  static boolean contains(Node node, Class<? extends Node> kind) {
    return kind.isInstance(node)
        || Nodes.children(node).stream().anyMatch(child -> contains(child, kind));
  }

  /** Whether a loop is inside. */
  static boolean containsLoop(Node node) {
    return isLoop(node) || Nodes.children(node).stream().anyMatch(Jumping::containsLoop);
  }

  private static boolean isLoop(Node node) {
    return node instanceof Stmt.Counted
        || node instanceof Stmt.For
        || node instanceof Stmt.While
        || node instanceof Stmt.DoWhile;
  }

  private static boolean has(Node node, @Nullable String label, boolean breaks, boolean nested) {
    if (breaks && node instanceof Stmt.Break jump) {
      return jump.label() != null || !nested;
    } else if (node instanceof Stmt.Continue jump) {
      boolean toThis = jump.label() == null ? !nested : Objects.equals(jump.label(), label);
      // One to a loop further out ends this loop.
      return breaks ? jump.label() != null && !toThis : toThis;
    }
    boolean inside = nested || isLoop(node) || node instanceof Stmt.Switch;
    return Nodes.children(node).stream().anyMatch(child -> has(child, label, breaks, inside));
  }

  /** How often a variable is read inside; an update reads it too. */
  static int reads(Node node, Variable variable) {
    int found = node instanceof Expr.Read read && read.variable().equals(variable) ? 1 : 0;
    if (node instanceof Expr.Assign assign && assign.target() instanceof Expr.Read) {
      return reads(assign.value(), variable);
    }
    for (Node child : Nodes.children(node)) {
      found += reads(child, variable);
    }
    return found;
  }

  /** Whether a variable is assigned anywhere inside, its declaration aside. */
  static boolean assigns(Node node, Variable variable) {
    return variable.equals(Nodes.assigned(node))
        || Nodes.children(node).stream().anyMatch(child -> assigns(child, variable));
  }

  /** Whether a variable is divided by a literal somewhere inside. */
  static boolean divides(Node node, Variable variable) {
    if (node instanceof Expr.Binary binary
        && isDivision(binary.operator())
        && binary.left() instanceof Expr.Read read
        && binary.right() instanceof Expr.Literal) {
      return read.variable().equals(variable);
    }
    return (node instanceof Expr.Compound compound
            && isDivision(compound.operator())
            && variable.equals(Nodes.assigned(node))
            && compound.operand() instanceof Expr.Literal)
        || Nodes.children(node).stream().anyMatch(child -> divides(child, variable));
  }

  private static boolean isDivision(BinaryOperator operator) {
    return operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER;
  }

  /** Whether a call may return before its last statement. */
  static boolean returnsEarly(List<Stmt> statements) {
    for (int k = 0; k < statements.size(); k++) {
      Stmt statement = statements.get(k);
      boolean last = k == statements.size() - 1 && statement instanceof Stmt.Return;
      if (!last && contains(statement, Stmt.Return.class)) {
        return true;
      }
    }
    return false;
  }
}
