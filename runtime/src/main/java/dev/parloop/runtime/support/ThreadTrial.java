package dev.parloop.runtime.support;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Finds out, now and then, whether threads make executions of about one size faster. The cost model
 * cannot know: processors may share a divider or the way to memory, and other programs may want
 * them too.
 *
 * <p>In a trial a thread's executions take turns: some on threads, some on the calling thread, in
 * blocks. The first of a block is not counted, because workers may sleep, or still look for work.
 * Two trials have to agree before anything changes. How seldom trials come follows from what they
 * cost.
 *
 * <p>Safe for use by many threads: one at a time has the trial, the others go by what is known. No
 * result depends on any of this.
 */
final class ThreadTrial {

  /** What an execution is to do. */
  enum Choice {
    /** What the cost model says. */
    OPEN,
    /** Use threads, and tell how long it took. */
    SHARED,
    /** Use none, and tell how long it took. */
    ALONE,
    /** Use none: they do not pay. */
    LOST
  }

  /** So many executions are not tried: the first ones tell of the compiler. */
  private static final int FIRST = 64;

  /** How many executions in a row are alike. */
  private static final int BLOCK = 8;

  private static final int BLOCKS = 6;

  private static final int SAMPLES = BLOCKS / 2 * (BLOCK - 1);

  /** The slowest of the samples say what else the machine did. */
  private static final int DROPPED = 3;

  /** How much faster threads have to be: what saves less is left to others. */
  private static final double WORTH = 1.05;

  /** What trials cost is at most one part in so many. */
  private static final int SHARE = 64;

  /** However little a trial costs, so many executions are between two. */
  private static final int LEAST_GAP = 512;

  private static final int MOST_GAP = 1 << 20;

  /** A thread that has a trial and does not come while others come so often has lost it. */
  private static final int MOST_PASSED = 1 << 12;

  private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();
  private volatile boolean lost;
  private volatile int gap = FIRST;

  /** How many executions there were since the last trial, or past the owner. Races lose some. */
  private int passed;

  // Used by the owner only.
  private final double[] shared = new double[SAMPLES];
  private final double[] alone = new double[SAMPLES];
  private int position;
  private boolean doubted;

  /**
   * What the next execution is to do; {@link #ran} or {@link #abandon} follows if it is to tell.
   */
  Choice next() {
    @Nullable Thread has = owner.get();
    Thread thread = Thread.currentThread();
    if (has == null && ++passed >= gap && owner.compareAndSet(null, thread)) {
      passed = 0;
      position = 0;
      has = thread;
    } else if (has != null && has != thread && ++passed >= MOST_PASSED) {
      passed = 0;
      owner.compareAndSet(has, null);
    }
    if (has == thread) {
      return isShared() ? Choice.SHARED : Choice.ALONE;
    }
    return lost ? Choice.LOST : Choice.OPEN;
  }

  private boolean isShared() {
    return (position / BLOCK & 1) == 0;
  }

  /**
   * An execution has ended.
   *
   * @param usedThreads whether it ran on threads
   * @param nanosPerIteration how long it took
   */
  void ran(boolean usedThreads, double nanosPerIteration) {
    if (owner.get() != Thread.currentThread()) {
      return;
    }
    if (usedThreads != isShared()) {
      abandon();
      return;
    }
    int inBlock = position % BLOCK;
    if (inBlock > 0) {
      int sample = position / (2 * BLOCK) * (BLOCK - 1) + inBlock - 1;
      (usedThreads ? shared : alone)[sample] = nanosPerIteration;
    }
    if (++position == BLOCK * BLOCKS) {
      decide();
      owner.set(null);
    }
  }

  /** The execution says nothing, and the trial ends: it failed, or could not use threads. */
  void abandon() {
    if (owner.get() == Thread.currentThread()) {
      owner.set(null);
    }
  }

  /** Whether threads do not pay. */
  boolean isLost() {
    return lost;
  }

  private void decide() {
    double gain = mean(alone) / mean(shared);
    boolean loses = gain < WORTH;
    if (loses == lost || doubted) {
      lost = loses;
      doubted = false;
      // What the slower half of a trial takes longer than the faster one, in executions.
      double extra = SAMPLES * (Math.max(gain, 1 / gain) - 1);
      gap = (int) Math.min(MOST_GAP, LEAST_GAP + SHARE * extra);
    } else {
      doubted = true;
      gap = 1;
    }
  }

  private static double mean(double[] nanos) {
    Arrays.sort(nanos);
    return Arrays.stream(nanos, 0, SAMPLES - DROPPED).sum();
  }
}
