package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.analyse.Walk.Target;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Executes the loops inside an iteration: once, with everything unknown that an earlier round may
 * have changed.
 */
final class InnerLoops {
  private final Walk walk;

  InnerLoops(Walk walk) {
    this.walk = walk;
  }

  static boolean isLoop(Stmt stmt) {
    return stmt instanceof Stmt.Counted
        || stmt instanceof Stmt.For
        || stmt instanceof Stmt.While
        || stmt instanceof Stmt.DoWhile;
  }

  /** Executes a loop that has this label. */
  void execute(Stmt loop, @Nullable String label) {
    boolean certain = walk.isCertain();
    int jumps = walk.jumps;
    Target target = new Target(label, true, true);
    if (loop instanceof Stmt.Counted counted) {
      counted(counted, target);
    } else if (loop instanceof Stmt.For general) {
      CountedFor asCounted = CountedFor.of(general);
      if (asCounted != null) {
        asCounted.first().forEach(walk::execute);
        counted(asCounted.loop(), target);
        walk.state.variables.remove(asCounted.loop().space().variable());
      } else {
        general(general, target);
      }
    } else {
      conditional(loop, target);
    }
    walk.jumps -= target.jumps;
    walk.state.certain = certain && walk.jumps == jumps;
  }

  private void conditional(Stmt loop, Target target) {
    boolean first = loop instanceof Stmt.DoWhile;
    Stmt body = first ? ((Stmt.DoWhile) loop).body() : ((Stmt.While) loop).body();
    Expr condition = first ? ((Stmt.DoWhile) loop).condition() : ((Stmt.While) loop).condition();
    Map<Variable, Value> counted =
        CountedUp.of(first ? null : condition, List.of(condition, body), walk.state, walk.symbols);
    Set<Variable> assigned = enter(List.of(loop));
    walk.state.variables.putAll(counted);
    State entry = walk.state.copy();
    List<Fact> facts = List.of();
    if (!first) {
      facts = Value.facts(walk.evaluate(condition), true);
      walk.state.certain = false;
    }
    walk.conditions += first ? 0 : 1;
    body(body, target, facts);
    walk.conditions -= first ? 0 : 1;
    if (first) {
      revive(entry, List.of());
      walk.evaluate(condition);
    }
    exit(entry, assigned);
  }

  private void general(Stmt.For loop, Target target) {
    for (Stmt statement : loop.initial()) {
      walk.execute(statement);
    }
    List<Node> repeated = new ArrayList<>(loop.update());
    if (loop.condition() != null) {
      repeated.add(loop.condition());
    }
    repeated.add(loop.body());
    Map<Variable, Value> counted =
        CountedUp.of(loop.condition(), repeated, walk.state, walk.symbols);
    Set<Variable> assigned = enter(repeated);
    walk.state.variables.putAll(counted);
    State entry = walk.state.copy();
    List<Fact> facts = List.of();
    if (loop.condition() != null) {
      facts = Value.facts(walk.evaluate(loop.condition()), true);
    }
    body(loop.body(), target, facts);
    revive(entry, facts);
    walk.forget(assigned);
    for (Expr one : loop.update()) {
      walk.evaluate(one);
    }
    exit(entry, assigned);
  }

  /** Goes on behind a body whose end a continue may have skipped, and with it what that tells. */
  private void revive(State entry, List<Fact> facts) {
    walk.state.dead = false;
    walk.state.facts.clear();
    walk.state.facts.addAll(entry.facts);
    walk.state.facts.addAll(facts);
  }

  /** Forgets what earlier rounds may change; returns the variables that they assign. */
  private Set<Variable> enter(List<? extends Node> repeated) {
    Set<Variable> assigned = Nodes.assignedIn(repeated);
    walk.forget(assigned);
    if (Stores.mayStore(repeated)) {
      walk.state.forgetCells();
    }
    return assigned;
  }

  private void body(Stmt body, Target target, List<Fact> facts) {
    walk.state = walk.state.branch(facts);
    walk.frame().targets.push(target);
    walk.execute(body);
    walk.frame().targets.pop();
  }

  private void exit(State entry, Set<Variable> assigned) {
    walk.state = entry;
    walk.forget(assigned);
  }

  private void counted(Stmt.Counted loop, Target target) {
    IterationSpace space = loop.space();
    if (space instanceof IterationSpace.Range range) {
      Value start = walk.evaluate(range.start());
      State before = walk.state.copy();
      int firstRank = walk.symbols.nextRank();
      Set<Variable> assigned = enter(List.of(range.bound(), range.step(), loop.body()));
      State entry = walk.state.copy();
      Value bound = walk.evaluate(range.bound());
      Value step = walk.evaluate(range.step());
      Counters limits = Counters.ofInner(range, start, bound, step);
      boolean isLong = range.variable().type() == Type.Primitive.LONG;
      Symbol counter = walk.symbols.varying(range.variable().name(), limits.range(), isLong);
      limits.applyTo(counter);
      boolean byOne = step instanceof Whole one && one.isConstant() && one.range().magnitude() == 1;
      boolean isCounted =
          step instanceof Whole whole
              && isFixed(whole.form(), firstRank)
              && limits.addRounds(counter, start, whole, range.relation(), walk.symbols) != null;
      if (!byOne && !isCounted) {
        counter.leavesGaps();
      }
      Rounds rounds = Rounds.of(range, counter, start, bound, step);
      if (rounds != null) {
        walk.recorder.rounds.put(loop.body(), rounds);
      }
      walk.state.variables.put(range.variable(), Whole.of(counter));
      InnerInductions inductions = new InnerInductions(walk, loop, before, assigned, firstRank);
      inductions.find(counter, start, bound, step);
      walk.loops.push(counter);
      body(loop.body(), target, List.of());
      walk.loops.pop();
      exit(entry, assigned);
      inductions.finish();
    } else if (space instanceof IterationSpace.Elements elements) {
      elements(elements, loop, target);
    }
    walk.state.variables.remove(space.variable());
  }

  /**
   * Whether a form has one value in all rounds of a loop.
   *
   * @param firstRank the rank of the first symbol that was made for the loop
   */
  static boolean isFixed(Polynomial form, int firstRank) {
    for (Symbol symbol : form.symbols()) {
      if (!symbol.isInvariant() && symbol.rank() >= firstRank) {
        return false;
      }
    }
    return true;
  }

  private void elements(IterationSpace.Elements space, Stmt.Counted loop, Target target) {
    Value array = walk.evaluate(space.array());
    Set<Variable> assigned = enter(List.of(loop.body()));
    State entry = walk.state.copy();
    Symbol ordinal = walk.symbols.varying("element", Interval.SUBSCRIPT, false);
    walk.loops.push(ordinal);
    walk.state = walk.state.branch();
    Expr.ArrayRead element = ElementReads.of(space);
    Value value =
        walk.memory.readElement(
            array, Whole.of(ordinal), element, (Type.Array) space.array().type());
    walk.state.variables.put(
        space.variable(), ElementReads.converted(value, space, walk.arithmetic));
    body(loop.body(), target, List.of());
    walk.loops.pop();
    exit(entry, assigned);
  }
}
