package dev.parloop.processor.plan;

import dev.parloop.processor.judge.Verdict;

/**
 * How one loop is run.
 *
 * @param verdict what was decided about it
 * @param nanosPerIteration estimated cost of one iteration
 * @param serialBelow trip count under which the user's text runs as it is; a compile-time constant,
 *     because it decides the bits of a floating-point reduction
 */
public record LoopPlan(Verdict verdict, double nanosPerIteration, long serialBelow) {}
