package dev.parloop.processor.plan;

import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.CalleeSource;

/** Makes the plan of a loop from its verdict and its cost. */
public final class Planner {
  /** Work that is done before a region of chunks, even of one, is worth setting up. */
  private static final double REGION_NANOS = 1_000;

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
    double nanos = new CostModel(callees).nanos(verdict.nest().body());
    long asked = verdict.nest().directive().serialBelow();
    long serialBelow = asked >= 0 ? asked : (long) Math.ceil(REGION_NANOS / nanos);
    return new LoopPlan(verdict, nanos, serialBelow);
  }
}
