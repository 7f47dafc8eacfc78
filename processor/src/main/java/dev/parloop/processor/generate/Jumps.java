package dev.parloop.processor.generate;

import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Finds the {@code continue} statements that end an iteration of a marked loop. */
final class Jumps {
  private final LoopNest nest;
  private final List<Span> found = new ArrayList<>();

  private Jumps(LoopNest nest) {
    this.nest = nest;
  }

  /** Spans of all {@code continue} statements whose target is the marked loop itself. */
  static List<Span> continuesOf(LoopNest nest) {
    Jumps jumps = new Jumps(nest);
    jumps.visit(nest.body(), false);
    return jumps.found;
  }

  private void visit(Node node, boolean inInnerLoop) {
    if (node instanceof Stmt.Continue jump) {
      boolean own = jump.label() == null ? !inInnerLoop : jump.label().equals(nest.label());
      if (own) {
        found.add(jump.span());
      }
    } else if (node instanceof Stmt.Block block) {
      block.statements().forEach(stmt -> visit(stmt, inInnerLoop));
    } else if (node instanceof Stmt.If branch) {
      visit(branch.whenTrue(), inInnerLoop);
      if (branch.whenFalse() != null) {
        visit(branch.whenFalse(), inInnerLoop);
      }
    } else if (node instanceof Stmt.Labeled labeled) {
      visit(labeled.body(), inInnerLoop);
    } else if (node instanceof Stmt.Switch choice) {
      choice.cases().forEach(c -> c.body().forEach(stmt -> visit(stmt, inInnerLoop)));
    } else if (node instanceof Stmt.Opaque opaque) {
      opaque.parts().forEach(part -> visit(part, inInnerLoop));
    } else if (node instanceof Stmt.Counted loop) {
      visit(loop.body(), true);
    } else if (node instanceof Stmt.For loop) {
      visit(loop.body(), true);
    } else if (node instanceof Stmt.While loop) {
      visit(loop.body(), true);
    } else if (node instanceof Stmt.DoWhile loop) {
      visit(loop.body(), true);
    }
  }
}
