package corpus;

import dev.parloop.Parallel;
import java.util.Arrays;

/** Variables that loops inside an iteration move, and temporaries that only some iterations need. */
public class NestInductions {

  static int flatten(int[][] m, int[] out) {
    int k = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < m.length; i++) { // guarded
      for (int j = 0; j < 3; j++) {
        out[k] = i - j;
        k++;
      }
      k++;
    }
    return k;
  }

  static int symbolic(int[] out, int w) {
    int k = 0;
    int h = w <= 0 ? 0 : Math.min(out.length, 100) / w;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < h; i++) { // guarded
      for (int j = 0; j < w; j++) {
        out[k] += i * j;
        k++;
      }
    }
    return k;
  }

  static int deep(int[] out, int width) {
    int w = width & 3;
    int k = 1;
    int n = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < out.length; i++) { // proved
      for (int a = 0; a < w; a++) {
        for (int b = 4; b > 0; b--) {
          k += 2;
          n ^= k;
        }
        k--;
      }
      out[i] = k;
    }
    return k + n;
  }

  static int emptyInner(int[] out) {
    int k = 7;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < out.length; i++) { // proved
      for (int j = 3; j < -2; j++) {
        k++;
      }
      for (int j = 3; j >= -2; j--) {
        k++;
      }
      out[i] = k;
    }
    return k;
  }

  static double temporary(double[] a, double[] b) {
    double s;
    double[] row;
    double total = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] > 0) {
        s = a[i] * 2;
        row = b;
        a[i] = s + 1;
        total += row.length - i;
      }
    }
    s = 3;
    return total + s;
  }

  static void skipped(int[][] m, int k) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < m.length; i++) { // guarded
      if (i == k) {
        continue;
      }
      for (int j = 0; j < m[i].length; j++) {
        m[i][j] += m[k][j % m[k].length];
      }
    }
  }

  static void sorted(int[][] m) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < m.length; i++) { // guarded
      Arrays.sort(m[i]);
    }
  }

  static void blocks(int[] from, int[] to) {
    int n = Math.min(from.length, to.length) / 4;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < n; i++) { // proved
      System.arraycopy(from, 4 * i, to, 4 * i, 4);
      Arrays.fill(to, 4 * i, 4 * i + 2, i);
    }
  }
}
