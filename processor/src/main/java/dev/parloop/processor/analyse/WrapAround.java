package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Variable;

/**
 * A variable that every iteration reads as an earlier one has left it, and that depends on a few
 * iterations only: {@code last = x[i]}. Whoever runs these, and nothing of them that writes memory,
 * knows its value.
 *
 * @param depth how many iterations there are between what it is computed from and the iteration
 *     that reads it, 1 for {@code last}
 */
public record WrapAround(Variable variable, int depth) {}
