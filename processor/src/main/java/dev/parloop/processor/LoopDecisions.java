package dev.parloop.processor;

import dev.parloop.processor.analyse.LoopAnalysis;
import dev.parloop.processor.analyse.LoopFacts;
import dev.parloop.processor.analyse.Scalars;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.judge.Judge;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.lower.Lowering;
import dev.parloop.processor.lower.ReplacedFunctions;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.MarkedLoop;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.plan.LoopPlan;
import dev.parloop.processor.plan.Planner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Analyses, judges and plans the loops of methods: the middle of the compiler, stage by stage. */
final class LoopDecisions {
  private static final Lowering.Result NO_LANES = new Lowering.Result(null, null);

  private final CalleeSource callees;
  private final Map<String, List<Problem>> untaken;
  private final boolean vectors;
  private final Function<TypeElement, String> companions;
  private final List<LoopDecision> decisions = new ArrayList<>();
  private final Set<String> touched = new TreeSet<>();

  /**
   * For one top-level class.
   *
   * @param untaken by loop id, why loops cannot be counted
   * @param vectors whether vector forms can be written
   * @param companions binary names of generated classes
   */
  LoopDecisions(
      CalleeSource callees,
      Map<String, List<Problem>> untaken,
      boolean vectors,
      Function<TypeElement, String> companions) {
    this.callees = callees;
    this.untaken = untaken;
    this.vectors = vectors;
    this.companions = companions;
  }

  /** Decides about all loops of a method. */
  void decide(AnnotatedMethod method) {
    method.loops().forEach(loop -> decide(method, loop));
  }

  /**
   * An outer loop first. Where it cannot be parallel, the loops inside it get their turn; where it
   * is, only those inside it that are marked themselves.
   */
  private void decide(AnnotatedMethod method, MarkedLoop loop) {
    LoopFacts facts = facts(loop.nest());
    Verdict verdict = verdict(loop, facts);
    boolean parallel = verdict.status().isParallel();
    LoopPlan plan =
        facts != null && parallel
            ? new Planner(callees.choosing(facts.dispatched().bodies())).plan(verdict)
            : null;
    Lowering.Result lanes = plan == null ? NO_LANES : lanes(plan, loop, functions(method, loop));
    int place = decisions.size();
    decisions.add(
        new LoopDecision(
            method,
            companions.apply(method.owner()),
            facts != null ? facts.scalars() : new Scalars(List.of(), List.of()),
            verdict,
            withVectors(plan, lanes.kernel()),
            lanes.kernel(),
            lanes.problem()));
    for (MarkedLoop inner : loop.inner()) {
      if (!parallel || inner.nest().directive().onLoop()) {
        decide(method, inner);
      }
    }
    if (!parallel && !loop.nest().directive().onLoop()) {
      noteInnerLoops(place);
    }
  }

  private static @Nullable LoopPlan withVectors(
      @Nullable LoopPlan plan, @Nullable LaneKernel kernel) {
    boolean isWhole =
        plan != null && kernel != null && !kernel.isOfLoopInside(plan.verdict().nest());
    return plan != null && isWhole ? Planner.withVectors(plan) : plan;
  }

  private static ReplacedFunctions functions(AnnotatedMethod method, MarkedLoop loop) {
    if (loop.nest().directive().rounding().equals("STRICT")) {
      return ReplacedFunctions.NONE;
    }
    Set<String> methods =
        method.copied().stream().map(copy -> copy.method().key()).collect(Collectors.toSet());
    return new ReplacedFunctions(true, methods);
  }

  private Lowering.Result lanes(LoopPlan plan, MarkedLoop loop, ReplacedFunctions functions) {
    LoopNest nest = plan.verdict().nest();
    if (nest.directive().simd().equals("OFF")) {
      return NO_LANES;
    }
    if (!vectors) {
      return scalar(
          Code.PL0705,
          "no vector code can be written: this JDK has no module jdk.incubator.vector, or classes"
              + " have no folder of their own (-d).",
          nest);
    }
    for (MarkedLoop inner : loop.inner()) {
      if (inner.nest().directive().onLoop()) {
        // Its sums have their own order.
        return scalar(
            Code.PL0701, "a marked loop inside a loop goes to lanes itself.", inner.nest());
      }
    }
    return Lowering.lower(plan, callees, functions);
  }

  private static Lowering.Result scalar(Code code, String why, LoopNest nest) {
    return new Lowering.Result(null, Problem.of(code, why, nest.span()));
  }

  /** What a loop does; null where it cannot be counted. */
  private @Nullable LoopFacts facts(LoopNest nest) {
    return untaken.containsKey(nest.id()) ? null : LoopAnalysis.analyse(nest, callees);
  }

  private Verdict verdict(MarkedLoop loop, @Nullable LoopFacts facts) {
    LoopNest nest = loop.nest();
    if (facts == null) {
      return Verdict.serial(
          nest, Verdict.Status.UNPROVED, untaken.getOrDefault(nest.id(), List.of()));
    }
    Verdict verdict = Judge.judge(nest, facts, regions(loop));
    if (verdict.status().isParallel()) {
      touched.addAll(facts.classes());
    }
    return verdict;
  }

  /** Where the loops inside a loop are that get their turn where it is parallel. */
  private static List<Span> regions(MarkedLoop loop) {
    List<Span> regions = new ArrayList<>();
    for (MarkedLoop inner : loop.inner()) {
      if (inner.nest().directive().onLoop()) {
        regions.add(inner.nest().span());
      }
      regions.addAll(regions(inner));
    }
    return regions;
  }

  private void noteInnerLoops(int place) {
    LoopDecision outer = decisions.get(place);
    List<Problem> notes = new ArrayList<>(outer.verdict().problems());
    for (LoopDecision inner : decisions.subList(place + 1, decisions.size())) {
      if (inner.plan() != null) {
        notes.add(
            Problem.of(
                Code.PL0602,
                "the loop in line "
                    + outer.verdict().nest().span().line()
                    + " stays serial; this one inside it runs in parallel instead.",
                inner.verdict().nest().span()));
      }
    }
    decisions.set(
        place,
        new LoopDecision(
            outer.method(),
            outer.companion(),
            outer.scalars(),
            outer.verdict().withProblems(notes),
            null,
            null,
            null));
  }

  /** Every loop that was looked at, in source order, outer ones first. */
  List<LoopDecision> all() {
    return List.copyOf(decisions);
  }

  /** Binary names of the classes that parallel loops touch statically. */
  Set<String> touchedClasses() {
    return touched;
  }
}
