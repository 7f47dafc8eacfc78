package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Lanes that take something read next to each other. */
public class TakenLanes {

  static int doubles(double[] a, double[] b, double[] c, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded, large
      if (a[i] > 0) {
        a[i] = b[k++];
        c[i] = i;
      }
    }
    return k;
  }

  /** Elements of several widths, taken by one counter. */
  static int mixed(byte[] a, long[] b, char[] c, short[] d, byte[] e, float[] f, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved
      if ((a[i] & 3) != 0) {
        long x = b[k] + c[k] - d[k];
        f[i] = x * e[k];
        k += 1;
      }
    }
    return k;
  }

  /** The counter grows first. */
  static int behind(float[] a, char[] b, int[] at, int n) {
    int k = -1;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved
      if (at[i] != 0) {
        k = k + 1;
        a[i] = b[k] + at[i];
        a[i] /= b[k];
      }
    }
    return k;
  }

  static int prefix(long[] a, int[] b, byte[] c, int n) {
    int k = -1;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved
      if (c[i] > 2) {
        a[i] = b[++k];
      }
    }
    return k;
  }

  /** What was taken goes through a variable and a method. */
  static int named(double[] a, double[] b, double[] c, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (c[i] > -1) {
        double x = Math.abs(b[k]);
        double y = half(b[k]);
        k++;
        if (x > 1) {
          a[i] = x - y;
        }
      }
    }
    return k;
  }

  private static double half(double x) {
    return x > 1 ? x / 2 : -x;
  }

  /** Two counters: there is something for each iteration. */
  static int split(double[] a, double[] small, double[] large, double[] b, int n) {
    int k = 0;
    int m = n / 3;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded, large
      if (b[i] < 0.5) {
        a[i] = small[k++];
      } else {
        a[i] = -large[m++];
      }
    }
    return k + 1000 * m;
  }

  /** One counter says what is taken, another one where it is kept. */
  static int apart(int[] a, int[] b, int[] c, int n) {
    int k = 0;
    int m = 1;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (c[i] > 0) {
        int x = b[k];
        k++;
        if (c[i] > 1) {
          a[m++] = x;
        }
      }
    }
    return k + 1000 * m;
  }

  /** What is taken is kept, changed. */
  static int updated(int[] a, int[] b, int[] c, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (c[i] > 0) {
        a[k] = b[k] * 3 + c[i];
        k++;
      }
    }
    return k;
  }

  /** A branch that all take, in every iteration. */
  static int uniform(int[] a, int[] b, int n, int flag) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (flag > 1) {
        a[i] = b[k++] + flag;
      }
    }
    return k;
  }

  /** Lanes leave the iteration before they take anything. */
  static int jumps(float[] a, float[] b, short[] c, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved
      if (b[i] < -1) {
        continue;
      }
      float x = b[i];
      for (int j = 0; j < 3 && x < 2; j++) {
        x += 0.75f;
      }
      if (x > 2.25f) {
        a[i] = c[k++] * x;
      }
    }
    return k;
  }

  /** What was taken is an index, which may be wrong. */
  static int lookedUp(double[] a, int[] b, int[] c, double[] table, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (c[i] > 0) {
        a[i] = table[b[k++]];
      }
    }
    return k;
  }

  /** It divides, where it may be zero. */
  static int divides(int[] a, int[] b, int[] c, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      a[i] = c[i];
      if (c[i] > 0) {
        a[i] = 100 / b[k++];
      }
    }
    return k;
  }

  /** What is taken is added up. */
  static double total(double[] b, int[] c, int n) {
    int k = 0;
    double sum = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved, rounded
      if (c[i] > 0) {
        sum += b[k] * i;
        k++;
      }
    }
    return sum + k;
  }

  /** A counter that lanes need values of, beside one that they do not. */
  static int beside(int[] a, int[] b, long[] c, int n) {
    int k = 0;
    long sum = 3;
    int before = 1;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved
      sum += b[i];
      if (b[i] > before) {
        c[i] = sum - a[k++];
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
        a[i] = c[k++];
      }
      b[i] = k;
    }
    return k;
  }

  static int number(int[] a, int[] b, int[] c, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] > 0) {
        a[i] = c[k] * k;
        k++;
      }
    }
    return k;
  }

  /** A neighbour is taken too. */
  static int neighbour(double[] a, double[] b, int[] c, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (c[i] > 0) {
        a[i] = b[k + 1] - b[k];
        k++;
      }
    }
    return k;
  }

  /** Only some of the lanes for which the counter moves take an element. */
  static int chosen(double[] a, double[] b, int[] c, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (c[i] > 0) {
        a[i] = c[i] > 1 ? b[k] : -1;
        k++;
      }
    }
    return k;
  }

  static int inBranch(double[] a, double[] b, int[] c, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (c[i] > 0) {
        if (c[i] > 1) {
          a[i] = b[k];
        }
        k++;
      }
    }
    return k;
  }

  /** It grows in two places. */
  static int twice(int[] a, int[] b, int[] c, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] > 0) {
        a[i] = c[k++];
      }
      if (b[i] > 3) {
        a[i] -= c[k++];
      }
    }
    return k;
  }

  /** There are too few of them: the serial exception in the same iteration. */
  static int tooFew(double[] a, byte[] b, double[] c, int n) {
    int k = n / 2;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      a[i] = 7;
      if (c[i] < 1.5) {
        a[i] = b[k++];
      }
    }
    return k;
  }

  /** The first of them is in front of the array. */
  static int inFront(double[] a, double[] b, double[] c, int n) {
    int k = -3;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] < 1.5) {
        a[i] = c[k++];
      }
    }
    return k;
  }

  /** Another array is written behind it, where it may end too early. */
  static int then(double[] a, double[] b, int[] c, int[] d, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (d[i] > 0) {
        a[i] = b[k++];
      }
      c[i] = 7 / d[i];
    }
    return k;
  }

  static int backwards(int[] a, int[] b, int[] c, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = n - 1; i >= 0; i--) { // guarded
      if ((b[i] & 1) != 0) {
        a[i] = c[k++] + i;
      }
    }
    return k;
  }

  /** Which row is read changes between two uses of the counter. */
  static int rowChanges(int[] a, int[] b, int[] c, int[] d, int n) {
    int[][] rows = {a, c};
    int k = -1;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] > 0) {
        int r = 0;
        k++;
        r = 1;
        d[i] = rows[r][k];
      }
    }
    return k;
  }

  /** Conditions and tests of what is taken are masks, not numbers. */
  static int booleans(int[] a, boolean[] b, int[] c, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved
      if (c[i] > 0) {
        a[i] = b[k] ? 1 : 2;
        k++;
      }
    }
    return k;
  }

  /** It starts behind the last element, and nothing is taken where the mask is empty. */
  static int none(int[] a, int[] b, int[] c, int n) {
    int k = b.length;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (c[i] > 1000) {
        a[i] = b[k++];
      }
    }
    return k;
  }
}
