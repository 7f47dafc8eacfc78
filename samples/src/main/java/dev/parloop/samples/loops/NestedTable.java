package dev.parloop.samples.loops;

import dev.parloop.Parallel;

/** A multiplication table, with one loop of the two parallel, the other, or both. */
public final class NestedTable {

  private NestedTable() {}

  /** {@code x[i][j] = i * j}, rows in parallel. */
  public static int[][] outer(int rows, int columns) {
    int[][] x = new int[rows][columns];
    for (@Parallel int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        x[i][j] = i * j;
      }
    }
    return x;
  }

  /** {@code x[i][j] = i * j}, one row after the other, each in parallel. */
  public static int[][] inner(int rows, int columns) {
    int[][] x = new int[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (@Parallel int j = 0; j < columns; j++) {
        x[i][j] = i * j;
      }
    }
    return x;
  }

  /** {@code x[i][j] = i * j}, rows in parallel and each row too: where there are few rows. */
  public static int[][] both(int rows, int columns) {
    int[][] x = new int[rows][columns];
    for (@Parallel int i = 0; i < rows; i++) {
      for (@Parallel int j = 0; j < columns; j++) {
        x[i][j] = i * j;
      }
    }
    return x;
  }
}
