package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the first stage of a loop that has two, in which nothing is written, sees in memory what
 * the second sees: that an iteration reads nothing there that it has written itself. (That it reads
 * nothing that others write is what the dependence tests are for.)
 */
final class StageCheck {
  private final LoopNest nest;
  private final Scans scans;
  private final Recorder recorder;
  private final List<Guard> guards;
  private final List<Guard> added = new ArrayList<>();
  private final List<Span> innerLoops = new ArrayList<>();

  private StageCheck(LoopNest nest, Scans scans, Recorder recorder, List<Guard> guards) {
    this.nest = nest;
    this.scans = scans;
    this.recorder = recorder;
    this.guards = guards;
    for (Node node : Nodes.all(nest.body())) {
      if (node instanceof Stmt stmt && InnerLoops.isLoop(stmt)) {
        innerLoops.add(stmt.span());
      }
    }
  }

  /**
   * The guards under which the first stage sees what the second does, besides those that the loop
   * has already; null if there are none.
   */
  static @Nullable List<Guard> guards(
      LoopNest nest, Scans scans, Recorder recorder, List<Guard> guards) {
    StageCheck check = new StageCheck(nest, scans, recorder, guards);
    return recorder.effects.isEmpty() && check.keepsValuesApart() && check.readsBeforeWrites()
        ? check.added
        : null;
  }

  /**
   * Whether nothing that follows from the variables goes into memory that the first stage reads,
   * nor, where it may be any value, to a method that might never return then.
   */
  private boolean keepsValuesApart() {
    Influence influence = Influence.in(nest.body());
    Set<Variable> influenced = new HashSet<>();
    for (Variable variable : scans.variables()) {
      influenced.add(variable);
      influenced.addAll(influence.of(variable));
    }
    for (Node node : Nodes.all(nest.body())) {
      if (!scans.keeps(node.span())) {
        continue;
      }
      Expr.Place target = Nodes.target(node);
      boolean stores = target != null && !(target instanceof Expr.Read);
      boolean passes =
          node instanceof Expr.NewObject
              || (node instanceof Expr.Call call
                  && (takesReferences(call) || (!scans.wraps().isEmpty() && !isKnown(call))));
      if ((stores || passes) && mentions(node, influenced)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isKnown(Expr.Call call) {
    return JdkMethods.behaviour(call.method()) == JdkMethods.Behaviour.PURE;
  }

  private static boolean takesReferences(Expr.Call call) {
    return call.receiver() != null || anyReference(call.arguments());
  }

  /** Whether one of some values is an array or an object. */
  static boolean anyReference(List<Expr> values) {
    return values.stream().anyMatch(value -> !(value.type() instanceof Type.Primitive));
  }

  private static boolean mentions(Node node, Set<Variable> variables) {
    for (Node inner : Nodes.all(node)) {
      if (inner instanceof Expr.Read read && variables.contains(read.variable())) {
        return true;
      }
    }
    return false;
  }

  private boolean readsBeforeWrites() {
    for (Touch write : recorder.touches) {
      if (write.isWrite()) {
        if (write.field() != null || !isCut(write)) {
          return false;
        }
        for (Touch read : recorder.touches) {
          boolean seen = !read.isWrite() && !read.inHeader() && scans.keeps(read.site());
          if (seen && !isBefore(read, write) && !isApart(read, write)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Whether the first stage leaves the write out. */
  private boolean isCut(Touch write) {
    return write.site().equals(write.place().span()) && !scans.keeps(write.site());
  }

  /** Whether an iteration reads whenever it does before it writes. */
  private boolean isBefore(Touch read, Touch write) {
    for (Span loop : innerLoops) {
      if (loop.contains(read.site()) && loop.contains(write.site())) {
        return false;
      }
    }
    for (Scans.Cut cut : scans.cuts()) {
      if (cut.statement().contains(write.site())) {
        return read.site().start() < cut.statement().end();
      }
    }
    return false;
  }

  /** Whether the two are never in one array, perhaps with a guard. */
  private boolean isApart(Touch read, Touch write) {
    if (!Types.mayBeOneArray(read.type(), write.type())) {
      return true;
    }
    Touch.Rows one = read.rows();
    Touch.Rows other = write.rows();
    if (one == null || other == null || one.equals(other)) {
      return false;
    }
    for (Guard guard : guards) {
      if (guard instanceof Guard.DistinctRows rows
          && (keepsApart(rows, one, other) || keepsApart(rows, other, one))) {
        return true;
      }
    }
    if (read.path().size() > 1 || write.path().size() > 1) {
      return false;
    }
    Guard.NotSame guard = new Guard.NotSame(one.root().expr(), other.root().expr());
    if (!isKnown(guard.left(), guard.right())) {
      added.addAll(Formulas.safety(one.root()));
      added.addAll(Formulas.safety(other.root()));
      added.add(guard);
    }
    return true;
  }

  /** Whether a guard asks it: two of the others of one guard may still be the same. */
  private static boolean keepsApart(Guard.DistinctRows guard, Touch.Rows one, Touch.Rows other) {
    return areSame(guard.written(), one)
        && guard.others().stream().anyMatch(rows -> areSame(rows, other));
  }

  private static boolean areSame(Guard.Rows asked, Touch.Rows rows) {
    return Expressions.same(asked.array(), rows.root().expr())
        && Objects.equals(asked.field(), rows.field());
  }

  private boolean isKnown(Expr left, Expr right) {
    List<Guard> all = new ArrayList<>(guards);
    all.addAll(added);
    for (Guard guard : all) {
      if (guard instanceof Guard.NotSame pair
          && ((Expressions.same(pair.left(), left) && Expressions.same(pair.right(), right))
              || (Expressions.same(pair.left(), right) && Expressions.same(pair.right(), left)))) {
        return true;
      }
    }
    return false;
  }
}
