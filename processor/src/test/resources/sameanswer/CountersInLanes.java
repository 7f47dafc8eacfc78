package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Loops that count in other ways than up by one: every loop must have a vector form. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 45, serialBelow = 0)
public class CountersInLanes {

  static void down(double[] x, double[] y) {
    for (@Parallel int i = x.length - 1; i >= 0; i--) { // proved
      y[i] = x[i] * 2 + i;
    }
  }

  static void downTo(int[] x, int[] y, int from) {
    for (@Parallel int i = x.length; i > from; --i) { // proved
      y[i - 1] = x[i - 1] - i;
    }
  }

  static void everySecond(float[] x, float[] y, int n) {
    for (@Parallel int i = 1; i < n; i += 2) { // proved
      y[i] = x[i - 1] + y[i] * i;
    }
  }

  static void everyThirdDown(long[] x, long[] y) {
    for (@Parallel int i = x.length - 2; i >= 0; i -= 3) { // proved
      y[i] = x[i] ^ i;
    }
  }

  static void anyStep(double[] x, double[] y, int n, int step) {
    for (@Parallel int i = 0; i <= n - 1; i += step) { // proved
      y[i] = x[i] * 0.5 + i;
    }
  }

  static void longCounter(double[] x, double[] y, long n) {
    for (@Parallel long i = 0; i < n; i++) { // guarded
      y[(int) i] = x[(int) i] + i;
    }
  }

  static long longSum(long n, long from) {
    long s = 0;
    for (@Parallel long i = from; i <= n; i += 3) { // proved
      s += i * i ^ from;
    }
    return s;
  }

  static double longDown(long n) {
    double s = 0;
    for (@Parallel long i = n; i > 0; i--) { // proved, rounded
      s += 1.0 / i;
    }
    return s;
  }

  static double downwardsSum(double[] x) {
    double s = 0;
    for (@Parallel int i = x.length - 1; i >= 0; i--) { // proved, rounded
      s += x[i] * i;
    }
    return s;
  }

  static float downwardsFloats(float[] x) {
    float s = 1;
    for (@Parallel int i = x.length - 1; i >= 0; i--) { // proved, rounded
      s *= 1 + x[i] * 1e-6f;
    }
    return s;
  }

  static double each(double[] x) {
    double s = 0;
    for (@Parallel double v : x) { // proved, rounded
      if (v > 0) {
        s += Math.sqrt(v);
      }
    }
    return s;
  }

  static long eachWidened(int[] x) {
    long s = 0;
    for (@Parallel long v : x) { // proved
      s += v * v;
    }
    return s;
  }

  static int eachByte(byte[] x) {
    int s = 0;
    for (@Parallel byte v : x) { // proved
      s += v ^ 3;
    }
    return s;
  }

  static void unequal(int[] x, int[] y) {
    for (@Parallel int i = 0; i != x.length; i++) { // proved
      y[i] = x[i] + 1;
    }
  }

  static void secondCounters(double[] x, double[] y) {
    for (@Parallel int i = 0, k = x.length - 1; i < x.length; i++, k--) { // guarded
      y[i] = x[k] + k;
    }
  }

  static void longSecond(long[] y, long first, int by) {
    int step = by & 7;
    for (@Parallel long i = 0, k = first; i < y.length; i++, k += step) { // proved
      y[(int) i] = k;
    }
  }

  static int induction(int[] x, int[] y, int n) {
    int k = 0;
    for (@Parallel int i = 0; i < n / 2; i++) { // guarded
      y[i] = x[k];
      k += 2;
    }
    return k;
  }

  static int coupled(float[] a, float[] b, float[] c, int n) {
    int j = -1;
    for (@Parallel int i = 0; i < n / 2; i++) { // guarded
      j++;
      a[j] = b[i] + c[i];
      j++;
      a[j] = b[i] - c[i];
    }
    return j;
  }

  static double lastValue(double[] x, double[] y) {
    double t = 7;
    int odd = 1;
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      t = x[i] * x[i];
      odd = i & 1;
      y[i] = t + odd;
    }
    return t + odd;
  }

  static void continues(int[] x, int[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      if (x[i] < 0) {
        continue;
      }
      y[i] = x[i];
      if (x[i] > 100) {
        continue;
      }
      y[i] += 5;
    }
  }
}
