package dev.parloop.runtime.schedule;

import dev.parloop.runtime.settings.ThreadNumbers;

/**
 * How long threads wait in a loop before they park. Waking a parked thread takes tens of
 * microseconds, so a short wait is worth it; a long one would take the processor from others.
 */
final class Spin {

  /** How long a worker looks for its next region. */
  static final long IDLE_NANOS = 50_000;

  /** How long a caller waits for the last helpers. */
  static final long WAIT_NANOS = 20_000;

  /** How often it looks between two looks at the clock. */
  static final int ROUNDS = 64;

  /** As it was at first: a hint only. */
  private static final int PROCESSORS = ThreadNumbers.processors();

  private Spin() {}

  /** Whether waiting in a loop can pay when so many threads are at work. */
  static boolean pays(int threads) {
    return threads <= PROCESSORS;
  }
}
