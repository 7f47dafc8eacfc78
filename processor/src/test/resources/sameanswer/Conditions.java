package corpus;

import dev.parloop.Parallel;

/** Conditions that compare a sum with the counter in it, or say more than one thing. */
@Parallel(chunkSize = 45, serialBelow = 0)
public class Conditions {
  static final int ROOM = 3;

  static void neighbours(double[] x, double[] y) {
    for (@Parallel int i = 0; i + 1 < x.length; i++) { // guarded
      y[i] = x[i + 1] - x[i];
    }
  }

  static void pairs(int[] x, int[] y) {
    for (@Parallel int i = 0; i + 1 < x.length; i += 2) { // proved
      int least = Math.min(x[i], x[i + 1]);
      y[i + 1] = Math.max(x[i], x[i + 1]);
      y[i] = least;
    }
  }

  static void windows(int[] x, int[] y, int r) {
    for (@Parallel int i = 0; i + (r & 7) <= x.length - ROOM; i++) { // guarded
      int sum = 0;
      for (int j = 0; j < (r & 7); j++) {
        sum += x[i + j];
      }
      y[i] = sum;
    }
  }

  static void behind(long[] x, long[] y) {
    for (@Parallel int i = x.length - 1; i - 2 >= 0; i--) { // guarded
      y[i] = x[i - 2] * 3;
    }
  }

  static void mirrored(float[] x, float[] y) {
    for (@Parallel int i = 1; x.length > 1 + i; ++i) { // guarded
      y[i] = x[i - 1] + x[i + 1];
    }
  }

  static void both(int n, short[] x, short[] y) {
    for (@Parallel int i = 0; i < n && i < y.length; i++) { // proved
      y[i] = (short) (x[i] * 5);
    }
  }

  static void three(int n, double[] x, double[] y) {
    for (@Parallel int i = 1; i + 1 < x.length && i <= n && y.length > i; i++) { // guarded
      y[i] = x[i - 1] + x[i + 1];
    }
  }

  static void down(int n, int[] x, int[] y) {
    for (@Parallel int i = x.length - 1; i >= 0 && i > x.length - n; i--) { // proved
      y[i] = x[i] ^ i;
    }
  }

  static long wide(long n, int[] x) {
    long sum = 0;
    for (@Parallel long i = 0; i + 2L < n && i < x.length; i++) { // proved
      sum += x[(int) i] * i;
    }
    return sum;
  }

  static long offset(int from, int add, int to, int[] seen) {
    long sum = 0;
    for (@Parallel int i = from & 31; i + add < to && i < 170; i += 3) { // proved
      sum += i * 31L;
    }
    return sum;
  }

  static int unlike(int[] x, int n) {
    int count = 0;
    for (@Parallel int i = 0; i - 1 != (n & 1023); i++) { // proved
      count += i;
    }
    return count;
  }

  static void differences(double[] x, double[] y, int rows, int columns) {
    for (@Parallel int r = 0; r < (rows & 63); r++) { // guarded
      for (int c = 0; c + 1 < columns; c++) {
        y[r * columns + c] = x[r * columns + c + 1] - x[r * columns + c];
      }
    }
  }

  static void narrowed(int[] x, int[] y, int rows, int columns, int limit) {
    for (@Parallel int r = 0; r < (rows & 63); r++) { // guarded
      for (int c = 0; c < columns && c < limit; ++c) {
        y[r * columns + c] = x[r * columns + c] + r;
      }
    }
  }

  static void upToTheFirst(int[][] x, int[] y) {
    for (@Parallel int r = 0; r < y.length; r++) { // guarded
      int length = 0;
      for (int c = 0; c < x[r].length && x[r][c] > 0; c++) {
        length++;
      }
      y[r] = length;
    }
  }

  static void blurred(float[] x, float[] y, int rows, int columns, int radius) {
    for (@Parallel int r = 0; r < (rows & 63); r++) { // guarded
      for (int c = 0; c + radius < columns && radius >= 0; c++) {
        y[r * columns + c] = (x[r * columns + c] + x[r * columns + c + radius]) / 2;
      }
    }
  }

  static void fromTheRight(long[] x, long[] y, int rows, int columns) {
    for (@Parallel int r = 0; r < (rows & 63); r++) { // guarded
      for (int c = 12; c - 1 >= 0 && c < columns; c--) {
        y[r * columns + c] = x[r * columns + c - 1];
      }
    }
  }

  static void bySteps(int[] x, int by) {
    for (@Parallel int i = x.length - 1; i >= 0; i -= (by & 15) + 1) { // proved
      x[i] += i;
    }
  }

  @SuppressWarnings("lossy-conversions")
  static void byLongSteps(int[] x, long by) {
    for (@Parallel int i = 0; i < x.length; i += (by & 15) + 1) { // proved
      x[i] += i;
    }
  }

  @SuppressWarnings("lossy-conversions")
  static void byLongStepsDown(int[] x, long by) {
    for (@Parallel int i = x.length - 1; i >= 0; i -= (by & 15) + 1) { // proved
      x[i] += i;
    }
  }

  static void widened(int[] x, long n) {
    for (@Parallel int i = 0; (long) i < n && i < x.length; i++) { // proved
      x[i] += i;
    }
  }

  static void reverse(double[] x) {
    for (@Parallel int i = 0, j = x.length - 1; i < j; i++, j--) { // proved
      double t = x[i];
      x[i] = x[j];
      x[j] = t;
    }
  }

  static boolean isPalindrome(char[] text) {
    for (@Parallel int i = 0, j = text.length - 1; i < j; ++i, --j) { // proved
      if (text[i] != text[j]) {
        return false;
      }
    }
    return true;
  }

  static long inThirds(int[] x, int[] y) {
    long sum = 0;
    for (@Parallel int i = x.length - 1, j = -2; i >= j; i -= 2, j++) { // proved
      y[i] = j;
      sum += j * 3L + i;
    }
    return sum;
  }

  static void towards(int[] x, int[] y, int from) {
    for (@Parallel int i = from & 15, j = y.length; j > i; i++, j -= 3) { // proved
      y[j - 1] = x[i];
    }
  }
}
