package corpus;

import dev.parloop.Parallel;

/** Places that follow from quotients and remainders, and parts of an array that somebody divides. */
class Divided {

  void transposed(double[] b, double[] a, int w, int h) {
    // guarded
    for (@Parallel int i = 0; i < w * h; i++) {
      int y = i / w;
      int x = i % w;
      b[x * h + y] = a[i];
    }
  }

  void transposedUpTo(double[] b, double[] a, int w, int h) {
    int n = w * h;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      int y = i / w;
      int x = i % w;
      b[x * h + y] = a[i];
    }
  }

  void transposedAll(double[] b, double[] a, int w, int h) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      b[(i % w) * h + i / w] = a[i];
    }
  }

  void transposedPixels(int[] b, int[] a, int h) {
    // guarded
    for (@Parallel int i = 0; i < 640 * h; i++) {
      int y = i / 640;
      int x = i % 640;
      b[x * h + y] = a[i];
    }
  }

  void axesSwapped(double[] b, double[] a, int w, int h, int d) {
    // guarded
    for (@Parallel int i = 0; i < w * h * d; i++) {
      int x = i % w;
      int r = i / w;
      int y = r % h;
      int z = r / h;
      b[(x * h + y) * d + z] = a[i];
    }
  }

  void otherHeight(double[] b, double[] a, int w, int h) {
    // unproved PL0302: b[x * h + y] and b[x * h + y]
    for (@Parallel int i = 0; i < w * h; i++) {
      int y = i / w;
      int x = i % h;
      b[x * h + y] = a[i];
    }
  }

  void lost(double[] b, double[] a, int w, int h) {
    // unproved PL0302: b[x + y] and b[x + y]
    for (@Parallel int i = 0; i < w * h; i++) {
      int y = i / w;
      int x = i % w;
      b[x + y] = a[i];
    }
  }

  void tiles(double[] a, int w, int h, int nx, int tiles) {
    // guarded
    for (@Parallel int t = 0; t < tiles; t++) {
      int tx = t % nx;
      int ty = t / nx;
      for (int y = ty * 32; y < Math.min(h, ty * 32 + 32); y++) {
        for (int x = tx * 32; x < Math.min(w, tx * 32 + 32); x++) {
          a[y * w + x] = 1 + x * y;
        }
      }
    }
  }

  void tilesThatOverlap(double[] a, int w, int h, int nx, int tiles) {
    // unproved PL0301: a[y * w + x] and a[y * w + x]
    for (@Parallel int t = 0; t < tiles; t++) {
      int tx = t % nx;
      int ty = t / nx;
      for (int y = ty * 32; y < Math.min(h, ty * 32 + 32); y++) {
        for (int x = tx * 32; x < Math.min(w, tx * 32 + 33); x++) {
          a[y * w + x] = 1 + x * y;
        }
      }
    }
  }

  void parts(double[] a, int n, int parts) {
    int size = (n + parts - 1) / parts;
    // guarded
    for (@Parallel int t = 0; t < parts; t++) {
      for (int i = t * size; i < Math.min(n, (t + 1) * size); i++) {
        a[i] = a[i] * 2 + i;
      }
    }
  }

  void partsOfASize(double[] a, int n, int size, int parts) {
    // guarded
    for (@Parallel int t = 0; t < parts; t++) {
      int from = t * size;
      int to = Math.min(n, from + size);
      for (int i = from; i < to; i++) {
        a[i] = a[i] * 2 + i;
      }
    }
  }

  void partsWithinBoth(double[] a, int n, int size, int parts) {
    // unproved PL0301: a[i] and a[i]
    for (@Parallel int t = 0; t < parts; t++) {
      int from = Math.min(n, t * size);
      int to = Math.min(n, from + size);
      for (int i = from; i < to; i++) {
        a[i] = a[i] * 2 + i;
      }
    }
  }

  void equalParts(double[] a, int n, int parts) {
    // guarded
    for (@Parallel int t = 0; t < parts; t++) {
      int from = (int) ((long) n * t / parts);
      int to = (int) ((long) n * (t + 1) / parts);
      for (int i = from; i < to; i++) {
        a[i] = a[i] * 2 + i;
      }
    }
  }

  void equalPartsOfAll(double[] a, int parts) {
    // proved
    for (@Parallel int t = 0; t < parts; t++) {
      int from = (int) ((long) a.length * t / parts);
      int to = (int) ((t + 1L) * a.length / parts);
      for (int i = from; i < to; i++) {
        a[i] = a[i] * 2 + i;
      }
    }
  }

  void equalPartsOfInts(double[] a, int n, int parts) {
    // guarded
    for (@Parallel int t = 0; t < parts; t++) {
      for (int i = n * t / parts; i < n * (t + 1) / parts; i++) {
        a[i] = a[i] * 2 + i;
      }
    }
  }

  void partsThatMeet(double[] a, int n, int parts) {
    // unproved PL0301: a[i] and a[i]
    for (@Parallel int t = 0; t < parts; t++) {
      int from = (int) ((long) n * t / parts);
      int to = (int) ((long) n * (t + 1) / parts);
      for (int i = from; i <= to; i++) {
        a[i] = a[i] * 2 + i;
      }
    }
  }

  void partsOfTwoSizes(double[] a, int n, int parts) {
    // unproved PL0301: a[i] and a[i]
    for (@Parallel int t = 0; t < parts; t++) {
      int from = (int) ((long) n * t / parts);
      int to = (int) ((long) (n + 1) * (t + 1) / parts);
      for (int i = from; i < to; i++) {
        a[i] = a[i] * 2 + i;
      }
    }
  }
}
