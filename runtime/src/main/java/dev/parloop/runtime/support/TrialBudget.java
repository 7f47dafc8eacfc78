package dev.parloop.runtime.support;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much time a loop may spend on finding out whether vectors pay: a share of the time that it
 * has run in scalar code. Safe for use by many threads, of which one at a time spends.
 */
final class TrialBudget {

  /** The tries may take one part in so many of the time that the loop has taken. */
  private static final int SHARE = 8;

  /** The same for the time beyond {@link #LONG_NANOS}. */
  private static final int LATER_SHARE = 4;

  /** A loop that has run so long is likely to run as long again, and worth more. */
  private static final long LONG_NANOS = 200_000_000;

  /** When the tries have taken so long, they become rare: HotSpot may have no time to compile. */
  private static final long MANY_NANOS = 2_000_000_000;

  /** The share of rare tries. */
  private static final int RARE_SHARE = 64;

  private final AtomicLong earned = new AtomicLong();
  private final AtomicLong earnedIterations = new AtomicLong();
  private long spent;

  /** How long the loop must have run before more may be spent. */
  private volatile long due;

  /**
   * Nothing earned or spent.
   *
   * @param first what the first try may cost
   */
  TrialBudget(long first) {
    due = earnedBefore(first);
  }

  /** Whether the next try may be made now, and would be allowed if so much in all were spent. */
  boolean allows(long nanos) {
    long has = earned.get();
    return has >= due && has >= earnedBefore(nanos);
  }

  /**
   * The loop has run in scalar code.
   *
   * @return how long it has done so by now
   */
  long earn(long nanos, long iterations) {
    earnedIterations.addAndGet(iterations);
    return earned.addAndGet(nanos);
  }

  /** Accounts for what vectors have cost, and for what the next try may cost. */
  void spend(long nanos, long next) {
    spent += nanos;
    due = earnedBefore(spent + next);
  }

  /** How long the loop must have run before so much may be spent. */
  private static long earnedBefore(long spent) {
    long early = Math.min(spent, LONG_NANOS / SHARE);
    long late = Math.max(0, spent - MANY_NANOS);
    return SHARE * early + LATER_SHARE * (spent - early - late) + RARE_SHARE * late;
  }

  /** What an iteration takes in scalar code. */
  double iterationNanos() {
    long iterations = earnedIterations.get();
    return iterations == 0 ? 0 : (double) earned.get() / iterations;
  }
}
