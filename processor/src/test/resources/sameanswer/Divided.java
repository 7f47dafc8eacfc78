package corpus;

import dev.parloop.Parallel;

/** Places that follow from quotients and remainders, and parts of an array that somebody divides. */
public class Divided {

  static int[] numbers(int n) {
    int[] numbers = new int[n];
    for (int k = 0; k < n; k++) {
      numbers[k] = k * 7 - 3;
    }
    return numbers;
  }

  static int[] transposed(int n) {
    int w = 1 + Math.abs(n % 13);
    int h = 9;
    int[] a = numbers(w * h);
    int[] b = new int[w * h];
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < w * h; i++) { // guarded
      int y = i / w;
      int x = i % w;
      b[x * h + y] = a[i];
    }
    return b;
  }

  static int[] tooHigh(int n) {
    int w = 1 + Math.abs(n % 7);
    int h = 5;
    int[] a = numbers(w * h + 20);
    int[] b = new int[a.length * 2];
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      b[i % w * h + i / w] = a[i];
    }
    return b;
  }

  static int[] anySize(int[] b, int[] a, int w, int h) {
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < w * h; i++) { // guarded
      int y = i / w;
      int x = i % w;
      b[x * h + y] = a[i];
    }
    return b;
  }

  static int[] axes(int n) {
    int w = 1 + Math.abs(n % 5);
    int h = 4;
    int d = 1 + Math.abs(n % 3);
    int[] a = numbers(w * h * d);
    int[] b = new int[a.length];
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < w * h * d; i++) { // guarded
      int x = i % w;
      int r = i / w;
      int y = r % h;
      int z = r / h;
      b[(x * h + y) * d + z] = a[i];
    }
    return b;
  }

  static int[] tiles(int n) {
    int w = 1 + Math.abs(n % 50);
    int h = 21;
    int nx = (w + 7) / 8;
    int all = nx * 3;
    int[] a = numbers(w * h);
    for (@Parallel(chunks = 5, serialBelow = 0) int t = 0; t < all; t++) { // guarded
      int tx = t % nx;
      int ty = t / nx;
      for (int y = ty * 8; y < Math.min(h, ty * 8 + 8); y++) {
        for (int x = tx * 8; x < Math.min(w, tx * 8 + 8); x++) {
          a[y * w + x] = x * y - a[y * w + x];
        }
      }
    }
    return a;
  }

  static int[] parts(int n) {
    int size = Math.abs(n % 100);
    int[] a = numbers(size);
    int parts = 7;
    int each = (size + parts - 1) / parts;
    for (@Parallel(chunks = 4, serialBelow = 0) int t = 0; t < parts; t++) { // guarded
      for (int i = t * each; i < Math.min(size, (t + 1) * each); i++) {
        a[i] = i - a[i] * t;
      }
    }
    return a;
  }

  static int[] anyParts(int[] a, int size, int each, int n) {
    int parts = n % 20;
    for (@Parallel(chunks = 4, serialBelow = 0) int t = 0; t < parts; t++) { // guarded
      int from = t * each;
      int to = Math.min(size, from + each);
      for (int i = from; i < to; i++) {
        a[i] = i - a[i] * t;
      }
    }
    return a;
  }

  static int[] equalParts(int n) {
    int size = Math.abs(n % 100);
    int[] a = numbers(size);
    int parts = 1 + Math.abs(n % 9);
    for (@Parallel(chunks = 4, serialBelow = 0) int t = 0; t < parts; t++) { // guarded
      int from = (int) ((long) size * t / parts);
      int to = (int) ((long) size * (t + 1) / parts);
      for (int i = from; i < to; i++) {
        a[i] = i - a[i] * t;
      }
    }
    return a;
  }

  static int[] anyEqualParts(int[] a, int size, int n) {
    int parts = n % 20;
    for (@Parallel(chunks = 4, serialBelow = 0) int t = 0; t < parts; t++) { // guarded
      int from = (int) ((long) size * t / parts);
      int to = (int) ((long) size * (t + 1) / parts);
      for (int i = from; i < to; i++) {
        a[i] = i - a[i] * t;
      }
    }
    return a;
  }

  static int[] antidiagonals(int n) {
    int w = 2 + Math.abs(n % 20);
    int h = 9;
    int[] a = numbers(w * h);
    for (int d = 2; d < w + h - 1; d++) {
      int from = Math.max(1, d - w + 1);
      int to = Math.min(h - 1, d - 1);
      for (@Parallel(chunks = 3, serialBelow = 0) int y = from; y <= to; y++) { // guarded
        int x = d - y;
        a[y * w + x] = a[(y - 1) * w + x] - 2 * a[y * w + x - 1] + a[(y - 1) * w + x - 1];
      }
    }
    return a;
  }

  static int[] narrow(int[] a, int w, int from, int to, int d) {
    for (@Parallel(chunks = 3, serialBelow = 0) int y = from; y <= to; y++) { // guarded
      int x = d - y;
      a[y * w + x] = a[(y - 1) * w + x] - 2 * a[y * w + x - 1];
    }
    return a;
  }

  static int[] columns(int[] a, int n, int m, int k) {
    int rows = n % 50;
    for (@Parallel(chunks = 3, serialBelow = 0) int r = 0; r < rows; r++) { // guarded
      a[r * m] = a[r * m + k] + 1;
    }
    return a;
  }
}
