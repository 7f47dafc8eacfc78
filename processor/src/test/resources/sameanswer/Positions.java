package corpus;

import dev.parloop.Parallel;

/** Positions of smallest and largest values, where the loop keeps nothing but the position. */
public class Positions {
  double[] values = {3, -0.0, 7, 0.0, 7, Double.NaN, 2};
  private double[] hidden = {1, 5, 5, 2};
  private int found;

  static int largest(double[] a) {
    int k = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 1; i < a.length; i++) { // guarded, large
      if (a[i] > a[k]) k = i;
    }
    return k;
  }

  static int largestLast(float[] a) {
    int k = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      if (a[i] >= a[k]) {
        k = i;
      }
    }
    return k;
  }

  static int smallest(int[] a) {
    int k = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 1; i < a.length; i++) { // guarded, large
      if (a[k] > a[i]) k = i;
    }
    return k;
  }

  static int smallestLast(long[] a) {
    int k = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 1; i < a.length; i++) { // guarded
      if (!(a[i] > a[k])) k = i;
    }
    return k;
  }

  static int ofBytes(byte[] a) {
    int k = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 1; i < a.length; i++) { // guarded
      if (a[i] < a[k]) k = i;
    }
    return k;
  }

  static int ofChars(char[] a) {
    short k = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) short i = 1; i < 40; i++) { // guarded
      if (a[i] > a[k]) k = i;
    }
    return k;
  }

  static int anyStart(double[] a, int start) {
    int k = start;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      if (a[i] > a[k]) k = i;
    }
    return k;
  }

  static int outside(double[] a) {
    int k = -1;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      if (a[i] > a[k]) k = i;
    }
    return k;
  }

  static int sometimes(double[] a, boolean[] is) {
    int k = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      if (is[i]) {
        if (a[i] < a[k]) k = i;
      }
    }
    return k;
  }

  static int pivot(double[][] a, int c) {
    int p = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 1; i < a.length; i++) { // guarded
      if (Math.abs(a[i][c]) > Math.abs(a[p][c])) {
        p = i;
      }
    }
    return p;
  }

  static int inMatrix(double[][] a) {
    int r = 0;
    int c = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      for (int j = 0; j < a[i].length; j++) {
        if (a[i][j] < a[r][c]) {
          r = i;
          c = j;
        }
      }
    }
    return 1000 * r + c;
  }

  static int weighted(double[] a, double[] w, double by) {
    int k = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 1; i < a.length; i++) { // guarded
      if (a[i] * w[i] - by > a[k] * w[k] - by) k = i;
    }
    return k;
  }

  static int named(float[] a) {
    int k = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 1; i < a.length; i++) { // guarded
      double v = a[i];
      if (v > a[k]) k = i;
    }
    return k;
  }

  static int both(double[] a) {
    int low = 0;
    int high = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 1; i < a.length; i++) { // guarded
      if (a[i] < a[low]) low = i;
      if (a[i] > a[high]) high = i;
    }
    return 1000 * low + high;
  }

  static int oneOfBoth(double[] a) {
    int low = 0;
    int high = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 1; i < a.length; i++) { // guarded
      if (a[i] < a[low]) low = i;
      else if (a[i] > a[high]) high = i;
    }
    return 1000 * low + high;
  }

  static long withOthers(int[] a, long[] out) {
    int k = 0;
    long sum = 0;
    int at = 7;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      out[i] = a[i] + 1L;
      sum += a[i];
      if (a[i] > a[k]) {
        at = 3 * i;
        k = i;
      }
    }
    return sum + 31L * k + 1009L * at;
  }

  static int backwards(int[] a) {
    int k = a.length - 1;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = a.length - 1; i >= 0; i -= 2) { // guarded
      if (a[i] > a[k]) k = i;
    }
    return k;
  }

  static int untilNegative(int[] a) {
    int k = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      if (a[i] == 3) break;
      if (a[i] < a[k]) k = i;
    }
    return k;
  }

  static int fails(int[] a, int[] b) {
    int k = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < 80; i++) { // guarded
      if (a[i] + b[i] > a[k] + b[k]) k = i;
    }
    return k;
  }

  int ofField() {
    int k = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 1; i < values.length; i++) { // guarded
      if (values[i] > values[k]) k = i;
    }
    return k;
  }

  int ofPrivateField() {
    int k = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 1; i < hidden.length; i++) { // guarded
      if (this.hidden[i] > this.hidden[k]) k = i;
    }
    found = k;
    return k;
  }

  static int twiceInOne(int[] a) {
    int k = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i + 1 < a.length; i += 2) { // guarded
      if (a[i] > a[k]) k = i;
      if (a[i + 1] > a[k]) k = i + 1;
    }
    return k;
  }
}
