package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;
import dev.parloop.runtime.math.LaneMath;

/** The runtime's functions in loops that are not plain: every loop must have a vector form. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 45, serialBelow = 0)
public class FunctionsAnywhere {

  static void bytes(byte[] x, float[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      y[i] = (float) LaneMath.sin(x[i] * 0.25);
    }
  }

  static void chars(char[] x, short[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      y[i] = (short) (100 * LaneMath.log1p(x[i]));
    }
  }

  static void downwards(double[] x, double[] y) {
    for (@Parallel int i = x.length - 1; i >= 0; i--) { // proved
      y[i] = LaneMath.exp(x[i]) + i;
    }
  }

  static void strided(double[] x, double[] y) {
    for (@Parallel int i = 1; i < x.length - 1; i += 3) { // proved
      y[i] = LaneMath.atan2(x[i], x[i + 1]);
    }
  }

  static void gathered(double[] x, int[] index, double[] y) {
    for (@Parallel int i = 0; i < index.length; i++) { // guarded
      y[i] = LaneMath.cos(x[index[i]]);
    }
  }

  static double sum(double[] x) {
    double s = 0;
    for (@Parallel int i = 0; i < x.length; i++) { // proved, rounded
      s += LaneMath.pow(Math.abs(x[i]), 0.3);
    }
    return s;
  }

  static double sumDown(float[] x) {
    double s = 0;
    for (@Parallel int i = x.length - 1; i >= 0; i -= 2) { // proved, rounded
      s += LaneMath.tanh(x[i]);
    }
    return s;
  }

  static double leastAndGreatest(double[] x) {
    double least = 2;
    double most = -2;
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      double value = LaneMath.sin(x[i]);
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return most - least;
  }

  static double last(double[] x) {
    double last = -1;
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      if (LaneMath.cbrt(x[i]) > 0.5) {
        last = LaneMath.log(x[i]);
      }
    }
    return last;
  }

  static void underAMask(double[] x, int[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      if (y[i] > 3) {
        x[i] = LaneMath.sinh(x[i] / y[i]);
      } else if ((y[i] & 1) == 0) {
        x[i] = LaneMath.hypot(x[i], 1e300 * y[i]);
      }
    }
  }

  static void inALoop(double[] x, int[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved, small
      double t = x[i];
      int n = 0;
      while (n < 12 && Math.abs(t) > 0.1) {
        t = LaneMath.sin(t) * 0.9;
        n++;
      }
      y[i] = n;
    }
  }

  static void chosen(double[] x, int[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      switch (y[i] & 3) {
        case 0 -> x[i] = LaneMath.expm1(x[i]);
        case 1 -> x[i] = LaneMath.acos(x[i]);
        default -> x[i] = Math.floor(LaneMath.log10(x[i]));
      }
    }
  }

  static void counted(double[] x, long n) {
    for (@Parallel long k = 5; k < x.length; k++) { // proved
      x[(int) k] = LaneMath.cos(k) / k;
    }
  }

  static void ofWhatDoesNotChange(double[] x, double by) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      x[i] *= LaneMath.tan(by);
    }
  }

  static void rows(double[][] a, double[] y) {
    for (@Parallel int i = 0; i < y.length; i++) { // proved, small
      double s = 0;
      for (int j = 0; j < a.length; j++) {
        s += LaneMath.asin(a[j][i]);
      }
      y[i] = s;
    }
  }
}
