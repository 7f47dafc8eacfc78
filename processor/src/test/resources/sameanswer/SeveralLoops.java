package corpus;

import dev.parloop.Parallel;

/** Several loops in one method, with code before, between and behind them. */
public class SeveralLoops {

  static double normalise(double[] a) {
    double s = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      s += a[i] * a[i];
    }
    double norm = Math.sqrt(s) + 1;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] /= norm;
    }
    return norm;
  }

  static int between(int[] a, int[] b) {
    int s = 0;
    for (int i = 0; i < a.length; i++) {
      s += i; // not marked
    }
    int t = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      t += a[i] + s;
    }
    int[] c = new int[b.length];
    for (int i = 0; i < c.length; i++) {
      c[i] = i + t;
    }
    int m = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < c.length; i++) { // proved
      m = Math.max(m, c[i] ^ b[i]);
    }
    System.arraycopy(c, 0, b, 0, c.length);
    return m + s - t;
  }

  static int repeated(int[] a) {
    int s = 0;
    for (int round = 0; round < 3; round++) {
      for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
        a[i] = a[i] * 31 + round;
      }
      for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
        s += a[i];
      }
    }
    return s;
  }

  static int sameNames(int[] a) {
    int s = 0;
    {
      int t = 1;
      for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
        s += t * a[i];
      }
    }
    {
      long t = 2;
      for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
        s += (int) (t * a[i]);
      }
    }
    return s;
  }
}
