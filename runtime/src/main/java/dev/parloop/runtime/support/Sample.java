package dev.parloop.runtime.support;

import dev.parloop.runtime.record.Recorder;

/**
 * How one execution of a loop ran. Threads may race for the time of one on the calling thread: any
 * of the last will do.
 */
final class Sample {
  private final long tripCount;
  private final int chunks;
  private final Reason reason;
  private final boolean vectors;
  private final int threads;
  private long nanos;

  /**
   * How one ran.
   *
   * @param tripCount how many iterations
   * @param chunks into how many chunks it was cut
   * @param reason why it used as many threads as it did
   * @param vectors whether it used the loop's vector form
   * @param nanos how long it took
   * @param threads how many threads ran chunks
   */
  Sample(long tripCount, int chunks, Reason reason, boolean vectors, long nanos, int threads) {
    this.tripCount = tripCount;
    this.chunks = chunks;
    this.reason = reason;
    this.vectors = vectors;
    this.nanos = nanos;
    this.threads = threads;
  }

  /** How many iterations. */
  long tripCount() {
    return tripCount;
  }

  /** Into how many chunks it was cut. */
  int chunks() {
    return chunks;
  }

  /** Why it used as many threads as it did. */
  Reason reason() {
    return reason;
  }

  /** Whether it used the loop's vector form. */
  boolean vectors() {
    return vectors;
  }

  /** How long it took. */
  long nanos() {
    return nanos;
  }

  /** How many threads ran chunks. */
  int threads() {
    return threads;
  }

  /** Whether an execution on one thread ran like this one, its time aside. */
  boolean isLike(long iterations, int count, Reason why, boolean inVectors) {
    return threads == 1
        && tripCount == iterations
        && chunks == count
        && reason == why
        && vectors == inVectors;
  }

  /** It has run like that again. */
  void repeat(long newNanos) {
    nanos = newNanos;
  }

  /**
   * What is told of it to the flight recorder.
   *
   * @param busy how long each thread that took part ran chunks, the caller first
   */
  Recorder.Execution execution(LoopSite site, long[] busy) {
    return new Recorder.Execution(
        site.id(), site.position(), variant(), tripCount, chunks, busy, reason.text());
  }

  /** How it ran, as modes are named. */
  String variant() {
    if (threads > 1) {
      return vectors ? "forkjoin-simd" : "forkjoin";
    }
    return vectors ? "simd" : "serial";
  }
}
