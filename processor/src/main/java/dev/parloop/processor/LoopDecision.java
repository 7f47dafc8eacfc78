package dev.parloop.processor;

import dev.parloop.processor.analyse.Scalars;
import dev.parloop.processor.judge.Verdict;
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
 */
record LoopDecision(
    AnnotatedMethod method,
    String companion,
    Scalars scalars,
    Verdict verdict,
    @Nullable LoopPlan plan) {}
