package dev.parloop.benchmarks.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The loops over a part of the range, plain: what streams and tasks call. */
final class Parts {
  private Parts() {}

  static double sum(double[] a, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += a[i];
    }
    return sum;
  }

  static float sum(float[] a, int from, int to) {
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += a[i];
    }
    return sum;
  }

  static void add(double[] a, double[] b, double[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      c[i] = a[i] + b[i];
    }
  }

  static void sin(double[] a, double[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      c[i] = Math.sin(a[i]);
    }
  }

  static double sin2cos2(double a) {
    double sin = Math.sin(2 * Math.PI * a);
    double cos = Math.cos(2 * Math.PI * a);
    return sin * sin + cos * cos;
  }

  static void sin2cos2(double[] a, double[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      c[i] = sin2cos2(a[i]);
    }
  }

  static void isf(double[] a, double[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      c[i] = Quantile.isf(a[i]);
    }
  }

  static double trig(int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += Math.cos(k) / k;
    }
    return sum;
  }

  static double slow(int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      if (!hasNine(k)) {
        sum += 1.0 / k;
      }
    }
    return sum;
  }

  static boolean hasNine(int number) {
    for (int rest = number; rest > 0; rest /= 10) {
      if (rest % 10 == 9) {
        return true;
      }
    }
    return false;
  }

  static double slowString(int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      if (Integer.toString(k).indexOf('9') < 0) {
        sum += 1.0 / k;
      }
    }
    return sum;
  }

  static void ratio(double[] a, double[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      c[i] = (a[i] * a[i] + a[i]) / (a[i] + 1);
    }
  }

  static void mandelbrot(int[][] counts, int m, int from, int to) {
    int n = counts.length;
    double step = 3.0 / (n - 1);
    for (int i = from; i < to; i++) {
      for (int j = 0; j < n; j++) {
        counts[i][j] = steps(-2.0 + i * step, -1.5 + j * step, m);
      }
    }
  }

  static int steps(double re, double im, int m) {
    double x = 0;
    double y = 0;
    int k = 0;
    while (k < m && x * x + y * y <= 4.0) {
      double t = x * x - y * y + re;
      y = 2.0 * x * y + im;
      x = t;
      k++;
    }
    return k;
  }

  static void matmul(double[][] a, double[][] b, double[][] c, int from, int to) {
    for (int i = from; i < to; i++) {
      for (int j = 0; j < c[i].length; j++) {
        double sum = 0;
        for (int k = 0; k < b.length; k++) {
          sum += a[i][k] * b[k][j];
        }
        c[i][j] = sum;
      }
    }
  }

  /** Steps until a point escapes, a row of them. */
  static void escape(double[] re, double im, int[] steps) {
    for (int j = 0; j < steps.length; j++) {
      steps[j] = escape(re[j], im);
    }
  }

  static int escape(double re, double im) {
    double x = re;
    double y = im;
    for (int i = 0; i < 20; i++) {
      if (x * x + y * y >= 16) {
        return i;
      }
      double t = x * x - y * y + re;
      y = 2 * x * y + im;
      x = t;
    }
    return -1;
  }

  /** An interval of so many, the last of which takes what is left over. */
  static double interval(int n, int intervals, int number) {
    int size = n / intervals;
    int last = number == intervals - 1 ? n : (number + 1) * size;
    return slow(number * size + 1, last + 1);
  }

  /** A row of the multiplication table. */
  static void table(int[] row, int i) {
    for (int j = 0; j < row.length; j++) {
      row[j] = i * j;
    }
  }

  /** The exponentials of so many ones, as objects; the last of them. */
  static double exponentialList(int n) {
    List<Double> values = new ArrayList<>(n);
    for (double one : ones(n)) {
      values.add(Math.exp(one));
    }
    return values.get(n - 1);
  }

  /** The exponentials of so many ones, in an array; the last of them. */
  static double exponentialArray(int n) {
    double[] values = ones(n);
    for (int i = 0; i < n; i++) {
      values[i] = Math.exp(values[i]);
    }
    return values[n - 1];
  }

  static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }
}
