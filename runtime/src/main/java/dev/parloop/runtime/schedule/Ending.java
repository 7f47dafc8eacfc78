package dev.parloop.runtime.schedule;

/** Why the chunks of a region were run, or were not. */
public enum Ending {
  /** All were run, or all below the lowest one that threw. */
  COMPLETE,
  /** The calling thread was interrupted. */
  INTERRUPTED,
  /** Somebody cancelled the loop. */
  CANCELLED,
  /** The deadline was over. */
  LATE
}
