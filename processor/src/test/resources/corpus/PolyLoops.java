package corpus;

import dev.parloop.Parallel;

/** Loops of the PolyBench kernels as Java programs write them: arrays of rows and flattened ones. */
class PolyLoops {

  static void gemm(int ni, int nj, int nk, double alpha, double beta, double[] c, double[] a, double[] b) {
    // guarded
    for (@Parallel int i = 0; i < ni; i++) {
      for (int j = 0; j < nj; j++) c[i * nj + j] *= beta;
      for (int k = 0; k < nk; k++) {
        for (int j = 0; j < nj; j++) {
          c[i * nj + j] += alpha * a[i * nk + k] * b[k * nj + j];
        }
      }
    }
  }

  static void twoMm(double[][] tmp, double[][] a, double[][] b, double alpha) {
    // guarded
    for (@Parallel int i = 0; i < tmp.length; i++) {
      for (int j = 0; j < tmp[i].length; j++) {
        tmp[i][j] = 0.0;
        for (int k = 0; k < b.length; ++k) tmp[i][j] += alpha * a[i][k] * b[k][j];
      }
    }
  }

  static void ataxRows(double[][] a, double[] x, double[] tmp, int m, int n) {
    // guarded
    for (@Parallel int i = 0; i < m; i++) {
      tmp[i] = 0.0;
      for (int j = 0; j < n; j++) tmp[i] = tmp[i] + a[i][j] * x[j];
    }
  }

  static void ataxColumns(double[][] a, double[] y, double[] tmp, int m, int n) {
    for (int i = 0; i < m; i++) {
      // guarded
      for (@Parallel int j = 0; j < n; j++) y[j] = y[j] + a[i][j] * tmp[i];
    }
  }

  static void ataxColumnsOuter(double[][] a, double[] y, double[] tmp, int m, int n) {
    // unproved PL0301: y[j] and y[j]
    for (@Parallel int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) y[j] = y[j] + a[i][j] * tmp[i];
    }
  }

  static void bicg(double[][] a, double[] s, double[] q, double[] p, double[] r, int n, int m) {
    // unproved PL0301: s[j] and s[j]
    for (@Parallel int i = 0; i < n; i++) {
      q[i] = 0.0;
      for (int j = 0; j < m; j++) {
        s[j] = s[j] + r[i] * a[i][j];
        q[i] = q[i] + a[i][j] * p[j];
      }
    }
  }

  static void mvtTransposed(double[][] a, double[] x2, double[] y2, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) x2[i] = x2[i] + a[j][i] * y2[j];
    }
  }

  static void gemverUpdate(double[] a, double[] u1, double[] v1, double[] u2, double[] v2, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++)
      for (int j = 0; j < n; j++) a[i * n + j] = a[i * n + j] + u1[i] * v1[j] + u2[i] * v2[j];
  }

  static void gesummv(double[][] a, double[][] b, double[] x, double[] y, double alpha, double beta) {
    // guarded
    for (@Parallel int i = 0; i < y.length; i++) {
      double t = 0;
      double s = 0;
      for (int j = 0; j < x.length; j++) {
        t += a[i][j] * x[j];
        s += b[i][j] * x[j];
      }
      y[i] = alpha * t + beta * s;
    }
  }

  static void symmRow(double[][] c, double[][] a, double[][] b, int m, int n, double alpha) {
    // unproved PL0301: c[k][j] and c[i][j] or c[k][j] and c[k][j]
    for (@Parallel int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double t = 0;
        for (int k = 0; k < i; k++) {
          c[k][j] += alpha * b[i][j] * a[i][k];
          t += b[k][j] * a[i][k];
        }
        c[i][j] = c[i][j] + alpha * b[i][j] * a[i][i] + alpha * t;
      }
    }
  }

  static void syrk(double[] c, double[] a, int n, int m, double alpha, double beta) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) c[i * n + j] *= beta;
      for (int k = 0; k < m; k++) {
        for (int j = 0; j <= i; j++) c[i * n + j] += alpha * a[i * m + k] * a[j * m + k];
      }
    }
  }

  static void trmmOuter(double[][] b, double[][] a, int m, int n, double alpha) {
    // unproved PL0301: b[i][j] and b[k][j]
    for (@Parallel int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = i + 1; k < m; k++) b[i][j] += a[k][i] * b[k][j];
        b[i][j] = alpha * b[i][j];
      }
    }
  }

  static void trmmInner(double[][] b, double[][] a, int m, int n, double alpha) {
    for (int i = 0; i < m; i++) {
      // guarded
      for (@Parallel int j = 0; j < n; j++) {
        for (int k = i + 1; k < m; k++) b[i][j] += a[k][i] * b[k][j];
        b[i][j] = alpha * b[i][j];
      }
    }
  }

  static void trisolv(double[][] l, double[] x, double[] b) {
    // unproved PL0301: x[i] and x[j]
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = b[i];
      for (int j = 0; j < i; j++) x[i] -= l[i][j] * x[j];
      x[i] = x[i] / l[i][i];
    }
  }

  static void luColumn(double[][] a, int n) {
    for (int k = 0; k < n; k++) {
      // guarded
      for (@Parallel int i = k + 1; i < n; i++) {
        a[i][k] /= a[k][k];
        for (int j = k + 1; j < n; j++) a[i][j] -= a[i][k] * a[k][j];
      }
    }
  }

  static void luFlat(double[] a, int n) {
    for (int k = 0; k < n; k++) {
      // guarded
      for (@Parallel int i = k + 1; i < n; i++) {
        a[i * n + k] /= a[k * n + k];
        for (int j = k + 1; j < n; j++) a[i * n + j] -= a[i * n + k] * a[k * n + j];
      }
    }
  }

  static void luOuter(double[][] a, int n) {
    // unproved PL0301: a[i][j] and a[k][j] or a[i][j] and a[i][j] or a[i][k] and a[k][k] or a[i][k] and a[i][j]
    for (@Parallel int k = 0; k < n; k++) {
      for (int i = k + 1; i < n; i++) {
        a[i][k] /= a[k][k];
        for (int j = k + 1; j < n; j++) a[i][j] -= a[i][k] * a[k][j];
      }
    }
  }

  static void choleskyColumn(double[][] a, int n) {
    for (int j = 0; j < n; j++) {
      double pivot = Math.sqrt(a[j][j]);
      a[j][j] = pivot;
      // guarded
      for (@Parallel int i = j + 1; i < n; i++) {
        a[i][j] = a[i][j] / pivot;
      }
      // guarded
      for (@Parallel int i = j + 1; i < n; i++) {
        for (int k = j + 1; k <= i; k++) a[i][k] -= a[i][j] * a[k][j];
      }
    }
  }

  static void gramschmidtColumn(double[][] a, double[][] q, double[][] r, int m, int n) {
    for (int k = 0; k < n; k++) {
      // proved
      for (@Parallel int j = k + 1; j < n; j++) {
        r[k][j] = 0.0;
        for (int i = 0; i < m; i++) r[k][j] += q[i][k] * a[i][j];
        for (int i = 0; i < m; i++) a[i][j] = a[i][j] - q[i][k] * r[k][j];
      }
    }
  }

  static void correlationMeans(double[][] data, double[] mean, int n, int m) {
    // proved
    for (@Parallel int j = 0; j < m; j++) {
      mean[j] = 0.0;
      for (int i = 0; i < n; i++) mean[j] += data[i][j];
      mean[j] /= n;
    }
  }

  static void correlationSymmetric(double[][] corr, double[][] data, int n, int m) {
    // guarded
    for (@Parallel int i = 0; i < m - 1; i++) {
      corr[i][i] = 1.0;
      for (int j = i + 1; j < m; j++) {
        corr[i][j] = 0.0;
        for (int k = 0; k < n; k++) corr[i][j] += data[k][i] * data[k][j];
        corr[j][i] = corr[i][j];
      }
    }
  }

  static void covarianceFlat(double[] cov, double[] data, int n, int m) {
    // guarded
    for (@Parallel int i = 0; i < m; i++) {
      for (int j = i; j < m; j++) {
        double s = 0;
        for (int k = 0; k < n; k++) s += data[k * m + i] * data[k * m + j];
        cov[i * m + j] = s / (n - 1.0);
        cov[j * m + i] = s / (n - 1.0);
      }
    }
  }

  static void doitgen(double[][][] a, double[][] c4, int nr, int nq, int np) {
    // guarded
    for (@Parallel int r = 0; r < nr; r++) {
      double[] sum = new double[np];
      for (int q = 0; q < nq; q++) {
        for (int p = 0; p < np; p++) {
          sum[p] = 0.0;
          for (int s = 0; s < np; s++) sum[p] += a[r][q][s] * c4[s][p];
        }
        for (int p = 0; p < np; p++) a[r][q][p] = sum[p];
      }
    }
  }

  static void doitgenFlat(double[] a, double[] c4, int nr, int nq, int np) {
    // guarded
    for (@Parallel int r = 0; r < nr; r++) {
      double[] sum = new double[np];
      for (int q = 0; q < nq; q++) {
        for (int p = 0; p < np; p++) {
          sum[p] = 0.0;
          for (int s = 0; s < np; s++) sum[p] += a[(r * nq + q) * np + s] * c4[s * np + p];
        }
        for (int p = 0; p < np; p++) a[(r * nq + q) * np + p] = sum[p];
      }
    }
  }

  static void floyd(int[][] path, int n) {
    for (int k = 0; k < n; k++) {
      // unproved PL0301: path[i][j] and path[k][j]
      for (@Parallel int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) path[i][j] = Math.min(path[i][j], path[i][k] + path[k][j]);
      }
    }
  }

  static void floydSkipping(int[][] path, int n) {
    for (int k = 0; k < n; k++) {
      // guarded
      for (@Parallel int i = 0; i < n; i++) {
        if (i == k) continue;
        for (int j = 0; j < n; j++) path[i][j] = Math.min(path[i][j], path[i][k] + path[k][j]);
      }
    }
  }

  static void nussinov(int[][] table, int n) {
    // unproved PL0301: table[i][j] and table[i + 1][j] or table[i][j] and table[i + 1][j - 1]
    for (@Parallel int i = n - 1; i >= 0; i--) {
      for (int j = i + 1; j < n; j++) {
        if (i + 1 < n) table[i][j] = Math.max(table[i][j], table[i + 1][j]);
        if (j - 1 >= 0 && i + 1 < n) table[i][j] = Math.max(table[i][j], table[i + 1][j - 1] + 1);
      }
    }
  }

  static void heat3d(double[][][] a, double[][][] b, int n) {
    // guarded
    for (@Parallel int i = 1; i < n - 1; i++) {
      for (int j = 1; j < n - 1; j++) {
        for (int k = 1; k < n - 1; k++) {
          b[i][j][k] = 0.125 * (a[i + 1][j][k] - 2.0 * a[i][j][k] + a[i - 1][j][k]) + a[i][j][k];
        }
      }
    }
  }

  static void heat3dFlat(double[] a, double[] b, int n) {
    // guarded
    for (@Parallel int i = 1; i < n - 1; i++) {
      for (int j = 1; j < n - 1; j++) {
        for (int k = 1; k < n - 1; k++) {
          int at = (i * n + j) * n + k;
          b[at] = 0.125 * (a[at + n * n] - 2.0 * a[at] + a[at - n * n]) + a[at];
        }
      }
    }
  }

  static void jacobi1d(double[] a, double[] b, int steps, int n) {
    for (int t = 0; t < steps; t++) {
      // guarded
      for (@Parallel int i = 1; i < n - 1; i++) b[i] = 0.33333 * (a[i - 1] + a[i] + a[i + 1]);
      // guarded
      for (@Parallel int i = 1; i < n - 1; i++) a[i] = 0.33333 * (b[i - 1] + b[i] + b[i + 1]);
    }
  }

  static void jacobi1dTime(double[] a, double[] b, int steps, int n) {
    // unproved PL0301: b[i] and b[i] or b[i] and b[j] or a[i] and a[i] or a[i - 1] and a[i] or a[i + 1] and a[i] or b[i - 1] and b[i]
    for (@Parallel int t = 0; t < steps; t++) {
      for (int i = 1; i < n - 1; i++) b[i] = 0.33333 * (a[i - 1] + a[i] + a[i + 1]);
      for (int i = 1; i < n - 1; i++) a[i] = 0.33333 * (b[i - 1] + b[i] + b[i + 1]);
    }
  }

  static void seidelFlat(double[] a, int n) {
    // unproved PL0301: a[i * n + j] and a[(i - 1) * n + j] or a[i * n + j] and a[(i + 1) * n + j]
    for (@Parallel int i = 1; i < n - 1; i++) {
      for (int j = 1; j < n - 1; j++) {
        a[i * n + j] = (a[(i - 1) * n + j] + a[i * n + j] + a[(i + 1) * n + j]) / 3.0;
      }
    }
  }

  static void fdtd(double[][] ex, double[][] ey, double[][] hz, int nx, int ny) {
    // guarded
    for (@Parallel int i = 1; i < nx; i++) {
      for (int j = 0; j < ny; j++) ey[i][j] = ey[i][j] - 0.5 * (hz[i][j] - hz[i - 1][j]);
    }
    // guarded
    for (@Parallel int i = 0; i < nx; i++) {
      for (int j = 1; j < ny; j++) ex[i][j] = ex[i][j] - 0.5 * (hz[i][j] - hz[i][j - 1]);
    }
    // guarded
    for (@Parallel int i = 0; i < nx - 1; i++) {
      for (int j = 0; j < ny - 1; j++) {
        hz[i][j] = hz[i][j] - 0.7 * (ex[i][j + 1] - ex[i][j] + ey[i + 1][j] - ey[i][j]);
      }
    }
  }

  static void adiColumn(double[][] u, double[][] v, double[][] p, double[][] q, int n, double a, double b) {
    // guarded
    for (@Parallel int i = 1; i < n - 1; i++) {
      v[0][i] = 1.0;
      p[i][0] = 0.0;
      q[i][0] = v[0][i];
      for (int j = 1; j < n - 1; j++) {
        p[i][j] = -b / (a * p[i][j - 1] + b);
        q[i][j] = (u[j][i] - a * q[i][j - 1]) / (a * p[i][j - 1] + b);
      }
      v[n - 1][i] = 1.0;
      for (int j = n - 2; j >= 1; j--) v[j][i] = p[i][j] * v[j + 1][i] + q[i][j];
    }
  }

  static void deriche(float[] in, float[] y1, int w, int h, float a1, float b1) {
    // guarded
    for (@Parallel int i = 0; i < w; i++) {
      float before = 0;
      for (int j = 0; j < h; j++) {
        y1[i * h + j] = a1 * in[i * h + j] + b1 * before;
        before = y1[i * h + j];
      }
    }
  }

  static void durbinInner(double[] y, double[] z, double alpha, int k) {
    // guarded
    for (@Parallel int i = 0; i < k; i++) z[i] = y[i] + alpha * y[k - i - 1];
  }

  static void durbinInPlace(double[] y, double alpha, int k) {
    // unproved PL0301: y[i] and y[k - i - 1]
    for (@Parallel int i = 0; i < k; i++) y[i] = y[i] + alpha * y[k - i - 1];
  }
}
