package corpus;

import dev.parloop.Parallel;

/** Variables that iterations read as an earlier one has left them. */
public class WrapArounds {

  static double one(double[] a, double[] b, int n) {
    double x = b.length == 0 ? 3 : b[b.length - 1];
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < n; i++) { // guarded, large
      a[i] = (b[i] + x) * .5;
      x = b[i];
    }
    return x;
  }

  /** A chain: chunks are shorter than it where there are few iterations. */
  static int chain(int[] a, int[] b, int n) {
    int x = -1;
    int y = -2;
    int z = -3;
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      a[i] = b[i] + 10 * x + 100 * y + 1000 * z;
      z = y;
      y = x;
      x = b[i];
    }
    return x + 31 * y + 961 * z;
  }

  static int indexes(int[] a, int[] b) {
    int last = b.length - 1;
    int before = b.length / 2;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < b.length; i++) { // guarded
      a[i] = b[i] + b[last] - b[before];
      before = last;
      last = i;
    }
    return before * 1000 + last;
  }

  /** Elements are read before they are written: the stage that finds the chunks' starts is first. */
  static int inPlace(int[] a) {
    int before = 7;
    for (@Parallel(chunks = 6, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      int here = a[i];
      a[i] = here - before;
      before = here;
    }
    return before;
  }

  static int runs(int[] x, int[] places) {
    int last = -1000;
    int k = 0;
    for (@Parallel(chunks = 6, serialBelow = 0) int i = 0; i < x.length; i++) { // guarded
      if (x[i] / 10 != last) {
        places[k++] = i;
      }
      last = x[i] / 10;
    }
    return k * 31 + last;
  }

  static long changes(int[] x, long[] so) {
    boolean was = false;
    long total = 5;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = x.length - 1; i >= 0; i--) { // proved
      boolean is = x[i] % 3 == 0;
      if (is != was) {
        total += 2;
      }
      so[i] = total;
      was = is;
    }
    return was ? total : -total;
  }

  static int strided(int[] a, int[] b, int n, int s) {
    int x = 1;
    byte y = 2;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 1; i < n; i += 3) { // guarded
      if (b[i] % 2 == 0) {
        a[i] = x;
        y = (byte) (x + i);
      } else {
        a[i] = y;
        y = (byte) i;
      }
      x = b[i] + s;
    }
    return x + y;
  }

  static float overElements(float[] a, float[] b) {
    float x = 1;
    int k = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) float f : b) { // guarded
      a[k] = f - x;
      k++;
      x = f * 2;
    }
    return x;
  }

  static long sumBeside(int[] b, int[] a) {
    int x = 0;
    long sum = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < b.length; i++) { // guarded
      int step = b[i] - x;
      sum += (long) step * step;
      a[i] = step;
      x = b[i];
    }
    return sum + x;
  }

  static double fails(int[] index, double[] b, double[] a) {
    double x = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < index.length; i++) { // guarded
      a[i] = x;
      x = b[index[i]];
    }
    return x;
  }

  static long longCounter(long[] a, long[] b, int n) {
    long x = 9;
    for (@Parallel(chunks = 5, serialBelow = 0) long i = 0; i < n; i++) { // guarded
      a[(int) i] = x ^ i;
      x = b[(int) i] - i;
    }
    return x;
  }
}
