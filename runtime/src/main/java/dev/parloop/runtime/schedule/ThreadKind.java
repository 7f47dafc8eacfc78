package dev.parloop.runtime.schedule;

/** Which threads help with a region. */
public enum ThreadKind {
  /** Chunks compute: as many threads as processors, kept for the next region. */
  COMPUTE,
  /** Chunks wait: virtual threads where the JDK has them, else threads that end when idle. */
  BLOCKING,
  /** Chunks compute, and also wait for somebody who is not of the region. */
  BACKGROUND
}
