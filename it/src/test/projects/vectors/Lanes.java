import dev.parloop.Parallel;
import dev.parloop.runtime.math.LaneMath;
import java.util.Arrays;

/** Loops with vector forms of several kinds; prints the bits of what they compute. */
public class Lanes {

  static double sum(double[] a) {
    double sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i] * a[i];
    }
    return sum;
  }

  static long count(int[] a) {
    long count = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 0) {
        count += a[i] % 10;
      }
    }
    return count;
  }

  static void steps(double[] re, double[] im, int[] steps) {
    for (@Parallel int i = 0; i < steps.length; i++) {
      double x = 0;
      double y = 0;
      int n = 0;
      while (n < 200 && x * x + y * y <= 4.0) {
        double t = x * x - y * y + re[i];
        y = 2.0 * x * y + im[i];
        x = t;
        n++;
      }
      steps[i] = n;
    }
  }

  static void waves(double[] a, double[] out) {
    for (@Parallel int i = 0; i < a.length; i++) {
      double x = a[i];
      out[i] =
          Math.sin(x) * Math.cos(x)
              + Math.tan(x)
              + Math.exp(x)
              + Math.expm1(x)
              + Math.log(x)
              + Math.log1p(x)
              + Math.log10(x)
              + Math.cbrt(x);
    }
  }

  static void arcs(double[] a, double[] out) {
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i] = Math.asin(1 / a[i]) + Math.acos(1 / a[i]) + Math.atan(a[i]) + bent(a[i]);
    }
  }

  private static double bent(double x) {
    return Math.sinh(x) - Math.cosh(x) + Math.tanh(x);
  }

  static void pairs(double[] a, double[] out) {
    for (@Parallel int i = 1; i < a.length; i++) {
      double x = a[i];
      double y = a[i - 1];
      out[i] = LaneMath.pow(Math.abs(x), y) + Math.atan2(x, y) + Math.hypot(x, y);
    }
  }

  static void product(double[][] a, double[][] b, double[][] c) {
    for (@Parallel int i = 0; i < c.length; i++) {
      for (int j = 0; j < b.length; j++) {
        double sum = 0;
        for (int k = 0; k < b.length; k++) {
          sum += a[i][k] * b[k][j];
        }
        c[i][j] = sum;
      }
    }
  }

  /** Rows that four together do not divide, and more than one vector for each. */
  private static long products(int length) {
    int rows = length / 40;
    int columns = length / 50;
    double[][] a = new double[rows][columns];
    double[][] b = new double[columns][columns];
    double[][] c = new double[rows][columns];
    for (int i = 0; i < rows * columns; i++) {
      a[i / columns][i % columns] = (i * 37 % 101 - 50) / 7.0;
    }
    for (int i = 0; i < columns * columns; i++) {
      b[i / columns][i % columns] = (i * 53 % 97 - 40) / 9.0;
    }
    product(a, b, c);
    return Arrays.deepHashCode(c);
  }

  /** Ordinary numbers, and every eleventh from the ends of the range or none. */
  private static double[] numbers(int length) {
    double[] special = {
      0, -0.0, 1, -1, Double.NaN, 1 / 0.0, -1 / 0.0, Double.MIN_VALUE, -1e-310, Double.MAX_VALUE, 1e22, 710
    };
    double[] all = new double[length];
    for (int i = 0; i < length; i++) {
      all[i] = i % 11 == 7 ? special[i / 11 % special.length] : (i - length / 3) * 0.013;
    }
    return all;
  }

  static long functions(int length) {
    double[] a = numbers(length);
    double[] out = new double[length];
    waves(a, out);
    long bits = Arrays.hashCode(out);
    arcs(a, out);
    bits = 31 * bits + Arrays.hashCode(out);
    pairs(a, out);
    return 31 * bits + Arrays.hashCode(out);
  }

  static long bits(int length) {
    double[] re = new double[length];
    double[] im = new double[length];
    int[] whole = new int[length];
    int[] steps = new int[length];
    for (int i = 0; i < length; i++) {
      re[i] = -2 + 2.5 * i / length;
      im[i] = Math.floorMod(i * 37L, 100) / 80.0;
      whole[i] = i * 77_777;
    }
    steps(re, im, steps);
    long bits = 31L * Arrays.hashCode(steps) + Double.doubleToLongBits(sum(re));
    bits = 31 * bits + count(whole);
    return 31 * (31 * bits + functions(length)) + products(length);
  }

  /** Once for several lengths; then, for as many milliseconds as are named, all the same again. */
  public static void main(String[] arguments) {
    int[] lengths = {0, 1, 15, 64, 1001, 5000};
    long[] first = Arrays.stream(lengths).mapToLong(Lanes::bits).toArray();
    long end = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000;
    while (System.nanoTime() < end) {
      if (!Arrays.equals(first, Arrays.stream(lengths).mapToLong(Lanes::bits).toArray())) {
        throw new AssertionError("other bits than at first");
      }
    }
    System.out.println(Arrays.toString(first));
  }
}
