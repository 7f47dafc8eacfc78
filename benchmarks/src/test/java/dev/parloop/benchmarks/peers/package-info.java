/** The workloads by hand compute what the annotated loops compute. */
@NullMarked
package dev.parloop.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
