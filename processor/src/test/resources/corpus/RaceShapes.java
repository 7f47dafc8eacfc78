package corpus;

import dev.parloop.Parallel;

/** Pairs of racy and race-free loops after the patterns of DataRaceBench, in other words than there. */
class RaceShapes {
  private int counter;
  private static long globalSum;
  private final int[] histogram = new int[256];

  void antiDepNext(int[] data) {
    // dependent PL0301: data[p + 1] and data[p]
    for (@Parallel int p = 0; p < data.length - 1; p++) data[p] = data[p + 1] + 1;
  }

  void antiDepRow(double[][] grid, int rows, int cols) {
    // unproved PL0301: grid[r][q] and grid[r + 1][q]
    for (@Parallel int r = 0; r < rows - 1; r++) {
      for (int q = 0; q < cols; q++) {
        grid[r][q] += grid[r + 1][q];
      }
    }
  }

  void antiDepColumnInside(double[][] grid, int rows, int cols) {
    // guarded
    for (@Parallel int r = 0; r < rows; r++) {
      for (int q = 0; q < cols - 1; q++) {
        grid[r][q] += grid[r][q + 1];
      }
    }
  }

  void trueDepPrevious(int[] data) {
    // dependent PL0301: data[p + 1] and data[p]
    for (@Parallel int p = 0; p < data.length - 1; p++) {
      data[p + 1] = data[p] + p;
    }
  }

  void trueDepLinear(int[] data) {
    // unproved PL0301: data[2 * p + 1] and data[p]
    for (@Parallel int p = 0; p < data.length / 2; p++) {
      data[2 * p + 1] = data[p] + 1;
    }
  }

  void evenOdd(int[] data) {
    // proved
    for (@Parallel int p = 0; p < data.length / 2; p++) {
      data[2 * p + 1] = data[2 * p] + 1;
    }
  }

  void trueDepFirstDimension(double[][] b, int n, int m) {
    // unproved PL0301: b[p][q] and b[p - 1][q - 1]
    for (@Parallel int p = 1; p < n; p++) {
      for (int q = 1; q < m; q++) {
        b[p][q] = b[p - 1][q - 1];
      }
    }
  }

  void trueDepSecondDimension(double[][] b, int n, int m) {
    for (int p = 0; p < n; p++) {
      // dependent PL0301: b[p][q] and b[p][q - 1]
      for (@Parallel int q = 1; q < m; q++) {
        b[p][q] = b[p][q - 1];
      }
    }
  }

  void outputDep(int[] a, int[] b, int n) {
    int x = 10;
    // proved
    for (@Parallel int p = 0; p < n; p++) {
      a[p] = x;
      x = p;
    }
    b[0] = x;
  }

  int lastPrivate(int n) {
    int x = 0;
    // proved
    for (@Parallel int p = 0; p < n; p++) x = p;
    return x;
  }

  void sharedTemporary(double[] a, double[] b) {
    double tmp;
    // proved
    for (@Parallel int p = 0; p < a.length; p++) {
      tmp = a[p] + 3;
      b[p] = tmp * tmp;
    }
  }

  void fieldTemporary(int[] a) {
    // dependent PL0502: counter or this.counter
    for (@Parallel int p = 0; p < a.length; p++) {
      counter = a[p] + 1;
      a[p] = counter;
    }
  }

  void fieldCount(int[] a) {
    // proved
    for (@Parallel int p = 0; p < a.length; p++) {
      if (a[p] != 0) counter++;
    }
  }

  void staticSum(long[] a) {
    // proved
    for (@Parallel int p = 0; p < a.length; p++) globalSum = globalSum + a[p];
  }

  long localSum(long[] a) {
    long total = 7;
    // proved
    for (@Parallel int p = 0; p < a.length; p++) total = total + a[p];
    return total;
  }

  double reductionRead(double[] a, double[] b) {
    double sum = 0;
    // proved
    for (@Parallel int p = 0; p < a.length; p++) {
      sum += a[p];
      b[p] = sum * 2;
    }
    return sum;
  }

  int whileInside(int[] len, int[] out) {
    int total = 0;
    // proved
    for (@Parallel int p = 0; p < len.length; p++) {
      int k = len[p];
      int steps = 0;
      while (k > 1) {
        k = (k & 1) == 0 ? k / 2 : 3 * k + 1;
        steps++;
      }
      out[p] = steps;
      total += steps;
    }
    return total;
  }

  void minusMinus(int[] in, int[] out, int n) {
    int room = n;
    // guarded
    for (@Parallel int p = 0; p < n; p++) {
      if (in[p] > 0) {
        out[--room] = in[p];
      }
    }
  }

  void plusPlusEach(int[] in, int[] out, int n) {
    int at = 0;
    // guarded
    for (@Parallel int p = 0; p < n; p++) {
      out[at++] = in[p];
    }
  }

  void indirect(double[] base, int[] index) {
    // proved
    for (@Parallel int p = 0; p < index.length; p++) {
      base[index[p]] += p * 0.5;
    }
  }

  void indirectTwo(double[] base, int[] index) {
    // proved
    for (@Parallel int p = 0; p < index.length; p++) {
      int at = index[p];
      base[at] += 1.0;
      base[at + 12] += 3.0;
    }
  }

  void pointerAlias(double[] data, int n) {
    double[] same = data;
    // unproved PL0301: same[p + 1] and data[p]
    for (@Parallel int p = 0; p < n - 1; p++) {
      same[p + 1] = data[p] * 0.5;
    }
  }

  void pointerAliasFree(int n) {
    double[] fresh = new double[n];
    double[] same = fresh;
    // proved
    for (@Parallel int p = 0; p < n; p++) {
      same[p] = fresh[p] + 1;
    }
  }

  void twoFresh(int n) {
    double[] left = new double[n];
    double[] right = new double[n];
    // guarded
    for (@Parallel int p = 0; p < n - 1; p++) {
      left[p] = right[p + 1];
    }
  }

  void diagonalLess(double[][] u, int n) {
    // unproved PL0301: u[p][q] and u[q][p]
    for (@Parallel int p = 0; p < n; p++) {
      for (int q = 0; q < n; q++) {
        if (p != q) u[p][q] = u[q][p];
      }
    }
  }

  void mirror(double[][] u, int n) {
    // guarded
    for (@Parallel int p = 0; p < n; p++) {
      for (int q = p + 1; q < n; q++) {
        u[q][p] = u[p][q];
      }
    }
  }

  void transposeInPlace(double[][] u, int n) {
    // guarded
    for (@Parallel int p = 0; p < n; p++) {
      for (int q = 0; q < p; q++) {
        double t = u[p][q];
        u[p][q] = u[q][p];
        u[q][p] = t;
      }
    }
  }

  void sweepFixed(double[] v, int n, int half) {
    // guarded: v[p + half] and v[p] or v[p] and v[p + half]
    for (@Parallel int p = 0; p < n; p++) {
      v[p + half % 4] = v[p] + 1;
    }
  }

  void secondHalf(double[] v) {
    int half = v.length / 2;
    // proved
    for (@Parallel int p = 0; p < half; p++) {
      v[half + p] = v[p];
    }
  }

  void reverse(double[] v) {
    // proved
    for (@Parallel int p = 0; p < v.length / 2; p++) {
      double t = v[p];
      v[p] = v[v.length - 1 - p];
      v[v.length - 1 - p] = t;
    }
  }

  void reverseTooFar(double[] v) {
    // unproved PL0301: v[p] and v[v.length - 1 - p]
    for (@Parallel int p = 0; p < v.length; p++) {
      double t = v[p];
      v[p] = v[v.length - 1 - p];
      v[v.length - 1 - p] = t;
    }
  }

  void blockCyclic(int[] v, int blocks) {
    // guarded
    for (@Parallel int p = 0; p < blocks; p++) {
      for (int q = 0; q < 8; q++) {
        v[8 * p + q] = v[8 * p + 7 - q] + q;
      }
    }
  }

  void blockTooLong(int[] v, int blocks) {
    // unproved PL0301: v[8 * p + q] and v[8 * p + q]
    for (@Parallel int p = 0; p < blocks; p++) {
      for (int q = 0; q <= 8; q++) {
        v[8 * p + q] = q;
      }
    }
  }

  void interleaved(int[] v, int n) {
    // guarded
    for (@Parallel int p = 0; p < 4; p++) {
      for (int q = p; q < n; q += 4) {
        v[q]++;
      }
    }
  }

  void interleavedWrong(int[] v, int n) {
    // proved
    for (@Parallel int p = 0; p < 4; p++) {
      for (int q = p; q < n; q += 3) {
        v[q]++;
      }
    }
  }

  void tiled(float[] v, int n) {
    int tile = 64;
    // proved
    for (@Parallel int p = 0; p < n; p += tile) {
      for (int q = p; q < Math.min(p + tile, n); q++) {
        v[q] *= 2;
      }
    }
  }

  void tiledOverlap(float[] v, int n) {
    int tile = 64;
    // proved
    for (@Parallel int p = 0; p < n; p += tile) {
      for (int q = p; q < Math.min(p + tile + 1, n); q++) {
        v[q] *= 2;
      }
    }
  }

  void sharedHistogram(byte[] image) {
    // proved
    for (@Parallel int p = 0; p < image.length; p++) {
      histogram[image[p] & 255]++;
    }
  }

  double matrixVectorWrongSum(double[][] m, double[] x, double[] y) {
    double s = 0;
    // guarded
    for (@Parallel int r = 0; r < y.length; r++) {
      for (int q = 0; q < x.length; q++) s += m[r][q] * x[q];
      y[r] = s;
    }
    return s;
  }

  void matrixVector(double[][] m, double[] x, double[] y) {
    // guarded
    for (@Parallel int r = 0; r < y.length; r++) {
      double s = 0;
      for (int q = 0; q < x.length; q++) s += m[r][q] * x[q];
      y[r] = s;
    }
  }

  void jacobi(double[][] now, double[][] next, int n) {
    // guarded
    for (@Parallel int r = 1; r < n - 1; r++) {
      for (int q = 1; q < n - 1; q++) {
        next[r][q] = 0.25 * (now[r - 1][q] + now[r + 1][q] + now[r][q - 1] + now[r][q + 1]);
      }
    }
  }

  void gaussSeidel(double[][] now, int n) {
    // unproved PL0301: now[r][q] and now[r - 1][q] or now[r][q] and now[r + 1][q]
    for (@Parallel int r = 1; r < n - 1; r++) {
      for (int q = 1; q < n - 1; q++) {
        now[r][q] = 0.25 * (now[r - 1][q] + now[r + 1][q] + now[r][q - 1] + now[r][q + 1]);
      }
    }
  }

  void redBlack(double[][] u, int n) {
    // guarded
    for (@Parallel int r = 1; r < n - 1; r++) {
      for (int q = 1 + (r & 1); q < n - 1; q += 2) {
        u[r][q] = 0.25 * (u[r - 1][q] + u[r + 1][q] + u[r][q - 1] + u[r][q + 1]);
      }
    }
  }

  void polynomialMultiply(long[] f, long[] g, long[] h) {
    // guarded
    for (@Parallel int p = 0; p < f.length; p++) {
      for (int q = 0; q < g.length; q++) {
        h[p + q] += f[p] * g[q];
      }
    }
  }

  void polynomialGather(long[] f, long[] g, long[] h) {
    // guarded
    for (@Parallel int t = 0; t < h.length; t++) {
      long s = 0;
      for (int p = Math.max(0, t - g.length + 1); p <= Math.min(t, f.length - 1); p++) {
        s += f[p] * g[t - p];
      }
      h[t] = s;
    }
  }

  void fibonacci(long[] f) {
    // dependent PL0301: f[p] and f[p - 1] or f[p] and f[p - 2]
    for (@Parallel int p = 2; p < f.length; p++) f[p] = f[p - 1] + f[p - 2];
  }

  void strideSymbol(double[] v, int n, int stride) {
    // guarded
    for (@Parallel int p = 0; p < n; p++) {
      v[p * stride] = v[p * stride] * 0.5;
    }
  }

  void moduloBuckets(int[] v, int n) {
    // unproved PL0302: v[p % 16] and v[p % 16]
    for (@Parallel int p = 0; p < n; p++) {
      v[p % 16] = p;
    }
  }

  void divided(int[] v, int n) {
    // proved
    for (@Parallel int p = 0; p < n; p++) {
      v[p / 2] += p;
    }
  }

  void innerLoopOfTheReaderOnly(int[] v, int n, int p) {
    // proved
    for (@Parallel int r = 0; r < n; r++) {
      for (int s = 0; s < r; s++) {
        v[40 + 2 * r + s + p]++;
      }
      for (int t = 0; t < 24; t++) {
        v[40 + 24 * r + t]++;
      }
    }
  }

  void everyThirdRowFromTheNext(int[] v, int n, int m) {
    // guarded
    for (@Parallel int r = 0; r < m; r++) {
      for (int t = 0; t < n; t++) {
        v[3 * r * n + t] = v[(3 * r + 1) * n + t + 1];
      }
    }
  }

  void everySecondRowFromTheNext(int[] v, int n, int m) {
    // unproved PL0301: v[(2 * r + 1) * n + t + 1] and v[2 * r * n + t]
    for (@Parallel int r = 0; r < m; r++) {
      for (int t = 0; t < n; t++) {
        v[2 * r * n + t] = v[(2 * r + 1) * n + t + 1];
      }
    }
  }

  void dividedOnceEach(int[] v, int n) {
    // proved
    for (@Parallel int p = 0; p < n; p += 2) {
      v[p / 2] += p;
    }
  }
}
