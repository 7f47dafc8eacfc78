package corpus;

import dev.parloop.Parallel;
import java.io.IOException;
import java.util.function.IntSupplier;

/** Kernels of every shape; the method with a $ is the loop that each stands for. */
public class KernelLoops {
  private static final int HALF = 2;
  private static int offset = 3;

  @Parallel(range = "0..n", chunks = 4, serialBelow = 0) // proved
  static double scale(int i, double[] a) {
    return a[i] * 2;
  }

  static void scale$(int n, double[] a, double[] result) {
    for (int i = 0; i < n; i++) {
      result[i] = a[i] * 2;
    }
  }

  static double[] scale$(int n, double[] a) {
    double[] result = new double[n];
    scale$(n, a, result);
    return result;
  }

  @Parallel(range = "1..a.length - 1", chunks = 3, serialBelow = 0) // guarded
  static double smooth(int i, double[] a) {
    // the mean of three
    return (a[i - 1] + a[i] + a[i + 1]) / 3;
  }

  static void smooth$(double[] a, double[] result) {
    for (int i = 1; i < a.length - 1; i++) {
      result[i - 1] = (a[i - 1] + a[i] + a[i + 1]) / 3;
    }
  }

  @Parallel(range = "n - 1..=0 by -1", chunks = 4, serialBelow = 0) // guarded
  static long down(int i, long[] a) {
    if (a[i] < 0) return -a[i];
    else return a[i] + i;
  }

  static void down$(int n, long[] a, long[] result) {
    for (int i = n - 1; i >= 0; i--) {
      result[n - 1 - i] = a[i] < 0 ? -a[i] : a[i] + i;
    }
  }

  @Parallel(range = "from..to by 3", chunks = 4, serialBelow = 0) // guarded
  static int third(int i, int[] a) {
    return a[i] + offset;
  }

  static void third$(int from, int to, int[] a, int[] result) {
    for (int i = from, t = 0; i < to; i += 3) {
      result[t++] = a[i] + offset;
    }
  }

  @Parallel(range = "0..n by step", chunks = 4, serialBelow = 0) // guarded
  static short byStep(int i, short[] a) {
    return a[i];
  }

  static short[] byStep$(int n, int step, short[] a) {
    short[] result = new short[(n + step - 1) / step];
    for (int i = 0, t = 0; i < n; i += step) {
      result[t++] = a[i];
    }
    return result;
  }

  @Parallel(range = "n..0 by -2", chunks = 4, serialBelow = 0) // guarded
  static float longDown(long k, float[] a) {
    return a[(int) (k - 1)];
  }

  static void longDown$(long n, float[] a, float[] result) {
    int t = 0;
    for (long k = n; k > 0; k -= 2) {
      result[t++] = a[(int) (k - 1)];
    }
  }

  @Parallel(range = "from..=to", chunks = 4, serialBelow = 0) // guarded
  static long square(long k) {
    return k * k;
  }

  static long[] square$(long from, long to) {
    long[] result = new long[(int) (to - from) + 1];
    for (long k = from; k <= to; k++) {
      result[(int) (k - from)] = k * k;
    }
    return result;
  }

  @Parallel(range = "0..n, 0..m", chunks = 4, serialBelow = 0) // guarded
  static int table(int i, int j, int[] a) {
    for (int k = 2; k < 9; k++) {
      if ((a[i] + j) % k == 0) {
        return k;
      }
    }
    return -1;
  }

  static void table$(int n, int m, int[] a, int[][] result) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        result[i][j] = divisor(a[i] + j);
      }
    }
  }

  static int[][] table$(int n, int m, int[] a) {
    int[][] result = new int[n][m];
    table$(n, m, a, result);
    return result;
  }

  private static int divisor(int x) {
    for (int k = 2; k < 9; k++) {
      if (x % k == 0) {
        return k;
      }
    }
    return -1;
  }

  @Parallel(range = "0..n, 0..i", chunks = 4, serialBelow = 0) // proved
  static double lower(int i, int j, double[] a) {
    return a[i] * a[j];
  }

  static double[][] lower$(int n, double[] a) {
    double[][] result = new double[n][];
    for (int i = 0; i < n; i++) {
      result[i] = new double[i];
      for (int j = 0; j < i; j++) {
        result[i][j] = a[i] * a[j];
      }
    }
    return result;
  }

  @Parallel(range = "0..n, i..=n by 2", chunks = 4, serialBelow = 0) // guarded
  static double slanted(int i, int j, double[] a) {
    return a[i] * j;
  }

  static double[][] slanted$(int n, double[] a) {
    double[][] result = new double[n][];
    for (int i = 0; i < n; i++) {
      result[i] = new double[(n - i) / 2 + 1];
      for (int j = i; j <= n; j += 2) {
        result[i][(j - i) / 2] = a[i] * j;
      }
    }
    return result;
  }

  @Parallel(range = "0..n by 2, n - 1..=i by -1", chunks = 4, serialBelow = 0) // proved
  static int upper(int i, int j) {
    return i * 100 + j;
  }

  static int[][] upper$(int n) {
    int[][] result = new int[(n + 1) / 2][];
    for (int i = 0; i < n; i += 2) {
      result[i / 2] = new int[n - i];
      for (int j = n - 1; j >= i; j--) {
        result[i / 2][n - 1 - j] = i * 100 + j;
      }
    }
    return result;
  }

  @Parallel(range = "0..a.length, 0..a[i].length", chunks = 4, serialBelow = 0) // proved
  static void transposed(int i, int j, double[][] a, double[][] b) {
    b[i][j] = a[i][j] + 1;
  }

  static void transposed$(double[][] a, double[][] b) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        b[i][j] = a[i][j] + 1;
      }
    }
  }

  @Parallel(range = "0..Math.min(n, m), 1..=2, 0..HALF", chunks = 4, serialBelow = 0, reduce = dev.parloop.Reduce.SUM) // proved
  static int cube(int i, int j, int k, int[] a) {
    return a[i] * j + k;
  }

  static int cube$(int n, int m, int[] a) {
    int sum = 0;
    for (int i = 0; i < Math.min(n, m); i++) {
      for (int j = 1; j <= 2; j++) {
        for (int k = 0; k < HALF; k++) {
          sum += a[i] * j + k;
        }
      }
    }
    return sum;
  }

  @Parallel(range = "0..n", chunks = 4, serialBelow = 0) // proved
  static void touch(int i, double[] a, double by) {
    if (a[i] < 0) {
      return;
    }
    a[i] *= by;
  }

  static void touch$(int n, double[] a, double by) {
    for (int i = 0; i < n; i++) {
      if (!(a[i] < 0)) {
        a[i] *= by;
      }
    }
  }

  @Parallel(range = "0..n", chunks = 4, serialBelow = 0) // proved
  static int assigned(int i, int x, int[] a) {
    x += a[i];
    i++;
    return x * i;
  }

  static int[] assigned$(int n, int x, int[] a) {
    int[] result = new int[n];
    for (int i = 0; i < n; i++) {
      result[i] = (x + a[i]) * (i + 1);
    }
    return result;
  }

  @Parallel(range = "0..n", chunks = 4, serialBelow = 0, assume = dev.parloop.Assume.INDEPENDENT) // proved
  static int captured(int i, int[] a) {
    IntSupplier supplier = () -> a[i] + i;
    return supplier.getAsInt();
  }

  static int[] captured$(int n, int[] a) {
    int[] result = new int[n];
    for (int i = 0; i < n; i++) {
      result[i] = a[i] + i;
    }
    return result;
  }

  @Parallel(range = "0..xs.length", chunks = 4, serialBelow = 0) // proved
  static char varargs(int i, char... xs) {
    switch (xs[i]) {
      case 'a':
        return 'b';
      case 'b': {
        return 'c';
      }
      default:
        break;
    }
    return xs[i];
  }

  static char[] varargs$(char[] xs) {
    char[] result = new char[xs.length];
    for (int i = 0; i < xs.length; i++) {
      result[i] = xs[i] == 'a' ? 'b' : xs[i] == 'b' ? 'c' : xs[i];
    }
    return result;
  }

  @Parallel(range = "0..from.length", chunks = 4, serialBelow = 0) // proved
  static <T extends Comparable<T>> T generic(int i, T[] from) {
    return from[i];
  }

  static void generic$(String[] from, String[] result) {
    for (int i = 0; i < from.length; i++) {
      result[i] = from[i];
    }
  }

  @Parallel(range = "0..n", chunks = 4, serialBelow = 0) // proved
  static Integer boxed(int i) {
    return i + 1;
  }

  static Integer[] boxed$(int n) {
    Integer[] result = new Integer[n];
    for (int i = 0; i < n; i++) {
      result[i] = i + 1;
    }
    return result;
  }

  @Parallel(range = "0..n", chunks = 4, serialBelow = 0) // proved
  static int[] rows(int i, int m) {
    return new int[] {i, m};
  }

  static int[][] rows$(int n, int m) {
    int[][] result = new int[n][];
    for (int i = 0; i < n; i++) {
      result[i] = new int[] {i, m};
    }
    return result;
  }

  @Parallel(range = "0..n", chunks = 4, serialBelow = 0) // proved
  static int checked(int i, int[] a) throws IOException {
    if (a[i] == 999) {
      throw new IOException("at " + i);
    }
    return 1000 / a[i];
  }

  static void checked$(int n, int[] a, int[] result) throws IOException {
    for (int i = 0; i < n; i++) {
      if (a[i] == 999) {
        throw new IOException("at " + i);
      }
      result[i] = 1000 / a[i];
    }
  }

  @Parallel(range = "0..n", chunks = 4, serialBelow = 0) // proved
  static String text(int i, String[] a) {
    return a[i] == null
        ? """
          two
            lines"""
        : a[i];
  }

  static void text$(int n, String[] a, String[] result) {
    for (int i = 0; i < n; i++) {
      result[i] = a[i] == null ? "two\n  lines" : a[i];
    }
  }

  /** Kernels of instances. */
  public static class Of<T> {
    private double factor = 1.5;
    int[] kept = {};

    Of() {}

    Of(int size) {
      factor = size + 0.5;
      kept = new int[size];
    }

    @Parallel(range = "0..a.length", chunks = 4, serialBelow = 0) // proved
    private double times(int i, double[] a) {
      return a[i] * this.factor;
    }

    void times$(double[] a, double[] result) {
      for (int i = 0; i < a.length; i++) {
        result[i] = a[i] * factor;
      }
    }

    @Parallel(range = "0..kept.length", chunks = 4, serialBelow = 0) // proved
    void keep(int i, int x) {
      kept[i] = x + i;
    }

    void keep$(int x) {
      for (int i = 0; i < kept.length; i++) {
        kept[i] = x + i;
      }
    }
  }
}
