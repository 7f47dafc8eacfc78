package dev.parloop.runtime.support;

/**
 * A range cut into chunks whose sizes differ by at most one, the larger ones first.
 *
 * @param tripCount how many iterations there are, 1 or more
 * @param count how many chunks, from 1 to the trip count
 */
record Chunks(long tripCount, int count) {

  /**
   * The ordinal of the first iteration of a chunk, which is also the end of the one before.
   *
   * @param chunk from 0 to the number of chunks, both included
   */
  long border(int chunk) {
    // Neither term can overflow: both are at most the trip count.
    return chunk * (tripCount / count) + Math.min(chunk, tripCount % count);
  }

  /** How many iterations a chunk has. */
  long size(int chunk) {
    return border(chunk + 1) - border(chunk);
  }
}
