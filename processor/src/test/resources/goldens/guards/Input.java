package demo;

import dev.parloop.Parallel;

class Input {
  static void smooth(double[] from, double[] to) {
    for (@Parallel int i = 1; i < from.length - 1; i++) {
      to[i] = (from[i - 1] + from[i] + from[i + 1]) / 3;
    }
  }

  static void scale(double[][] rows, double by) {
    for (@Parallel int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] *= by;
      }
    }
  }
}
