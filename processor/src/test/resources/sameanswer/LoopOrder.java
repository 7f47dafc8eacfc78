package corpus;

import dev.parloop.Parallel;
import java.util.Arrays;

/** Inner loops that stride through memory: their rounds run for many vectors in a row. */
@Parallel(chunkSize = 37, serialBelow = 0)
public class LoopOrder {

  static void columns(double[] a, double[] b, double[] w, int n) {
    int m = n / 3;
    for (@Parallel int k = 0; k < m; k++) { // guarded
      double x = w[k] * 3;
      double y = Math.sqrt(Math.abs(x));
      for (int j = 0; j < 3; j++) {
        a[j * m + k] = b[j * m + k] * y + x;
      }
    }
  }

  /** More iterations in a chunk than a block has. */
  @Parallel(chunkSize = 3000, serialBelow = 0)
  static int blocks(int[] b, int n) {
    int m = 2500 + n % 7;
    int[] t = new int[3 * m];
    int by = b.length > 0 ? b[0] : n;
    for (@Parallel int k = 0; k < m; k++) { // guarded
      int x = k * 7 ^ by;
      for (int j = 0; j < 3; j++) {
        t[j * m + k] += x + j;
      }
    }
    return Arrays.hashCode(t);
  }

  static void rows(float[][] a, float[][] b, float[] w, int n) {
    int m = Math.min(a.length, b.length);
    for (@Parallel int k = 0; k < n; k++) { // proved
      float scale = w[k] + k;
      for (int j = 0; j < m; j++) {
        a[j][k] += b[j][k] > 0 ? b[j][k] * scale : 1;
      }
      w[k] = scale;
    }
  }

  /** Rounds that end at the bottom, and what comes behind them. */
  static void later(long[] a, long[] b, int n) {
    int m = n / 4;
    for (@Parallel int k = 0; k < m; k++) { // guarded
      long seen = b[k] ^ k;
      long wide = seen * 3L;
      for (int j = 3; j > 0; j--) {
        if (j > 1) {
          a[j * m + k] = wide + b[j * m + k];
        } else {
          a[j * m + k] -= seen;
        }
      }
      a[k] = wide - seen;
    }
  }

  /** What a round leaves for the next one keeps the order of the loops. */
  static void running(int[] a, int[] b, int n) {
    int m = n / 3;
    for (@Parallel int k = 0; k < m; k++) { // guarded
      int sum = b[k];
      for (int j = 0; j < 3; j++) {
        sum += b[j * m + k];
        a[j * m + k] = sum;
      }
    }
  }

  /** Rounds that read what the rounds before have written. */
  static void down(double[] a, int n) {
    int m = n / 4;
    for (@Parallel int k = 0; k < m; k++) { // guarded
      for (int j = 1; j < 4; j++) {
        a[j * m + k] += a[(j - 1) * m + k] / 2;
      }
    }
  }

  /** Steps of memory that are a variable of their own. */
  static void strides(double[] a, double[] b, int n) {
    int m = n / 5;
    for (@Parallel int k = 0; k < m; k++) { // guarded
      double half = b[k] / 2;
      for (int j = 0, p = k; j < 5; j++, p += m) {
        a[p] = half - b[p] * j;
      }
    }
    for (@Parallel int k = 0; k < m; k++) { // guarded
      int p = k;
      for (int j = 3; j >= 0; j--) {
        b[p] = a[k] + j;
        p += m;
      }
      a[k] = p;
    }
  }

  /** A loop inside iterations of another one. */
  static void inside(double[] a, double[] b, double[] w, int n) {
    int m = n / 12;
    for (@Parallel int i = 0; i < 3; i++) { // guarded
      double x = w.length > i ? w[i] : 1;
      for (int k = 0; k < m; k++) {
        double y = Math.sqrt(Math.abs(b[k] + x));
        for (int j = 0; j < 4; j++) {
          int p = (i * 4 + j) * m + k;
          a[p] = b[p] * y + x;
        }
      }
    }
  }

  /** Lanes of which some do nothing. */
  static void some(int[] a, int[] b, int n) {
    int m = n / 3;
    for (@Parallel int k = 0; k < m; k++) { // guarded
      if (b[k] % 3 == 0) {
        continue;
      }
      int by = b[k];
      for (int j = 0; j < 3; j++) {
        if (b[j * m + k] > by) {
          a[j * m + k] = by;
        }
      }
    }
  }
}
