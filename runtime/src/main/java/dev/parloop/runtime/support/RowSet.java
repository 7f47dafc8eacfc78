package dev.parloop.runtime.support;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a matrix by identity: open addressing, linear probing.
 *
 * <p>The table holds numbers of rows, not the rows. A table of references in the order of hash
 * codes is what a copying collector may come upon first, and it then moves the rows into that
 * order: loops over a million short rows took four times as long ever after. Not thread-safe.
 */
final class RowSet {
  /** More rows do not fit. */
  static final int MOST = 1 << 28;

  private final @Nullable Object[] rows;
  private final int[] table;

  /**
   * An empty set of rows of a matrix.
   *
   * @param rows at most {@link #MOST}
   */
  RowSet(@Nullable Object[] rows) {
    this.rows = rows;
    // A power of two, at most half full.
    this.table = new int[Integer.highestOneBit(Math.max(1, rows.length)) << 2];
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
    int mask = table.length - 1;
    int slot = System.identityHashCode(row) & mask;
    while (table[slot] != 0 && rows[table[slot] - 1] != row) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
