package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Loops whose inner loop goes to the lanes, and whole numbers divided by constants. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 5, serialBelow = 0)
public class InnerLoopsInLanes {

  static void counts(int[][] counts, double step, int most) {
    for (@Parallel int i = 0; i < counts.length; i++) { // guarded, small
      double re = -2 + i * 0.3;
      for (int j = 0; j < counts[i].length; j++) {
        double x = 0;
        double y = 0;
        int n = 0;
        while (n < (most & 31) && x * x + y * y <= 4) {
          double t = x * x - y * y + re;
          y = 2 * x * y + j * 0.01;
          x = t;
          n++;
        }
        counts[i][j] = n;
      }
    }
  }

  static void tooLong(double[][] a, double[][] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // guarded, small
      int half = i / 2;
      for (int j = half; j <= b.length + 2; j++) {
        a[i][j] = b[half][j] * 0.5 + i;
      }
    }
  }

  /** Lanes before the end, where the first ones are below 0. */
  static void fromBelowZero(int[] a, int from) {
    for (@Parallel int i = -5; i < a.length - 5; i++) { // proved
      int s = 0;
      for (int j = 0; j < (i & 15); j++) {
        s += j * i + 1;
      }
      a[i + 5] = s;
    }
    for (@Parallel int i = from - 40; i < a.length - 40; i++) { // proved
      for (int j = 0; j < (i & 7); j++) {
        a[i + 40] ^= j * i;
      }
    }
  }

  static int digitSum(int number) {
    int rest = number;
    int sum = 0;
    while (rest > 0) {
      sum += rest % 10;
      rest /= 10;
    }
    return sum;
  }

  static boolean hasNine(int number) {
    int rest = number;
    while (rest > 0) {
      if (rest % 10 == 9) {
        return true;
      }
      rest /= 10;
    }
    return false;
  }

  static double withoutNines(int n) {
    double sum = 0;
    for (@Parallel(chunkSize = 50) int k = 1; k <= n; k++) { // proved, rounded, large
      if (!hasNine(k)) {
        sum += 1.0 / k;
      }
    }
    return sum;
  }

  static void digitSums(int[] out, int by) {
    for (@Parallel(chunkSize = 40) int k = 0; k < out.length; k++) { // proved, large
      out[k] = digitSum(k) * by + k % 7 + k / 3;
    }
  }

  static void nearTheEnd(int[] out, int by) {
    for (@Parallel(chunkSize = 40) int k = 0; k < out.length; k++) { // proved
      int large = Integer.MAX_VALUE - k * by;
      int q = large / 10;
      out[k] = digitSum(k) + q + large % 1_000_003 - large / -7 + large % -2 + large / -1;
    }
  }

  static void allInts(int[] a) {
    for (@Parallel(chunkSize = 40) int k = 0; k < a.length; k++) { // proved
      int x = a[k] * 1_000_003 + Integer.MIN_VALUE;
      a[k] = x / 3 + x % 10 * 7 - x / 65_537 + x % -1_000_000_007 - x / Integer.MIN_VALUE;
    }
  }

  static void flattenedGrid(double[] x, double[] y) {
    int depth = x.length % 5 + 1;
    int width = Math.min(x.length, y.length) / (3 * depth);
    for (@Parallel int i = 0; i < 3; i++) { // guarded
      for (int k = 0; k < width; k++) {
        double scale = x[k] * 0.5 + i;
        for (int j = 0; j < depth; j++) {
          int p = (i * depth + j) * width + k;
          y[p] = scale * y[p] + j;
        }
      }
    }
  }
}
