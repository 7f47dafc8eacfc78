package dev.parloop;

/** How the chunks of a parallel loop are given to threads. The result never depends on it. */
public enum Schedule {
  /** Work stealing over the chunks. The setting {@code parloop.schedule} may replace it. */
  AUTO,
  /** Every thread gets its share of the chunks before the loop starts, as in OpenMP. */
  STATIC,
  /** A thread takes the next chunk when it has finished one, as in OpenMP. */
  DYNAMIC,
  /** As {@link #DYNAMIC}, but many chunks at a time at first and fewer later, as in OpenMP. */
  GUIDED
}
