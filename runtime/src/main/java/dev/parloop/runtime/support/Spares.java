package dev.parloop.runtime.support;

import dev.parloop.runtime.schedule.Scheduler;
import dev.parloop.runtime.settings.ThreadNumbers;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Objects of executions of one loop that have ended, for the next ones. Threads of the program have
 * places of their own, as far as there are enough: were there one for all, threads that run the
 * same small loop would spend their time on passing it to each other.
 *
 * <p>Workers use none of this: they run small loops in the iterations of another one, all at once,
 * and objects that live long lie side by side in memory, where to write to one takes the other away
 * from its processor. A new one is in memory that is the worker's own.
 *
 * <p>Safe for use by many threads.
 */
final class Spares {

  /** How many references a line of memory has, which threads are not to share. */
  private static final int APART = 16;

  /** How many bits a place's number has: a few places for each processor. */
  private static final int BITS =
      Math.min(6, Integer.SIZE - Integer.numberOfLeadingZeros(2 * ThreadNumbers.processors()));

  /** Spreads numbers in arithmetic progressions over the places: Fibonacci hashing. */
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  private final AtomicReferenceArray<@Nullable ParallelLoop> places =
      new AtomicReferenceArray<>(APART + (APART << BITS));

  /** Where the calling thread's place is: never beside the array's length, which all read. */
  private static int place() {
    long thread = Thread.currentThread().getId();
    return ((int) ((thread * SPREAD) >>> (Long.SIZE - BITS)) + 1) * APART;
  }

  /** Takes an object, so that nobody else gets it; null if there is none. */
  @Nullable ParallelLoop take() {
    if (Scheduler.isWorker()) {
      return null;
    }
    int place = place();
    // A look first: where threads compete all the same, they should not write.
    return places.getPlain(place) == null ? null : places.getAndSet(place, null);
  }

  /** Keeps an object. */
  void keep(ParallelLoop ended) {
    if (!Scheduler.isWorker()) {
      places.setRelease(place(), ended);
    }
  }
}
