/** Runs javac with the processor inside a test. */
@NullMarked
package dev.parloop.processor.testing;

import org.jspecify.annotations.NullMarked;
