package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Variable;

/**
 * A variable declared outside the loop that iterations only combine into.
 *
 * @param variable of primitive type; inside a chunk it starts from the operator's identity
 * @param operator how partial results combine
 */
public record Reduction(Variable variable, ReductionOperator operator) {}
