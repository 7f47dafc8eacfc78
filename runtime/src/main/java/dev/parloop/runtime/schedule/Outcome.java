package dev.parloop.runtime.schedule;

import java.util.Arrays;

/**
 * How a region ended.
 *
 * @param completed how many chunks ran to their end
 * @param ending why chunks below the lowest failing one did not run, if there are any
 * @param failures what chunks threw
 * @param begun when it began, as {@link System#nanoTime} counts; 0 if it was not timed
 * @param nanos how long it took; 0 if it was not timed
 * @param busy how long each thread that took part ran chunks, the caller first; empty if that was
 *     not measured
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares outcomes.
public record Outcome(
    int completed, Ending ending, Failures failures, long begun, long nanos, long[] busy) {

  private static final long[] UNKNOWN = {};

  /** An outcome that was not timed. */
  static Outcome untimed(int completed, Ending ending, Failures failures) {
    return new Outcome(completed, ending, failures, 0, 0, UNKNOWN);
  }

  /** How long all threads together ran chunks; 0 if that was not measured. */
  public long busyNanos() {
    return Arrays.stream(busy).sum();
  }
}
