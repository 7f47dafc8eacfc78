/** The documented workloads, each a plain serial loop with an annotation. */
@NullMarked
package dev.parloop.samples;

import org.jspecify.annotations.NullMarked;
