/**
 * A short lesson for each control: how many threads, how cut, how to hear of it, how to stop it.
 */
@NullMarked
package dev.parloop.samples.lessons;

import org.jspecify.annotations.NullMarked;
