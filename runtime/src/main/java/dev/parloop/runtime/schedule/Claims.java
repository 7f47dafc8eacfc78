package dev.parloop.runtime.schedule;

/**
 * In which order, and how many at a time, the threads of a region take its chunks: the schedule.
 * Safe for use by many threads. Every chunk is handed out once.
 */
public abstract class Claims {

  /** There are no chunks left. */
  static final long NONE = -1;

  /** For subclasses. */
  Claims() {}

  /**
   * Takes the next run of places.
   *
   * @param seat the thread's number in the region, from 0: never that of another thread that is
   *     still inside. Numbers go on where threads leave and come again
   * @return the claim; {@link #NONE} if none are left
   */
  abstract long next(int seat);

  /** Whether none are left. */
  abstract boolean exhausted();

  /**
   * The chunk at a place.
   *
   * @param place from a claim
   */
  int chunk(int place) {
    return place;
  }

  /** A claim of the places from the first to before the end. */
  static long claim(int first, int end) {
    return (long) first << 32 | end;
  }

  /** The first place of a claim. */
  static int first(long claim) {
    return (int) (claim >>> 32);
  }

  /** The place after the last of a claim. */
  static int end(long claim) {
    return (int) claim;
  }
}
