package dev.parloop.processor.lower;

import dev.parloop.processor.model.Variable;

/**
 * A variable that an iteration reads as those before it have left it, from step to step. The chunk
 * hands in its first value, and gets that behind the last step.
 *
 * @param source the variable
 * @param value what holds it between steps: a uniform variable, or a vector whose first lane counts
 */
public record LaneCarry(Variable source, LaneVariable value) {}
