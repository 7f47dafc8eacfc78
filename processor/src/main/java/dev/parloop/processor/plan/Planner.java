package dev.parloop.processor.plan;

import dev.parloop.processor.analyse.PrivateArray;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Directive;
import dev.parloop.processor.model.Type;

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
    CostModel costs = new CostModel(callees);
    double nanos = costs.nanos(verdict.nest().body());
    boolean ordered =
        verdict.reductions().stream().anyMatch(Planner::isOrdered)
            || verdict.copies().stream().anyMatch(PrivateArray::isRounded);
    double least = new CostModel(callees, 1).nanos(verdict.nest().body());
    return new LoopPlan(verdict, nanos, least, serialBelow(verdict, nanos), !ordered);
  }

  private static long serialBelow(Verdict verdict, double nanos) {
    Directive directive = verdict.nest().directive();
    if (directive.serialBelow() >= 0) {
      return directive.serialBelow();
    }
    // What waits is not told by its cost.
    return directive.blocking() ? 2 : (long) Math.ceil(REGION_NANOS / nanos);
  }

  /** Whether the bits of a reduction depend on how the loop is cut. */
  private static boolean isOrdered(Reduction reduction) {
    if (reduction.operator() == ReductionOperator.REDUCER) {
      // Whatever its type is: a long can hold the bits of a double.
      return true;
    }
    boolean rounds =
        reduction.operator() == ReductionOperator.SUM
            || reduction.operator() == ReductionOperator.PRODUCT;
    return rounds
        && !(reduction.variable().type() instanceof Type.Primitive type && !type.isFloating());
  }
}
