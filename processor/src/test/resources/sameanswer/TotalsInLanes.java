package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Totals of floating-point numbers are added in order, and the rest is done in lanes. */
public class TotalsInLanes {

  static double roots(double[] x, double[] w, double[] y, double[] z, int n) {
    double total = 0.125;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved, rounded, large
      total += Math.sqrt(x[i]) * w[i];
      y[i] = total * z[i];
    }
    return total;
  }

  /** What is added beside nothing must leave -0.0 as it is. */
  static double some(double[] x, double[] y, int n) {
    double total = -0.0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved, rounded
      if (x[i] > 1) {
        total += x[i];
      }
      y[i] = 1 / total + Math.sqrt(x[i]) / (3 + x[i]);
    }
    return total;
  }

  static float floats(float[] x, float[] y, int[] c, int n) {
    float total = -0.0f;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded, rounded
      y[i] = (float) (total / 3.0 / 7.0 / (1.0 + c[i] * c[i]));
      if (c[i] != 1) {
        total = x[i] / 7 + total;
      }
    }
    return total;
  }

  static double taken(double[] x, double[] y, long[] z, int n) {
    double left = 100;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved, rounded
      left -= x[i] / 7;
      y[i] = left < 0 ? z[i] : left;
    }
    return left;
  }

  static double product(double[] x, double[] y, int n) {
    double p = -1;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved, rounded
      if (x[i] < 2) {
        p *= 1 + x[i] / 64;
      }
      y[i] = Math.sqrt(Math.abs(p)) / 3 / (2 + x[i]);
    }
    return p;
  }

  /** Elements of several widths, and a total of whole numbers beside it. */
  static double beside(float[] x, byte[] b, short[] y, long[] z, int n) {
    double total = 0;
    long whole = 7;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved, rounded
      total += x[i] / (1 + b[i] * b[i]);
      whole += b[i];
      y[i] = (short) ((total + whole) / 3);
      z[i] = whole;
    }
    return total + whole;
  }

  static double twoTotals(double[] x, double[] mean, double[] deviation, int n) {
    double sum = 0;
    double squares = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved, rounded
      sum += x[i];
      squares += x[i] * x[i];
      double m = sum / (i + 1);
      mean[i] = m;
      deviation[i] = Math.sqrt(Math.abs(squares / (i + 1) - m * m));
    }
    return sum + squares;
  }

  /** What is kept goes with its total. */
  static double packed(double[] x, double[] kept, double[] totals, int n) {
    double total = 0;
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded, rounded
      if (x[i] > 0.5) {
        total += x[i];
        kept[k] = x[i];
        totals[k] = Math.sqrt(Math.abs(total)) / 7 / (2 + x[i]);
        k++;
      }
    }
    return total + k;
  }

  /** The total is read, and one with the value before. */
  static double around(double[] x, double[] y, int n) {
    double total = 0;
    double last = 1;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded, rounded
      y[i] = total / (1 + last * last);
      total += x[i] - last;
      last = x[i];
    }
    return total + last;
  }

  /** The array that is looked up may be too short. */
  static double lookedUp(double[] table, int[] b, double[] y, int n) {
    double total = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded, rounded
      total += table[b[i]];
      y[i] = Math.sqrt(total);
    }
    return total;
  }

  static double backwards(double[] x, double[] y, int n) {
    double total = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = n - 1; i >= 0; i--) { // proved, rounded
      total += Math.sqrt(Math.abs(x[i]));
      y[i] = total;
    }
    return total;
  }

  /** A loop inside finds what is added. */
  static double inner(double[] x, double[] y, int n) {
    double total = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved, rounded
      double part = x[i];
      for (int j = 0; j < 4 && part < 1; j++) {
        part += 0.375;
      }
      total += part;
      y[i] = total - part;
    }
    return total;
  }

  /** Lanes leave the iteration before they add anything. */
  static double jumps(double[] x, double[] y, int n) {
    double total = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved, rounded
      if (x[i] < -1) {
        continue;
      }
      total += x[i];
      y[i] = Math.sqrt(Math.abs(total)) / 7 / (2 + x[i]);
    }
    return total;
  }

  /** Two additions in an iteration are not one of their sum. */
  static double twice(double[] x, double[] y, double[] z, int n) {
    double total = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded, rounded
      total += x[i] / 3;
      y[i] = total / 7;
      total += z[i] / 5;
    }
    return total;
  }

  static double inLoop(double[] x, double[] y, int n) {
    double total = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved, rounded
      for (int j = 0; j < 3; j++) {
        total += x[i] / (j + 3);
      }
      y[i] = total / 7;
    }
    return total;
  }
}
