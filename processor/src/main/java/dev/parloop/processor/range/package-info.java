/** The language of {@code @Parallel(range = "0..h, 0..w")}: text in, dimensions out. */
@NullMarked
package dev.parloop.processor.range;

import org.jspecify.annotations.NullMarked;
