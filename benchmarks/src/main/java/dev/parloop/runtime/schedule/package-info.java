/** The scheduler's core under jcstress, in its own package because it is not public. */
@NullMarked
package dev.parloop.runtime.schedule;

import org.jspecify.annotations.NullMarked;
