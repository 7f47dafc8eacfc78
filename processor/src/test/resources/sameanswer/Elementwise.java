package corpus;

import dev.parloop.Parallel;

/** Each iteration writes its own elements. */
@SuppressWarnings("lossy-conversions")
public class Elementwise {

  static void axpy(double a, double[] x, double[] y) {
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < y.length; i++) { // proved, large
      y[i] = a * x[i] + y[i];
    }
  }

  static void compound(int[] x, int[] y) {
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < y.length; i++) { // proved
      y[i] += x[i];
      y[i] <<= 2;
      y[i]++;
    }
  }

  static void neighbour(double[] x, double[] y) {
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < y.length - 1; i++) { // guarded
      y[i] = x[i + 1] - x[i];
    }
  }

  static void reversed(int[] x, int[] y) {
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < x.length; i++) { // guarded
      y[i] = x[x.length - 1 - i];
    }
  }

  static void bytes(byte[] x, byte[] y) {
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < x.length; i++) { // proved
      y[i] = (byte) (x[i] * 3 >> 1);
    }
  }

  static void shorts(short[] x, short[] y) {
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < x.length; i++) { // proved
      y[i] += x[i];
    }
  }

  static void chars(char[] x, char[] y) {
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < x.length; i++) { // proved
      y[i] = (char) (x[i] ^ 0x20);
    }
  }

  static void longs(long[] x, int[] shift, long[] y) {
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < x.length; i++) { // proved
      y[i] = x[i] >>> shift[i] | x[i] << -shift[i];
    }
  }

  static void floats(float[] x, double[] y) {
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < x.length; i++) { // proved
      y[i] = x[i] * 1.1f;
      x[i] = (float) (y[i] / 3);
    }
  }

  static void booleans(int[] x, boolean[] y) {
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < x.length; i++) { // proved
      y[i] = !y[i] & x[i] > 3;
    }
  }

  static void strings(String[] x, String[] y) {
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < x.length; i++) { // proved
      y[i] = x[i] == null ? "none" : x[i];
    }
  }

  static void evenAndOdd(int[] x, int[] y) {
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < x.length / 2; i++) { // proved
      y[2 * i] = x[2 * i + 1];
      y[2 * i + 1] = x[2 * i];
    }
  }

  static void gather(int[] index, double[] x, double[] y) {
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < index.length; i++) { // guarded
      y[i] = x[index[i]];
    }
  }

  static void halves(double[] x) {
    int h = x.length / 2;
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < h; i++) { // proved
      x[i + h] = x[i] + 1;
    }
  }

  static double[] made(int n, double first) {
    double[] out = new double[n];
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < n; i++) { // proved
      out[i] = first + 0.1 * i;
    }
    return out;
  }

  static int[] ownCopy(int[] x) {
    int[] copy = x.clone();
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 1; i < x.length; i++) { // guarded
      x[i] = copy[i - 1];
    }
    return copy;
  }

  static void convert(double[] x, int[] i32, long[] i64, byte[] i8) {
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < x.length; i++) { // proved
      i32[i] = (int) x[i];
      i64[i] = (long) (x[i] * 1e10);
      i8[i] = (byte) x[i];
    }
  }
}
