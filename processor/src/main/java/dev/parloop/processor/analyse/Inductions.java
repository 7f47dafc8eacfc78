package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Scalars.Role;
import dev.parloop.processor.analyse.Value.Fit;
import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.SecondCounter;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The variables to which every iteration of a loop adds the same: second counters of its header,
 * and variables from outside that its body moves.
 */
final class Inductions {
  private final LoopNest nest;

  Inductions(LoopNest nest) {
    this.nest = nest;
  }

  /** Whether the body may have some. */
  boolean needWalk(Scalars scalars) {
    return !candidates(scalars).isEmpty();
  }

  /** Those of the header. */
  List<Induction> ofHeader() {
    List<Induction> found = new ArrayList<>();
    for (SecondCounter second : nest.seconds()) {
      found.add(new Induction(second.variable(), second.step()));
    }
    return found;
  }

  /**
   * Those of the header and of the body.
   *
   * @param walk has evaluated the header
   * @param body walks over the body, and gives what is known at its end
   */
  List<Induction> found(Scalars scalars, Walk walk, Function<Walk, State> body) {
    Map<Variable, Symbol> before = new LinkedHashMap<>();
    for (Variable variable : candidates(scalars)) {
      boolean isLong = variable.type() == Type.Primitive.LONG;
      Symbol symbol = walk.symbols.varying(variable.name(), Value.rangeOf(variable.type()), isLong);
      before.put(variable, symbol);
      walk.state.variables.put(variable, Whole.of(symbol));
    }
    // Nothing is known of them here, so none of the body's can seem to follow from them.
    nest.seconds().forEach(second -> walk.state.variables.remove(second.variable()));
    State end = body.apply(walk);
    Formulas formulas = new Formulas(walk.symbols);
    List<Induction> found = ofHeader();
    before.forEach(
        (variable, symbol) -> {
          Expr step =
              end.variables.get(variable) instanceof Whole after
                  ? formulas.change(symbol, after)
                  : null;
          if (step != null) {
            found.add(new Induction(variable, step));
          }
        });
    return found;
  }

  private static List<Variable> candidates(Scalars scalars) {
    List<Variable> candidates = new ArrayList<>();
    for (Scalars.Written written : scalars.written()) {
      Type type = written.variable().type();
      boolean wide = type == Type.Primitive.INT || type == Type.Primitive.LONG;
      boolean carried =
          written.role() == Role.INDUCTION
              || written.role() == Role.RUNNING
              || written.role() == Role.CARRIED;
      if (wide && carried) {
        candidates.add(written.variable());
      }
    }
    return candidates;
  }

  /** The roles, with those of inductions settled. */
  static Scalars closed(Scalars scalars, List<Induction> inductions) {
    List<Scalars.Written> roles = new ArrayList<>();
    for (Scalars.Written written : scalars.written()) {
      boolean closed = false;
      for (Induction induction : inductions) {
        closed |= induction.variable().equals(written.variable());
      }
      roles.add(closed ? written.as(Role.CLOSED_FORM) : written);
    }
    return scalars.with(roles);
  }

  /**
   * Sets inductions to their values at the start of an iteration.
   *
   * @param walk has evaluated the header; second counters have their values before the loop
   * @param rounds the number of the iteration, from 0; null if it is not known
   */
  void start(Walk walk, @Nullable Polynomial rounds, List<Induction> inductions) {
    for (Induction induction : inductions) {
      if (induction.turn() != null) {
        continue; // Nothing is known of its values.
      }
      Variable variable = induction.variable();
      Whole first = first(walk, variable);
      if (nest.second(variable) != null) {
        walk.state.variables.remove(variable);
      }
      if (first == null
          || !(walk.evaluate(induction.step()) instanceof Whole step)
          || step.fit() == Fit.LOOSE) {
        continue;
      }
      if (step.isConstant() && step.range().low() == 0) {
        walk.state.variables.put(variable, first);
      } else if (rounds != null) {
        try {
          boolean meets = isBound(variable);
          Whole from =
              meets && first.fit() != Fit.EXACT
                  ? walk.symbols.named("first " + variable.name(), first.range())
                  : first;
          Polynomial form = from.form().plus(step.form().times(rounds));
          walk.state.variables.put(
              variable,
              new Whole(form, Value.rangeOf(variable.type()), meets ? Fit.EXACT : Fit.WRAPPED));
        } catch (Polynomial.TooLargeException e) {
          // It stays unknown.
        }
      }
    }
  }

  /**
   * Whether the counter comes nearer to a variable until they meet. Neither wraps around before: a
   * loop where one would has no trip count, and stays serial.
   */
  private boolean isBound(Variable variable) {
    return nest.space() instanceof IterationSpace.Range range
        && range.limits().stream().anyMatch(limit -> variable.equals(limit.other()));
  }

  /** The value before the loop, or null if it is unknown. */
  private @Nullable Whole first(Walk walk, Variable variable) {
    if (nest.second(variable) != null) {
      return walk.state.variables.get(variable) instanceof Whole whole ? whole : null;
    }
    return Whole.of(
        walk.symbols.invariant(
            List.of("before", variable),
            variable.name(),
            Value.rangeOf(variable.type()),
            variable.type() == Type.Primitive.LONG,
            new Symbols.Source(new Expr.Read(variable, Span.NONE), List.of())));
  }
}
