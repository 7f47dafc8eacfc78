package corpus;

import dev.parloop.Parallel;

/** Searches that return what they have combined or kept up to the match. */
public class SearchResults {
  static int returnsWhatWasCounted(int[] a) {
    int count = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      count += a[i] & 3;
      if (a[i] % 37 == 3) {
        return count;
      }
    }
    return -count;
  }

  static double returnsWhatWasSummedAndLast(double[] x) {
    double largest = -1000;
    int last = 7;
    long all = 1;
    for (@Parallel(chunks = 6, serialBelow = 0) int i = 0; i < x.length; i++) { // proved
      if (x[i] < -98) {
        return all * (last - largest) + 2;
      }
      all *= i | 1;
      largest = Math.max(largest, x[i]);
      if (x[i] > 0) {
        last = i;
      }
    }
    return largest;
  }

  static int returnsTheOneBefore(int[] a) {
    int before = 5;
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] % 37 == 3) {
        return before;
      }
      before = a[i];
    }
    return before / 2;
  }

  static int returnsWhereTheLargestWas(int[] a, int key) {
    int largest = Integer.MIN_VALUE;
    int at = -1;
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] > largest) {
        largest = a[i];
        at = i;
      }
      if (a[i] % 37 == 3) return key + (at);
    }
    return largest;
  }

  static int divisorIsCounted(int[] a) {
    int zeros = 0;
    try {
      for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
        if (a[i] % 37 == 3) {
          return 100 / zeros;
        }
        zeros += a[i] % 11 == 0 ? 1 : 0;
      }
    } catch (ArithmeticException e) {
      return -7;
    }
    return 1;
  }
}
