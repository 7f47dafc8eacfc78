package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Lanes that keep something write next to each other. */
public class PackedLanes {

  static int doubles(double[] a, double[] b, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded, large
      if (b[i] < 1) {
        a[k++] = b[i] * 2;
      }
    }
    return k;
  }

  /** The loop keeps values of several widths. */
  static int mixed(byte[] a, long[] b, char[] c, short[] d, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved
      long x = b[i] * 3;
      if ((x & 3) != 0) {
        a[k] = (byte) x;
        c[k] = (char) (x >> 3);
        d[k] = (short) i;
        k += 1;
      }
    }
    return k;
  }

  /** The counter grows first. */
  static int behind(float[] a, int[] at, float[] b, int n) {
    int k = -1;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] != 0) {
        k = k + 1;
        a[k] = b[i];
        at[k] = i;
      }
    }
    return k;
  }

  static int prefix(long[] a, int[] b, int n) {
    int k = -1;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved
      if (b[i] > 2) {
        a[++k] = b[i];
      }
    }
    return k;
  }

  /** Two counters: what is small goes one way, the rest another. */
  static int split(double[] small, double[] large, double[] b, int n) {
    int k = 0;
    int m = n / 3;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded, large
      if (b[i] < 0.5) {
        small[k++] = b[i];
      } else {
        large[m++] = -b[i];
      }
    }
    return k + 1000 * m;
  }

  /** The same value for all, and a branch that all take. */
  static int uniform(int[] a, int[] b, int n, int flag) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (flag > 1) {
        if (b[i] > 0) {
          a[k++] = flag;
        }
      }
    }
    return k;
  }

  /** Lanes leave the iteration before they keep anything. */
  static int jumps(float[] a, float[] b, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] < -1) {
        continue;
      }
      float x = b[i];
      for (int j = 0; j < 3 && x < 2; j++) {
        x += 0.75f;
      }
      if (x > 2.25f) {
        a[k++] = x;
      }
    }
    return k;
  }

  /** A counter that lanes need values of, beside one that they do not. */
  static int beside(int[] a, int[] b, long[] c, int n) {
    int k = 0;
    long sum = 3;
    int before = 1;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      sum += b[i];
      if (b[i] > before) {
        c[k] = sum;
        a[k++] = b[i] - before;
      }
      before = b[i];
    }
    return k + (int) sum + before;
  }

  /** The counter is also read as a number: lanes need its values. */
  static int read(int[] a, int[] b, int[] c, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] > 0) {
        a[k++] = b[i];
      }
      c[i] = k;
    }
    return k;
  }

  /** It grows in two places. */
  static int twice(int[] a, int[] b, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] > 0) {
        a[k++] = b[i];
      }
      if (b[i] > 3) {
        a[k++] = -b[i];
      }
    }
    return k;
  }

  /** There is room for some of them only: the serial exception in the same iteration. */
  static int tooMany(double[] a, int[] at, double[] b, int n) {
    int k = n / 2;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] < 1.5) {
        at[k] = i;
        a[k++] = b[i];
      }
    }
    return k;
  }

  /** It starts in front of the array. */
  static int inFront(double[] a, double[] b, int n) {
    int k = -3;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] < 1.5) {
        a[k++] = b[i];
      }
    }
    return k;
  }

  /** What is kept is looked up, where an index may be wrong. */
  static int lookedUp(double[] a, int[] b, double[] table, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] > 0) {
        a[k++] = table[b[i] - 1];
      }
    }
    return k;
  }

  /** Another array is written behind what is kept, where it may end too early. */
  static int then(double[] a, double[] b, int[] c, int[] d, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] > 0) {
        a[k++] = b[i];
      }
      c[i] = 7 / d[i];
    }
    return k;
  }

  static int backwards(int[] a, int[] b, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = n - 1; i >= 0; i--) { // guarded
      if ((b[i] & 1) != 0) {
        a[k++] = b[i] + i;
      }
    }
    return k;
  }

  /** Which row is written changes between two uses of the counter. */
  static int rowChanges(int[] a, int[] b, int[] c, int n) {
    int[][] rows = {a, c};
    int k = -1;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] > 0) {
        int r = 0;
        k++;
        r = 1;
        rows[r][k] = b[i];
      }
    }
    return k;
  }

  /** A name for the array is declared between them. */
  static int localArray(int[] a, int[] b, int n) {
    int k = -1;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] > 0) {
        k++;
        int[] out = a;
        out[k] = b[i];
      }
    }
    return k;
  }
}
