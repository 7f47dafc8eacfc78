package demo;

import dev.parloop.Parallel;

final class Input {

  static void rotate(double[] x, double[] angle, int rows) {
    int columns = angle.length;
    for (@Parallel int k = 0; k < columns; k++) {
      double turn = angle[k] * 2;
      for (int j = 0; j < rows; j++) {
        x[j * columns + k] *= turn;
      }
    }
  }
}
