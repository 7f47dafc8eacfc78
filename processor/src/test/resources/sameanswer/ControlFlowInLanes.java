package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Iterations that part ways: every loop must have a vector form. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 45, serialBelow = 0)
public class ControlFlowInLanes {

  static void branches(double[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      double t = x[i];
      if (t < 0) {
        t = -t;
        if (t > 1) {
          t = Math.sqrt(t);
        } else {
          t += 2;
        }
      } else if (t == 0) {
        t = y[i];
      }
      y[i] = t > 3 ? t - 3 : t;
    }
  }

  static void storesUnderMasks(int[] a, long[] b, int k) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      if (a[i] > k) {
        a[i] = a[i] * 3 - i;
      } else if ((a[i] & 1) == 0 || i > 20) {
        b[i] = a[i] + ((long) i << 33);
      }
    }
  }

  static void escape(int[] out, double[] re, double im, int most) {
    for (@Parallel int i = 0; i < out.length; i++) { // proved, small
      double x = 0;
      double y = 0;
      int n = 0;
      while (n < (most & 63) && x * x + y * y <= 4) {
        double t = x * x - y * y + re[i];
        y = 2 * x * y + im;
        x = t;
        n++;
      }
      out[i] = n;
    }
  }

  static int steps(long start) {
    long n = start;
    for (int k = 0; k < 40; k++) {
      if (n == 1) {
        return k;
      }
      if ((n & 1) == 0) {
        n >>= 1;
      } else {
        n = 3 * n + 1;
      }
    }
    return -1;
  }

  static int collatz(int n) {
    int sum = 0;
    for (@Parallel int i = 1; i <= n; i++) { // proved, small
      sum += steps(i);
    }
    return sum;
  }

  static void breaksAndContinues(float[] x, float[] y, int n) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved, small
      float s = 1;
      int rounds = 0;
      outer:
      for (int j = 0; j < 6; j++) {
        if (x[i] == j) {
          continue;
        }
        for (int k = 0; k < 4; k++) {
          s = s * 0.5f + x[i];
          if (s > n) {
            break outer;
          }
          if (s < -n) {
            continue outer;
          }
          if (k > x[i]) {
            break;
          }
          rounds++;
        }
        s += j;
      }
      y[i] = s + rounds;
    }
  }

  static void valuesThatGoRound(int[] a, int n) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved, small
      int x = a[i] & 7;
      int total = 0;
      for (int j = 0; j < (n & 7); j++) {
        while (x < 10) {
          x += 3;
          total++;
        }
        x -= 5 + (i & 3);
      }
      a[i] = total * 100 + x;
    }
  }

  static void doWhile(long[] a) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved, small
      long x = a[i] >>> 40;
      int digits = 0;
      do {
        x >>= 3;
        digits++;
      } while (x != 0);
      a[i] = digits;
    }
  }

  static boolean isSmall(double x, double limit) {
    if (x < 0) {
      return -x < limit;
    }
    return x < limit;
  }

  static double clipped(double x, double limit) {
    double y = x;
    while (!isSmall(y, limit)) {
      if (y != y || y - y != 0) {
        return 0;
      }
      y *= 0.25;
    }
    return y;
  }

  static void calls(double[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved, small
      y[i] = isSmall(x[i], 1) && clipped(x[i] * 8, 2) > 0.5 ? 1 : clipped(x[i], 100);
    }
  }

  static double polynomial(double[] x, double[] c) {
    double sum = 0;
    for (@Parallel int i = 0; i < x.length; i++) { // proved, rounded, small
      double p = 0;
      for (int k = 0; k < c.length; k++) {
        p = p * x[i] * 0.01 + c[k];
      }
      if (p > 0) {
        sum += p;
      }
    }
    return sum;
  }

  static long flags(int[] a, double[] x) {
    long bits = 0;
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      boolean odd = (a[i] & 1) != 0;
      boolean negative = x[i] < 0;
      boolean either = odd ^ negative ? odd : !negative;
      if (either && !(odd && i > 10)) {
        bits ^= (long) a[i] * i;
      }
    }
    return bits;
  }

  static void uniformChoices(double[] x, int mode) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      double f = mode > 2 ? 0.5 : 2;
      if (mode == 1) {
        x[i] = x[i] * f;
      } else if (x[i] > mode) {
        x[i] = i / f;
      }
    }
  }

  static void underAFalseMask(int[] a, int[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // guarded
      if (i > 0 && i < 60) {
        a[i] = b[i - 1];
      }
    }
  }
}
