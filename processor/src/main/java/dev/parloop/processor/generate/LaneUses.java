package dev.parloop.processor.generate;

import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where an iteration updates a reduction's variable, so that it can update the array of
 * partial values in place: {@code if (c) { s += x; }} then costs no load and store where {@code c}
 * does not hold. In an inner loop, and for many updates, a local copy is faster.
 */
final class LaneUses {
  private static final int MOST_UPDATES = 2;

  private final Variable variable;
  private final List<Span> spans = new ArrayList<>();
  private int updates;

  private LaneUses(Variable variable) {
    this.variable = variable;
  }

  /**
   * The places of the variable's name in the body, in source order; none if the iteration is better
   * off with a copy.
   */
  static List<Span> of(LoopNest nest, Variable variable, String source) {
    LaneUses uses = new LaneUses(variable);
    uses.visit(nest.body(), false);
    return uses.updates > MOST_UPDATES || !uses.isText(source) ? List.of() : uses.spans;
  }

  private boolean isText(String source) {
    for (Span span : spans) {
      if (!source.substring(span.start(), span.end()).equals(variable.name())) {
        return false;
      }
    }
    return true;
  }

  private void visit(Node node, boolean inInnerLoop) {
    if (node instanceof Expr.Read read && read.variable().equals(variable)) {
      spans.add(read.span());
    }
    if (variable.equals(Nodes.assigned(node))) {
      updates += inInnerLoop ? MOST_UPDATES + 1 : 1;
    }
    boolean isLoop =
        node instanceof Stmt.Counted
            || node instanceof Stmt.For
            || node instanceof Stmt.While
            || node instanceof Stmt.DoWhile;
    for (Node child : Nodes.children(node)) {
      visit(child, inInnerLoop || isLoop);
    }
  }
}
