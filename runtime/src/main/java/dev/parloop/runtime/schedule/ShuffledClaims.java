package dev.parloop.runtime.schedule;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** One chunk at a time in a random order, to find out whether the order matters. */
public final class ShuffledClaims extends Claims {

  private final AtomicInteger next = new AtomicInteger();
  private final int[] order;

  /**
   * Claims for a region.
   *
   * @param chunks how many chunks there are
   * @param random where the order comes from
   */
  public ShuffledClaims(int chunks, RandomGenerator random) {
    order = new int[chunks];
    for (int place = 0; place < chunks; place++) {
      int other = random.nextInt(place + 1);
      order[place] = order[other];
      order[other] = place;
    }
  }

  @Override
  long next(int seat) {
    int place = next.getAndIncrement();
    return place >= order.length ? NONE : claim(place, place + 1);
  }

  @Override
  boolean exhausted() {
    return next.get() >= order.length;
  }

  @Override
  int chunk(int place) {
    return order[place];
  }
}
