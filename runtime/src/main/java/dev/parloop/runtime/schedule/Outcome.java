package dev.parloop.runtime.schedule;

/**
 * How a region ended.
 *
 * @param completed how many chunks ran to their end
 * @param interrupted whether chunks below the lowest failing one did not run, because the calling
 *     thread was interrupted
 * @param failures what chunks threw
 * @param busyNanos how long all threads together ran chunks; 0 if that could not be measured
 */
public record Outcome(int completed, boolean interrupted, Failures failures, long busyNanos) {
  /** Nothing was run, and nothing failed. */
  public static final Outcome NOTHING = new Outcome(0, false, new Failures(), 0);
}
