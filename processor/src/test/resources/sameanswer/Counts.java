package corpus;

import dev.parloop.Parallel;

/** Counting. */
public class Counts {

  static int increments(int[] a) {
    int count = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, large
      if (a[i] % 2 == 0) {
        count++;
      }
    }
    return count;
  }

  static long preIncrement(double[] a) {
    long count = 10;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (Double.isNaN(a[i])) ++count;
    }
    return count;
  }

  static int decrements(int[] a) {
    int left = a.length;
    for (@Parallel(chunks = 4, serialBelow = 0) int x : a) { // proved
      if (x > 0) left--;
    }
    return left;
  }

  static int ternary(int[] a) {
    int count = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int x : a) { // proved
      count += x > 0 ? 1 : 0;
    }
    return count;
  }

  static int[] threeKinds(int[] a) {
    int negative = 0;
    int zero = 0;
    int positive = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int x : a) { // proved
      switch (Integer.signum(x)) {
        case -1:
          negative++;
          break;
        case 0:
          zero++;
          break;
        default:
          positive++;
      }
    }
    return new int[] {negative, zero, positive};
  }

  static short shortCount(int[] a) {
    short count = Short.MAX_VALUE;
    for (@Parallel(chunks = 4, serialBelow = 0) int x : a) { // proved
      if (x != 0) count++;
    }
    return count;
  }

  static int monteCarlo(int n) {
    int inside = 0;
    for (@Parallel(chunks = 9, serialBelow = 0) int i = 0; i < n; i++) { // proved
      long seed = i * 0x9E3779B97F4A7C15L;
      seed ^= seed >>> 31;
      double x = (seed & 0xFFFF) / 65536.0;
      double y = (seed >>> 16 & 0xFFFF) / 65536.0;
      if (x * x + y * y < 1) {
        inside++;
      }
    }
    return inside;
  }
}
