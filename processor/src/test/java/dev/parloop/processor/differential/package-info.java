/** Every variant of a loop gives the answer of the loop as written. */
@NullMarked
package dev.parloop.processor.differential;

import org.jspecify.annotations.NullMarked;
