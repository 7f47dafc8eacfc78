package corpus;

import static java.lang.Math.abs;
import static java.lang.Math.max;

import dev.parloop.Parallel;
import java.lang.Math;

/** Functions of the JDK that are known to have no effect. */
public class MathCalls {

  static void many(double[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      a[i] =
          Math.sin(a[i])
              + Math.exp(-abs(a[i]))
              + Math.pow(2, i % 5)
              + Math.floor(a[i])
              + StrictMath.sqrt(i)
              + Math.hypot(3, a[i])
              + Math.fma(a[i], 2.0, 1.0)
              + max(a[i], 0.5);
    }
  }

  static void integers(int[] a, long[] b) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = Math.abs(a[i]) + Math.floorMod(a[i], 7) + Integer.bitCount(a[i]) + Integer.rotateLeft(a[i], 3);
      b[i] = Math.max(b[i], a[i]) + Long.numberOfTrailingZeros(b[i]) + java.lang.Math.round(0.5 * i);
    }
  }

  static void exact(int[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = Math.addExact(a[i], Math.multiplyExact(a[i], 3));
    }
  }

  static void characters(char[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = Character.isLetter(a[i]) ? Character.toUpperCase(a[i]) : '.';
    }
  }

  static void bits(double[] a, long[] b, float[] c, int[] d) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      b[i] = Double.doubleToLongBits(a[i]);
      d[i] = Float.floatToIntBits(c[i]);
    }
  }

  static void runningTotal(double[] a, double[] b) {
    double s = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      s += Math.sin(a[i]);
      b[i] = s;
    }
  }

  static int first(double[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      if (wave(a[i], i) > 1.5) {
        return i;
      }
    }
    return -1;
  }

  private static double wave(double x, int i) {
    double size = Math.abs(x);
    return size > 1e6 ? 0 : Math.cos(size) + damped(size, i);
  }

  private static double damped(double x, int i) {
    return Math.exp(-x) * Math.tanh(i);
  }

  static void weights(double[] h, int[] b, double[] w) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < b.length; i++) { // guarded, rounded
      h[i & 7] += Math.log1p(Math.abs(w[i] % 10)) * Math.cbrt(b[i]);
    }
  }
}
