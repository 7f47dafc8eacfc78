/**
 * Turns a planned loop into lane code: the body of its iterations, in which every value is uniform
 * or varying and control flow has become masks.
 */
@NullMarked
package dev.parloop.processor.lower;

import org.jspecify.annotations.NullMarked;
