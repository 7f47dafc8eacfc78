/** The front door: settings, limits and results of parallel loops, for people. */
@NullMarked
package dev.parloop.runtime;

import org.jspecify.annotations.NullMarked;
