/** What is behind {@code Loops}: its executions, their cost as measured, and streams of results. */
@NullMarked
package dev.parloop.runtime.loops;

import org.jspecify.annotations.NullMarked;
