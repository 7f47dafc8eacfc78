package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Calls of one function with the same arguments, computed once where nothing changes between. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 45, serialBelow = 0)
public class SharedCallsInLanes {

  static void twice(double[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved, rounded
      y[i] = Math.sin(x[i]) * Math.sin(x[i]) + Math.cos(x[i]);
      y[i] += Math.sin(x[i]);
    }
  }

  static void inPlace(double[] x) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved, rounded
      x[i] = Math.sin(x[i]) + Math.sin(x[i]) * 2;
      x[i] += Math.sin(x[i]) - Math.sin(x[i]) * 3;
      x[i] = x[i] + Math.sin(x[i]);
    }
  }

  static void changedBetween(double[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved, rounded
      double t = x[i];
      double s = Math.exp(-t * t) + Math.exp(-t * t);
      t = 0.5 * t;
      s += Math.exp(-t * t);
      if (s > 1) {
        t = 0.25;
      }
      y[i] = s + Math.exp(-t * t) + Math.exp(-t * t);
    }
  }

  static void throughAnotherName(double[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved, rounded
      double s = Math.atan(x[i]);
      y[i] = s * 3;
      y[i] += Math.atan(x[i]) + Math.atan(x[i]);
    }
  }

  static void outOfLoops(double[] a, double[] b, double[] out, int n) {
    int columns = Math.min(Math.max(n, 0), 9);
    for (@Parallel int i = 0; i < a.length; i++) { // guarded, rounded
      double s = 0;
      for (int j = 0; j < columns; j++) {
        s += Math.sin(a[i]) * b[j] + Math.cos(b[0]);
        for (int k = 0; k < j; k++) {
          s += Math.sin(a[i]) * k + Math.cos(a[i] * j);
        }
      }
      out[i] = s;
    }
  }

  static void loopsWithoutRounds(double[] a, int[] counts, double[] out) {
    for (@Parallel int i = 0; i < out.length; i++) { // proved, rounded
      double s = 1;
      for (int j = 0; j < (counts[i] & 3); j++) {
        s *= Math.exp(a[i] * 0.01);
      }
      out[i] = s;
    }
  }

  static void onlySometimes(double[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved, rounded
      double s = 0;
      if (x[i] > 1) {
        s = Math.log(x[i]) + 1;
      }
      if (x[i] < -1) {
        continue;
      }
      s += Math.log(x[i]);
      if (x[i] > 2 && Math.log(x[i]) > 1) {
        s += x[i] > 3 ? Math.log(x[i]) : Math.log(x[i]) * 2;
      }
      y[i] = s;
    }
  }

  @SuppressWarnings("fallthrough")
  static void inCases(double[] x, int[] kinds, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved, rounded
      double s = 0;
      switch (kinds[i] & 3) {
        case 0:
          s = Math.tan(x[i]);
        case 1:
          s += Math.tan(x[i]) * Math.tan(x[i]);
          break;
        case 2:
          s = Math.tan(x[i]) - Math.tan(x[i]) * 2;
        default:
          s -= 1;
      }
      y[i] = s;
    }
  }

  static void oneInTheOther(double[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved, rounded
      double s = Math.exp(Math.sin(x[i])) + Math.sin(x[i]);
      y[i] = s + Math.exp(Math.sin(x[i])) * Math.sin(Math.sin(x[i]));
    }
  }

  static void ofAllLanes(double[] x, double[] y, double c) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved, rounded
      y[i] = x[i] * Math.sin(c) + Math.cos(c) + Math.atan2(c, 2) - Math.exp(Math.sin(c));
    }
  }

  static void inWhileLoops(double[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved, rounded
      double t = x[i];
      int rounds = 0;
      do {
        t = t * 0.5 + Math.cos(x[i]);
        rounds++;
      } while (rounds < 5 && t > Math.cos(x[i]));
      while (rounds < 7) {
        t += Math.cos(t) * Math.cos(t);
        rounds++;
      }
      y[i] = t;
    }
  }

  static double inASum(double[] x) {
    double sum = 0;
    for (@Parallel int i = 0; i < x.length; i++) { // proved, rounded
      sum += Math.sin(x[i]) * Math.sin(x[i]);
    }
    return sum;
  }

  static int untilOneIsLarge(double[] x) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      if (Math.exp(x[i]) > 90 || Math.exp(x[i]) < 1e-9) {
        return (int) Math.exp(x[i]);
      }
    }
    return -1;
  }

  static void intoRows(double[] x, double[][] a, double[][] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // guarded, rounded
      for (int j = 0; j < a[i].length; j++) {
        a[i][j] = Math.sin(x[j]) * Math.cos(x[i]) + Math.sin(x[j]);
        b[i][j] = Math.sin(x[j]) - Math.cos(x[i]);
      }
    }
  }

  static void intoRowsOfOne(double[][] a) {
    for (@Parallel int i = 1; i < a.length; i++) { // guarded, rounded
      for (int j = 1; j < a[i].length; j++) {
        a[i][j] = Math.sin(a[i][0]) * Math.cos(a[i][j]) + Math.sin(a[i][0]);
        a[i][j] -= Math.sin(a[i][0]);
      }
    }
  }
}
