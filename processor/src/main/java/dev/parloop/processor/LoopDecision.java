package dev.parloop.processor;

import dev.parloop.processor.analyse.Scalars;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.plan.LoopPlan;
import org.jspecify.annotations.Nullable;

/**
 * What became of one loop.
 *
 * @param method the method it is in
 * @param companion binary name of the class that is generated for the method's class
 * @param scalars roles of the variables from outside the loop, as far as it was analysed
 * @param verdict what was decided
 * @param plan how it runs; null where it stays serial
 * @param kernel its vector form; null where it has none
 * @param noVectors why a loop with a plan has no vector form; null otherwise
 */
record LoopDecision(
    AnnotatedMethod method,
    String companion,
    Scalars scalars,
    Verdict verdict,
    @Nullable LoopPlan plan,
    @Nullable LaneKernel kernel,
    @Nullable Problem noVectors) {}
