package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Bytes, shorts, chars and booleans, and mixtures: every loop must have a vector form. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 45, serialBelow = 0)
public class NarrowLanes {

  static void bytes(byte[] x, byte[] y, byte by) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      y[i] = (byte) (x[i] * by + (y[i] >>> 1) - (x[i] >> 2));
      y[i] ^= 0x55;
      y[i] += 100;
      y[i]++;
    }
  }

  static void shorts(short[] x, short[] y, int by) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      short t = (short) (x[i] * by);
      t -= y[i];
      y[i] = t > 0 ? t : (short) -t;
    }
  }

  static void chars(char[] x, char[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      char c = x[i];
      if (c >= 'a' && c <= 'z') {
        c -= 32;
      }
      y[i] = c;
      y[i] += (char) (x[i] / 10);
    }
  }

  static void flags(boolean[] x, boolean[] y, int[] a) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      boolean both = x[i] && a[i] > 3;
      y[i] = both | !x[i];
      if (both) {
        x[i] = false;
      }
    }
  }

  static void mixed(byte[] a, short[] b, char[] c, int[] d, long[] e, float[] f, double[] g) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      long s = a[i] + b[i] + c[i] + d[i] + e[i];
      double t = a[i] * 0.5 + b[i] - c[i] / 3.0f + d[i] + e[i] + f[i] - g[i];
      a[i] = (byte) t;
      b[i] = (short) s;
      c[i] = (char) t;
      d[i] = (int) f[i];
      e[i] = (long) t + (byte) s;
      f[i] = (float) (short) d[i];
      g[i] = (char) e[i];
    }
  }

  static void toFloats(byte[] a, float[] f) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      f[i] = a[i] * 0.25f;
    }
  }

  static int sum(byte[] a) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      s += a[i] & 0xff;
    }
    return s;
  }

  static int narrowSums(byte[] a, short[] b) {
    byte s = 3;
    short t = -7;
    byte most = 0;
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      s += a[i];
      t ^= b[i];
      if (a[i] > most) {
        most = a[i];
      }
    }
    return s * 100_000 + t * 300 + most;
  }

  static double average(short[] a) {
    double s = 0;
    for (@Parallel int i = 0; i < a.length; i++) { // proved, rounded
      s += a[i];
    }
    return s;
  }

  static void gray(byte[] r, byte[] g, byte[] b, byte[] out) {
    for (@Parallel int i = 0; i < out.length; i++) { // proved
      int y = 77 * (r[i] & 255) + 150 * (g[i] & 255) + 29 * (b[i] & 255);
      out[i] = (byte) (y >> 8);
    }
  }

  static void uniformNarrow(int[] y, byte k, char c, boolean f) {
    for (@Parallel int i = 0; i < y.length; i++) { // proved
      y[i] = (f ? k : c) + (byte) (k * 5) + i;
    }
  }
}
