package corpus;

import dev.parloop.Parallel;
import dev.parloop.Reduce;

/** Every reduction of kernels, over several types. */
public class KernelReductions {

  @Parallel(range = "0..n", reduce = Reduce.SUM, chunks = 4, serialBelow = 0) // proved, rounded, large
  static double total(int i, double[] a) {
    return a[i];
  }

  static double total$(int n, double[] a) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += a[i];
    }
    return sum;
  }

  @Parallel(range = "0..n", reduce = Reduce.SUM, chunks = 4, serialBelow = 0) // proved, rounded
  static float partial(int i, float[] a) {
    if (a[i] < 0) {
      return 0;
    }
    for (int k = 0; k < 3; k++) {
      if (a[i] > k * 40) {
        return a[i] / 2;
      }
    }
    return 1;
  }

  static float partial$(int n, float[] a) {
    float sum = 0;
    for (int i = 0; i < n; i++) {
      float x = 1;
      if (a[i] < 0) {
        x = 0;
      } else if (a[i] > 0) {
        x = a[i] / 2;
      }
      sum += x;
    }
    return sum;
  }

  @Parallel(range = "0..n, 0..n", reduce = Reduce.SUM, chunks = 4, serialBelow = 0) // proved, rounded, small
  static double pairs(int i, int j, double[] a) {
    return a[i] * a[j];
  }

  static double pairs$(int n, double[] a) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sum += a[i] * a[j];
      }
    }
    return sum;
  }

  @Parallel(range = "0..n", reduce = Reduce.PRODUCT, chunks = 4, serialBelow = 0) // proved
  static int product(int i, int[] a) {
    return a[i] | 1;
  }

  static int product$(int n, int[] a) {
    int product = 1;
    for (int i = 0; i < n; i++) {
      product *= a[i] | 1;
    }
    return product;
  }

  @Parallel(range = "0..n", reduce = Reduce.SUM, chunks = 4, serialBelow = 0) // proved
  static byte bytes(int i, byte[] a) {
    return a[i];
  }

  static byte bytes$(int n, byte[] a) {
    byte sum = 0;
    for (int i = 0; i < n; i++) {
      sum += a[i];
    }
    return sum;
  }

  @Parallel(range = "0..n", reduce = Reduce.MIN, chunks = 4, serialBelow = 0) // proved
  static double least(int i, double[] a) {
    return a[i];
  }

  static double least$(int n, double[] a) {
    double min = Double.POSITIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      min = Math.min(min, a[i]);
    }
    return min;
  }

  @Parallel(range = "0..n", reduce = Reduce.MAX, chunks = 4, serialBelow = 0) // proved
  static float most(int i, float[] a) {
    return a[i] > 3 ? a[i] : -a[i];
  }

  static float most$(int n, float[] a) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      max = Math.max(max, a[i] > 3 ? a[i] : -a[i]);
    }
    return max;
  }

  @Parallel(range = "0..n", reduce = Reduce.MIN, chunks = 4, serialBelow = 0) // proved
  static short leastShort(int i, short[] a) {
    if (a[i] == 7) {
      return 3;
    }
    return a[i];
  }

  static short leastShort$(int n, short[] a) {
    short min = Short.MAX_VALUE;
    for (int i = 0; i < n; i++) {
      min = (short) Math.min(min, a[i] == 7 ? 3 : a[i]);
    }
    return min;
  }

  @Parallel(range = "0..n", reduce = Reduce.MAX, chunks = 4, serialBelow = 0) // proved
  static char mostChar(int i, char[] a) {
    return a[i];
  }

  static char mostChar$(int n, char[] a) {
    char max = 0;
    for (int i = 0; i < n; i++) {
      max = (char) Math.max(max, a[i]);
    }
    return max;
  }

  @Parallel(range = "0..n", reduce = Reduce.MAX, chunks = 4, serialBelow = 0) // proved
  static long mostLong(int i, long[] a) {
    return a[i];
  }

  static long mostLong$(int n, long[] a) {
    long max = Long.MIN_VALUE;
    for (int i = 0; i < n; i++) {
      max = Math.max(max, a[i]);
    }
    return max;
  }

  @Parallel(range = "0..n", reduce = Reduce.AND, chunks = 4, serialBelow = 0) // proved
  static int and(int i, int[] a) {
    return a[i] | 255;
  }

  static int and$(int n, int[] a) {
    int all = -1;
    for (int i = 0; i < n; i++) {
      all &= a[i] | 255;
    }
    return all;
  }

  @Parallel(range = "0..n", reduce = Reduce.AND, chunks = 4, serialBelow = 0) // proved
  static char andChar(int i, char[] a) {
    return a[i];
  }

  static char andChar$(int n, char[] a) {
    char all = Character.MAX_VALUE;
    for (int i = 0; i < n; i++) {
      all &= a[i];
    }
    return all;
  }

  @Parallel(range = "0..n", reduce = Reduce.OR, chunks = 4, serialBelow = 0) // proved
  static long or(int i, long[] a) {
    return a[i] & 0xff0;
  }

  static long or$(int n, long[] a) {
    long any = 0;
    for (int i = 0; i < n; i++) {
      any |= a[i] & 0xff0;
    }
    return any;
  }

  @Parallel(range = "0..n", reduce = Reduce.XOR, chunks = 4, serialBelow = 0) // proved
  static boolean xor(int i, boolean[] a) {
    return a[i];
  }

  static boolean xor$(int n, boolean[] a) {
    boolean odd = false;
    for (int i = 0; i < n; i++) {
      odd ^= a[i];
    }
    return odd;
  }

  @Parallel(range = "0..n", reduce = Reduce.ALL, chunks = 4, serialBelow = 0) // proved
  static boolean all(int i, int[] a) {
    return a[i] > -990;
  }

  static boolean all$(int n, int[] a) {
    boolean all = true;
    for (int i = 0; i < n; i++) {
      all &= a[i] > -990;
    }
    return all;
  }

  @Parallel(range = "0..n", reduce = Reduce.ANY, chunks = 4, serialBelow = 0) // proved
  static boolean any(int i, int[] a) {
    return a[i] > 990;
  }

  static boolean any$(int n, int[] a) {
    boolean any = false;
    for (int i = 0; i < n; i++) {
      any |= a[i] > 990;
    }
    return any;
  }

  @Parallel(range = "0..n", reduce = Reduce.COUNT, chunks = 4, serialBelow = 0) // proved
  static boolean count(int i, double[] a) {
    if (a[i] > 50) return a[i] < 70;
    else return a[i] > 0;
  }

  static long count$(int n, double[] a) {
    long count = 0;
    for (int i = 0; i < n; i++) {
      if (a[i] > 50 ? a[i] < 70 : a[i] > 0) {
        count++;
      }
    }
    return count;
  }
}
