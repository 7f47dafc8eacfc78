package corpus;

import dev.parloop.Parallel;

/** Sums and products that are rounded. */
public class FloatingReductions {

  static double sum(double[] a) {
    double s = 0;
    for (@Parallel int i = 0; i < a.length; i++) { // proved, rounded, large
      s += a[i];
    }
    return s;
  }

  static double sumInChunks(double[] a, int n) {
    double s = 1.5;
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < n; i++) { // proved, rounded
      s = s + a[i];
    }
    return s;
  }

  static float floatSum(float[] a) {
    float s = -0.0f;
    for (@Parallel(chunkSize = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      s += a[i];
    }
    return s;
  }

  static double difference(double[] a) {
    double s = 0;
    for (@Parallel(chunkSize = 40, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      s -= a[i] * 0.5;
    }
    return s;
  }

  static double dotDownwards(double[] a, double[] b) {
    double s = 0;
    for (@Parallel(chunks = 2, serialBelow = 0) int i = a.length - 1; i >= 0; i--) { // proved, rounded
      s += a[i] * b[i];
    }
    return s;
  }

  static double everyThird(double[] a) {
    double s = 0;
    for (@Parallel(chunks = 2, serialBelow = 0) int i = 0; i < a.length; i += 3) { // proved, rounded
      s += a[i];
    }
    return s;
  }

  static double longCounter(double[] a, long n) {
    double s = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) long i = 0; i < n; i++) { // proved, rounded
      s += a[(int) i];
    }
    return s;
  }

  static double product(double[] a) {
    double p = 2;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      p *= 1 + a[i] * 1e-6;
    }
    return p;
  }

  static float floatProduct(float[] a) {
    float p = 1;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      p = p * (1 + a[i] * 1e-5f);
    }
    return p;
  }

  static double onSomePaths(double[] a) {
    double s = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      if (a[i] < 0) {
        continue;
      }
      if (a[i] > 50) {
        s -= 1;
      } else {
        s += a[i];
      }
    }
    return s;
  }

  static double labelledContinue(double[] a) {
    double s = 0;
    outer:
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      for (int j = 0; j < 3; j++) {
        if (a[i] < j) {
          continue outer;
        }
        s += a[i] + j;
      }
      s += 0.25;
    }
    return s;
  }

  static double eachElement(double[] a) {
    double s = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) double x : a) { // proved, rounded
      s += x;
    }
    return s;
  }

  static double sumOfIntegers(int[] a) {
    double s = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) int x : a) { // proved, rounded
      s += x;
    }
    return s;
  }

  static double mixed(double[] a, int[] b) {
    double s = 0;
    int count = 0;
    float f = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      s += a[i];
      f += 0.5f;
      if (b[i] > 0) {
        count++;
      }
    }
    return s + count + f;
  }

  static double oneStatement(double[] a) {
    double s = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) s += a[i]; // proved, rounded
    return s;
  }

  static double series(int n) {
    double s = 0;
    for (@Parallel int k = 1; k <= n; k++) { // proved, rounded, large
      s += Math.cos(k) / k;
    }
    return s;
  }

  static double negativeZeroStays(double[] a) {
    double s = -0.0;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s += -0.0;
    }
    return s;
  }

  static double innerSum(double[] a, double[] out) {
    double total = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < out.length; i++) { // guarded, rounded, small
      double s = 0;
      for (int j = 0; j < a.length; j++) {
        s += a[j] * (i - j);
      }
      out[i] = s;
      total += 1;
    }
    return total;
  }
}
