package corpus;

import dev.parloop.Parallel;

/** Marked loops in marked loops. */
public class NestedMarks {

  static void rectangle(int n, int m, double[][] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      for (@Parallel(chunks = 3, serialBelow = 0) int j = 0; j < m; j++) { // proved
        a[i][j] = a[i][j] * 2 + i - j;
      }
    }
  }

  static long triangle(int[] a) {
    long s = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, small
      long t = 0;
      for (@Parallel(chunks = 3, serialBelow = 0) int j = 0; j <= i; j++) { // proved
        t += a[j];
      }
      s ^= t * i;
    }
    return s;
  }

  static double innerRounded(double[] a, double[] out) {
    double first = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < out.length; i++) { // guarded, rounded, small
      double t = i;
      for (@Parallel(chunks = 3, serialBelow = 0) int j = 0; j < a.length; j++) { // proved, rounded
        t += a[j] * (i + j);
      }
      out[i] = t;
    }
    return first;
  }

  static void onlyInner(int[] a, int rounds) {
    int n = Math.min(3, rounds & 7);
    for (int round = 0; round < n; round++) {
      for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
        a[i] = a[i] * 3 + round;
      }
    }
  }

  private final int[] totals = new int[8];

  void threeDeep(int[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < totals.length; i++) { // guarded
      int t = 0;
      for (@Parallel(chunks = 2, serialBelow = 0) int j = 0; j < a.length; j++) { // proved, small
        int u = 0;
        for (@Parallel(chunks = 2, serialBelow = 0) int k = 0; k < 5; k++) { // proved
          u += a[j] * k + i;
        }
        t += u;
      }
      totals[i] = t;
    }
  }
}
