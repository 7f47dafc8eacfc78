package corpus;

import dev.parloop.Elementwise;
import dev.parloop.Parallel;

/** Element-wise methods; the method with a $ is the loop that each stands for. */
@Parallel(chunks = 4, serialBelow = 0)
public class ElementwiseCalls {
  private static double factor = 3;

  @Elementwise // guarded
  static double add(double x, double y) {
    return x + y;
  }

  static void add$(double[] x, double[] y, double[] result) {
    for (int i = 0; i < result.length; i++) {
      result[i] = x[i] + y[i];
    }
  }

  static double[] add$(double[] x, double[] y) {
    double[] result = new double[x.length];
    add$(x, y, result);
    return result;
  }

  static double[] add$(double x, double[] y) {
    double[] result = new double[y.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = x + y[i];
    }
    return result;
  }

  static void add$(double[] x, double y, double[] result) {
    for (int i = 0; i < result.length; i++) {
      result[i] = x[i] + y;
    }
  }

  static double[][] add$(double[][] x, double y) {
    double[][] result = new double[x.length][x.length == 0 ? 0 : x[0].length];
    for (int i = 0; i < result.length; i++) {
      for (int j = 0; j < result[i].length; j++) {
        result[i][j] = x[i][j] + y;
      }
    }
    return result;
  }

  static double[][] add$(double[][] x, double[] y) {
    double[][] result = new double[x.length][x.length == 0 ? 0 : x[0].length];
    for (int i = 0; i < result.length; i++) {
      for (int j = 0; j < result[i].length; j++) {
        result[i][j] = x[i][j] + y[j];
      }
    }
    return result;
  }

  @Elementwise // proved
  private static int escape(double re, float im, byte limit) {
    double x = 0;
    double y = 0;
    for (int k = 0; k < limit; k++) {
      if (x * x + y * y > 4) {
        return k;
      }
      double t = x * x - y * y + re;
      y = 2 * x * y + im * factor;
      x = t;
    }
    return limit;
  }

  static void escape$(double[] re, float[] im, byte[] limit, int[] result) {
    for (int i = 0; i < result.length; i++) {
      result[i] = escape(re[i], im[i], limit[i]);
    }
  }

  static int[] escape$(double re, float im, byte[] limit) {
    int[] result = new int[limit.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = escape(re, im, limit[i]);
    }
    return result;
  }

  @Elementwise // proved
  static boolean differ(char a, short b) {
    return a != b;
  }

  static void differ$(char[] a, short[] b, boolean[] result) {
    for (int i = 0; i < result.length; i++) {
      result[i] = a[i] != b[i];
    }
  }

  @Elementwise // guarded
  static long inverse(long x) throws ArithmeticException {
    return 1000 / x;
  }

  static void inverse$(long[] x, long[] result) {
    for (int i = 0; i < result.length; i++) {
      result[i] = 1000 / x[i];
    }
  }

  static void inverse$(long[][] x, long[][] result) {
    for (int i = 0; i < result.length; i++) {
      for (int j = 0; j < result[i].length; j++) {
        result[i][j] = 1000 / x[i][j];
      }
    }
  }
}
