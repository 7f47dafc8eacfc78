package dev.parloop.runtime.schedule;

import java.util.concurrent.atomic.AtomicInteger;

/** Many chunks at a time at first, fewer later: a thread's share of what is left. */
public final class GuidedClaims extends Claims {

  private final AtomicInteger next = new AtomicInteger();
  private final int chunks;
  private final int threads;

  /**
   * Claims for a region.
   *
   * @param chunks how many chunks there are
   * @param threads how many threads there may be, 1 or more
   */
  public GuidedClaims(int chunks, int threads) {
    this.chunks = chunks;
    this.threads = threads;
  }

  @Override
  long next(int seat) {
    while (true) {
      int first = next.get();
      int left = chunks - first;
      if (left == 0) {
        return NONE;
      }
      int end = first + (left - 1) / threads + 1;
      if (next.compareAndSet(first, end)) {
        return claim(first, end);
      }
    }
  }

  @Override
  boolean exhausted() {
    return next.get() >= chunks;
  }
}
