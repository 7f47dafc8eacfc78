package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/**
 * Long branches, which are left out where no lane takes them, and choices between two calls of one
 * method, which run it once: every loop must have a vector form.
 */
@Parallel(simd = Simd.REQUIRED, chunkSize = 45, serialBelow = 0)
public class BranchesInLanes {

  private static double curve(double x, double scale) {
    double rest = x < 0 ? -x : x;
    double sum = 0;
    for (int round = 0; round < 4; round++) {
      sum = sum * rest + scale / (1 + rest);
    }
    return sum;
  }

  private static double steep(double x) {
    if (x > 1) {
      return 1 / x;
    }
    return x * x * x;
  }

  private static int halvings(int x, int limit) {
    int rounds = 0;
    while (x > limit && rounds < 40) {
      x /= 2;
      rounds++;
    }
    return rounds;
  }

  private static boolean isOdd(int x) {
    return (x & 1) == 1;
  }

  private static double element(double[] table, int index) {
    return table[index & 3];
  }

  static void longStatement(double[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      double t = 1;
      if (y[i] > 3) {
        t = x[i] / (1 + y[i]) + Math.sqrt(y[i]) / (2 + x[i] * x[i]);
        t = t / (1 + t * t) + x[i] / (4 + t) + Math.sqrt(t * t);
        y[i] = -t;
      } else if (x[i] < -2) {
        t = Math.sqrt(-x[i]) / (1 + y[i] * y[i]) + y[i] / (3 + x[i]) + 1 / (x[i] - 1);
        t += Math.sqrt(t * t + 1) / (1 + Math.abs(t));
      }
      x[i] = t;
    }
  }

  static void longChoice(double[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      y[i] = x[i] > 100 ? curve(x[i], 2) + 1 : y[i] < -5 ? steep(y[i]) / curve(y[i], 3) : x[i];
    }
  }

  static void sameMethod(double[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      y[i] = x[i] > 0 ? curve(x[i], 1) : -curve(1 - x[i], 2);
    }
  }

  static void sameMethodInside(double[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      y[i] =
          x[i] > 0
              ? y[i] > 0 ? steep(x[i]) : steep(y[i])
              : 2 * (y[i] > x[i] ? steep(-x[i]) : steep(x[i] - 1)) + 1;
    }
  }

  static void sameMethodInConditions(int[] x, int[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      int rounds = 0;
      while ((x[i] > rounds ? halvings(x[i], 3) : halvings(y[i], 5)) > rounds) {
        rounds += (y[i] & 1) == 0 ? 1 : 2;
      }
      y[i] = rounds;
    }
  }

  static void sameMethodOfWholeNumbers(int[] x, long[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      y[i] = y[i] > 0 ? (long) halvings(x[i], 7) * 3 : ~halvings(i, 1);
    }
  }

  static void sameTest(int[] x, int[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      if (y[i] > 2 ? isOdd(x[i]) : !isOdd(y[i])) {
        y[i] += 10;
      }
    }
  }

  static void sameTable(double[] x, double[] y, int[] index) {
    double[] table = {1, -2, 0.5, 8};
    for (@Parallel int i = 0; i < Math.min(x.length, y.length); i++) { // guarded
      y[i] = x[i] > 0 ? element(table, i) : -element(table, i + 1);
    }
  }

  static void neitherWhereOutside(int[] x, int[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      if (x[i] != 0) {
        y[i] = y[i] > 0 ? quotient(y[i], x[i]) : -quotient(7, x[i]);
      }
    }
  }

  private static int quotient(int a, int b) {
    return a / b;
  }

  static void sameFunction(double[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved, rounded
      y[i] = x[i] > 0 ? Math.log(x[i]) : -Math.log(1 - x[i]);
    }
  }
}
