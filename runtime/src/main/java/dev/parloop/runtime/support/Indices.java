package dev.parloop.runtime.support;

import org.jspecify.annotations.Nullable;

/**
 * Looks for an index that is twice in a part of an array. Indices in ascending order cost no
 * memory; others at most 8 bytes each, or 16 where they are few in a large range.
 */
final class Indices {

  /** How many bits there may be for each index, in a set of all indices in the range. */
  private static final long BITS_EACH = 64;

  /** More indices than this that are far apart are not looked at. */
  private static final int MOST_SCATTERED = 1 << 22;

  private final int[] array;
  private final int from;
  private final int to;

  private int least = Integer.MAX_VALUE;
  private int largest = -1;
  private int count;
  private boolean ascending = true;

  private Indices(int[] array, int from, int to) {
    this.array = array;
    this.from = from;
    this.to = to;
    int before = -1;
    for (int k = from; k <= to; k++) {
      int index = array[k];
      if (index >= 0) {
        ascending &= index > before;
        before = index;
        least = Math.min(least, index);
        largest = Math.max(largest, index);
        count++;
      }
    }
  }

  /**
   * Whether each index of a part is there once; those that are negative do not count.
   *
   * @param first,last positions, both in the part; it is cut to what the array has
   * @param limit none may reach it
   * @param none whether none may be negative
   * @return false also where a position is no {@code int}, or the answer would take too much memory
   */
  static boolean areDistinct(
      int @Nullable [] array, long first, long last, long limit, boolean none) {
    if (array == null || first < Integer.MIN_VALUE || last > Integer.MAX_VALUE) {
      return false;
    }
    int from = (int) Math.max(first, 0);
    int to = (int) Math.min(last, array.length - 1L);
    if (from > to) {
      return true;
    }
    Indices part = new Indices(array, from, to);
    if (part.largest >= limit || (none && part.count <= to - from)) {
      return false;
    }
    return part.ascending || part.areDistinct();
  }

  private boolean areDistinct() {
    long range = (long) largest - least + 1;
    if (range < count) {
      return false;
    }
    if (range <= BITS_EACH * count) {
      return areDistinctBits((int) ((range + 63) >>> 6));
    }
    return count <= MOST_SCATTERED && areDistinctEntries();
  }

  /** With a bit for each number from the least index to the largest. */
  private boolean areDistinctBits(int words) {
    long[] seen = new long[words];
    for (int k = from; k <= to; k++) {
      int index = array[k] - least;
      if (array[k] >= 0) {
        long bit = 1L << index;
        if ((seen[index >>> 6] & bit) != 0) {
          return false;
        }
        seen[index >>> 6] |= bit;
      }
    }
    return true;
  }

  /** With a hash table, of which at least half is empty. */
  private boolean areDistinctEntries() {
    int mask = Integer.highestOneBit(Math.max(1, count - 1)) * 4 - 1;
    int[] table = new int[mask + 1];
    for (int k = from; k <= to; k++) {
      if (array[k] >= 0) {
        int entry = array[k] + 1; // 0 is an empty place
        int at = ((entry * 0x9E3779B9) >>> 7) & mask;
        while (table[at] != 0) {
          if (table[at] == entry) {
            return false;
          }
          at = (at + 1) & mask;
        }
        table[at] = entry;
      }
    }
    return true;
  }
}
