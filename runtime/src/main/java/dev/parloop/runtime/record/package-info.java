/** The flight-recorder event of loops, kept apart because a Java image may lack the recorder. */
@NullMarked
package dev.parloop.runtime.record;

import org.jspecify.annotations.NullMarked;
