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

  /** Lanes that have left the inner loop would be in front of the array. */
  static int[] convolved(int[] b, int[] c) {
    int n = Math.min(b.length, c.length);
    int[] a = new int[n];
    for (@Parallel int i = 0; i < n; i++) { // guarded, small
      int s = 0;
      for (int j = 0; j <= i; j++) {
        s += b[i - j] * c[j];
      }
      a[i] = s;
    }
    return a;
  }

  /** And here behind it. */
  static long[] ahead(long[] b) {
    int n = b.length;
    long[] a = new long[n];
    for (@Parallel int i = 0; i < n; i++) { // guarded, small
      for (int j = 0; j < n - i; j++) {
        a[i] += b[i + j];
      }
    }
    return a;
  }

  static double[] least(double[] b) {
    int n = b.length;
    double[] a = new double[n];
    for (@Parallel int i = 0; i < n; i++) { // guarded, small
      for (int j = 0; j < Math.min(i, 5); j++) {
        if (b[i - j] < 0) {
          continue;
        }
        a[i] += b[i - j - 1];
      }
    }
    return a;
  }

  static float[] together(float[] b) {
    int n = b.length / 2;
    float[] a = new float[n];
    for (@Parallel int i = 0; i < n; i++) { // guarded, small
      for (int j = 0; j < i; j++) {
        a[i] += b[i + j];
      }
    }
    return a;
  }
}
