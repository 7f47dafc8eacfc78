package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Kept;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the iterations of a kernel leave behind: partial values, and last ones. */
final class LaneResults {
  private final LaneBuilder builder;
  private final List<LaneReduction> reductions = new ArrayList<>();
  private final List<LaneKept> kept = new ArrayList<>();
  private final Map<Variable, LaneVariable> values = new HashMap<>();
  private final Map<LaneVariable, LaneVariable> places = new HashMap<>();

  /** Declares the variables for the results of a loop. */
  LaneResults(Verdict verdict, LaneBuilder builder) {
    this.builder = builder;
    for (Reduction reduction : verdict.reductions()) {
      reductions.add(reduction(reduction, verdict));
    }
    for (Kept value : verdict.kept()) {
      if (!value.isTemporary()) {
        kept.add(kept(value));
      }
    }
  }

  List<LaneReduction> reductions() {
    return reductions;
  }

  List<LaneKept> kept() {
    return kept;
  }

  /** The variable for a partial or last value, or null if the variable is neither. */
  @Nullable LaneVariable value(Variable variable) {
    return values.get(variable);
  }

  /** The variable for the place of what is assigned to another one, or null. */
  @Nullable LaneVariable place(LaneVariable value) {
    return places.get(value);
  }

  /** The variables that live from step to step. */
  List<LaneVariable> all() {
    List<LaneVariable> all = new ArrayList<>();
    for (LaneReduction reduction : reductions) {
      if (!reduction.ordered()) {
        all.add(reduction.accumulator());
      }
    }
    kept.forEach(one -> all.add(one.value()));
    places.values().stream().distinct().forEach(all::add);
    return all;
  }

  private LaneReduction reduction(Reduction reduction, Verdict verdict) {
    Variable variable = reduction.variable();
    if (reduction.reducer() != null || !(variable.type() instanceof Primitive type)) {
      throw LaneStatements.refused(
          "the reduction of " + variable + " by a method of yours", verdict.nest().span());
    }
    boolean ordered =
        type.isFloating()
            && (reduction.operator() == ReductionOperator.SUM
                || reduction.operator() == ReductionOperator.PRODUCT);
    LaneVariable accumulator = declared(variable);
    boolean leads = verdict.kept().stream().anyMatch(one -> reduction.equals(one.leader()));
    // A 0 and a -0 are equal, so it matters which one came first.
    boolean placed = isByOrder(reduction.operator()) && (type.isFloating() || leads);
    LaneVariable place = placed ? placeOf(accumulator, variable) : null;
    return new LaneReduction(reduction, accumulator, ordered, place);
  }

  private static boolean isByOrder(ReductionOperator operator) {
    return switch (operator) {
      case MIN_FIRST, MIN_LAST, MAX_FIRST, MAX_LAST -> true;
      default -> false;
    };
  }

  private LaneKept kept(Kept value) {
    LaneVariable variable = declared(value.variable());
    LaneVariable place = null;
    for (LaneReduction reduction : reductions) {
      if (reduction.reduction().equals(value.leader())) {
        place = reduction.place();
      }
    }
    return new LaneKept(
        value, variable, place == null ? placeOf(variable, value.variable()) : place);
  }

  private LaneVariable declared(Variable variable) {
    LaneVariable made =
        builder.names.fresh(variable.name(), LaneTyping.kept(variable.type()), true);
    builder.declareOutside(made);
    values.put(variable, made);
    return made;
  }

  private LaneVariable placeOf(LaneVariable value, Variable variable) {
    LaneVariable place = builder.names.fresh(variable.name() + "At\1", Primitive.INT, true);
    builder.declareOutside(place);
    places.put(value, place);
    return place;
  }
}
