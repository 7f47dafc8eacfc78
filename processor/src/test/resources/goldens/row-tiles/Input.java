package demo;

import dev.parloop.Parallel;

class Input {
  static void product(double[][] a, double[][] b, double[][] c, int n) {
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int j = 0; j <= n; j++) {
        double sum = 0;
        for (int k = 0; k < b.length; k++) {
          sum += a[i][k] * b[k][j];
        }
        c[i][j] = sum;
      }
    }
  }
}
