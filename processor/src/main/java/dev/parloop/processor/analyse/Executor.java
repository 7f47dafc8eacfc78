package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Walk.Frame;
import dev.parloop.processor.analyse.Walk.Target;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes statements symbolically: loops once, branches both ways. */
final class Executor {
  private final Walk walk;
  private final InnerLoops loops;

  Executor(Walk walk) {
    this.walk = walk;
    this.loops = new InnerLoops(walk);
  }

  void execute(Stmt stmt) {
    if (stmt instanceof Stmt.Block block) {
      for (Stmt statement : block.statements()) {
        walk.execute(statement);
      }
    } else if (stmt instanceof Stmt.Declare declare) {
      declare(declare);
    } else if (stmt instanceof Stmt.Evaluate evaluate) {
      walk.evaluate(evaluate.expression());
    } else if (stmt instanceof Stmt.If branch) {
      branch(branch);
    } else if (stmt instanceof Stmt.Labeled labeled) {
      labeled(labeled);
    } else if (stmt instanceof Stmt.Switch selection) {
      selection(selection);
    } else if (stmt instanceof Stmt.Break leave) {
      jump(leave.label(), true);
    } else if (stmt instanceof Stmt.Continue next) {
      jump(next.label(), false);
    } else if (stmt instanceof Stmt.Return result) {
      leaveMethod(result);
    } else if (stmt instanceof Stmt.Throw thrown) {
      walk.evaluate(thrown.exception());
      walk.state.dead = true;
    } else if (stmt instanceof Stmt.Opaque opaque) {
      opaque(opaque);
    } else {
      loops.execute(stmt, null);
    }
  }

  private void declare(Stmt.Declare declare) {
    walk.state.variables.remove(declare.variable());
    if (declare.initial() != null) {
      Value value = walk.evaluate(declare.initial());
      // Only now: evaluation may replace the state.
      walk.state.variables.put(declare.variable(), value);
    }
  }

  private void branch(Stmt.If branch) {
    Value condition = walk.evaluate(branch.condition());
    State before = walk.state;
    int jumps = walk.jumps;
    walk.conditions++;
    walk.state = before.branch(Value.facts(condition, true));
    walk.execute(branch.whenTrue());
    State afterTrue = walk.state;
    walk.state = before.branch(Value.facts(condition, false));
    if (branch.whenFalse() != null) {
      walk.execute(branch.whenFalse());
    }
    walk.conditions--;
    walk.state = State.join(afterTrue, walk.state, walk.arithmetic).copy();
    walk.state.certain = before.certain && walk.jumps == jumps;
  }

  private void opaque(Stmt.Opaque opaque) {
    if (Opaques.isLock(opaque.what())) {
      walk.effect(Effect.Kind.THREAD, opaque.what(), opaque.span());
    } else if (Opaques.isUnknown(opaque)) {
      walk.effect(Effect.Kind.OPAQUE, opaque.what(), opaque.span());
      walk.state.forgetCells();
    }
    boolean catches = CaughtErrors.areCaughtBy(opaque);
    walk.caughtErrors += catches ? 1 : 0;
    walk.expressions.anyOrder(opaque.parts());
    walk.caughtErrors -= catches ? 1 : 0;
  }

  /** Takes a jump to the innermost statement that it can mean. */
  private void jump(@Nullable String label, boolean leaves) {
    walk.jumps++;
    for (Target target : walk.frame().targets) {
      boolean meant =
          label != null
              ? label.equals(target.label)
              : leaves ? target.takesPlainBreak : target.isLoop;
      if (meant) {
        target.jumps++;
        if (!leaves || !target.isMarked) {
          target.exits.add(walk.state.copy());
        }
        break;
      }
    }
    walk.state.dead = true;
  }

  private void leaveMethod(Stmt.Return result) {
    Frame frame = walk.frame();
    Value value = result.value() == null ? Value.Other.VALUE : walk.evaluate(result.value());
    if (!walk.state.dead) {
      frame.returns.add(walk.state.copy());
      frame.results.add(value);
    }
    walk.jumps++;
    walk.state.dead = true;
  }

  private void labeled(Stmt.Labeled labeled) {
    Stmt body = labeled.body();
    if (InnerLoops.isLoop(body)) {
      loops.execute(body, labeled.label());
      return;
    }
    Target target = new Target(labeled.label(), false, false);
    boolean certain = walk.isCertain();
    int jumps = walk.jumps;
    walk.frame().targets.push(target);
    walk.execute(body);
    walk.frame().targets.pop();
    leave(target, certain, jumps);
  }

  /** Goes on behind a statement, with what its end and the jumps out of it bring. */
  private void leave(Target target, boolean certain, int jumps) {
    for (State exit : target.exits) {
      walk.state = State.join(walk.state, exit, walk.arithmetic).copy();
    }
    walk.jumps -= target.jumps;
    walk.state.certain = certain && walk.jumps == jumps;
  }

  private void selection(Stmt.Switch selection) {
    walk.evaluate(selection.selector());
    State entry = walk.state;
    int jumps = walk.jumps;
    Target target = new Target(null, false, true);
    walk.frame().targets.push(target);
    State through = dead();
    State end = dead();
    boolean hasDefault = false;
    walk.conditions++;
    for (Stmt.Case one : selection.cases()) {
      hasDefault |= one.isDefault();
      walk.state = entry.branch();
      if (!selection.arrows()) {
        walk.state = State.join(walk.state, through, walk.arithmetic).copy();
        walk.state.certain = false;
      }
      for (Stmt statement : one.body()) {
        walk.execute(statement);
      }
      if (selection.arrows()) {
        end = State.join(end, walk.state, walk.arithmetic);
      } else {
        through = walk.state;
      }
    }
    walk.conditions--;
    walk.frame().targets.pop();
    walk.state = (selection.arrows() ? end : through).copy();
    if (!hasDefault) {
      walk.state = State.join(walk.state, entry, walk.arithmetic).copy();
    }
    leave(target, entry.certain, jumps);
  }

  private static State dead() {
    State state = new State();
    state.dead = true;
    return state;
  }

  /** Executes parts one after the other. */
  void all(List<? extends Node> nodes) {
    for (Node node : nodes) {
      if (node instanceof Expr expr) {
        walk.evaluate(expr);
      } else {
        walk.execute((Stmt) node);
      }
    }
  }
}
