/** The driver: the annotation processor that runs the stages of the compiler in order. */
@NullMarked
package dev.parloop.processor;

import org.jspecify.annotations.NullMarked;
