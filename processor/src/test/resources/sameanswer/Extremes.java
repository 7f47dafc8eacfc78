package corpus;

import dev.parloop.Parallel;

/** Smallest and largest values in all spellings; NaN and signed zeros included. */
@SuppressWarnings("lossy-conversions")
public class Extremes {

  static int minCall(int[] a) {
    int m = Integer.MAX_VALUE;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, large
      m = Math.min(m, a[i]);
    }
    return m;
  }

  static double maxCall(double[] a) {
    double m = -5;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = Math.max(a[i], m);
    }
    return m;
  }

  static float minCallFloat(float[] a) {
    float m = 0.0f;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = Math.min(a[i], m);
    }
    return m;
  }

  static long maxCallLong(long[] a) {
    long m = Long.MIN_VALUE;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = Math.max(m, a[i]);
    }
    return m;
  }

  static double minTernary(double[] a, double start) {
    double m = start;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = a[i] < m ? a[i] : m;
    }
    return m;
  }

  static double minTernaryTurned(double[] a) {
    double m = 1;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = m > a[i] ? a[i] : m;
    }
    return m;
  }

  static double minTernaryLast(double[] a) {
    double m = 0.0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = a[i] <= m ? a[i] : m;
    }
    return m;
  }

  static float maxTernaryLast(float[] a) {
    float m = -0.0f;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = a[i] >= m ? a[i] : m;
    }
    return m;
  }

  static double maxIf(double[] a) {
    double m = Double.NEGATIVE_INFINITY;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] > m) {
        m = a[i];
      }
    }
    return m;
  }

  static double maxIfFromNaN(double[] a) {
    double m = Double.NaN;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] > m) {
        m = a[i];
      }
    }
    return m;
  }

  static double minIfLast(double[] a) {
    double m = 0.0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (m >= a[i]) m = a[i];
    }
    return m;
  }

  static int maxIfOfExpression(int[] a, int[] b) {
    int m = Integer.MIN_VALUE;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      int d = a[i] - b[i];
      if (d > m) {
        m = d;
      }
    }
    return m;
  }

  static byte minByte(byte[] a) {
    byte m = Byte.MAX_VALUE;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] < m) m = a[i];
    }
    return m;
  }

  static char maxChar(char[] a) {
    char m = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) char c : a) { // proved
      m = c > m ? c : m;
    }
    return m;
  }

  static short minShortCall(short[] a) {
    short m = Short.MAX_VALUE;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = (short) Math.min(m, a[i]);
    }
    return m;
  }

  static double[] both(double[] a) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (@Parallel(chunks = 4, serialBelow = 0) double x : a) { // proved
      low = Math.min(low, x);
      high = Math.max(high, x);
    }
    return new double[] {low, high};
  }
}
