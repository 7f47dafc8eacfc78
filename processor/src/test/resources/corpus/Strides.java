package corpus;

import dev.parloop.Parallel;

/** Places that are multiples of what does not change in the loop, some of them moved. */
class Strides {

  void everyRow(double[] a, int n, int m) {
    // guarded
    for (@Parallel int r = 0; r < n; r++) {
      a[r * m] = r;
    }
  }

  void aColumn(double[] a, int n, int m, int column) {
    // guarded
    for (@Parallel int r = 0; r < n; r++) {
      a[r * m + column] += r;
    }
  }

  void antidiagonal(double[] a, int w, int from, int to, int d) {
    // guarded
    for (@Parallel int y = from; y < to; y++) {
      int x = d - y;
      a[y * w + x] =
          Math.max(a[(y - 1) * w + x], Math.max(a[y * w + x - 1], a[(y - 1) * w + x - 1] + y));
    }
  }

  void antidiagonalOfASquare(int[] a, int n, int d) {
    // guarded
    for (@Parallel int y = 1; y < d; y++) {
      a[y * n + d - y] = a[(y - 1) * n + d - y] + a[y * n + d - y - 1];
    }
  }

  void rowBehind(double[] a, int n, int m) {
    // unproved PL0301: a[r * m] and a[r * m - m]
    for (@Parallel int r = 1; r < n; r++) {
      a[r * m] = a[r * m - m] + 1;
    }
  }

  void twoRowsBehind(double[] a, int n, int m) {
    // unproved PL0301: a[r * m] and a[(r - 2) * m]
    for (@Parallel int r = 2; r < n; r++) {
      a[r * m] = a[(r - 2) * m] + 1;
    }
  }

  void columnBeside(double[] a, int n, int m, int k) {
    // guarded
    for (@Parallel int r = 0; r < n; r++) {
      a[r * m] = a[r * m + k] + 1;
    }
  }
}
