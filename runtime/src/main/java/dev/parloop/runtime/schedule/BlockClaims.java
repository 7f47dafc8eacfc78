package dev.parloop.runtime.schedule;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * As many runs of neighbouring chunks as threads, of sizes that differ by at most one. A thread
 * that comes late, or not at all, leaves its share to the others: nobody waits for it.
 */
public final class BlockClaims extends Claims {

  private final AtomicInteger next = new AtomicInteger();
  private final int chunks;
  private final int blocks;

  /**
   * Claims for a region.
   *
   * @param chunks how many chunks there are
   * @param threads how many threads there may be, from 1 to the number of chunks
   */
  public BlockClaims(int chunks, int threads) {
    this.chunks = chunks;
    blocks = threads;
  }

  @Override
  long next() {
    int block = next.getAndIncrement();
    return block >= blocks ? NONE : claim(border(block), border(block + 1));
  }

  private int border(int block) {
    return block * (chunks / blocks) + Math.min(block, chunks % blocks);
  }

  @Override
  boolean exhausted() {
    return next.get() >= blocks;
  }
}
