package dev.parloop.runtime.support;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a matrix, or the objects in an array, by identity: open addressing, linear probing.
 *
 * <p>The table holds numbers of rows, not the rows. A table of references in the order of hash
 * codes is what a copying collector may come upon first, and it then moves the rows into that
 * order: loops over a million short rows took four times as long ever after. So a thread can also
 * keep its table for the next matrix. One set of a thread at a time; not thread-safe.
 */
final class RowSet {
  /** More rows do not fit. */
  static final int MOST = 1 << 28;

  /** Larger tables are not kept. */
  private static final int MOST_KEPT = 1 << 14;

  private static final ThreadLocal<int[]> KEPT =
      new ThreadLocal<>() {
        @Override
        protected int[] initialValue() {
          return new int[MOST_KEPT];
        }
      };

  private final @Nullable Object[] rows;
  private final int[] table;
  private final int mask;

  /**
   * An empty set of rows of a matrix.
   *
   * @param rows at most {@link #MOST}
   */
  RowSet(@Nullable Object[] rows) {
    this.rows = rows;
    // A power of two, at most half full.
    int size = Integer.highestOneBit(Math.max(1, rows.length)) << 2;
    this.mask = size - 1;
    if (size > MOST_KEPT) {
      this.table = new int[size];
    } else {
      this.table = KEPT.get();
      Arrays.fill(table, 0, size, 0);
    }
  }

  /**
   * Adds all rows, but for those that are null.
   *
   * @return false, with some not added, if one is there twice
   */
  boolean addAll() {
    for (int number = 0; number < rows.length; number++) {
      Object row = rows[number];
      if (row != null) {
        int slot = slot(row);
        if (table[slot] != 0) {
          return false;
        }
        table[slot] = number + 1;
      }
    }
    return true;
  }

  /** Whether an object is one of the rows. */
  boolean contains(Object row) {
    return table[slot(row)] != 0;
  }

  /** Where a row is, or would be put. */
  private int slot(Object row) {
    int slot = System.identityHashCode(row) & mask;
    while (table[slot] != 0 && rows[table[slot] - 1] != row) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
