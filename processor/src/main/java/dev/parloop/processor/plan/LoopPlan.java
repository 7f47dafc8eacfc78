package dev.parloop.processor.plan;

import dev.parloop.processor.judge.Verdict;

/**
 * How one loop is run.
 *
 * @param verdict what was decided about it
 * @param nanosPerIteration estimated cost of one iteration
 * @param leastNanos the same if inner loops of which nobody knows the length have one round each
 * @param serialBelow trip count under which the user's text runs as it is; a compile-time constant,
 *     because it decides the bits of a floating-point reduction
 * @param exact whether the loop as written and its chunks have the same bits, however it is cut, so
 *     that the run time may choose by what it measures
 * @param firstStage what part of an iteration's cost its first stage costs again; 0 for a loop of
 *     one stage
 * @param inOrder whether a loop in two stages never runs both: it runs in vectors on the calling
 *     thread, or as written
 */
public record LoopPlan(
    Verdict verdict,
    double nanosPerIteration,
    double leastNanos,
    long serialBelow,
    boolean exact,
    double firstStage,
    boolean inOrder) {

  /** The same plan for another form of the loop. */
  public LoopPlan with(Verdict other) {
    return new LoopPlan(
        other, nanosPerIteration, leastNanos, serialBelow, exact, firstStage, inOrder);
  }
}
