/**
 * The documented workloads in Java, by hand and by Parloop: one source for {@code peers.py} and for
 * JMH.
 */
@NullMarked
package dev.parloop.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
