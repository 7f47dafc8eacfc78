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

  /** Nothing was run, and nothing failed. */
  public static final Outcome NOTHING = untimed(0, Ending.COMPLETE, new Failures());

  /** An outcome that was not timed. */
  static Outcome untimed(int completed, Ending ending, Failures failures) {
    return new Outcome(completed, ending, failures, 0, 0, UNKNOWN);
  }

  /** This outcome, of chunks that have done nothing that others see: none counts as complete. */
  public Outcome withoutEffect() {
    return new Outcome(0, ending, failures, begun, nanos, busy);
  }

  /** How long all threads together ran chunks; 0 if that was not measured. */
  public long busyNanos() {
    long sum = 0;
    for (long nanos : busy) {
      sum += nanos;
    }
    return sum;
  }

  /**
   * This outcome, with the time that an earlier part of the same execution took.
   *
   * @param earlier timed if this one is
   */
  public Outcome after(Outcome earlier) {
    if (busy.length == 0 || earlier.busy.length == 0) {
      return this;
    }
    long[] both = Arrays.copyOf(busy, Math.max(busy.length, earlier.busy.length));
    for (int i = 0; i < earlier.busy.length; i++) {
      both[i] += earlier.busy[i];
    }
    return new Outcome(completed, ending, failures, earlier.begun, nanos + earlier.nanos, both);
  }
}
