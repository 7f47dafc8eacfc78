package dev.parloop.runtime.schedule;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * As many shares as threads, of sizes that differ by at most one: runs of neighbouring chunks, or,
 * where the size of a chunk is given, chunks in turn, as OpenMP deals them out. A thread that comes
 * late, or not at all, leaves its share to the others: nobody waits for it.
 */
public final class BlockClaims extends Claims {

  private final AtomicInteger next = new AtomicInteger();
  private final int chunks;
  private final int blocks;
  private final boolean inTurn;

  /**
   * Claims for a region.
   *
   * @param chunks how many chunks there are
   * @param threads how many threads there may be, from 1 to the number of chunks
   * @param inTurn whether chunks are dealt out in turn instead of in runs
   */
  public BlockClaims(int chunks, int threads, boolean inTurn) {
    this.chunks = chunks;
    blocks = threads;
    this.inTurn = inTurn;
  }

  @Override
  long next(int seat) {
    int block = next.getAndIncrement();
    return block >= blocks ? NONE : claim(border(block), border(block + 1));
  }

  @Override
  int chunk(int place) {
    if (!inTurn) {
      return place;
    }
    int larger = chunks % blocks;
    int size = chunks / blocks;
    int inLarger = larger * (size + 1);
    int block = place < inLarger ? place / (size + 1) : larger + (place - inLarger) / size;
    return block + (place - border(block)) * blocks;
  }

  private int border(int block) {
    return block * (chunks / blocks) + Math.min(block, chunks % blocks);
  }

  @Override
  boolean exhausted() {
    return next.get() >= blocks;
  }
}
