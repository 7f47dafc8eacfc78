package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Inner loops that each lane begins one round after the lane before. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 37, serialBelow = 0)
public class LaterStarts {

  static void upper(float[][] a, float[][] b, float[][] c) {
    for (@Parallel int j = 0; j < a.length; j++) { // proved, small
      for (int i = j; i < a.length; i++) {
        a[i][j] = b[i][j] + c[i][j];
      }
    }
  }

  /** Rows that are null or too short only where no iteration uses them. */
  static double[][] lower(double[] x) {
    int n = x.length;
    double[][] a = new double[n][];
    for (int k = 0; k < n; k++) {
      a[k] = x[k] > 50 && k < n / 2 ? null : new double[x[k] < -50 ? k : n];
    }
    for (@Parallel int i = n / 2; i < n; i++) { // guarded, small
      for (int j = i + 1; j < n; j++) {
        a[j][i] = x[j] * 0.5 - i;
      }
    }
    return a;
  }

  /** Some rows are missing or too short where they are used. */
  static int[][] tooShort(int[] x) {
    int n = x.length;
    int[][] a = new int[n][];
    for (int k = 0; k < n; k++) {
      a[k] = x[k] % 32 == 3 ? null : new int[x[k] % 32 == 19 ? k + Math.abs(x[k]) % 3 : n];
    }
    for (@Parallel int i = 0; i < n; i++) { // proved, small
      for (int j = i; j < n; j++) {
        a[j][i] += j - i;
      }
    }
    return a;
  }

  static void sums(double[] x, double[] y, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded, small
      double s = 0;
      for (int j = i; j < n; j++) {
        s += x[j] * (j - i + 1);
      }
      y[i] = s;
    }
  }

  static void near(float[] x, int[] y, float f) {
    for (@Parallel int i = 0; i < y.length; i++) { // proved, small
      int found = 0;
      for (int j = i + 1; j <= x.length - 1; j++) {
        float d = x[i] - x[j];
        if (d * d < f) {
          found++;
        } else if (d > 100) {
          continue;
        } else if (d == -1) {
          break;
        }
        found += j & 1;
      }
      y[i] = found;
    }
  }

  /** Lanes that have not begun would be in front of the array, or behind it. */
  static void shifted(long[] x, long[] y, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded, small
      for (int j = i; j < n; j++) {
        y[i] += x[j - i] * 3 + x[n - 1 - j + i];
      }
    }
  }

  static void both(long[] x, long[] y, int n) {
    int half = n / 2;
    for (@Parallel int i = 0; i < half; i++) { // guarded, small
      for (int j = i; j < half; j++) {
        y[i] += x[i + j];
      }
    }
  }

  /** Starts that wrap around begin in front of the others. */
  static void wrapping(int[] y, int k) {
    int from = Integer.MAX_VALUE - 50 + (k & 3);
    for (@Parallel int i = 0; i < y.length; i++) { // proved
      int s = 0;
      for (int j = i + from; j < Integer.MAX_VALUE - 9; j++) {
        if (j < 0) {
          s--;
          break;
        }
        s += j & 7;
      }
      y[i] = s;
    }
  }

  /** The least int in the first iteration. */
  static void negative(int[] y) {
    for (@Parallel int i = -5; i < y.length - 5; i++) { // proved, small
      int s = 0;
      for (int j = i - (Integer.MAX_VALUE - 3); j < Integer.MIN_VALUE + 90; j++) {
        if (j > 0) {
          s = -1;
          break;
        }
        s += j & 3;
      }
      y[i + 5] = s;
    }
  }

  static void chosen(double[] x, double[] y, boolean[] c, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded, small
      if (!c[i] && x[i] < 10) {
        int k = 0;
        for (int j = i; j < n; j++) {
          k++;
          if (c[j]) {
            y[i] += x[j] * k;
          }
        }
      }
    }
  }

  static void after(int[] x, int[] y, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded, small
      int j;
      for (j = i; j < n; j++) {
        if (x[j] > x[i] + 500) {
          break;
        }
      }
      y[i] = j;
    }
  }

  static void threeDeep(float[][] a, float[] x, int n) {
    int most = Math.min(n, 20);
    for (@Parallel int i = 0; i < most; i++) { // guarded, small
      for (int j = i; j < most; j++) {
        float s = 0;
        for (int k = i + 1; k <= j; k++) {
          s += x[k] * j;
        }
        for (int k = j; k < most; k++) {
          s -= x[k];
        }
        a[j][i] = s;
      }
    }
  }

  static int tail(int[] x, int from, int divisor) {
    int s = 0;
    for (int k = from; k < x.length; k++) {
      if (x[k] == 5) {
        return s;
      }
      s += x[k] / (x[k] + divisor);
    }
    return -s;
  }

  static void called(int[] x, int[] y, int divisor) {
    for (@Parallel int i = 0; i < y.length; i++) { // guarded, small
      y[i] = tail(x, i, divisor | 1);
    }
  }

  static int firstTwice(int[] x) {
    int found = -1;
    for (@Parallel int i = 0; i < x.length; i++) { // proved, small
      boolean twice = false;
      for (int j = i + 1; j < x.length; j++) {
        twice |= x[i] == x[j];
      }
      if (twice) {
        found = i;
        break;
      }
    }
    return found;
  }

  static long pairs(short[] x, int[] index) {
    long s = 0;
    for (@Parallel int i = 0; i < index.length; i++) { // proved, small
      for (int j = i; j < index.length; j++) {
        s += x[index[j]] * (long) x[i];
      }
    }
    return s;
  }

  static void ownEnds(float[] x, float[] y, int n) {
    for (@Parallel int i = 1; i < n - 1; i++) { // guarded
      for (int j = i - 1; j <= i + 1; j++) {
        y[i] += x[j];
      }
    }
  }

  static void steep(float[] x, float[] y, int n) {
    for (@Parallel int i = 0; i < n; i += 3) { // guarded, small
      float s = 0;
      for (int j = i; j < n; j++) {
        s += x[j];
      }
      y[i] = s;
    }
    for (@Parallel int i = n - 1; i >= 0; i--) { // guarded, small
      float s = y[i];
      for (int j = i; j < n; j++) {
        s -= x[j];
      }
      y[i] = s;
    }
  }
}
