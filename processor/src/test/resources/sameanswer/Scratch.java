package corpus;

import dev.parloop.Parallel;
import java.util.Arrays;

/** Arrays that every iteration writes before it reads them. */
public class Scratch {
  private final double[] buffer = new double[40];
  static int[] table = new int[16];

  static void rows(double[][] a, double[] tmp, int m) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded, scratch
      for (int j = 0; j < m; j++) {
        tmp[j] = a[i][j] * 2;
      }
      for (int j = 0; j < m; j++) {
        a[i][j] = tmp[m - 1 - j] + i;
      }
    }
  }

  static void passes(double[][] a, double[] tmp, int count, int m) {
    int passes = count % 4;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded, scratch
      for (int pass = 0; pass < passes; pass++) {
        for (int j = 0; j < m; j++) {
          tmp[j] = 0;
          for (int k = 0; k <= j; k++) {
            tmp[j] += a[i][k] * 0.5;
          }
        }
        for (int j = 0; j < m; j++) {
          a[i][j] = tmp[j] + pass;
        }
      }
    }
  }

  static void perhapsNoPass(double[][] a, double[] tmp, int count, int m) {
    int passes = count % 3;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded, scratch
      for (int pass = 0; pass < passes; pass++) {
        for (int j = 0; j < m; j++) {
          tmp[j] = a[i][j] + pass;
        }
      }
      for (int j = 0; j < m; j++) {
        a[i][j] += tmp[j];
        tmp[j] = i;
      }
    }
  }

  static double local(double[] a) {
    double[] tmp = new double[3];
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded, scratch
      tmp[0] = a[i];
      tmp[1] = tmp[0] * 3;
      a[i] = tmp[0] + tmp[1];
    }
    return tmp[0] + 2 * tmp[1] + tmp[2];
  }

  static void recurrence(double[] out, double[] tmp, int n, int m) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < n; i++) { // guarded, scratch
      tmp[0] = i;
      for (int j = 1; j < m; j++) {
        tmp[j] = tmp[j - 1] * 0.5 + j;
      }
      out[i] = tmp[0];
      for (int j = 0; j < m; j++) {
        out[i] += tmp[j];
      }
    }
  }

  static void downwards(int[] out, long[] tmp, int n) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < n; i++) { // proved, scratch
      for (int j = 5; j >= 0; j--) {
        tmp[j] = i * j;
      }
      for (int j = 0; j <= 5; j++) {
        out[i] += (int) tmp[j];
      }
    }
  }

  static void filled(int[] out, int[] count, byte[] b, int m) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < b.length; i++) { // guarded, scratch
      Arrays.fill(count, 0);
      for (int j = 0; j < m; j++) {
        count[(b[i] + j) & 3]++;
      }
      out[i] = count[1] - count[i & 3];
    }
  }

  static void matrix(double[][] tmp, double[] out) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < out.length; i++) { // guarded, scratch
      for (int r = 0; r < 2; r++) {
        for (int c = 0; c < 2; c++) {
          tmp[r][c] = i * r + c;
        }
      }
      out[i] = tmp[0][1] * tmp[1][0] - tmp[1][1];
    }
  }

  void fields(double[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded, scratch
      buffer[0] = i;
      for (int j = 1; j < 9; j++) {
        buffer[j] = a[i] + j;
      }
      table[3] = i;
      a[i] = this.buffer[8] + buffer[0] + table[3];
    }
  }

  static void conditional(double[] a, double[] tmp) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded, scratch
      if (a[i] > 0) {
        tmp[0] = 1;
      } else {
        tmp[0] = 2;
      }
      if (a[i] > 1) {
        tmp[0] += 3;
      }
      a[i] = tmp[0];
    }
  }

  static void throwing(int[] a, int[] tmp, int m) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded, scratch
      tmp[0] = a[i];
      tmp[1] = 100 / (i - m);
      a[i] = tmp[0] + tmp[1];
    }
  }

  static void withHistogram(int[] a, int[] tmp, long[] h) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded, scratch
      tmp[2] = a[i] * 3;
      h[tmp[2] & 3] += tmp[2];
    }
  }

  static void nested(double[][] a, double[] tmp, int m) {
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded, scratch
      for (@Parallel(chunks = 2, serialBelow = 0) int j = 0; j < m; j++) { // proved, scratch
        tmp[j] = a[i][j] * 2;
      }
      for (int j = 0; j < m; j++) {
        a[i][j] += tmp[j];
      }
    }
  }
}
