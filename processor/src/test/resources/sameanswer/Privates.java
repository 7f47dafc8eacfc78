package corpus;

import dev.parloop.Parallel;

/** Variables that every iteration has for itself, and what they hold behind the loop. */
public class Privates {

  static double lastValue(double[] a) {
    double t = -1;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      t = a[i] * 2;
      a[i] = t + 1;
    }
    return t;
  }

  static int declaredOutside(int[] a) {
    int t;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      t = a[i] >> 1;
      a[i] = t * t;
    }
    t = 5;
    return t;
  }

  static double twoPaths(double[] a) {
    double t = 4;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] > 0) {
        t = Math.sqrt(a[i]);
      } else {
        t = -a[i];
      }
      a[i] = t;
    }
    return t;
  }

  static long severalLastValues(int[] a) {
    int x = 1;
    long y = 2;
    boolean z = true;
    char c = 'c';
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      x = a[i];
      y = x * 3L;
      z = y > 0;
      c = (char) ('a' + i);
      a[i] = z ? x : c;
    }
    return x + y + (z ? 1 : 0) + c;
  }

  static String lastReference(String[] a) {
    String s = "before";
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s = a[i];
    }
    return s;
  }

  static int lastInADownwardLoop(int[] a) {
    int t = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = a.length - 1; i >= 0; i--) { // proved
      t = a[i];
    }
    return t;
  }

  static void scratchArray(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      int[] digits = new int[5];
      int rest = a[i];
      for (int d = 0; d < digits.length; d++) {
        digits[d] = rest % 10;
        rest /= 10;
      }
      a[i] = digits[4] + 10 * digits[0];
    }
  }

  static void initialised(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      int[] weights = {1, 2, i};
      a[i] += weights[0] + weights[1] * weights[2];
    }
  }

  static double lastInnerCounter(double[] a) {
    int j = 7;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      for (j = 0; j < 4; j++) {
        a[i] += j;
      }
    }
    return j;
  }

  static int lastAndReduction(int[] a) {
    int last = -1;
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      last = a[i];
      s += last;
    }
    return s * 31 + last;
  }
}
