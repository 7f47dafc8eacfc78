package corpus;

import dev.parloop.Parallel;

/** Subscripts of which bitwise operations tell that they never meet. */
@Parallel(chunkSize = 45, serialBelow = 0)
public class Bits {
  static int[] turned(int n, int h) {
    int[] a = new int[256];
    for (@Parallel int i = 0; i < Math.min(n, 200); i++) { // proved
      a[i ^ h & 255] = i + 1;
    }
    return a;
  }

  static void swapped(long[] a, int h) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      int l = i ^ h & 7;
      if (l > i && l < a.length) {
        long t = a[i];
        a[i] = a[l] + 1;
        a[l] = t;
      }
    }
  }

  static void swappedAnywhere(int[] a, int h) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      int l = i ^ h;
      if (l > i) {
        int t = a[i];
        a[i] = a[l] + 1;
        a[l] = t;
      }
    }
  }

  static int[] sorted(int[] x, int n) {
    int size = Integer.highestOneBit(Math.min(n, 256) + 1);
    int[] a = java.util.Arrays.copyOf(x, size);
    for (int k = 2; k <= size; k *= 2) {
      for (int j = k / 2; j > 0; j /= 2) {
        for (@Parallel int i = 0; i < size; i++) { // proved
          int l = i ^ j;
          if (l > i) {
            if ((i & k) == 0) {
              if (a[i] > a[l]) {
                int t = a[i];
                a[i] = a[l];
                a[l] = t;
              }
            } else {
              if (a[i] < a[l]) {
                int t = a[i];
                a[i] = a[l];
                a[l] = t;
              }
            }
          }
        }
      }
    }
    return a;
  }

  static double[] hadamard(double[] x, int n) {
    int size = Integer.highestOneBit(Math.min(n, 500) + 1);
    double[] a = java.util.Arrays.copyOf(x, size);
    for (int h = 1; h < size; h *= 2) {
      for (@Parallel int i = 0; i < size; i++) { // proved
        if ((i & h) == 0) {
          double u = a[i];
          double v = a[i + h];
          a[i] = u + v;
          a[i | h] = u - v;
        }
      }
    }
    return a;
  }

  static int[] fromAbove(int[] x, int h) {
    int[] a = java.util.Arrays.copyOf(x, 256);
    for (@Parallel int i = 0; i < 256; i++) { // proved
      if ((i & h & 255) == (h & 255)) {
        int u = a[i - (h & 255)];
        a[i - (h & 255)] = u + a[i];
        a[i] = u - a[i];
      }
    }
    return a;
  }

  static double[] complex(double[] x, int n) {
    int size = Integer.highestOneBit(Math.min(n, 500) + 1);
    double[] a = java.util.Arrays.copyOf(x, 2 * size);
    for (int h = 1; h < size; h *= 2) {
      for (@Parallel int i = 0; i < size; i++) { // proved
        if ((i & h) == 0) {
          int l = i | h;
          double re = a[2 * l] * 0.5;
          double im = a[2 * l + 1] * 0.25;
          a[2 * l] = a[2 * i] - re;
          a[2 * l + 1] = a[2 * i + 1] - im;
          a[2 * i] += re;
          a[2 * i + 1] += im;
        }
      }
    }
    return a;
  }

  static int[] eights(int[] x) {
    int[] a = java.util.Arrays.copyOf(x, 512);
    for (@Parallel int i = 0; i < 512; i++) { // proved
      if ((i & 8) == 0) {
        a[i + 8] += a[i];
        a[i] -= 3 * a[i + 8];
      }
    }
    for (@Parallel int i = 0; i < 512; i++) { // proved
      if ((i & 16) != 0) {
        int t = a[i - 16];
        a[i - 16] = a[i];
        a[i] = t;
      }
    }
    return a;
  }

  static void failing(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      if ((i & 8) == 0) {
        a[i + 8] += a[i];
      }
    }
  }

  static int[] blocks(int[] x, int n) {
    int[] a = new int[1024];
    for (@Parallel int i = 0; i < Math.min(n, 900); i += 4) { // proved
      a[i & ~3] = x[i] + i;
      a[i | 3] = x[i] - i;
    }
    return a;
  }

  static void rows(double[][] a, int h) {
    for (@Parallel int i = 0; i < a.length; i++) { // guarded
      int l = i ^ h & 3;
      if (l > i && l < a.length) {
        for (int c = 0; c < Math.min(a[i].length, a[l].length); c++) {
          double t = a[i][c];
          a[i][c] = a[l][c];
          a[l][c] = t + 1;
        }
      }
    }
  }
}
