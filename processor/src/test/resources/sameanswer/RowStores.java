package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Lanes that each write to another row, beside a loop over neighbours. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 37, serialBelow = 0)
public class RowStores {

  static void identity(float[][] a) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved, small
      for (int j = 0; j < a.length; j++) {
        a[j][i] = 0;
      }
      a[i][i] = 1;
    }
  }

  static void before(double[][] a, double[] x, int n) {
    for (@Parallel int i = 0; i < n; i++) { // proved, small
      a[i][i] = x[i] * 2 - 1;
      for (int j = 0; j < n; j++) {
        a[j][i] += j;
      }
    }
  }

  static void sums(double[][] a, double[] x, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded, small
      double s = 0;
      for (int j = 0; j < n; j++) {
        s += a[j][i] * x[j];
      }
      a[i][i] += s;
    }
  }

  /** Each lane meets its own element in another round. */
  static void solved(double[][] a, double[] x, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded, small
      double pivot = 1 / (x[i] + 0.5);
      a[i][i] = pivot;
      for (int j = 0; j < n; j++) {
        a[j][i] = pivot * x[j] + a[j][i];
      }
      a[i][i] -= 2;
    }
  }

  static void some(int[][] a, boolean[] c, int n) {
    for (@Parallel int i = 0; i < n; i++) { // proved, small
      int s = 0;
      for (int j = 0; j < n; j++) {
        s ^= a[j][i];
      }
      if (c[i]) {
        a[i][i] = s;
      } else if ((s & 1) == 0) {
        a[i][i]++;
      }
    }
  }

  static void narrow(
      byte[][] b, short[][] s, char[][] c, boolean[][] z, long[][] w, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) { // proved, small
      int sum = k;
      for (int j = 0; j < n; j++) {
        sum = sum * 31 + c[j][i];
      }
      b[i][i] = (byte) sum;
      s[i][i] = (short) (s[i][i] + sum);
      c[i][i] = (char) sum;
      z[i][i] = sum > 0;
      if (sum % 3 != 0) {
        w[i][i] = sum * 3L;
        z[i][i] ^= true;
      }
    }
  }

  /** Rows that are missing, too short, or there twice. */
  static int[][] anyRows(int[] x) {
    int n = x.length;
    int[][] a = new int[n][];
    for (int k = 0; k < n; k++) {
      a[k] = x[k] % 32 == 3 ? null : new int[x[k] % 32 == 19 ? k + Math.abs(x[k]) % 3 : n];
      if (k > 0 && x[k] % 8 == 5) {
        a[k] = a[k - 1];
      }
    }
    for (@Parallel int i = 0; i < n; i++) { // guarded, small
      int s = 0;
      for (int j = 0; j < i; j++) {
        s += x[j] * i;
      }
      a[i][i] = s;
    }
    return a;
  }

  /** Elements of a row beside the one that neighbours are in. */
  static void moved(long[][] a, long[] x, int n) {
    for (@Parallel int i = 0; i < n - 1; i++) { // guarded, small
      long s = 0;
      for (int j = 0; j < n; j++) {
        s = s * 3 + x[j] + i;
      }
      a[i + 1][n - 1 - i] = s;
      a[i + 1][0] -= s;
    }
  }

  static void divided(int[][] a, int[] x, int[] y, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded, small
      int s = 0;
      for (int j = 0; j < n; j++) {
        s += x[j] * i;
      }
      int q = s / y[i];
      a[i][i] = q;
    }
  }

  static double last(double[][] a, double[] x, int n) {
    double most = 0;
    for (@Parallel int i = 0; i < n; i++) { // guarded, small
      double s = 0;
      for (int j = i; j < n; j++) {
        s += x[j];
      }
      a[i][i] = s;
      most = Math.max(most, s);
    }
    return most;
  }
}
