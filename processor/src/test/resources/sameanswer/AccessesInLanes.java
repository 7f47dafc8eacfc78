package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Elements that are not neighbours: every loop must have a vector form. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 45, serialBelow = 0)
public class AccessesInLanes {

  static void reversed(double[] x, double[] y) {
    int last = x.length - 1;
    for (@Parallel int i = 0; i < y.length; i++) { // guarded
      y[i] = x[last - i];
    }
  }

  static void reversedStore(int[] x, int[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // guarded
      y[y.length - 1 - i] = x[i] + i;
    }
  }

  static void gathered(double[] x, int[] index, double[] y) {
    for (@Parallel int i = 0; i < index.length; i++) { // guarded
      y[i] = x[index[i]] + 1;
    }
  }

  static void gatheredFloats(float[] x, int[] index, float[] y, int k) {
    for (@Parallel int i = 0; i < index.length; i++) { // guarded
      if (y[i] > 0 && index[i] > (k & 7)) {
        y[i] = x[index[i] - 1] * 2;
      }
    }
  }

  static void gatheredTwice(long[] x, int[] index, long[] y) {
    for (@Parallel int i = 0; i < index.length; i++) { // guarded
      y[i] += x[index[index[i]]];
    }
  }

  static void gatheredBytes(byte[] x, int[] index, int[] y) {
    for (@Parallel int i = 0; i < index.length; i++) { // proved
      y[i] = x[index[i]] - 1;
    }
  }

  static void gatheredFlags(boolean[] x, int[] index, int[] y) {
    for (@Parallel int i = 0; i < index.length; i++) { // proved
      y[i] = x[index[i]] ? i : -1;
    }
  }

  static double sparse(double[] x, int[] index, double[] w) {
    double s = 0;
    for (@Parallel int i = 0; i < index.length; i++) { // proved, rounded
      s += w[i] * x[index[i]];
    }
    return s;
  }

  static void strided(int[] x, int[] y) {
    for (@Parallel int i = 0; i < x.length / 3; i++) { // guarded
      y[i] = x[3 * i] + x[3 * i + 2];
    }
  }

  static void stridedStore(double[] x, double[] y) {
    for (@Parallel int i = 0; i < y.length / 2; i++) { // guarded
      y[2 * i] = x[i];
      y[2 * i + 1] = -x[i];
    }
  }

  static void stridedBytes(byte[] x, byte[] y) {
    for (@Parallel int i = 0; i < y.length / 2; i++) { // proved
      y[2 * i + 1] = (byte) (x[2 * i] + i);
    }
  }

  static void stridedFlags(boolean[] x, boolean[] y) {
    for (@Parallel int i = 0; i < y.length / 2; i++) { // proved
      if (i != 5) {
        y[2 * i] = !x[2 * i + 1];
      }
    }
  }

  static void byAVariable(double[] x, double[] y, int by) {
    int k = (by & 3) + 1;
    for (@Parallel int i = 0; i < x.length / k; i++) { // guarded
      y[i] = x[i * k];
    }
  }

  static void flat(double[] a, double[] b, int n) {
    int rows = (int) Math.sqrt(n);
    for (@Parallel int i = 0; i < rows; i++) { // guarded, small
      for (int j = 0; j < rows; j++) {
        a[i * rows + j] = b[i * rows + j] * 2 + i;
      }
    }
  }

  static void undone(int[] x, int[] index, int[] y, int[] z) {
    for (@Parallel int i = 0; i < index.length; i++) { // guarded
      y[i] += i + 1;
      z[i] -= x[index[i]];
    }
  }

  static int undoneSum(int[] x, int[] index, int[] y) {
    int s = 0;
    int most = -1;
    for (@Parallel int i = 0; i < index.length; i++) { // guarded
      s += i;
      if (y[i] > most) {
        most = y[i];
      }
      y[i] = x[index[i]] + 1;
      s += y[i];
    }
    return s + most;
  }

  static void columns(float[][] a, float[][] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved, small
      for (int j = 1; j < a.length; j++) {
        a[j][i] = b[j][i] * 0.5f + b[j - 1][i];
      }
    }
  }

  static void columnSums(double[][] a, double[] y, int m) {
    for (@Parallel int i = 0; i < m; i++) { // proved, small
      double s = 0;
      for (int j = 0; j < a.length; j++) {
        s += a[j][i];
      }
      y[i] = s;
    }
  }

  static void rowSums(double[][] a, double[] y) {
    for (@Parallel int i = 0; i < y.length; i++) { // guarded, small
      double s = 0;
      for (int j = 0; j < a.length; j++) {
        s += a[i][j];
      }
      y[i] = s;
    }
  }

  static void diagonal(int[][] a, int[] y) {
    for (@Parallel int i = 0; i < y.length; i++) { // proved
      y[i] = a[i][i] + 1;
    }
  }

  static void eachInside(double[] x, double[] c) {
    for (@Parallel int i = 0; i < x.length; i++) { // guarded, small
      double p = 0;
      for (double k : c) {
        p = p * 0.5 + k * x[i];
      }
      x[i] = p;
    }
  }

  static void uniformRead(int[] x, int[] index, int[] y) {
    for (@Parallel int i = 0; i < y.length; i++) { // guarded, small
      int s = 0;
      for (int j = 0; j < (index.length & 7); j++) {
        s += x[index[j]] ^ i;
      }
      y[i] = s;
    }
  }
}
