/** What regions, small loops and unequal work cost, in ratios that one run measures. */
@NullMarked
package dev.parloop.benchmarks;

import org.jspecify.annotations.NullMarked;
