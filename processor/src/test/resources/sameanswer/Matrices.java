package corpus;

import dev.parloop.Parallel;

/** Arrays of arrays: two rows may be one. */
public class Matrices {

  static void add(double[][] a, double[][] b, double[][] c) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      for (int j = 0; j < a[i].length; j++) {
        c[i][j] = a[i][j] + b[i][j];
      }
    }
  }

  static void multiply(double[][] a, double[][] b, double[][] c, int n) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      for (int j = 0; j < n; j++) {
        double s = 0;
        for (int k = 0; k < n; k++) {
          s += a[i][k] * b[k][j];
        }
        c[i][j] = s;
      }
    }
  }

  static void multiplyTransposedOrder(int[][] a, int[][] b, int[][] c, int n) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      int[] row = c[i];
      for (int k = 0; k < n; k++) {
        int x = a[i][k];
        for (int j = 0; j < n; j++) {
          row[j] += x * b[k][j];
        }
      }
    }
  }

  static void relax(double[][] from, double[][] next) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 1; i < from.length - 1; i++) { // guarded
      for (int j = 1; j < from[i].length - 1; j++) {
        next[i][j] = (from[i - 1][j] + from[i + 1][j] + from[i][j - 1] + from[i][j + 1]) / 4;
      }
    }
  }

  static void flat(int[] a, int n, int m) {
    int[] out = new int[n * m];
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < n; i++) { // guarded, small
      for (int j = 0; j < m; j++) {
        out[i * m + j] = a[i] * j;
      }
    }
    if (n > 0 && m > 0) {
      a[0] = out[out.length - 1];
    }
  }

  static void transpose(int[][] a, int[][] b) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      for (int j = 0; j < a.length; j++) {
        b[i][j] = a[j][i];
      }
    }
  }

  static long trace(int[][] a) {
    long s = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s += a[i][i];
    }
    return s;
  }

  static double[][] made(int n, int m) {
    double[][] out = new double[n][m];
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      for (int j = 0; j < m; j++) {
        out[i][j] = i * 0.5 - j;
      }
    }
    return out;
  }

  static int[][] newRows(int n) {
    int[][] out = new int[n][];
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < n; i++) { // proved
      int[] row = new int[i];
      for (int j = 0; j < i; j++) {
        row[j] = i * j;
      }
      out[i] = row;
    }
    return out;
  }

  static int[][] pascal(int n) {
    int[][] out = new int[Math.min(n, 20)][20];
    for (int i = 1; i < out.length; i++) {
      for (@Parallel(chunks = 4, serialBelow = 0) int j = 1; j < 20; j++) { // guarded
        out[i][j] = out[i - 1][j] + out[i - 1][j - 1] + 1;
      }
    }
    return out;
  }

  static long cube(int n) {
    int size = Math.min(n, 9);
    int[][][] cube = new int[size][size][size];
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < size; i++) { // guarded
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          cube[i][j][k] = i * j - k;
        }
      }
    }
    long s = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int[][] plane : cube) { // proved
      for (int[] row : plane) {
        for (int x : row) {
          s = s + x * 7;
        }
      }
    }
    return s;
  }
}
