package corpus;

import dev.parloop.Parallel;

/** Loops of the kinds that the tests of Numba's and Cython's parallel loops are made of. */
class ArrayPrograms {

  static double pi(long n) {
    long inside = 0;
    // proved
    for (@Parallel long k = 0; k < n; k++) {
      double x = (k * 0.618033988749895) % 1.0;
      double y = (k * 0.754877666246693) % 1.0;
      if (x * x + y * y < 1) inside++;
    }
    return 4.0 * inside / n;
  }

  static int escape(double cr, double ci, int limit) {
    double zr = 0;
    double zi = 0;
    int k = 0;
    while (k < limit && zr * zr + zi * zi < 4) {
      double t = zr * zr - zi * zi + cr;
      zi = 2 * zr * zi + ci;
      zr = t;
      k++;
    }
    return k;
  }

  static void mandelbrot(int[][] image, double left, double top, double pixel, int limit) {
    // guarded
    for (@Parallel int y = 0; y < image.length; y++) {
      double ci = top + y * pixel;
      int[] row = image[y];
      for (int x = 0; x < row.length; x++) row[x] = escape(left + x * pixel, ci, limit);
    }
  }

  static void mandelbrotFlat(byte[] image, int w, int h, double pixel) {
    // guarded
    for (@Parallel int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        image[y * w + x] = (byte) escape(x * pixel - 2, y * pixel - 1, 255);
      }
    }
  }

  static double norm(double[] v) {
    double s = 0;
    // proved
    for (@Parallel int k = 0; k < v.length; k++) s += v[k] * v[k];
    return Math.sqrt(s);
  }

  static double meanAndVariance(double[] v) {
    double s = 0;
    double q = 0;
    int n = 0;
    // proved
    for (@Parallel int k = 0; k < v.length; k++) {
      if (Double.isNaN(v[k])) continue;
      s += v[k];
      q += v[k] * v[k];
      n += 1;
    }
    return q / n - s / n * (s / n);
  }

  static void softmaxRows(double[][] m) {
    // guarded
    for (@Parallel int r = 0; r < m.length; r++) {
      double[] row = m[r];
      double max = Double.NEGATIVE_INFINITY;
      for (double x : row) max = Math.max(max, x);
      double sum = 0;
      for (int k = 0; k < row.length; k++) {
        row[k] = Math.exp(row[k] - max);
        sum += row[k];
      }
      for (int k = 0; k < row.length; k++) row[k] /= sum;
    }
  }

  static void rolling(double[] in, double[] out, int window) {
    // guarded
    for (@Parallel int k = 0; k < in.length - window + 1; k++) {
      double s = 0;
      for (int j = k; j < k + window; j++) s += in[j];
      out[k] = s / window;
    }
  }

  static void rollingInPlace(double[] v, int window) {
    // unproved PL0301: v[k] and v[j]
    for (@Parallel int k = 0; k < v.length - window + 1; k++) {
      double s = 0;
      for (int j = k; j < k + window; j++) s += v[j];
      v[k] = s / window;
    }
  }

  static void blur(float[] in, float[] out, int w, int h) {
    // guarded
    for (@Parallel int y = 1; y < h - 1; y++) {
      for (int x = 1; x < w - 1; x++) {
        float s = 0;
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) s += in[(y + dy) * w + x + dx];
        }
        out[y * w + x] = s / 9;
      }
    }
  }

  static void cumulative(double[] v) {
    // dependent PL0301: v[k] and v[k - 1]
    for (@Parallel int k = 1; k < v.length; k++) v[k] += v[k - 1];
  }

  static void pairwise(double[] px, double[] py, double[] dist, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double dx = px[i] - px[j];
        double dy = py[i] - py[j];
        dist[i * n + j] = Math.sqrt(dx * dx + dy * dy);
      }
    }
  }

  static void pairwiseSymmetric(double[] px, double[] dist, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double d = Math.abs(px[i] - px[j]);
        dist[i * n + j] = d;
        dist[j * n + i] = d;
      }
    }
  }

  static void forces(double[] x, double[] f, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      f[i] = 0;
      for (int j = 0; j < n; j++) {
        if (j != i) f[i] += 1 / (x[i] - x[j]);
      }
    }
  }

  static void forcesThirdLaw(double[] x, double[] f, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double w = 1 / (x[i] - x[j]);
        f[i] += w;
        f[j] -= w;
      }
    }
  }

  static int argMin(double[] v) {
    int at = 0;
    double best = v[0];
    // proved
    for (@Parallel int k = 1; k < v.length; k++) {
      if (v[k] < best) {
        best = v[k];
        at = k;
      }
    }
    return at;
  }

  static int argMinByIndex(double[] v) {
    int at = 0;
    // guarded
    for (@Parallel int k = 1; k < v.length; k++) {
      if (v[k] < v[at]) at = k;
    }
    return at;
  }

  static boolean allPositive(double[] v) {
    boolean all = true;
    // proved
    for (@Parallel int k = 0; k < v.length; k++) all &= v[k] > 0;
    return all;
  }

  static boolean anyNegativeBranch(double[] v) {
    boolean any = false;
    // proved
    for (@Parallel int k = 0; k < v.length; k++) {
      if (v[k] < 0) any = true;
    }
    return any;
  }

  static int parity(int[] v) {
    int x = 0;
    // proved
    for (@Parallel int k = 0; k < v.length; k++) x ^= v[k];
    return x;
  }

  static long minimumOfTwo(long[] v, long[] w) {
    long best = Long.MAX_VALUE;
    // proved
    for (@Parallel int k = 0; k < v.length; k++) {
      best = Math.min(best, Math.min(v[k], w[k]));
    }
    return best;
  }

  static double lastValue(double[] v, double[] out) {
    double last = 0;
    // proved
    for (@Parallel int k = 0; k < v.length; k++) {
      last = v[k] * 2;
      out[k] = last;
    }
    return last;
  }

  static double decay(double[] v) {
    double state = 0;
    // dependent PL0304: state
    for (@Parallel int k = 0; k < v.length; k++) {
      state = 0.9 * state + v[k];
      v[k] = state;
    }
    return state;
  }

  static double mixedOperators(double[] v) {
    double s = 1;
    // unproved PL0304: s
    for (@Parallel int k = 0; k < v.length; k++) {
      if ((k & 1) == 0) s += v[k];
      else s *= v[k];
    }
    return s;
  }

  static double subtracting(double[] v) {
    double s = 100;
    // proved
    for (@Parallel int k = 0; k < v.length; k++) s -= v[k];
    return s;
  }

  static double subtractedFrom(double[] v) {
    double s = 100;
    // dependent PL0304: s
    for (@Parallel int k = 0; k < v.length; k++) s = v[k] - s;
    return s;
  }

  static void blackScholes(double[] price, double[] strike, double[] time, double[] call, double r, double vol) {
    // proved
    for (@Parallel int k = 0; k < call.length; k++) {
      double sq = Math.sqrt(time[k]);
      double d1 = (Math.log(price[k] / strike[k]) + (r + 0.5 * vol * vol) * time[k]) / (vol * sq);
      double d2 = d1 - vol * sq;
      call[k] = price[k] * cdf(d1) - strike[k] * Math.exp(-r * time[k]) * cdf(d2);
    }
  }

  private static double cdf(double d) {
    double k = 1.0 / (1.0 + 0.2316419 * Math.abs(d));
    double v = 0.39894228 * Math.exp(-0.5 * d * d) * k * (0.31938153 + k * -0.356563782);
    return d > 0 ? 1.0 - v : v;
  }

  static void kmeansAssign(double[][] points, double[][] centres, int[] label) {
    // proved
    for (@Parallel int k = 0; k < points.length; k++) {
      int nearest = -1;
      double best = Double.MAX_VALUE;
      for (int c = 0; c < centres.length; c++) {
        double s = 0;
        for (int d = 0; d < centres[c].length; d++) {
          double w = points[k][d] - centres[c][d];
          s += w * w;
        }
        if (s < best) {
          best = s;
          nearest = c;
        }
      }
      label[k] = nearest;
    }
  }

  static void lifeStep(boolean[][] now, boolean[][] next, int h, int w) {
    // guarded
    for (@Parallel int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int alive = 0;
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) {
            if ((dy != 0 || dx != 0) && now[(y + dy + h) % h][(x + dx + w) % w]) alive++;
          }
        }
        next[y][x] = alive == 3 || (alive == 2 && now[y][x]);
      }
    }
  }

  static void greyscale(int[] rgb, byte[] grey) {
    // proved
    for (@Parallel int k = 0; k < rgb.length; k++) {
      int r = rgb[k] >> 16 & 255;
      int g = rgb[k] >> 8 & 255;
      int b = rgb[k] & 255;
      grey[k] = (byte) ((r * 77 + g * 150 + b * 29) >> 8);
    }
  }

  static void interleave(float[] left, float[] right, float[] both) {
    // guarded
    for (@Parallel int k = 0; k < left.length; k++) {
      both[2 * k] = left[k];
      both[2 * k + 1] = right[k];
    }
  }

  static void complexMultiply(double[] z, double[] w) {
    // proved
    for (@Parallel int k = 0; k < z.length / 2; k++) {
      double re = z[2 * k] * w[2 * k] - z[2 * k + 1] * w[2 * k + 1];
      double im = z[2 * k] * w[2 * k + 1] + z[2 * k + 1] * w[2 * k];
      z[2 * k] = re;
      z[2 * k + 1] = im;
    }
  }

  static void butterflies(double[] v, int half) {
    // proved
    for (@Parallel int k = 0; k < half; k++) {
      double a = v[k];
      double b = v[k + half];
      v[k] = a + b;
      v[k + half] = a - b;
    }
  }

  static void butterflyBlocks(double[] v, int n, int half) {
    // guarded
    for (@Parallel int s = 0; s < n; s += 2 * half) {
      for (int k = s; k < s + half; k++) {
        double a = v[k];
        v[k] = a + v[k + half];
        v[k + half] = a - v[k + half];
      }
    }
  }

  static void sieve(boolean[] composite, int p) {
    // proved
    for (@Parallel int m = p * p; m < composite.length; m += p) composite[m] = true;
  }

  static void sieveOuter(boolean[] composite, int root) {
    // proved
    for (@Parallel int p = 2; p <= root; p++) {
      for (int m = p * p; m < composite.length; m += p) composite[m] = true;
    }
  }

  static void outer(double[] u, double[] v, double[][] m) {
    // guarded
    for (@Parallel int r = 0; r < u.length; r++) {
      for (int q = 0; q < v.length; q++) m[r][q] = u[r] * v[q];
    }
  }

  static void triangle(double[] packed, int n) {
    // guarded
    for (@Parallel int r = 0; r < n; r++) {
      for (int q = 0; q <= r; q++) packed[r * (r + 1) / 2 + q] = r - q;
    }
  }

  static double trace(double[] m, int n) {
    double s = 0;
    // proved
    for (@Parallel int k = 0; k < n; k++) s += m[k * n + k];
    return s;
  }

  static void gather(double[] from, int[] index, double[] to) {
    // guarded
    for (@Parallel int k = 0; k < to.length; k++) to[k] = from[index[k]];
  }

  static void spmv(int[] start, int[] column, double[] value, double[] x, double[] y) {
    // guarded
    for (@Parallel int r = 0; r < y.length; r++) {
      double s = 0;
      for (int k = start[r]; k < start[r + 1]; k++) s += value[k] * x[column[k]];
      y[r] = s;
    }
  }

  static void spmvTransposed(int[] start, int[] column, double[] value, double[] x, double[] y) {
    // guarded
    for (@Parallel int r = 0; r < x.length; r++) {
      for (int k = start[r]; k < start[r + 1]; k++) y[column[k]] += value[k] * x[r];
    }
  }

  static void clip(double[] v, double low, double high) {
    // proved
    for (@Parallel int k = 0; k < v.length; k++) {
      if (v[k] < low) v[k] = low;
      else if (v[k] > high) v[k] = high;
    }
  }

  static void shiftLeft(double[] v) {
    // dependent PL0301: v[k + 1] and v[k]
    for (@Parallel int k = 0; k < v.length - 1; k++) v[k] = v[k + 1];
  }

  static void upwind(double[] u, double[] next, double c) {
    // guarded
    for (@Parallel int k = 1; k < u.length; k++) next[k] = u[k] - c * (u[k] - u[k - 1]);
  }

  static void evenUpdate(double[] u, int n) {
    // proved
    for (@Parallel int k = 2; k < n - 1; k += 2) u[k] = 0.5 * (u[k - 1] + u[k + 1]);
  }

  static void polynomial(double[] c, double[] x, double[] y) {
    // guarded
    for (@Parallel int k = 0; k < x.length; k++) {
      double s = 0;
      for (int d = c.length - 1; d >= 0; d--) s = s * x[k] + c[d];
      y[k] = s;
    }
  }

  static double horner(double[] c, double x) {
    double s = 0;
    // dependent PL0304: s
    for (@Parallel int d = 0; d < c.length; d++) s = s * x + c[d];
    return s;
  }

  static long collatzLongest(int n) {
    long longest = 0;
    // proved
    for (@Parallel int k = 1; k < n; k++) {
      long v = k;
      long steps = 0;
      while (v != 1) {
        v = v % 2 == 0 ? v / 2 : 3 * v + 1;
        ++steps;
      }
      if (steps > longest) longest = steps;
    }
    return longest;
  }
}
