package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What runs only in an iteration that leaves the loop: the blocks that end with a jump out of it,
 * and hold no other jump. An iteration that comes into one either leaves the loop or throws.
 */
final class Endings {
  private final Set<Node> jumps = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> inside = Collections.newSetFromMap(new IdentityHashMap<>());

  private Endings() {}

  /** The endings of a loop's iteration. */
  static Endings of(LoopNest nest) {
    Endings endings = new Endings();
    endings.jumps.addAll(Jumps.leaving(nest));
    if (!endings.jumps.isEmpty()) {
      endings.visit(nest.body());
    }
    return endings;
  }

  /** Whether no jump leaves the loop. */
  boolean isEmpty() {
    return jumps.isEmpty();
  }

  /** Whether all of some expressions stand there. */
  boolean containsAll(List<Expr> expressions) {
    return inside.containsAll(expressions);
  }

  private void visit(Node node) {
    if (node instanceof Stmt.Opaque) {
      return; // A handler may go on with the iteration.
    }
    if (node instanceof Stmt.Block block && isEnding(block.statements())) {
      inside.addAll(Nodes.all(block));
      return;
    }
    if (node instanceof Stmt.Switch choice) {
      for (Stmt.Case one : choice.cases()) {
        if (isEnding(one.body())) {
          one.body().forEach(stmt -> inside.addAll(Nodes.all(stmt)));
        }
      }
    }
    Nodes.children(node).forEach(this::visit);
  }

  private boolean isEnding(List<Stmt> statements) {
    if (statements.isEmpty() || !jumps.contains(statements.get(statements.size() - 1))) {
      return false;
    }
    for (Stmt statement : statements) {
      for (Node node : Nodes.all(statement)) {
        boolean jump =
            node instanceof Stmt.Break
                || node instanceof Stmt.Continue
                || node instanceof Stmt.Return;
        if (jump && !jumps.contains(node)) {
          return false;
        }
      }
    }
    return true;
  }
}
