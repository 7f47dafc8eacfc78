/** Tests of the workloads and of how they tell right from wrong. */
@NullMarked
package dev.parloop.samples.workload;

import org.jspecify.annotations.NullMarked;
