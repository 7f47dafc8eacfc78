package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Lanes that read what those before them have left in a variable. */
public class CarriedInLanes {

  static double neighbour(double[] a, double[] b, int n) {
    double x = n * .5;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded, large
      a[i] = b[i] - x;
      x = b[i] * b[i];
    }
    return x;
  }

  /** Each is known one round later than the one that it is made of. */
  static long chain(long[] a, int[] b, int n) {
    int x = 5;
    long y = 7;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 4, serialBelow = 0) int i = 0; i < n; i++) { // proved
      a[i] = x + 3 * y;
      y = x;
      x = b[i];
    }
    return x + 31 * y;
  }

  /** Where a run of equal numbers begins depends on the number before. */
  static int runs(int[] a, int[] b, int n) {
    int before = n > 0 ? b[0] : 0;
    int run = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] != before) {
        run++;
      }
      a[i] = run;
      before = b[i];
    }
    return run * 31 + before;
  }

  static int backwards(int[] a, int[] b, int n) {
    int x = -9;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = n - 1; i >= 0; i--) { // guarded
      a[i] = b[i] ^ x;
      x = b[i];
    }
    return x;
  }

  static int packed(double[] a, double[] b, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] > 0) {
        a[k++] = b[i] * 2;
      }
    }
    return k;
  }

  static int packedBehind(float[] a, float[] b, int n) {
    int k = -1;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] < 0) {
        continue;
      }
      k++;
      a[k] = b[i];
      if (b[i] > 1) {
        a[++k] = -b[i];
        k += 2;
      }
    }
    return k;
  }

  /** The last places of the array are taken first. */
  static int packedDown(int[] a, int[] b, int n) {
    int k = n;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if ((b[i] & 1) == 0) {
        a[--k] = i;
      }
    }
    return k;
  }

  static int unpacked(double[] a, double[] b, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (a[i] > 0) {
        a[i] = b[k];
        k++;
      }
    }
    return k;
  }

  /** Indices run out of the array in some lane: the serial exception in the same iteration. */
  static int tooMany(int[] a, int[] b, int n) {
    int k = n / 2;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] != 3) {
        a[k++] = b[i];
      }
    }
    return k;
  }

  static int total(int[] a, int[] b, int n) {
    int s = n;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved, large
      s += b[i];
      a[i] = s;
    }
    return s;
  }

  static long several(long[] a, long[] b, int n) {
    long s = 1;
    long bits = 0;
    long common = -1;
    long odd = 5;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      a[i] = s + 3 * bits + 5 * common + 7 * odd;
      s -= b[i];
      bits |= b[i];
      common &= b[i] | 12;
      odd ^= b[i];
    }
    return s + bits + common + odd;
  }

  static double largest(double[] a, double[] b, int n) {
    double most = -1;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved
      most = Math.max(most, b[i]);
      a[i] = most;
    }
    return most;
  }

  static long smallest(long[] a, long[] b, int n) {
    long least = Long.MAX_VALUE;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved
      if (b[i] < least) {
        least = b[i];
      }
      a[i] = least;
    }
    return least;
  }

  /** A sum beside it, of which the first stage knows nothing. */
  static double besides(double[] a, double[] b, int n) {
    double x = 1;
    double sum = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded, rounded
      sum += x * b[i];
      a[i] = x;
      x = b[i] + i;
    }
    return sum + x;
  }

  /** What decides takes a loop. */
  static int steps(int[] a, int[] b, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      int rest = b[i] & 1023;
      while (rest > 0 && rest % 10 != 9) {
        rest /= 10;
      }
      if (rest == 0) {
        a[k++] = b[i];
      }
    }
    return k;
  }
}
