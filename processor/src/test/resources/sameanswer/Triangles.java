package corpus;

import dev.parloop.Parallel;

/** Packed triangles, with subscripts that do and do not wrap around. */
public class Triangles {
  static double[] lower(double[] a) {
    double[] p = new double[a.length * (a.length + 1) / 2];
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      for (int j = 0; j <= i; j++) {
        p[i * (i + 1) / 2 + j] = a[i] * a[j];
      }
    }
    return p;
  }

  static double[] condensed(double[] x) {
    int n = x.length;
    double[] p = new double[n * (n + 1) / 2];
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      for (int j = i + 1; j < n; j++) {
        p[n * i - i * (i + 1) / 2 + j - i - 1] = Math.abs(x[i] - x[j]);
      }
    }
    return p;
  }

  /** Rows that are too short for some of the iterations that use them. */
  static int[][] mirrored(int[] x) {
    int n = x.length;
    int[][] a = new int[n][];
    for (int k = 0; k < n; k++) {
      a[k] = new int[x[k] % 16 == 3 ? k + 1 : n];
    }
    for (@Parallel int i = 0; i < n; i++) { // proved, small
      for (int j = 0; j < i; j++) {
        a[j][i] = i - j;
      }
    }
    return a;
  }
}
