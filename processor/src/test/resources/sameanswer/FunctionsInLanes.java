package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Division, and methods of the JDK with exact results: every loop must have a vector form. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 45, serialBelow = 0)
public class FunctionsInLanes {

  static void quotients(int[] x, int[] y, int[] z) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      z[i] = x[i] / y[i];
    }
  }

  static void guardedQuotients(int[] x, int[] y, int[] z) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      z[i] = y[i] == 0 ? -1 : x[i] / y[i] + x[i] % y[i] * 3;
    }
  }

  static void underAMask(long[] x, long[] y, long[] z) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      if (y[i] != 0) {
        z[i] = x[i] / y[i];
      } else {
        z[i] = 1;
      }
    }
  }

  static void longQuotients(long[] x, long[] y, long[] z, long c) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      long by = y[i] >> 15 | 1;
      z[i] = x[i] / by + x[i] % by * 5 + x[i] / 10 - x[i] % 1_000_000_007L + x[i] / (c | 1);
      z[i] += x[i] / -7 + (x[i] * 0x9E3779B97F4A7C15L) % by + Math.floorMod(x[i], by);
    }
  }

  static void intQuotients(int[] x, int[] y, int c) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      int by = y[i] >> 3 | 1;
      y[i] = x[i] / by + x[i] % by * 5 + x[i] / (c | 1) + 1000 / by;
      y[i] += Math.floorDiv(x[i], by) * 3 + Math.floorMod(x[i], by) + x[i] % (c | 1);
    }
  }

  static void byTheUniform(int[] x, int[] y, int c) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      y[i] = x[i] / c + 7 / c;
    }
  }

  static void roundings(double[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      double t = x[i] * 0.125;
      y[i] = Math.floor(t) + Math.ceil(t) * 2 + Math.rint(t) * 3;
      x[i] = i % 3 == 0 ? Math.floor(t) : i % 3 == 1 ? Math.ceil(t) : Math.rint(t);
    }
  }

  static void rounded(double[] x, float[] f, long[] y, int[] z) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      y[i] = Math.round(x[i] * 0.5);
      z[i] = Math.round(f[i] * 0.5f);
    }
  }

  static void signs(double[] x, double[] y, float[] f) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      y[i] = Math.signum(x[i]) + Math.copySign(2.5, y[i]);
      f[i] = Math.signum(f[i]) * Math.copySign(f[i], -1f);
    }
  }

  static void tests(double[] x, float[] f, int[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      int bits = Double.isNaN(x[i]) ? 1 : 0;
      bits |= Double.isInfinite(x[i]) ? 2 : 0;
      bits |= Float.isNaN(f[i]) || !Float.isFinite(f[i]) ? 4 : 0;
      y[i] = bits;
    }
  }

  static void intBits(int[] x, int[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      int t = x[i] * 0x9E3779B9;
      int s = Integer.bitCount(t) + Integer.numberOfLeadingZeros(t >>> (i & 31));
      s += Integer.numberOfTrailingZeros(t << (i & 31)) * 3 + Integer.reverse(t);
      s ^= Integer.rotateLeft(t, i) + Integer.rotateRight(t, y[i]);
      s += Integer.highestOneBit(t) + Integer.lowestOneBit(t) + Integer.reverseBytes(t);
      y[i] = s + Integer.signum(x[i]) + Integer.compare(x[i], y[i]) * 7
          + Integer.compareUnsigned(x[i], y[i]);
    }
  }

  static void longBits(long[] x, long[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      long t = x[i] * 0x9E3779B97F4A7C15L;
      long s = Long.bitCount(t) + Long.numberOfLeadingZeros(t >>> (i & 63));
      s += Long.numberOfTrailingZeros(t << (i & 63)) * 3 + Long.reverse(t);
      s ^= Long.rotateLeft(t, i) + Long.rotateRight(t, (int) y[i]);
      s += Long.highestOneBit(t) + Long.lowestOneBit(t) + Long.reverseBytes(t);
      y[i] = s + Long.signum(x[i]) + Long.compare(x[i], y[i]) * 7
          + Long.compareUnsigned(x[i], y[i]);
    }
  }

  static void representations(double[] x, float[] f, long[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      long bits = Double.doubleToRawLongBits(x[i]) ^ Float.floatToRawIntBits(f[i]);
      y[i] = bits;
      x[i] = Double.longBitsToDouble(bits & 0x3ff0_0000_0000_0fffL);
      f[i] = Float.intBitsToFloat((int) bits & 0x3f80_ffff);
    }
  }

  static void angles(double[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      y[i] = i % 3 == 0 ? Math.toRadians(x[i]) : Math.toDegrees(x[i]);
    }
  }
}
