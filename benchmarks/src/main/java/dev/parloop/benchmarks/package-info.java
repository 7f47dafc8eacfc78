/**
 * What regions, small loops, unequal work and vectors cost or gain, in ratios that one run
 * measures.
 */
@NullMarked
package dev.parloop.benchmarks;

import org.jspecify.annotations.NullMarked;
