package corpus;

import dev.parloop.Parallel;

/** Loops that people write: nearly all of them have to pass. */
class Kernels {
  static int mandelbrot(double re, double im, int max) {
    double x = 0;
    double y = 0;
    int k = 0;
    while (k < max && x * x + y * y <= 4) {
      double t = x * x - y * y + re;
      y = 2 * x * y + im;
      x = t;
      k++;
    }
    return k;
  }

  void mandelbrot(int[][] image, int w, int h, int max) {
    // guarded
    for (@Parallel int py = 0; py < h; py++) {
      double im = -1.5 + 3.0 * py / (h - 1);
      for (int px = 0; px < w; px++) {
        image[py][px] = mandelbrot(-2 + 3.0 * px / (w - 1), im, max);
      }
    }
  }

  void mandelbrotFlat(int[] image, int w, int h, int max) {
    // guarded
    for (@Parallel int p = 0; p < h; p++) {
      for (int q = 0; q < w; q++) {
        double x = 0;
        double y = 0;
        int k;
        for (k = 0; k < max; k++) {
          double t = x * x - y * y + q;
          y = 2 * x * y + p;
          x = t;
          if (x * x + y * y > 4) {
            break;
          }
        }
        image[p * w + q] = k;
      }
    }
  }

  double series(int n) {
    double s = 0;
    // proved
    for (@Parallel int k = 1; k <= n; k++) {
      s += Math.cos(k) / k;
    }
    return s;
  }

  double digits(int n) {
    double s = 0;
    // proved
    for (@Parallel int k = 1; k <= n; k++) {
      boolean nine = false;
      for (int m = k; m > 0; m /= 10) {
        if (m % 10 == 9) {
          nine = true;
        }
      }
      if (!nine) {
        s += 1.0 / k;
      }
    }
    return s;
  }

  double pi(int n) {
    double step = 1.0 / n;
    double sum = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      double x = (i + 0.5) * step;
      sum += 4 / (1 + x * x);
    }
    return sum * step;
  }

  double dot(double[] a, double[] b) {
    double s = 0;
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i] * b[i];
    }
    return s;
  }

  void saxpy(float a, float[] x, float[] y, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      y[i] = a * x[i] + y[i];
    }
  }

  void matrixVector(double[][] a, double[] x, double[] y) {
    // guarded
    for (@Parallel int i = 0; i < y.length; i++) {
      y[i] = 0;
      for (int j = 0; j < x.length; j++) {
        y[i] += a[i][j] * x[j];
      }
    }
  }

  void csr(double[] values, int[] columns, int[] starts, double[] x, double[] y, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      double s = 0;
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        s += values[k] * x[columns[k]];
      }
      y[i] = s;
    }
  }

  void bodies(double[] x, double[] y, double[] m, double[] ax, double[] ay, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      double fx = 0;
      double fy = 0;
      for (int j = 0; j < n; j++) {
        if (i != j) {
          double dx = x[j] - x[i];
          double dy = y[j] - y[i];
          double d = dx * dx + dy * dy + 1e-9;
          double f = m[j] / (d * Math.sqrt(d));
          fx += f * dx;
          fy += f * dy;
        }
      }
      ax[i] = fx;
      ay[i] = fy;
    }
  }

  void life(boolean[][] now, boolean[][] next, int h, int w) {
    // guarded
    for (@Parallel int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int count = 0;
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) {
            int ny = (y + dy + h) % h;
            int nx = (x + dx + w) % w;
            if ((dx != 0 || dy != 0) && now[ny][nx]) {
              count++;
            }
          }
        }
        next[y][x] = count == 3 || (now[y][x] && count == 2);
      }
    }
  }

  void blur(float[] in, float[] out, int w, int h, int r) {
    // guarded
    for (@Parallel int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        float sum = 0;
        int count = 0;
        for (int dy = -r; dy <= r; dy++) {
          for (int dx = -r; dx <= r; dx++) {
            int yy = y + dy;
            int xx = x + dx;
            if (yy >= 0 && yy < h && xx >= 0 && xx < w) {
              sum += in[yy * w + xx];
              count++;
            }
          }
        }
        out[y * w + x] = sum / count;
      }
    }
  }

  void convolve(double[] in, double[] kernel, double[] out) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) {
      double s = 0;
      for (int k = 0; k < kernel.length; k++) {
        int at = i - k;
        if (at >= 0 && at < in.length) {
          s += in[at] * kernel[k];
        }
      }
      out[i] = s;
    }
  }

  void heat(double[] now, double[] next, int n, int steps) {
    for (int t = 0; t < steps; t++) {
      // guarded
      for (@Parallel int i = 1; i < n - 1; i++) {
        next[i] = now[i] + 0.1 * (now[i - 1] - 2 * now[i] + now[i + 1]);
      }
      double[] swap = now;
      now = next;
      next = swap;
    }
  }

  void rgbToGrey(int[] pixels, int[] grey) {
    // proved
    for (@Parallel int i = 0; i < pixels.length; i++) {
      int p = pixels[i];
      int r = (p >> 16) & 0xff;
      int g = (p >> 8) & 0xff;
      int b = p & 0xff;
      grey[i] = (r * 30 + g * 59 + b * 11) / 100;
    }
  }

  double variance(double[] a, double mean) {
    double s = 0;
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      double d = a[i] - mean;
      s += d * d;
    }
    return s / a.length;
  }

  void normalise(double[][] a) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      double max = 0;
      for (double x : a[i]) {
        max = Math.max(max, Math.abs(x));
      }
      for (int j = 0; j < a[i].length; j++) {
        a[i][j] /= max;
      }
    }
  }

  void softmax(double[][] a) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      double[] row = a[i];
      double sum = 0;
      for (int j = 0; j < row.length; j++) {
        row[j] = Math.exp(row[j]);
        sum += row[j];
      }
      for (int j = 0; j < row.length; j++) {
        row[j] /= sum;
      }
    }
  }

  void sortRows(int[][] a) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      int[] row = a[i];
      for (int j = 1; j < row.length; j++) {
        int x = row[j];
        int k = j - 1;
        while (k >= 0 && row[k] > x) {
          row[k + 1] = row[k];
          k--;
        }
        row[k + 1] = x;
      }
    }
  }

  long collatz(int n) {
    long longest = 0;
    // proved
    for (@Parallel int i = 1; i < n; i++) {
      long x = i;
      long steps = 0;
      while (x != 1) {
        x = (x & 1) == 0 ? x / 2 : 3 * x + 1;
        steps++;
      }
      longest = Math.max(longest, steps);
    }
    return longest;
  }

  void velocity(double[] u, double[] theta, double[] x, double[] y, int n, int r, int p) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      double sin = Math.sin(theta[i]);
      for (int j = 0; j < r; j++) {
        for (int k = 0; k < p; k++) {
          int at = (i * r + j) * p + k;
          x[at] = u[at] * sin;
          y[at] = u[at] * (1 - sin);
        }
      }
    }
  }

  void velocityRows(double[][][] u, double[][][] x, int n, int r, int p) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < r; j++) {
        double[] from = u[i][j];
        double[] to = x[i][j];
        for (int k = 0; k < p; k++) {
          to[k] = from[k] * 2;
        }
      }
    }
  }

  int[][] table(int n) {
    int[][] x = new int[n][n];
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        x[i][j] = i * j;
      }
    }
    return x;
  }

  void partials(double[] sums, int parts, int n) {
    // proved
    for (@Parallel int p = 0; p < parts; p++) {
      int from = (int) ((long) n * p / parts);
      int to = (int) ((long) n * (p + 1) / parts);
      double s = 0;
      for (int k = from; k < to; k++) {
        s += 1.0 / (k + 1);
      }
      sums[p] = s;
    }
  }

  void partialsInPlace(double[] sums, int parts, int n) {
    // proved
    for (@Parallel int p = 0; p < parts; p++) {
      sums[p] = 0;
      for (int k = p; k < n; k += parts) {
        sums[p] += 1.0 / (k + 1);
      }
    }
  }

  void sieve(boolean[] composite, int n) {
    // proved
    for (@Parallel int p = 2; p < n; p++) {
      for (int k = p + p; k < n; k += p) {
        composite[k] = true;
      }
    }
  }

  void butterfly(double[] re, double[] im, int n, int half) {
    // guarded
    for (@Parallel int i = 0; i < n; i += 2 * half) {
      for (int j = 0; j < half; j++) {
        double t = re[i + j + half];
        re[i + j + half] = re[i + j] - t;
        re[i + j] += t;
      }
    }
  }

  double monteCarlo(int n) {
    int inside = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      long seed = i * 0x9E3779B97F4A7C15L;
      seed ^= seed >>> 31;
      double x = (seed >>> 11) * 0x1.0p-53;
      seed *= 0xBF58476D1CE4E5B9L;
      double y = (seed >>> 11) * 0x1.0p-53;
      if (x * x + y * y < 1) {
        inside++;
      }
    }
    return 4.0 * inside / n;
  }

  void distances(double[][] points, double[][] out) {
    int n = points.length;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double d = 0;
        for (int k = 0; k < points[i].length; k++) {
          double e = points[i][k] - points[j][k];
          d += e * e;
        }
        out[i][j] = Math.sqrt(d);
      }
    }
  }

  void nearest(double[][] points, double[][] centres, int[] label) {
    // proved
    for (@Parallel int i = 0; i < points.length; i++) {
      int best = 0;
      double least = Double.MAX_VALUE;
      for (int c = 0; c < centres.length; c++) {
        double d = 0;
        for (int k = 0; k < centres[c].length; k++) {
          double e = points[i][k] - centres[c][k];
          d += e * e;
        }
        if (d < least) {
          least = d;
          best = c;
        }
      }
      label[i] = best;
    }
  }

  void lowerTriangularSolve(double[][] l, double[] b, double[] x, int n) {
    // unproved PL0301
    for (@Parallel int i = 0; i < n; i++) {
      double s = b[i];
      for (int j = 0; j < i; j++) {
        s -= l[i][j] * x[j];
      }
      x[i] = s / l[i][i];
    }
  }

  void cumulative(long[] a, int n) {
    // dependent PL0301
    for (@Parallel int i = 1; i < n; i++) {
      a[i] += a[i - 1];
    }
  }

  void letters(String text, int[] counts) {
    // proved
    for (@Parallel int i = 0; i < text.length(); i++) {
      counts[text.charAt(i) - 'a']++;
    }
  }

  void pack(int[] a, int[] out, int n) {
    int k = 0;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] != 0) {
        out[k++] = a[i];
      }
    }
  }

  boolean isSorted(int[] a) {
    boolean sorted = true;
    // proved
    for (@Parallel int i = 1; i < a.length; i++) {
      sorted &= a[i - 1] <= a[i];
    }
    return sorted;
  }

  void reverseCopy(char[] a, char[] b) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      b[a.length - 1 - i] = a[i];
    }
  }

  void upper(double[][] a, double[][] l, double[][] u, int n) {
    for (int k = 0; k < n; k++) {
      // proved
      for (@Parallel int j = k; j < n; j++) {
        double s = 0;
        for (int p = 0; p < k; p++) {
          s += l[k][p] * u[p][j];
        }
        u[k][j] = a[k][j] - s;
      }
    }
  }

  void cholesky(double[][] a, int n, int k) {
    // guarded
    for (@Parallel int i = k + 1; i < n; i++) {
      for (int j = k + 1; j <= i; j++) {
        a[i][j] -= a[i][k] * a[k][j];
      }
    }
  }
}
