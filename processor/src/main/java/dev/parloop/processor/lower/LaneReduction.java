package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Reduction;

/**
 * A reduction of a kernel.
 *
 * @param reduction what the chunk reduces
 * @param accumulator the variable that holds a partial value per lane
 * @param ordered whether partial values are kept by the number of the iteration, in the chunk's 32
 *     lanes, because their rounding depends on the order
 */
public record LaneReduction(Reduction reduction, LaneVariable accumulator, boolean ordered) {}
