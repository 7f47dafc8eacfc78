package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Variable;

/**
 * A variable that iterations combine into, as into a reduction, and whose value so far they read: a
 * running total, or the place for the next element that is kept. A first stage finds what each
 * chunk contributes; the second starts each chunk with what those before it have combined.
 *
 * @param operator how contributions combine
 * @param packs whether elements are written where it points, so that no two iterations meet as long
 *     as it does not wrap around
 */
public record Scan(Variable variable, ReductionOperator operator, boolean packs) {}
