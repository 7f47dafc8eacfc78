package corpus;

import dev.parloop.Parallel;
import java.util.function.DoubleBinaryOperator;

/** Reductions through methods of the user's; NaN and signed zeros included. */
public class Combining {
  private final double scale = 0.1;

  private static double add(double a, double b) {
    return a + b;
  }

  static float addFloats(float a, float b) {
    return a + b;
  }

  static double times(double p, double x) {
    p *= 1 + x / 1e9;
    return p;
  }

  static double weighted(double s, int i) {
    double w = Math.sin(i);
    return s + w * w;
  }

  private double scaled(double s, double x) {
    return s - scale * x;
  }

  static int max(int a, int b) {
    return a > b ? a : b;
  }

  static long minIf(long a, long b) {
    if (b < a) {
      return b;
    } else {
      return a;
    }
  }

  static double least(double m, double x) {
    if (x <= m) {
      m = x;
    }
    return m;
  }

  static double largest(double m, double x) {
    return x > m ? x : m;
  }

  static double jdkMax(double a, double b) {
    return Math.max(a, b);
  }

  static boolean less(double a, double b) {
    return a < b;
  }

  static boolean both(boolean a, boolean b) {
    return a && b;
  }

  static double skipNaN(double s, double x) {
    if (Double.isNaN(x)) {
      return s;
    }
    return s + x;
  }

  static short addShorts(short a, int b) {
    return (short) (a + b);
  }

  static double sum(double[] a) {
    double s = -0.0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded, large
      s = add(s, a[i]);
    }
    return s;
  }

  static float sumOfFloats(float[] a) {
    float s = 1;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      s = addFloats(a[i], s);
    }
    return s;
  }

  static double sumOfTwo(double[] a, int n) {
    double s = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      s = add(add(s, a[i]), i);
    }
    return s;
  }

  static double product(double[] a) {
    double p = 1;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      p = times(p, a[i]);
    }
    return p;
  }

  static double sines(int n) {
    double s = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < n; i++) { // proved, rounded
      s = weighted(s, i);
    }
    return s;
  }

  double ofThis(double[] a) {
    double s = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      s = scaled(s, a[i]);
    }
    return s;
  }

  static int maximum(int[] a, int start) {
    int m = start;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = max(m, a[i]);
    }
    return m;
  }

  static long minimum(long[] a) {
    long m = 3;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = minIf(m, a[i]);
    }
    return m;
  }

  static double lastLeast(double[] a, double start) {
    double m = start;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = least(m, a[i]);
    }
    return m;
  }

  static double firstLargest(double[] a, double start) {
    double m = start;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = largest(m, a[i]);
    }
    return m;
  }

  static double largestOfJdk(double[] a) {
    double m = -0.0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = jdkMax(a[i], m);
    }
    return m;
  }

  static double place(double[] a, double start) {
    double m = start;
    int at = -1;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (less(a[i], m)) {
        m = a[i];
        at = i;
      }
    }
    return m + at;
  }

  static double lowest(double[] a, double start) {
    double m = start;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = less(a[i], m) ? a[i] : m;
    }
    return m;
  }

  static boolean all(double[] a, boolean start) {
    boolean all = start;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      all = both(all, a[i] > -3);
    }
    return all;
  }

  static double numbers(double[] a) {
    double s = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      s = skipNaN(s, a[i]);
    }
    return s;
  }

  static double positive(double[] a) {
    double s = -0.0;
    double p = 1;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      s = a[i] > 0 ? s + a[i] : s;
      p = a[i] > 2 ? p * 1.01 : 0.99 * p;
    }
    return s + p;
  }

  static short shorts(int[] a) {
    short s = 7;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s = addShorts(s, a[i]);
    }
    return s;
  }

  static long jdkSums(long[] a) {
    long s = 5;
    int t = 1;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s = Long.sum(s, a[i]);
      t = Integer.sum((int) a[i], t);
    }
    return s + t;
  }

  static double functions(double[] a) {
    double s = 0;
    double k = 0.5;
    DoubleBinaryOperator plus = (p, q) -> p + k * q;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      s = plus.applyAsDouble(s, a[i]);
    }
    return s;
  }

  static int count(int h, int by) {
    return h + by;
  }

  static long[] histogram(int[] a) {
    long[] sums = new long[8];
    int[] h = new int[8];
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      h[a[i] & 7] = count(h[a[i] & 7], 1);
      sums[i & 7] = Long.sum(sums[i & 7], a[i]);
    }
    for (int k = 0; k < 8; k++) {
      sums[k] += 1000 * h[k];
    }
    return sums;
  }

  static void running(int[] a, int[] b) {
    int s = 3;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < b.length; i++) { // proved
      s = count(s, a[i]);
      b[i] = s;
    }
  }

  private static int below(int m, int x) {
    return x < m ? x : m;
  }

  static void runningMinimum(int[] a, int[] b) {
    int m = 9;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < b.length; i++) { // guarded
      b[i] = m;
      m = below(m, a[i]);
    }
  }
}
