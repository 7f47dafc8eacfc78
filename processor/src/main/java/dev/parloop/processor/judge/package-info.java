/** Facts to a verdict and problems: the only place that decides. */
@NullMarked
package dev.parloop.processor.judge;

import org.jspecify.annotations.NullMarked;
