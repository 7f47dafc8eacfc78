/** The elementary functions, with the same bits in scalar code and in lanes of any width. */
@NullMarked
package dev.parloop.runtime.math;

import org.jspecify.annotations.NullMarked;
