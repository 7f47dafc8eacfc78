/**
 * Short lessons from the first loop on, each with a wrong variant beside the right one. What the
 * compiler would refuse is kept as text.
 */
@NullMarked
package dev.parloop.samples.lessons;

import org.jspecify.annotations.NullMarked;
