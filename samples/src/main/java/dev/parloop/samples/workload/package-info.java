/** What the tool knows of a sample: its sizes, its variants, and how to tell a right answer. */
@NullMarked
package dev.parloop.samples.workload;

import org.jspecify.annotations.NullMarked;
