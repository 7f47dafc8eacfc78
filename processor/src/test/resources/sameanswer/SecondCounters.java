package corpus;

import dev.parloop.Parallel;

/** Loops whose header declares more than the counter. */
public class SecondCounters {

  static void everySecond(int[] a, int[] b) {
    int n = Math.min(a.length, b.length) / 2;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0, k = 0; i < n; i++, k += 2) { // guarded
      b[k] = a[i];
    }
  }

  static void downwards(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0, k = a.length - 1; // proved
        i < a.length;
        k--, i++) {
      a[k] = i * 3;
    }
  }

  static long three(int[] a, long[] b) {
    long sum = 0;
    int n = Math.min(a.length, b.length);
    for (@Parallel(chunks = 5, serialBelow = 0) long i = 0, j = 5, k = -7; // proved
        i < n;
        j = j + 3, i++, k -= 2) {
      sum += a[(int) i] * j + k;
      b[(int) i] = j ^ k;
    }
    return sum;
  }

  static int counterInSteps(int[] a) {
    int sum = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = a.length - 1, k = 1; // proved
        i >= 0;
        i -= 3, k++) {
      a[i] += k;
      sum += k;
    }
    return sum;
  }

  static void invariantStep(int[] a, int m) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0, k = m; i < a.length; i++, k += m) { // proved
      a[i] = k;
    }
  }

  static void wrapsAround(long[] a, int m) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0, k = m; // proved
        i < a.length;
        i++, k += 1234567891) {
      a[i] = k;
    }
  }

  static int boundInHeader(int[] a) {
    int sum = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0, n = a.length; i < n; i++) { // proved
      a[i] += n;
      sum ^= a[i];
    }
    return sum;
  }

  static void skips(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0, k = 10; i < a.length; i++, k--) { // proved
      if (a[i] > 0) {
        continue;
      }
      a[i] = k;
    }
  }

  static double sums(double[] a) {
    double s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0, k = 1; i < a.length; i++, k += 3) { // proved, rounded
      if (a[i] < 0) {
        continue;
      }
      s += a[i] * k;
    }
    return s;
  }

  static int bothKinds(int[] a) {
    int j = 2;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0, k = 1; i < a.length; i++, k += 3) { // proved
      a[i] = j + k;
      j += 4;
    }
    return j;
  }

  static void startThrows(int[] a, int[] b) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0, k = b[3] / b[2]; i < a.length; i++, k++) { // proved
      a[i] = k;
    }
  }

  static int startHasAnEffect(int[] a) {
    int[] calls = new int[1];
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0, k = next(calls); i < a.length; i++, k++) { // proved
      a[i] = k;
    }
    return calls[0];
  }

  private static int next(int[] calls) {
    return ++calls[0];
  }

  static void nested(int[][] a) {
    for (@Parallel(chunks = 3, serialBelow = 0) int r = 0, q = 1; r < a.length; r++, q += 2) { // guarded
      for (@Parallel(chunks = 2, serialBelow = 0) int c = 0, k = q; c < a[r].length; c++, k++) { // proved
        a[r][c] = k;
      }
    }
  }

  static void reversedUpTo(int[] a, int n) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0, j = n - 1; i < j; i++, j--) { // proved
      int t = a[i];
      a[i] = a[j];
      a[j] = t;
    }
  }

  static void reversedBetween(int[] a, int n) {
    int from = n / 3;
    int to = a.length - n / 4;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = from + 1, j = to - 2; i <= j; i++, --j) { // proved
      int t = a[i];
      a[i] = a[j];
      a[j] = t;
    }
  }

  static long nearTheEnds(int n) {
    long sum = 0;
    int low = Integer.MIN_VALUE + n;
    int high = Integer.MAX_VALUE - n;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = high - 40, j = low - 2 * n - 7; i < j; i += 3, j--) { // proved
      sum += i - 2L * j;
    }
    return sum;
  }
}
