package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Reduction;
import org.jspecify.annotations.Nullable;

/**
 * A reduction of a kernel.
 *
 * @param reduction what the chunk reduces
 * @param accumulator the variable that holds a partial value per lane
 * @param ordered whether partial values are kept by the number of the iteration, in the chunk's 32
 *     lanes, because their rounding depends on the order
 * @param place per lane the number of the iteration that has assigned last, -1 for none; null where
 *     it does not matter which of equal values is taken
 */
public record LaneReduction(
    Reduction reduction, LaneVariable accumulator, boolean ordered, @Nullable LaneVariable place) {}
