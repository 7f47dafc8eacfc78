/** The scheduler: how the chunks of a region reach threads, and how their failures come back. */
@NullMarked
package dev.parloop.runtime.schedule;

import org.jspecify.annotations.NullMarked;
