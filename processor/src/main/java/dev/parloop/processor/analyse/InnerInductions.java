package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Value.Fit;
import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.IterationSpace.Relation;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables to which every round of a loop inside an iteration adds the same: in a round they
 * follow from the loop's counter, and after the loop from the number of its rounds.
 */
final class InnerInductions {
  private final Walk walk;
  private final Stmt.Counted loop;

  /** What is known in front of the loop. */
  private final State before;

  private final Set<Variable> assigned;

  /** The rank of the first symbol that was made for the loop. */
  private final int firstRank;

  private final Map<Variable, Polynomial> changes = new LinkedHashMap<>();

  /** How many rounds there are; null if that is not known. */
  private @Nullable Whole rounds;

  /**
   * For one loop.
   *
   * @param assigned the variables that it assigns
   * @param firstRank symbols of a lower rank have one value in all its rounds
   */
  InnerInductions(
      Walk walk, Stmt.Counted loop, State before, Set<Variable> assigned, int firstRank) {
    this.walk = walk;
    this.loop = loop;
    this.before = before;
    this.assigned = assigned;
    this.firstRank = firstRank;
  }

  /** Gives the variables their values at the start of a round. */
  void find(Symbol counter, Value start, Value bound, Value step) {
    if (!(loop.body() instanceof Stmt.Block block)
        || !(start instanceof Whole first)
        || !(step instanceof Whole stride)
        || first.fit() == Fit.LOOSE
        || !stride.isConstant()
        || Math.abs(stride.range().low()) != 1) {
      return;
    }
    collect(block);
    if (changes.isEmpty()) {
      return;
    }
    long direction = stride.range().low();
    for (Map.Entry<Variable, Polynomial> change : changes.entrySet()) {
      Variable variable = change.getKey();
      Whole from = initial(variable);
      if (from != null) {
        try {
          Polynomial round = Polynomial.of(counter).minus(first.form()).times(direction);
          put(variable, from.form().plus(round.times(change.getValue())));
        } catch (Polynomial.TooLargeException e) {
          // It stays unknown.
        }
      }
    }
    boolean stays = Nodes.all(loop.body()).stream().noneMatch(InnerInductions::jumps);
    if (stays && loop.space() instanceof IterationSpace.Range range) {
      rounds = count(range.relation(), first, bound, direction);
      limit(counter, range.relation(), first, bound);
    }
  }

  /** Gives the variables their values behind the loop. */
  void finish() {
    Whole count = rounds;
    if (count == null) {
      return;
    }
    for (Map.Entry<Variable, Polynomial> change : changes.entrySet()) {
      Whole from = initial(change.getKey());
      if (from != null) {
        try {
          put(change.getKey(), from.form().plus(count.form().times(change.getValue())));
        } catch (Polynomial.TooLargeException e) {
          // It stays unknown.
        }
      }
    }
  }

  private void put(Variable variable, Polynomial form) {
    walk.state.variables.put(
        variable, new Whole(form, Value.rangeOf(variable.type()), Fit.WRAPPED));
  }

  private @Nullable Whole initial(Variable variable) {
    return before.variables.get(variable) instanceof Whole from && from.fit() != Fit.LOOSE
        ? from
        : null;
  }

  private void collect(Stmt.Block block) {
    Set<Variable> inHeader = Nodes.assignedIn(Nodes.children(loop.space()));
    List<Variable> open = new ArrayList<>();
    for (Variable variable : assigned) {
      if (inHeader.contains(variable) || initial(variable) == null) {
        continue;
      }
      Long change = onlyChange(block, variable);
      if (change != null) {
        changes.put(variable, Polynomial.of(change));
      } else if (mayBeInduction(variable)) {
        open.add(variable);
      }
    }
    if (!open.isEmpty() && Nodes.all(block).stream().noneMatch(InnerInductions::jumps)) {
      walkOnce(block, open);
    }
  }

  private static boolean jumps(Node node) {
    return node instanceof Stmt.Break
        || node instanceof Stmt.Continue
        || node instanceof Stmt.Return
        || node instanceof Stmt.Throw;
  }

  /** Whether all that assigns the variable adds to it, and something simple. */
  private boolean mayBeInduction(Variable variable) {
    if (variable.type() != Type.Primitive.INT) {
      return false;
    }
    for (Node node : Nodes.all(loop.body())) {
      if (variable.equals(Nodes.assigned(node))) {
        boolean adds =
            node instanceof Expr.Step
                || (node instanceof Expr.Compound compound
                    && compound.operation() == Type.Primitive.INT
                    && (compound.operator() == BinaryOperator.ADD
                        || compound.operator() == BinaryOperator.SUBTRACT)
                    && isSimple(compound.operand()))
                || (node instanceof Expr.Assign assign && isSimple(assign.value()));
        if (!adds) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isSimple(Expr expr) {
    return Nodes.all(expr).stream()
        .allMatch(
            node ->
                node instanceof Expr.Read
                    || node instanceof Expr.Literal
                    || node instanceof Expr.Binary
                    || node instanceof Expr.Convert
                    || node instanceof Expr.Length);
  }

  /** Walks through a round, to see by how much it changes variables; what it touches is dropped. */
  private void walkOnce(Stmt.Block block, List<Variable> open) {
    State state = walk.state;
    int touches = walk.recorder.touches.size();
    walk.state = state.branch();
    Map<Variable, Symbol> at = new HashMap<>();
    for (Variable variable : open) {
      Symbol symbol = walk.symbols.varying(variable.name(), Value.rangeOf(variable.type()), false);
      at.put(variable, symbol);
      walk.state.variables.put(variable, Whole.of(symbol));
    }
    walk.execute(block);
    at.forEach(
        (variable, symbol) -> {
          if (walk.state.variables.get(variable) instanceof Whole after
              && after.fit() != Fit.LOOSE) {
            Polynomial change = after.form().minus(Polynomial.of(symbol));
            if (isFixed(change)) {
              changes.put(variable, change);
            }
          }
        });
    walk.recorder.touches.subList(touches, walk.recorder.touches.size()).clear();
    walk.state = state;
  }

  private boolean isFixed(Polynomial form) {
    return InnerLoops.isFixed(form, firstRank);
  }

  /** The exact number of rounds if it is not negative: from the bound to the start. */
  private @Nullable Polynomial distance(Relation relation, Whole first, Value bound) {
    if (!(bound instanceof Whole last)
        || first.fit() != Fit.EXACT
        || last.fit() != Fit.EXACT
        || !isFixed(last.form())
        || !isFixed(first.form())) {
      return null;
    }
    Polynomial up = last.form().minus(first.form());
    return switch (relation) {
      case LESS -> up;
      case LESS_OR_EQUAL -> up.plus(1);
      case GREATER -> up.negate();
      case GREATER_OR_EQUAL -> up.negate().plus(1);
      case NOT_EQUAL -> null;
    };
  }

  private @Nullable Whole count(Relation relation, Whole first, Value bound, long direction) {
    Polynomial distance = distance(relation, first, bound);
    boolean up = relation == Relation.LESS || relation == Relation.LESS_OR_EQUAL;
    if (distance == null || up != direction > 0) {
      return null;
    }
    Interval range = distance.range();
    Whole exact = new Whole(distance, range, Fit.EXACT);
    if (range.low() >= 0) {
      return exact;
    }
    Symbols.Source source =
        distance.isInvariant()
            ? new Formulas(walk.symbols).choice("max", Polynomial.ZERO, distance)
            : Symbols.Source.NONE;
    return walk.arithmetic.choice(
        /* minimum= */ false, Whole.of(0), exact, Type.Primitive.LONG, source);
  }

  /** Says that in a round there are no more rounds than from the start to the bound. */
  private void limit(Symbol counter, Relation relation, Whole first, Value bound) {
    Whole count = rounds;
    Polynomial distance = count == null ? null : distance(relation, first, bound);
    if (count != null && distance != null && !distance.equals(count.form())) {
      counter.holds(Fact.of(distance.minus(count.form())));
    }
  }

  /** What every round adds to the int variable, or null. */
  private static @Nullable Long onlyChange(Stmt.Block block, Variable variable) {
    if (variable.type() != Type.Primitive.INT || Jumps.mayContinue(block)) {
      return null;
    }
    Long change = null;
    for (Stmt stmt : block.statements()) {
      if (stmt instanceof Stmt.Evaluate evaluate
          && variable.equals(Nodes.assigned(evaluate.expression()))) {
        Long here = changeOf(evaluate.expression());
        if (here == null || change != null) {
          return null;
        }
        change = here;
      } else if (Nodes.assignedIn(List.of(stmt)).contains(variable)) {
        return null;
      }
    }
    return change;
  }

  private static @Nullable Long changeOf(Expr expr) {
    if (expr instanceof Expr.Step step) {
      return (long) step.delta();
    }
    if (expr instanceof Expr.Compound compound
        && compound.operation() == Type.Primitive.INT
        && (compound.operator() == BinaryOperator.ADD
            || compound.operator() == BinaryOperator.SUBTRACT)) {
      Long constant = Expressions.constant(compound.operand());
      boolean adds = compound.operator() == BinaryOperator.ADD;
      return constant == null || constant == Integer.MIN_VALUE
          ? null
          : adds ? constant : Long.valueOf(-constant);
    }
    return null;
  }
}
