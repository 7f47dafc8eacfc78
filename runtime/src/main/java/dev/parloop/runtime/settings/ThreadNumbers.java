package dev.parloop.runtime.settings;

/**
 * Numbers of threads as joblib counts them: n is n, -1 all cores, -2 all but one, and so on; 0
 * makes no sense.
 */
public final class ThreadNumbers {

  /** More are never used, whatever is asked for. */
  public static final int MAX = 4096;

  /** How long the number of processors is believed: to ask costs a call of the system. */
  private static final long FRESH_NANOS = 10_000_000;

  /** As it was when it was last asked for; 0 before. */
  private static int known;

  /** When that was; written after the number. */
  private static volatile long askedAt;

  private ThreadNumbers() {}

  /**
   * Checks a number.
   *
   * @param threads as joblib counts
   * @throws IllegalArgumentException if it is 0
   */
  public static void check(int threads) {
    if (threads == 0) {
      throw new IllegalArgumentException(
          "not a number of threads: 0 (n for at most n, -1 for all cores, -2 for all but one)");
    }
  }

  /**
   * How many threads a number means on this machine now.
   *
   * @param threads as joblib counts
   * @return from 1 to {@link #MAX}
   * @throws IllegalArgumentException if it is 0
   */
  public static int resolve(int threads) {
    check(threads);
    long resolved = threads > 0 ? threads : processors() + 1L + threads;
    return (int) Math.max(1, Math.min(MAX, resolved));
  }

  /** The number of processors that the JVM may use now, or might a hundredth of a second ago. */
  public static int processors() {
    long now = System.nanoTime();
    boolean fresh = now - askedAt < FRESH_NANOS;
    int processors = known;
    if (!fresh || processors == 0) {
      processors = Runtime.getRuntime().availableProcessors();
      known = processors;
      askedAt = now;
    }
    return processors;
  }
}
