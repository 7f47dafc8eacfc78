package dev.parloop.processor.plan;

import dev.parloop.processor.analyse.CostModel;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Directive;

/** Makes the plan of a loop from its verdict and its cost. */
public final class Planner {
  /** Work that is done before a region of chunks, even of one, is worth setting up. */
  private static final double REGION_NANOS = 1_000;

  /**
   * A loop in two stages whose bits depend on them cannot be left to one thread where there are
   * few: it runs in stages only if the first costs no more than this part of an iteration.
   */
  private static final double CHEAP_STAGE = 0.25;

  /** What part of a chunk the few iterations are that tell wrap-around variables, about. */
  private static final double FEW_ITERATIONS = 0.01;

  private final CalleeSource callees;

  /**
   * A planner.
   *
   * @param callees where bodies of called methods are found
   */
  public Planner(CalleeSource callees) {
    this.callees = callees;
  }

  /** The plan of one loop. */
  public LoopPlan plan(Verdict verdict) {
    CostModel costs = new CostModel(callees);
    double nanos = costs.nanos(verdict.nest().body());
    boolean exact = !verdict.isOrdered();
    double firstStage = firstStage(verdict, nanos);
    long serialBelow =
        !exact && firstStage > CHEAP_STAGE && verdict.nest().directive().serialBelow() < 0
            ? Long.MAX_VALUE
            : serialBelow(verdict, nanos);
    double least = new CostModel(callees, 1).nanos(verdict.nest().body());
    return new LoopPlan(verdict, nanos, least, serialBelow, exact, firstStage, false);
  }

  /**
   * The plan of a loop that has a vector form. Where two stages do not pay, so that it would run as
   * written, and nothing but running totals depends on the order, the vector form adds in the same
   * order on the calling thread.
   */
  public static LoopPlan withVectors(LoopPlan plan) {
    Verdict verdict = plan.verdict();
    return plan.serialBelow() < Long.MAX_VALUE || verdict.isOrderedBesideScans()
        ? plan
        : new LoopPlan(
            verdict,
            plan.nanosPerIteration(),
            plan.leastNanos(),
            serialBelow(verdict, plan.nanosPerIteration()),
            true,
            plan.firstStage(),
            true);
  }

  private double firstStage(Verdict verdict, double nanos) {
    if (verdict.scans().all().isEmpty()) {
      return verdict.scans().isEmpty() ? 0 : FEW_ITERATIONS;
    }
    return new CostModel(callees, verdict.scans()).nanos(verdict.nest().body()) / nanos;
  }

  private static long serialBelow(Verdict verdict, double nanos) {
    Directive directive = verdict.nest().directive();
    if (directive.serialBelow() >= 0) {
      return directive.serialBelow();
    }
    // What waits is not told by its cost.
    return directive.blocking() ? 2 : (long) Math.ceil(REGION_NANOS / nanos);
  }
}
