package dev.parloop.runtime.schedule;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Groups of neighbouring chunks, in order, split only where somebody has nothing to do: a thread
 * takes half of what is left of its group at a time, and the rest can be stolen, half of it by each
 * thief, as soon as there are no more groups.
 *
 * <p>Groups come from one counter, and not by halving the whole range, so that a failure surfaces
 * soon: all chunks below have been begun then, but for a group per thread.
 */
public final class StealingClaims extends Claims {

  /** Elements from one seat to the next, so that seats do not share a cache line. */
  private static final int STRIDE = 16;

  private final AtomicInteger nextGroup = new AtomicInteger();

  /** What is left of each seat's group, as a claim; only ever changed by comparing. */
  private final AtomicLongArray left;

  private final int chunks;
  private final int group;
  private final int groups;
  private final int seats;

  /**
   * Claims for a region.
   *
   * @param chunks how many chunks there are
   * @param group how many are a group, 1 or more
   * @param seats how many threads there may be, 1 or more
   */
  public StealingClaims(int chunks, int group, int seats) {
    this.chunks = chunks;
    this.group = group;
    this.seats = seats;
    groups = (chunks - 1) / group + 1;
    left = new AtomicLongArray(seats * STRIDE);
  }

  @Override
  long next(int seat) {
    if (seat >= seats) {
      return steal();
    }
    long own = takeHalf(seat * STRIDE);
    if (own != NONE) {
      return own;
    }
    // Only as many threads as there are can go past the end, so that the counter does not wrap.
    int taken = nextGroup.get() < groups ? nextGroup.getAndIncrement() : groups;
    if (taken >= groups) {
      return steal();
    }
    int first = taken * group;
    int end = taken == groups - 1 ? chunks : first + group;
    int mine = half(first, end);
    // Nobody else fills a seat, and thieves leave an empty one alone.
    left.set(seat * STRIDE, claim(mine, end));
    return claim(first, mine);
  }

  private long takeHalf(int place) {
    while (true) {
      long range = left.get(place);
      int first = first(range);
      int end = end(range);
      if (first == end) {
        return NONE;
      }
      int mine = half(first, end);
      if (left.compareAndSet(place, range, claim(mine, end))) {
        return claim(first, mine);
      }
    }
  }

  /** Takes half of what is left to some thread; {@link #NONE} if nobody has anything left. */
  private long steal() {
    for (int seat = 0; seat < seats; seat++) {
      long stolen = takeHalf(seat * STRIDE);
      if (stolen != NONE) {
        return stolen;
      }
    }
    return NONE;
  }

  /** After the first half, which is not empty. */
  private static int half(int first, int end) {
    return first + (end - first + 1) / 2;
  }

  @Override
  boolean exhausted() {
    if (nextGroup.get() < groups) {
      return false;
    }
    for (int seat = 0; seat < seats; seat++) {
      long range = left.get(seat * STRIDE);
      if (first(range) != end(range)) {
        return false;
      }
    }
    return true;
  }
}
