package corpus;

import dev.parloop.Parallel;

/** Pairs of a loop with a race and its like without: blocks, flattened matrices, halves, strides. */
class RaceIndexes {

  void blocked(int[] a, int n) {
    // proved
    for (@Parallel int block = 0; block < n; block += 64) {
      for (int i = block; i < block + 64; i++) {
        a[i]++;
      }
    }
  }

  void blockedToTheEnd(int[] a, int n) {
    // proved
    for (@Parallel int block = 0; block < n; block += 64) {
      for (int i = block; i < Math.min(block + 64, n); i++) {
        a[i]++;
      }
    }
  }

  void overlappingBlocks(int[] a, int n) {
    // proved
    for (@Parallel int block = 0; block < n; block += 64) {
      for (int i = block; i <= block + 64; i++) {
        a[i]++;
      }
    }
  }

  void cyclic(int[] a, int n, int parts) {
    // guarded
    for (@Parallel int part = 0; part < 8; part++) {
      for (int i = part; i < n; i += 8) {
        a[i]++;
      }
    }
  }

  void cyclicTooClose(int[] a, int n) {
    // proved
    for (@Parallel int part = 0; part < 8; part++) {
      for (int i = part; i < n; i += 7) {
        a[i]++;
      }
    }
  }

  void chunkOfEach(int[] a, int threads) {
    int size = a.length / threads;
    // guarded
    for (@Parallel int t = 0; t < threads; t++) {
      int from = t * size;
      int to = from + size;
      for (int i = from; i < to; i++) {
        a[i]++;
      }
    }
  }

  void skewed(double[][] a, int n) {
    // unproved PL0301: a[i][j] and a[i - 1][j - 1]
    for (@Parallel int i = 1; i < n; i++) {
      for (int k = i; k < i + n; k++) {
        int j = k - i;
        a[i][j] = a[i - 1][j] + 1;
      }
    }
  }

  void packedLower(double[] packed, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        packed[i * (i + 1) / 2 + j] = i + j;
      }
    }
  }

  void tensor(double[] t, int ni, int nj, int nk) {
    // guarded
    for (@Parallel int i = 0; i < ni; i++) {
      for (int j = 0; j < nj; j++) {
        for (int k = 0; k < nk; k++) {
          t[(i * nj + j) * nk + k] = i + j + k;
        }
      }
    }
  }

  void tensorTransposed(double[] t, int ni, int nj, int nk) {
    // guarded
    for (@Parallel int k = 0; k < nk; k++) {
      for (int i = 0; i < ni; i++) {
        for (int j = 0; j < nj; j++) {
          t[(i * nj + j) * nk + k] = i + j + k;
        }
      }
    }
  }

  void image(int[] pixels, int w, int h) {
    // proved
    for (@Parallel int at = 0; at < w * h; at++) {
      int x = at % w;
      int y = at / w;
      pixels[at] = x ^ y;
    }
  }

  void imageByCoordinates(int[] pixels, int w, int h) {
    // proved
    for (@Parallel int at = 0; at < w * h; at++) {
      int x = at % w;
      int y = at / w;
      pixels[y * w + x] = x ^ y;
    }
  }

  void pairs(int[] a, int[] b, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (i % 2 == 0) {
        a[i] = b[i];
      } else {
        a[i] = -b[i];
      }
    }
  }

  void evenWritesOddReads(int[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n - 1; i++) {
      if (i % 2 == 0) {
        a[i] = a[i + 1];
      }
    }
  }

  void halfWritesHalfReads(int[] a, int half) {
    // proved
    for (@Parallel int i = 0; i < 2 * half; i++) {
      if (i < half) {
        a[i] = a[i + half];
      }
    }
  }

  void onlyPositive(int[] a, int[] b, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      int k = b[i];
      if (k > 0 && k < 10) {
        a[i] = k;
      }
    }
  }

  void mirrored(int[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n / 2; i++) {
      int t = a[i];
      a[i] = a[n - 1 - i];
      a[n - 1 - i] = t;
    }
  }

  void mirroredTooFar(int[] a, int n) {
    // unproved PL0301: a[i] and a[n - 1 - i]
    for (@Parallel int i = 0; i < n; i++) {
      int t = a[i];
      a[i] = a[n - 1 - i];
      a[n - 1 - i] = t;
    }
  }

  void upperTriangle(double[][] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        a[j][i] = a[i][j];
      }
    }
  }

  void halfPrecision(int[] a, int[] b, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i / 2] += b[i];
    }
  }

  void halvesOfEven(int[] a, int[] b, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i += 2) {
      a[i / 2] += b[i];
    }
  }

  void remainderInOneBlock(int[] a, int[] b) {
    // proved
    for (@Parallel int i = 0; i < 16; i++) {
      a[i % 16] = b[i];
    }
  }

  void remainderInTwoBlocks(int[] a, int[] b) {
    // unproved PL0302: a[i % 16] and a[i % 16]
    for (@Parallel int i = 0; i < 32; i++) {
      a[i % 16] = b[i];
    }
  }

  void swappedHalves(int[] a) {
    // proved
    for (@Parallel int i = 0; i < 64; i++) {
      a[i ^ 1] = i;
    }
  }

  void strided(int[] a, int n, int stride) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int k = 0; k < stride; k++) {
        a[i * stride + k] = k;
      }
    }
  }

  void stridedTooFar(int[] a, int n, int stride) {
    // unproved PL0301: a[i * stride + k] and a[i * stride + k]
    for (@Parallel int i = 0; i < n; i++) {
      for (int k = 0; k <= stride; k++) {
        a[i * stride + k] = k;
      }
    }
  }

  void fieldsOfBits(int[] a, int n, int c) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i << 3 | 5] = i;
      a[8 * i ^ 2] = 3;
      a[(i << 3) | (c & 1)] = 7;
    }
  }

  void fieldsOfBitsOverlap(int[] a, int n, int c) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      a[(i << 3) | (c & 15)] = i;
    }
  }

  void rowsAndColumns(int[][] grid, int w, int h) {
    // guarded
    for (@Parallel int t = 0; t < w * h; t++) {
      int y = t / w;
      int x = t % w;
      grid[y][x] = x - y;
    }
  }

  void rowsAndOtherColumns(int[][] grid, int w, int h) {
    // unproved PL0302: grid[y][x] and grid[y][x]
    for (@Parallel int t = 0; t < w * h; t++) {
      int y = t / w;
      int x = t % h;
      grid[y][x] = x - y;
    }
  }
}
