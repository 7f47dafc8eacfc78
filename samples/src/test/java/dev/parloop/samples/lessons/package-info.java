/** Tests of the lessons. */
@NullMarked
package dev.parloop.samples.lessons;

import org.jspecify.annotations.NullMarked;
