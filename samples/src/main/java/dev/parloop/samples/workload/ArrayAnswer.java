package dev.parloop.samples.workload;

import java.util.Optional;

/**
 * What is kept of arrays that a variant filled.
 *
 * @param bits a digest of all bits of all elements, in order
 * @param sum of all elements, in order
 * @param fault what is wrong with the elements, if anything is
 */
record ArrayAnswer(long bits, double sum, Optional<String> fault) {}
