/** The names of the annotations, as the compiler knows them. */
@NullMarked
package dev.parloop.processor.names;

import org.jspecify.annotations.NullMarked;
