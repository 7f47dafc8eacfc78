package dev.parloop.runtime.support;

import dev.parloop.runtime.schedule.Scheduler;

/**
 * From how much work on threads pay. A region whose helper looks around for work costs less than a
 * microsecond; a helper that sleeps comes tens of microseconds after it was woken, and waking it
 * takes time from the caller.
 *
 * <p>Loops that are each too short to wake a thread for may follow one another closely. Their work
 * is added up, so that one of them wakes it for the others. The sum is shared by all threads, and
 * racing threads may lose some of it: it decides nothing but when a thread is woken.
 */
final class Crossover {

  /** Less work is not shared even where a helper is awake. */
  static final double AWAKE_NANOS = 8_000;

  /**
   * Less work is not shared where helpers sleep, or others want the processors: waking one took the
   * caller 7 to 22 us, and it came after 35 to 90 us.
   */
  static final double ASLEEP_NANOS = 150_000;

  /** So much work within so much time is worth waking a thread. */
  private static final double MISSED_NANOS = 200_000;

  private static final long WINDOW_NANOS = 1_000_000;

  private static double missed;
  private static long windowBegun;

  private Crossover() {}

  /**
   * Whether threads pay.
   *
   * @param nanos the work on one thread
   */
  static Reason decide(double nanos) {
    if (nanos < AWAKE_NANOS) {
      return Reason.LITTLE_WORK;
    }
    if (nanos >= ASLEEP_NANOS || Scheduler.isAwake() || missedMuch(nanos)) {
      return Reason.PAYS;
    }
    return Reason.ASLEEP;
  }

  private static boolean missedMuch(double nanos) {
    long now = System.nanoTime();
    if (now - windowBegun > WINDOW_NANOS) {
      windowBegun = now;
      missed = 0;
    }
    missed += nanos;
    if (missed < MISSED_NANOS) {
      return false;
    }
    missed = 0;
    return !Scheduler.isCrowded();
  }
}
