package corpus;

import dev.parloop.Parallel;

/** Reductions of the elements of arrays. */
public class Histograms {

  private final int[] bins = new int[8];
  long[][] table = new long[3][4];
  static int[] shared = new int[5];

  static void counts(int[] h, int[] index) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < index.length; i++) { // guarded
      h[index[i]]++;
    }
  }

  static void countsOfBytes(byte[] h, short[] s, char[] c, int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      h[a[i] & 1] += (byte) a[i];
      s[a[i] & 1] -= (short) a[i];
      c[a[i] & 1] *= 3;
    }
  }

  static void weights(double[] h, int[] index, double[] w) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < index.length; i++) { // guarded, rounded
      h[index[i]] += w[i];
    }
  }

  static void products(float[] h, float[] w) {
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < w.length; i++) { // guarded, rounded
      h[i % 7] = h[i % 7] * w[i];
    }
  }

  static void columns(long[] row, int[][] a, int m) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      for (int j = 0; j < m; j++) {
        row[j] += a[i][j];
      }
    }
  }

  static void columnsDown(double[] row, double[][] a, int n, int m) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = n - 1; i >= 0; i--) { // guarded, rounded
      for (int j = 0; j < m; j++) {
        row[j] -= a[i][j];
      }
    }
  }

  static void exclusiveOr(long[] c, long[] x) {
    for (@Parallel(chunks = 5, serialBelow = 0) int k = 0; k < x.length; k++) { // guarded
      c[k % 8] ^= x[k];
    }
  }

  static void bits(int[] and, int[] or, int[] x) {
    for (@Parallel(chunks = 5, serialBelow = 0) int k = 0; k < x.length; k++) { // guarded
      and[k & 3] &= x[k];
      or[k & 3] |= ~x[k];
    }
  }

  static int single(int[] sum, int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      sum[0] += a[i];
    }
    return sum.length;
  }

  static void image(int[][] h, int[] x, int[] y, int n) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      h[x[i] & 3][y[i] & 7] += i;
    }
  }

  static void imageOfDoubles(double[][] h, double[] w) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < w.length; i++) { // guarded, rounded
      h[i % 3][i % 2] += w[i];
    }
  }

  static void minima(double[] least, double[] most, double[] x) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // guarded
      if (x[i] < least[i % 5]) {
        least[i % 5] = x[i];
      }
      most[i & 1] = Math.max(most[i & 1], x[i]);
    }
  }

  static void choices(int[] first, long[] last, double[] ties, double[] x) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // guarded
      first[i % 5] = i > first[i % 5] ? i : first[i % 5];
      if (!(last[i % 3] < i)) last[i % 3] = i;
      if (ties[i & 1] >= x[i]) {
        ties[i & 1] = x[i];
      }
    }
  }

  static void marks(boolean[] seen, boolean[] all, int[] index) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < index.length; i++) { // guarded
      seen[index[i]] = true;
      all[i % 4] &= index[i] > 3;
    }
  }

  void fields(int[] index) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < index.length; i++) { // guarded
      bins[index[i] & 7]++;
      this.table[index[i] % 3][i & 3] += i;
      shared[i % 5]--;
    }
  }

  static void withScalar(double[] h, double[] x) {
    double sum = 0;
    int last = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // guarded, rounded
      sum += x[i];
      h[i & 7] += x[i] * 0.5;
      if (x[i] > 0) {
        last = i;
      }
    }
    h[0] = sum + last;
  }

  static void inFor(int[] h, int n) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < n; i++) { // proved
      for (int j = 0; j < 3; j++, h[(i + j) % 4] += j) {
        h[j] += i;
      }
    }
  }

  static void outOfRange(int[] h, int[] a, int m) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      h[i % (m + 1) * 2] += a[i];
    }
  }

  static void throwing(int[] h, int[] a, int m) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      h[0] += 100 / (i - m);
      h[1] += a[i];
    }
  }

  static void nested(int[] h, int[][] a, int m) {
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      for (@Parallel(chunks = 2, serialBelow = 0) int j = 0; j < m; j++) { // guarded
        h[a[i][j] & 3]++;
      }
    }
  }

  static void nestedColumns(long[] h, long[][] a, int m) {
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      for (@Parallel(chunks = 2, serialBelow = 0) int j = 0; j < m; j++) { // proved
        h[j] += a[i][j];
      }
    }
  }

  static <T extends Comparable<T>> void generic(int[] h, T[] x) {
    for (@Parallel(chunks = 5, serialBelow = 0) T one : x) { // proved
      h[one == null ? 1 : 0]++;
    }
  }

  private static int[] itself(int[] h) {
    return h;
  }

  static void byAlias(int[] h, int[] a) {
    int[] g = itself(h);
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      h[i & 1] += a[i];
      g[i & 1] += 1;
    }
  }

  static void large(long[] h, int[] index) {
    for (@Parallel int i = 0; i < index.length; i++) { // proved, large
      h[index[i] & 15] += index[i];
    }
  }

  static void longerThanTheLoop(double[] h, double[] w) {
    for (@Parallel int i = 0; i < w.length; i++) { // guarded, rounded, large
      h[(i * 7919) % w.length] += w[i];
    }
  }
}
