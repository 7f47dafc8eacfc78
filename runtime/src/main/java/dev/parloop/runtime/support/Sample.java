package dev.parloop.runtime.support;

import dev.parloop.runtime.record.Recorder;

/**
 * How one execution of a loop ran.
 *
 * @param tripCount how many iterations
 * @param chunks into how many chunks it was cut
 * @param reason why it used as many threads as it did
 * @param vectors whether it used the loop's vector form
 * @param nanos how long it took
 * @param busy how long each thread that took part ran chunks, the caller first
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Sample(long tripCount, int chunks, Reason reason, boolean vectors, long nanos, long[] busy) {

  /** What is told of it to the flight recorder. */
  Recorder.Execution execution(LoopSite site) {
    return new Recorder.Execution(
        site.id(), site.position(), variant(), tripCount, chunks, busy, reason.text());
  }

  /** How it ran, as modes are named. */
  String variant() {
    if (busy.length > 1) {
      return vectors ? "forkjoin-simd" : "forkjoin";
    }
    return vectors ? "simd" : "serial";
  }
}
