package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.model.Directive;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type.Primitive;
import java.util.ArrayList;
import java.util.List;

/** Finds the loops inside a loop whose iterations may be given to lanes. */
final class InnerNests {
  private InnerNests() {}

  /**
   * The counted loops inside a loop, outer ones first, that start at a plain value, go up by one to
   * a bound that can be evaluated once more, and are written in the loop's own text.
   */
  static List<LoopNest> of(LoopNest around) {
    List<LoopNest> found = new ArrayList<>();
    collect(around, around.body(), found);
    return found;
  }

  private static void collect(LoopNest around, Node node, List<LoopNest> found) {
    if (node instanceof Stmt.Counted loop
        && loop.space() instanceof IterationSpace.Range range
        && suits(range)) {
      found.add(
          new LoopNest(
              around.id() + " (line " + loop.span().line() + ")",
              around.owner(),
              around.method(),
              range,
              loop.body(),
              null,
              Directive.defaults(false),
              List.of(),
              loop.span()));
    }
    // A lambda may only use what does not change.
    if (!(node instanceof Expr.Opaque || node instanceof Stmt.Opaque)) {
      Nodes.children(node).forEach(child -> collect(around, child, found));
    }
  }

  private static boolean suits(IterationSpace.Range range) {
    boolean up =
        range.relation() == IterationSpace.Relation.LESS
            || range.relation() == IterationSpace.Relation.LESS_OR_EQUAL;
    return up
        && range.variable().type() == Primitive.INT
        && range.bound().type() == Primitive.INT
        && isOne(range.step())
        && isPlain(range.start())
        && hasText(range.start())
        && hasText(range.bound())
        && !Jumping.contains(range.bound(), Expr.Call.class);
  }

  private static boolean isPlain(Expr expr) {
    return expr instanceof Expr.Literal || expr instanceof Expr.Read;
  }

  private static boolean hasText(Expr expr) {
    return expr.span().end() > expr.span().start();
  }

  /** Whether an expression is the literal 1. */
  static boolean isOne(Expr step) {
    return step instanceof Expr.Literal literal && Integer.valueOf(1).equals(literal.value());
  }
}
