package dev.parloop.runtime.schedule;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** One chunk at a time from a counter, or a few where chunks are short. */
public final class CounterClaims extends Claims {

  private static final AtomicIntegerFieldUpdater<CounterClaims> NEXT =
      AtomicIntegerFieldUpdater.newUpdater(CounterClaims.class, "next");

  /** How many groups were taken. Not an object of its own: helpers would have to fetch that too. */
  private volatile int next;

  private final int groups;
  private final int chunks;
  private final int group;

  /**
   * Claims for a region.
   *
   * @param chunks how many chunks there are
   * @param group how many to take at a time, 1 or more
   */
  public CounterClaims(int chunks, int group) {
    this.chunks = chunks;
    this.group = group;
    groups = (chunks - 1) / group + 1;
  }

  @Override
  long next(int seat) {
    // Only as many threads as there are can go past the end, so that the counter does not wrap.
    int taken = NEXT.getAndIncrement(this);
    if (taken >= groups) {
      return NONE;
    }
    int first = taken * group;
    return claim(first, taken == groups - 1 ? chunks : first + group);
  }

  @Override
  boolean exhausted() {
    return next >= groups;
  }
}
