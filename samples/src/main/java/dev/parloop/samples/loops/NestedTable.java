package dev.parloop.samples.loops;

import dev.parloop.Parallel;

/** A multiplication table, with one loop of the two parallel, the other, or both. */
public final class NestedTable {

  private NestedTable() {}

  /**
   * {@code x[i][j] = i * j}, rows in parallel.
   *
   * @param x rows of any length, no two of them one array
   */
  public static void outer(int[][] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      for (int j = 0; j < x[i].length; j++) {
        x[i][j] = i * j;
      }
    }
  }

  /**
   * {@code x[i][j] = i * j}, one row after the other, each in parallel.
   *
   * @param x rows of any length
   */
  public static void inner(int[][] x) {
    for (int i = 0; i < x.length; i++) {
      for (@Parallel int j = 0; j < x[i].length; j++) {
        x[i][j] = i * j;
      }
    }
  }

  /**
   * {@code x[i][j] = i * j}, rows in parallel and each row too: where there are few rows.
   *
   * @param x rows of any length, no two of them one array
   */
  public static void both(int[][] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      for (@Parallel int j = 0; j < x[i].length; j++) {
        x[i][j] = i * j;
      }
    }
  }
}
