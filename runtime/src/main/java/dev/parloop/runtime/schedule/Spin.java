package dev.parloop.runtime.schedule;

import dev.parloop.runtime.settings.ThreadNumbers;

/**
 * One wait in a loop, before a thread parks. Waking a parked thread takes tens of microseconds, so
 * a short wait is worth it; a long one would take the processor from others. Not safe for use by
 * many threads.
 */
final class Spin {

  /** How long a worker looks for its next region, at first and at most. */
  static final long IDLE_NANOS = 50_000;

  static final long LONGEST_IDLE_NANOS = 200_000;

  static final long SHORTEST_IDLE_NANOS = 10_000;

  /** How long a caller waits for the last helpers. */
  static final long WAIT_NANOS = 20_000;

  /** How often it looks between two looks at the clock. */
  private static final int ROUNDS = 64;

  /** Who spins and sees nothing of so much time has lost the processor meanwhile. */
  private static final long LOST_NANOS = 200_000;

  /** Twice within so much time, and others want the processors. Once may be a compiler thread. */
  private static final long TWICE_NANOS = 10_000_000;

  /** How long that is believed. */
  private static final long CROWDED_NANOS = 10_000_000;

  /** As it was at first: a hint only. */
  private static final int PROCESSORS = ThreadNumbers.processors();

  /** When a waiting thread last lost its processor to somebody. */
  private static volatile long lostAt = System.nanoTime() - TWICE_NANOS;

  /** When that last happened twice. */
  private static volatile long crowdedAt = System.nanoTime() - CROWDED_NANOS;

  private final long limit;
  private int rounds;
  private boolean clocked;
  private long begun;
  private long last;

  /**
   * A wait that begins now.
   *
   * @param nanos how long it is at most; 0 for no wait
   */
  Spin(long nanos) {
    limit = nanos;
  }

  /** Whether waiting in a loop can pay when so many threads are at work. */
  static boolean pays(int threads) {
    return threads <= PROCESSORS;
  }

  /** Whether others want the processors, as far as waiting threads have felt lately. */
  static boolean crowded() {
    return System.nanoTime() - crowdedAt < CROWDED_NANOS;
  }

  /** How long it has waited, as far as it has looked at the clock; less than it has. */
  long nanos() {
    return last - begun;
  }

  /** Waits a moment; returns false where it is time to park. */
  boolean again() {
    if (limit == 0) {
      return false;
    }
    Thread.onSpinWait();
    if (++rounds < ROUNDS) {
      return true;
    }
    rounds = 0;
    long now = System.nanoTime();
    if (!clocked) {
      clocked = true;
      begun = now;
      last = now;
      return now - crowdedAt >= CROWDED_NANOS;
    }
    if (now - last > LOST_NANOS) {
      if (now - lostAt < TWICE_NANOS) {
        crowdedAt = now;
      }
      lostAt = now;
      return false;
    }
    last = now;
    return now - begun < limit;
  }
}
