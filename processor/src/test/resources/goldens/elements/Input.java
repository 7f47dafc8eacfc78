package demo;

import dev.parloop.Parallel;

class Input {
  static long sum(short[] a) {
    long s = 0;
    for (@Parallel long x : a) s += x * x;
    return s;
  }

  static void fill(double[][] rows) {
    for (@Parallel double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = j;
      }
    }
  }
}
