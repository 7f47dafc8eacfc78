package corpus;

import dev.parloop.Parallel;

/** Inner loops that count by a step that is no constant. */
public class SymbolicSteps {

  static void cyclic(double[] a, int n, int m) {
    for (@Parallel(chunks = 5, serialBelow = 0) int k = 0; k < m; k++) { // guarded
      for (int p = k; p < n; p += m) {
        a[p] = a[p] * 0.5 + 1;
      }
    }
  }

  static void cyclicInFew(int[] a, int step) {
    for (@Parallel(chunks = 3, serialBelow = 0) int k = 0; k < step; k++) { // guarded
      for (int p = k; p < a.length; p += step) {
        a[p] = a[p] * 3 + k;
      }
    }
  }

  static void downwards(long[] a, int n, int m) {
    for (@Parallel(chunks = 5, serialBelow = 0) int k = 0; k < m; k++) { // guarded
      for (int p = n - 1 - k; p >= 0; p -= m) {
        a[p] = a[p] * 3 + k;
      }
    }
  }

  static void columns(double[] a, double[] out, int m) {
    int rows = m == 0 ? 0 : a.length / m;
    for (@Parallel(chunks = 5, serialBelow = 0) int j = 0; j < m; j++) { // guarded
      double sum = 0;
      for (int p = j; p < rows * m; p += m) {
        sum += a[p];
      }
      out[j] = sum;
      for (int p = j; p < rows * m; p += m) {
        a[p] -= sum;
      }
    }
  }

  static void blocks(float[] a, int n, int m, int step) {
    if (m <= 0) {
      return;
    }
    for (@Parallel(chunks = 5, serialBelow = 0) int k = 0; k < n / m; k++) { // guarded
      for (int p = k * m; p < k * m + m; p += step) {
        a[p] = a[p] * 0.5f + 1;
      }
    }
  }

  static void byMoreThanASymbol(int[] a, int n, int m) {
    for (@Parallel(chunks = 5, serialBelow = 0) int k = 0; k <= m; k++) { // guarded
      for (int p = k; p < n; p += m + 1) {
        a[p] = a[p] * 3 + k;
      }
    }
  }

  static void longCounters(int[] a, long n, long m) {
    for (@Parallel(chunks = 5, serialBelow = 0) long k = 0; k < m; k++) { // guarded
      for (long p = k; p < n; p += m) {
        a[(int) p] = a[(int) p] * 3 + (int) k;
      }
    }
  }

  static void declaredBefore(int[] a, int n, int m) {
    for (@Parallel(chunks = 5, serialBelow = 0) int k = 0; k < m; k++) { // guarded
      int p;
      int q;
      for (p = k, q = 0; p < n; p += m, q++) {
        a[p] = a[p] * 3 + q;
      }
    }
  }

  static void rows(int[][] a, int n, int m) {
    for (@Parallel(chunks = 5, serialBelow = 0) int k = 0; k < m; k++) { // guarded
      for (int p = k; p < n; p += m) {
        for (int j = 0; j < a[p].length; j++) {
          a[p][j] = a[p][j] * 3 + k;
        }
      }
    }
  }

  /** Goes back through the blocks before, where the step is less than zero. */
  static void back(int[] a, int n, int step) {
    int by = n % 2 == 0 ? -4 : step;
    for (@Parallel(chunks = 5, serialBelow = 0) int k = 0; k < n / 4; k++) { // guarded
      for (int p = 4 * k; p < 4 * k + 4; p += by) {
        if (p < 0) {
          break;
        }
        a[p] = a[p] * 3 + k;
      }
    }
  }

  /** Where the counter wraps around, iterations meet. */
  static void aroundTheEnd(int[] a, int n) {
    int step = n % 2 == 0 ? (1 << 30) + 1 : n;
    int end = n % 2 == 0 ? (1 << 30) + 50 : n;
    for (@Parallel(chunks = 5, serialBelow = 0) int k = 0; k < Math.min(n, step); k++) { // guarded
      for (int p = k; p < end; p += step) {
        if (p >= 0 && p < n) {
          a[p] = a[p] * 3 + k;
        }
      }
    }
  }
}
