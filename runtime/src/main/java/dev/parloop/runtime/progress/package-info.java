/** How far loops have come: who wants to know, and what is counted. */
@NullMarked
package dev.parloop.runtime.progress;

import org.jspecify.annotations.NullMarked;
