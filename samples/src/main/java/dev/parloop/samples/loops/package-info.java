/** The loops of the samples as a person writes them: serial Java and one annotation. */
@NullMarked
package dev.parloop.samples.loops;

import org.jspecify.annotations.NullMarked;
