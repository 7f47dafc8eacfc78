package dev.parloop.benchmarks;

import dev.parloop.Parallel;

/** Loops as a user writes them, and the same loops without the annotation. */
final class SmallLoops {

  private SmallLoops() {}

  static double sum(double[] x) {
    double sum = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      sum += x[i];
    }
    return sum;
  }

  static double plainSum(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i];
    }
    return sum;
  }

  static void scale(double[] x, double[] y, int from, int to) {
    for (@Parallel int i = from; i < to; i++) {
      y[i] = Math.sqrt(x[i]) / (x[i] + 1);
    }
  }

  static void plainScale(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.sqrt(x[i]) / (x[i] + 1);
    }
  }

  /** A loop of loops, each marked: the inner ones are as small as the caller says. */
  static void scaleRows(double[][] x, double[][] y) {
    for (@Parallel int row = 0; row < x.length; row++) {
      scale(x[row], y[row], 0, x[row].length);
    }
  }

  /**
   * Divisions, which no compiler puts into vectors: short loops have no drawback but their number.
   */
  static void divide(long[] x, long[] y, int from, int to) {
    for (@Parallel int i = from; i < to; i++) {
      y[i] = x[i] % ((x[i] >>> 40) | 1);
    }
  }

  static void plainDivide(long[] x, long[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = x[i] % ((x[i] >>> 40) | 1);
    }
  }

  /** A loop that calls a method with a loop. */
  static void divideByCalls(long[] x, long[] y, int rows, int columns) {
    for (@Parallel int row = 0; row < rows; row++) {
      divide(x, y, row * columns, row * columns + columns);
    }
  }

  /** A loop in a loop. */
  static void divideInNest(long[] x, long[] y, int rows, int columns) {
    for (@Parallel int row = 0; row < rows; row++) {
      for (@Parallel int column = 0; column < columns; column++) {
        long dividend = x[row * columns + column];
        y[row * columns + column] = dividend % ((dividend >>> 40) | 1);
      }
    }
  }

  /** How many steps each point of a row of the Mandelbrot set takes; rows differ a lot. */
  static void mandelbrot(int[][] counts, int rows, int columns, int most) {
    for (@Parallel int row = 0; row < rows; row++) {
      mandelbrotRow(counts[row], row, rows, columns, most);
    }
  }

  static void mandelbrotRow(int[] counts, int row, int rows, int columns, int most) {
    double im = 2.0 * row / rows - 1.0;
    for (int column = 0; column < columns; column++) {
      double re = 3.0 * column / columns - 2.0;
      double x = 0;
      double y = 0;
      int steps = 0;
      while (steps < most && x * x + y * y <= 4) {
        double next = x * x - y * y + re;
        y = 2 * x * y + im;
        x = next;
        steps++;
      }
      counts[column] = steps;
    }
  }
}
