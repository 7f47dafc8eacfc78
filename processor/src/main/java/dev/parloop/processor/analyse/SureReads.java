package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What an iteration has read in any case when it gets to an expression, so that reading it again
 * throws nothing: {@code x[i]} in {@code if (x[i] < least) {least = x[i]; half = x[i] / 2;}}.
 */
final class SureReads {
  private final Stmt body;
  private final Set<Variable> assigned;
  private final boolean replacesRows;

  SureReads(Stmt body) {
    this.body = body;
    this.assigned = Nodes.assignedIn(List.of(body));
    this.replacesRows =
        Nodes.all(body).stream()
            .map(Nodes::target)
            .anyMatch(
                target ->
                    target instanceof Expr.ArrayRead read
                        && !(read.type() instanceof Type.Primitive));
  }

  /** Whether an expression may throw though the iteration has come to it. */
  boolean mayThrow(Expr expr) {
    List<Expr.ArrayRead> sure = new ArrayList<>();
    if (!collect(body, expr, sure)) {
      return Expressions.mayThrow(expr);
    }
    return mayThrow(expr, sure);
  }

  private boolean mayThrow(Node node, List<Expr.ArrayRead> sure) {
    if (node instanceof Expr.ArrayRead read
        && sure.stream().anyMatch(one -> Expressions.same(one, read))) {
      return false;
    }
    return Expressions.mayThrowItself(node)
        || Nodes.children(node).stream().anyMatch(child -> mayThrow(child, sure));
  }

  /**
   * Adds what is read in any case before an expression.
   *
   * @return whether nothing behind the node need be looked at
   */
  private boolean collect(Node node, Expr end, List<Expr.ArrayRead> sure) {
    if (node == end || node instanceof Stmt.Opaque || isJump(node)) {
      return true;
    } else if (node instanceof Stmt.If branch) {
      return collect(branch.condition(), end, sure) || mayEnd(node, end);
    } else if (node instanceof Expr.Conditional choice) {
      return collect(choice.condition(), end, sure) || mayEnd(node, end);
    } else if (node instanceof Expr.Logical logical) {
      return collect(logical.left(), end, sure) || mayEnd(node, end);
    } else if (node instanceof Stmt stmt && (InnerLoops.isLoop(stmt) || isScope(stmt))) {
      return mayEnd(node, end);
    }
    List<Node> parts = new ArrayList<>(Nodes.children(node));
    if (Nodes.target(node) != null) {
      Collections.reverse(parts); // An element is looked for when its new value is there.
    }
    for (Node part : parts) {
      if (collect(part, end, sure)) {
        return true;
      }
    }
    if (node instanceof Expr.ArrayRead read && !changes(read)) {
      sure.add(read);
    }
    return false;
  }

  private static boolean isScope(Stmt stmt) {
    return stmt instanceof Stmt.Switch || stmt instanceof Stmt.Labeled;
  }

  private static boolean isJump(Node node) {
    return node instanceof Stmt.Break
        || node instanceof Stmt.Continue
        || node instanceof Stmt.Return
        || node instanceof Stmt.Throw;
  }

  /** Whether the expression, or a jump past what follows, is inside a node. */
  private static boolean mayEnd(Node node, Expr end) {
    return Nodes.all(node).stream().anyMatch(inner -> inner == end || isJump(inner));
  }

  /** Whether the same words may read another element later. */
  private boolean changes(Expr.ArrayRead read) {
    return Nodes.children(read).stream()
        .flatMap(part -> Nodes.all(part).stream())
        .anyMatch(
            node ->
                (node instanceof Expr.Read variable && assigned.contains(variable.variable()))
                    || (node instanceof Expr.ArrayRead inner && mayChange(inner))
                    || !isPlain(node));
  }

  /** An index that is an element, or a row. */
  private boolean mayChange(Expr.ArrayRead read) {
    return replacesRows || read.type() instanceof Type.Primitive;
  }

  private static boolean isPlain(Node node) {
    return node instanceof Expr.Read
        || node instanceof Expr.Literal
        || node instanceof Expr.ArrayRead
        || node instanceof Expr.Binary
        || node instanceof Expr.Unary
        || node instanceof Expr.Convert;
  }
}
