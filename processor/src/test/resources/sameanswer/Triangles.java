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
}
