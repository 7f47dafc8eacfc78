package corpus;

import dev.parloop.Parallel;
import java.io.IOException;

/** Exceptions from iterations: the first one in serial order arrives. */
public class Failures {
  private int runs;

  static void bounds(int[] index, int[] out, int k) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < out.length; i++) { // guarded
      out[i] = index[i + (k & 7)];
    }
  }

  static void first(int[] out) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = -1; i < out.length; i++) { // proved
      out[i] = i;
    }
  }

  static void last(int[] out) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i <= out.length; i++) { // proved
      out[i] = i;
    }
  }

  static void division(int[] a, int[] b) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = a[i] / b[i];
    }
  }

  static void remainder(long[] a, long[] b) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = a.length - 1; i >= 0; i--) { // proved
      a[i] %= b[i];
    }
  }

  static int nullArray(int[] a, boolean give) {
    int[] b = give && a.length > 50 ? null : a;
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s += b[i];
    }
    return s;
  }

  static int nullElements(int n) {
    int[] none = n > 60 ? null : new int[n];
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : none) { // proved
      s += x;
    }
    return s;
  }

  static int nullBound(int n) {
    int[] none = n > 60 ? null : new int[n];
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < none.length; i++) { // proved
      s += i;
    }
    return s;
  }

  static void thrown(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] > 900) {
        throw new IllegalStateException("a[" + i + "] is " + a[i]);
      }
      a[i]++;
    }
  }

  static void checked(int[] a, int k) throws IOException {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = small(a[i], k);
    }
  }

  private static int small(int x, int k) throws IOException {
    if (x > 800) {
      throw new IOException("too large: " + x);
    }
    return x + k;
  }

  static String caught(int[] a, int[] b) {
    String state = "begun";
    try {
      for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, partial
        a[i] = 100 / b[i];
      }
      state = "done";
    } catch (ArithmeticException e) {
      state = state + " " + e.getMessage();
    } finally {
      state += " behind";
    }
    return state;
  }

  static int caughtChecked(int[] a) {
    int s = 0;
    try {
      for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
        s += small(a[i], i);
      }
    } catch (IOException e) {
      return e.getMessage().length();
    }
    return s;
  }

  int instance(int[] a, int[] b) {
    runs++;
    try {
      for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded, partial
        a[i] = b[i + 1 - i % 2];
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      runs += 10;
    }
    return runs;
  }

  static void negativeSize(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      int[] t = new int[Math.min(a[i], 20)];
      a[i] = t.length;
    }
  }

  static void store(Object[] out, String[] from) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < out.length; i++) { // proved
      out[i] = from[i];
    }
  }

  static double reductionFails(double[] a, int[] b) {
    double s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      s += a[i] * (1 / b[i]);
    }
    return s;
  }

  static void deep(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = down(a[i] & 15);
    }
  }

  private static int down(int k) {
    return k == 0 ? 1 / k : down(k - 1);
  }

  static int casts(Object[] a) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      Comparable<?> c = (Comparable<?>) a[i];
      if (c != null) s++;
    }
    return s;
  }

  static int sumInsideTry(int[] a, int k) {
    try {
      int s = 0;
      for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
        s += k / a[i];
      }
      return s;
    } catch (ArithmeticException e) {
      return -1;
    }
  }

  static int sumOfTryThatLeaves(int[] a, int k) {
    int s = 0;
    try {
      for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
        s += k / a[i];
      }
    } catch (ArithmeticException e) {
      throw new IllegalStateException(e);
    } finally {
      a = null;
    }
    return s;
  }

  /** Behind the iteration that throws, none would end. */
  static void endlessBehind(int[] x, int[] y) {
    for (@Parallel(chunkSize = 45, serialBelow = 0) int i = 0; i < y.length; i++) { // proved
      if (i == 3) {
        throw new IllegalStateException("at " + i);
      }
      int v = i;
      while (v > 3) v = Math.max(v, 4);
      y[i] = x[i] + v;
    }
  }
}
