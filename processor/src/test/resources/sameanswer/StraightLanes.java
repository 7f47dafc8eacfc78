package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Straight bodies over all element types: every loop must have a vector form. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 45, serialBelow = 0)
public class StraightLanes {

  static void saxpy(double a, double[] x, double[] y) {
    for (@Parallel int i = 0; i < y.length; i++) { // proved, large
      y[i] = a * x[i] + y[i];
    }
  }

  static void floats(float a, float[] x, float[] y) {
    for (@Parallel int i = 0; i < y.length; i++) { // proved
      y[i] = (x[i] - a) / y[i] + Math.abs(-x[i]) * Math.min(x[i], y[i]) - Math.max(a, y[i]);
    }
  }

  static void ints(int a, int[] x, int[] y) {
    for (@Parallel int i = 0; i < y.length; i++) { // proved
      y[i] = (x[i] ^ a) * (y[i] | 5) - (~x[i] >>> (i & 35)) + (-x[i] << a) + (x[i] >> y[i]);
      y[i] = Math.max(y[i], Math.min(x[i] & 1023, i)) + Math.abs(x[i]);
    }
  }

  static void longs(long a, long[] x, long[] y) {
    for (@Parallel int i = 0; i < y.length; i++) { // proved
      y[i] = (x[i] ^ a) * (y[i] | 5) - (~x[i] >>> (i & 67)) + (-x[i] << a) + (x[i] >> y[i]);
      y[i] = Math.max(y[i], Math.min(x[i] & 1023, i)) + Math.abs(x[i]);
    }
  }

  static void doubles(double[] x, double[] y) {
    for (@Parallel int i = 0; i < y.length; i++) { // proved
      double t = Math.sqrt(Math.abs(x[i])) - Math.min(x[i], y[i]);
      y[i] = Math.max(t, -x[i]) / Math.fma(x[i], 2, y[i]) + (float) y[i];
    }
  }

  static void conversions(int[] a, long[] b, float[] c, double[] d) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      int k = a[i] + (int) b[i] + (int) c[i] + (int) d[i];
      long l = a[i] - b[i] + (long) c[i] + (long) d[i];
      float f = a[i] * (float) b[i] - c[i] + (float) d[i];
      double e = a[i] - (double) b[i] + c[i] - d[i] + i;
      a[i] = k;
      b[i] = l;
      c[i] = f;
      d[i] = e;
    }
  }

  static void shifted(double[] x, double[] y, int by) {
    for (@Parallel int i = 3; i < y.length; i++) { // guarded
      y[i] = x[i - 3] + x[i - 1] * by;
    }
  }

  static double sums(double[] x, float[] y) {
    double s = 0.5;
    double product = 1;
    for (@Parallel int i = 7; i < x.length; i++) { // proved, rounded
      s += x[i];
      s -= y[i];
      product *= 1 + 1e-9 * i;
    }
    return s * product;
  }

  static float floatSum(int[] x, float[] y) {
    float t = 0;
    for (@Parallel int i = 2; i < x.length; i++) { // proved, rounded
      t += (x[i] & 3) * y[i];
    }
    return t;
  }

  static long wholeSums(int[] a, long[] b) {
    int s = 3;
    long t = 0;
    long least = Long.MAX_VALUE;
    int most = -5;
    int bits = -1;
    long any = 0;
    int product = 1;
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      s += a[i];
      t += b[i] * i;
      least = Math.min(least, b[i]);
      if (a[i] > most) {
        most = a[i];
      }
      bits &= a[i];
      any |= b[i];
      product *= a[i];
    }
    return s + t + least + most + bits + any + product;
  }

  static void rows(double[][] x, double[] y, int row) {
    if (x.length == 0) {
      return;
    }
    int k = Math.floorMod(row, x.length);
    for (@Parallel int j = 0; j < y.length; j++) { // proved
      y[j] = x[k][j] + k;
    }
  }

  static void failing(double[] x, double[] y, int by) {
    for (@Parallel int i = 0; i < y.length; i++) { // guarded
      y[i] = x[i + (by & 3)] + 1;
    }
  }

  static void constants(double[] x, long[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      x[i] = 1;
      y[i] = x.length;
    }
  }

  static void nothingThere(double[] x, double[] y, boolean give) {
    double[] z = give ? x : null;
    for (@Parallel int i = 0; i < y.length; i++) { // proved
      y[i] = z[i] + 1;
    }
  }
}
