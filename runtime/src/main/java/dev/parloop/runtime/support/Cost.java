package dev.parloop.runtime.support;

import java.util.concurrent.ThreadLocalRandom;

/**
 * What an iteration of a loop costs: the compiler's estimate, corrected by samples of its
 * executions. Threads may race; they lose each other's correction, and the next sample makes it
 * again.
 */
final class Cost {

  /** So many executions are timed at first. */
  private static final int FIRST = 16;

  /** Later one in so many is; a power of two. */
  private static final int ONE_IN = 16;

  /** How much one sample moves the measured cost. */
  private static final double WEIGHT = 0.25;

  /** So many looks at the clock tell what one takes. */
  private static final int LOOKS = 100;

  /** What a measurement sees of the clock itself: ten cheap iterations take less. */
  private static final long CLOCK_NANOS = clockNanos();

  private final double estimated;

  /** Nanoseconds per iteration, 0 until measured. A float, because its writes never tear. */
  private float measured;

  private int samples;

  /**
   * A cost that has not been measured.
   *
   * @param estimated nanoseconds per iteration, above 0
   */
  Cost(double estimated) {
    this.estimated = estimated;
  }

  /** Nanoseconds per iteration: as measured, or as estimated before any sample. */
  double nanos() {
    float known = measured;
    return known > 0 ? known : estimated;
  }

  /** The compiler's estimate. */
  double estimated() {
    return estimated;
  }

  /** What was measured; 0 before any sample. */
  double measured() {
    return measured;
  }

  /** Whether enough executions were measured for a first answer. */
  boolean isKnown() {
    return samples >= FIRST;
  }

  /** Whether to time an execution. Two looks at the clock are dear beside a short loop. */
  boolean wantsSample() {
    return !isKnown() || (ThreadLocalRandom.current().nextInt() & (ONE_IN - 1)) == 0;
  }

  /**
   * Corrects the cost.
   *
   * @param iterations how many were measured, at least 1
   * @param nanos how long they took on one thread
   */
  void add(long iterations, long nanos) {
    // A pause of the thread must not look like a dear loop: one sample at most doubles the cost.
    double before = nanos();
    double sample = (double) Math.max(0, nanos - CLOCK_NANOS) / iterations;
    sample = Math.min(sample, 2 * before);
    measured = (float) Math.max(1e-3, before + WEIGHT * (sample - before));
    if (samples < FIRST) {
      samples++;
    }
  }

  private static long clockNanos() {
    long least = Long.MAX_VALUE;
    long last = System.nanoTime();
    for (int look = 0; look < LOOKS; look++) {
      long now = System.nanoTime();
      least = Math.min(least, now - last);
      last = now;
    }
    return least;
  }
}
