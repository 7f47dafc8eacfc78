package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Several iterations that go through the loop inside them together, and those that may not. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 13, serialBelow = 0)
public class TilesInLanes {

  static void product(double[][] a, double[][] b, double[][] c, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += a[i][k] * b[k][j];
        }
        c[i][j] = sum;
      }
    }
  }

  static void flat(float[] a, float[] b, float[] c) {
    int rows = a.length / 8;
    int inner = Math.min(8, rows);
    for (@Parallel int i = 0; i < rows; i++) { // guarded
      for (int j = 0; j < 8; j++) {
        float sum = 1;
        for (int k = 0; k < inner; k++) {
          sum -= a[i * 8 + k] * b[k * 8 + j];
        }
        c[i * 8 + j] = sum;
      }
    }
  }

  static void inPlace(int[][] a, int[][] b, int[][] c, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded
      for (int j = 1; j < n; j++) {
        for (int k = 0; k < n; k++) {
          c[i][j] += a[i][k] * b[k][j] + (c[i][j] >> 1);
        }
      }
    }
  }

  static void upTo(long[][] a, int[][] b, long[][] c, int n) {
    int last = n - 2;
    for (@Parallel int i = 1; i <= last; i++) { // guarded
      for (int j = 1; j <= last; j++) {
        long sum = a[i][j];
        for (int k = last; k >= 0; k--) {
          sum = sum * 31 + (a[i - 1][k] ^ b[k][j + 1]) * i;
        }
        c[i][j - 1] = sum;
      }
    }
  }

  static void longestPath(double[][] a, double[][] b, double[][] c, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded
      for (int j = 0; j < n; j++) {
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
          best = Math.max(best, a[i][k] + b[k][j]);
        }
        c[i][j] = best;
      }
    }
  }

  static void countedAndChosen(int[][] a, int[][] b, int[][] c, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded
      for (int j = 0; j < n; j++) {
        int count = 0;
        for (int k = 0; k < n; k++) {
          if (k % 3 != 1) {
            count += b[k][j] > a[i][k] ? 1 : b[k][j] == i ? 100 : 0;
          }
        }
        if (count > n / 2) {
          c[i][j] = count;
        }
      }
    }
  }

  static void twoSums(double[][] a, double[][] b, double[][] c, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded
      for (int j = 0; j < n; j++) {
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < n; k++) {
          sum += a[i][k] * b[k][j];
          squares += b[k][j] * b[k][j];
        }
        c[i][j] = sum / (1 + squares);
      }
    }
  }

  static void otherWay(double[][] a, double[][] b, double[][] c, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          if (a[i][k] > 1) {
            sum += a[i][k] * b[k][j];
          }
        }
        c[i][j] = sum;
      }
    }
  }

  static void ownLengths(double[][] a, double[][] b, double[][] c, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded
      for (int j = 0; j < n - i; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += a[i][k] * b[k][j];
        }
        c[i][j] = sum;
      }
    }
  }

  static void ownRounds(double[][] a, double[][] b, double[][] c, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k <= i; k++) {
          sum += a[i][k] * b[k][j];
        }
        c[i][j] = sum;
      }
    }
  }

  static void moreThanTheLoop(double[][] a, double[][] b, double[][] c, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded
      double scale = a[i][0];
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += scale * b[k][j];
        }
        c[i][j] = sum;
      }
    }
  }

  static void shiftedRows(double[] a, double[][] b, double[] out, int n) {
    for (@Parallel int i = 0; i < n / 9; i++) { // guarded
      for (int j = 0; j < 9; j++) {
        double sum = i;
        for (int k = 0; k < n; k++) {
          sum = 0.5 * sum + b[k][j] / (a[i + j] + 3);
        }
        out[9 * i + j] = sum;
      }
    }
  }
}
