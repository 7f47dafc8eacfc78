package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Totals for which two stages do not pay: in vectors they have the bits of the loop as written. */
public class TotalsInOrder {

  static double roots(double[] x, double[] w, double[] y, double[] z, int n) {
    double total = 0.125;
    for (@Parallel(simd = Simd.REQUIRED) int i = 0; i < n; i++) { // proved, large
      total += Math.sqrt(x[i]) * w[i];
      y[i] = total * z[i];
    }
    return total;
  }

  static float some(float[] x, float[] y, int[] c, int n) {
    float total = -0.0f;
    for (@Parallel(simd = Simd.REQUIRED) int i = 0; i < n; i++) { // proved, large
      if (c[i] > 1) {
        total -= x[i] / (1 + x[i]);
      }
      y[i] = (float) (1.0 / total / 3.0 / (1.0 + c[i] * c[i]));
    }
    return total;
  }

  static float floats(float[] x, float[] y, float[] z, int n) {
    float total = -0.0f;
    for (@Parallel(simd = Simd.REQUIRED) int i = 0; i < n; i++) { // proved, large
      total -= x[i] / (1 + z[i]);
      y[i] = x[i] / total;
    }
    return total;
  }

  static double twoTotals(double[] x, double[] mean, double[] deviation, int n) {
    double sum = 0;
    double squares = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 5) int i = 0; i < n; i++) { // proved, large
      sum += x[i];
      squares += x[i] * x[i];
      double m = sum / (i + 1);
      mean[i] = m;
      deviation[i] = Math.sqrt(Math.abs(squares / (i + 1) - m * m));
    }
    return sum + squares;
  }

  static double product(double[] x, double[] y, int n) {
    double p = -1;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3) int i = 0; i < n; i++) { // proved, large
      p *= 1 + x[i] / (64 + x[i] * x[i]);
      y[i] = Math.sqrt(Math.abs(p));
    }
    return p;
  }

  /** A step may end where it divides: the serial exception in the same iteration. */
  static double fails(double[] x, int[] b, int[] c, double[] y, int n) {
    double total = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3) int i = 0; i < n; i++) { // proved, large
      total += Math.sqrt(Math.abs(x[i])) / 3;
      y[i] = total * (b[i] / c[i]);
    }
    return total;
  }

  /** One that is as good as written, for it does nothing but add. */
  static double plain(double[] x, double[] y, int n) {
    double total = 0;
    for (@Parallel int i = 0; i < n; i++) { // proved
      total += x[i];
      y[i] = total;
    }
    return total;
  }

  /** A sum of the iterations' own beside it, which has bits of its own. */
  static double withSum(double[] x, double[] y, int n) {
    double total = 0;
    double sum = 0;
    for (@Parallel int i = 0; i < n; i++) { // proved
      total += Math.sqrt(Math.abs(x[i]));
      y[i] = total / 3;
      sum += x[i] * x[i];
    }
    return total + sum;
  }
}
