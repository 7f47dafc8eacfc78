package corpus;

import dev.parloop.Parallel;

/** Shapes of PolyBench: linear algebra and dynamic programming on matrices. */
class PolyBench {

  void gemm(double[][] a, double[][] b, double[][] c, double alpha, double beta, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        c[i][j] *= beta;
      }
      for (int k = 0; k < n; k++) {
        for (int j = 0; j < n; j++) {
          c[i][j] += alpha * a[i][k] * b[k][j];
        }
      }
    }
  }

  void gemmByK(double[][] a, double[][] b, double[][] c, int n) {
    // guarded
    for (@Parallel int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
  }

  void gemver(double[][] a, double[] u1, double[] v1, double[] u2, double[] v2, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] = a[i][j] + u1[i] * v1[j] + u2[i] * v2[j];
      }
    }
  }

  void gemverTransposed(double[][] a, double[] x, double[] y, double beta, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        x[i] = x[i] + beta * a[j][i] * y[j];
      }
    }
  }

  void gesummv(double[][] a, double[][] b, double[] tmp, double[] x, double[] y, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      tmp[i] = 0;
      y[i] = 0;
      for (int j = 0; j < n; j++) {
        tmp[i] = a[i][j] * x[j] + tmp[i];
        y[i] = b[i][j] * x[j] + y[i];
      }
      y[i] = 1.5 * tmp[i] + 1.2 * y[i];
    }
  }

  void atax(double[][] a, double[] x, double[] y, double[] tmp, int m, int n) {
    // guarded
    for (@Parallel int i = 0; i < m; i++) {
      tmp[i] = 0;
      for (int j = 0; j < n; j++) {
        tmp[i] = tmp[i] + a[i][j] * x[j];
      }
      for (int j = 0; j < n; j++) {
        y[j] = y[j] + a[i][j] * tmp[i];
      }
    }
  }

  void bicg(double[][] a, double[] s, double[] q, double[] p, double[] r, int m, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      q[i] = 0;
      for (int j = 0; j < m; j++) {
        s[j] = s[j] + r[i] * a[i][j];
        q[i] = q[i] + a[i][j] * p[j];
      }
    }
  }

  void mvt(double[][] a, double[] x1, double[] y1, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        x1[i] = x1[i] + a[i][j] * y1[j];
      }
    }
  }

  void syrk(double[][] a, double[][] c, double alpha, double beta, int n, int m) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        c[i][j] *= beta;
      }
      for (int k = 0; k < m; k++) {
        for (int j = 0; j <= i; j++) {
          c[i][j] += alpha * a[i][k] * a[j][k];
        }
      }
    }
  }

  void symm(double[][] a, double[][] b, double[][] c, int m, int n) {
    // unproved PL0301: c[k][j] and c[i][j]
    for (@Parallel int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double temp2 = 0;
        for (int k = 0; k < i; k++) {
          c[k][j] += b[i][j] * a[i][k];
          temp2 += b[k][j] * a[i][k];
        }
        c[i][j] = 2 * c[i][j] + b[i][j] * a[i][i] + temp2;
      }
    }
  }

  void trmm(double[][] a, double[][] b, int m, int n) {
    // unproved PL0301: b[i][j] and b[k][j]
    for (@Parallel int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = i + 1; k < m; k++) {
          b[i][j] += a[k][i] * b[k][j];
        }
      }
    }
  }

  void trmmColumns(double[][] a, double[][] b, int m, int n) {
    // guarded
    for (@Parallel int j = 0; j < n; j++) {
      for (int i = 0; i < m; i++) {
        for (int k = i + 1; k < m; k++) {
          b[i][j] += a[k][i] * b[k][j];
        }
      }
    }
  }

  void cholesky(double[][] a, int n) {
    // unproved PL0301: a[i][j] and a[j][k] or a[i][j] and a[j][j]
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        for (int k = 0; k < j; k++) {
          a[i][j] -= a[i][k] * a[j][k];
        }
        a[i][j] /= a[j][j];
      }
      for (int k = 0; k < i; k++) {
        a[i][i] -= a[i][k] * a[i][k];
      }
      a[i][i] = Math.sqrt(a[i][i]);
    }
  }

  void lu(double[][] a, int n) {
    // unproved PL0301: a[i][j] and a[k][j] or a[i][j] and a[j][j]
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        for (int k = 0; k < j; k++) {
          a[i][j] -= a[i][k] * a[k][j];
        }
        a[i][j] /= a[j][j];
      }
      for (int j = i; j < n; j++) {
        for (int k = 0; k < i; k++) {
          a[i][j] -= a[i][k] * a[k][j];
        }
      }
    }
  }

  void luStep(double[][] a, int n, int k) {
    // guarded
    for (@Parallel int i = k + 1; i < n; i++) {
      a[i][k] /= a[k][k];
      for (int j = k + 1; j < n; j++) {
        a[i][j] -= a[i][k] * a[k][j];
      }
    }
  }

  void trisolv(double[][] l, double[] x, double[] b, int n) {
    // unproved PL0301: x[i] and x[j]
    for (@Parallel int i = 0; i < n; i++) {
      x[i] = b[i];
      for (int j = 0; j < i; j++) {
        x[i] -= l[i][j] * x[j];
      }
      x[i] = x[i] / l[i][i];
    }
  }

  void durbin(double[] y, double[] z, double[] r, int k, double alpha) {
    // guarded
    for (@Parallel int i = 0; i < k; i++) {
      z[i] = y[i] + alpha * y[k - i - 1];
    }
  }

  void gramschmidtColumn(double[][] a, double[][] q, double[][] r, int k, int m, int n) {
    // proved
    for (@Parallel int j = k + 1; j < n; j++) {
      r[k][j] = 0;
      for (int i = 0; i < m; i++) {
        r[k][j] += q[i][k] * a[i][j];
      }
      for (int i = 0; i < m; i++) {
        a[i][j] = a[i][j] - q[i][k] * r[k][j];
      }
    }
  }

  void correlationMeans(double[][] data, double[] mean, double[] stddev, int m, int n) {
    // proved
    for (@Parallel int j = 0; j < m; j++) {
      mean[j] = 0;
      for (int i = 0; i < n; i++) {
        mean[j] += data[i][j];
      }
      mean[j] /= n;
      stddev[j] = 0;
      for (int i = 0; i < n; i++) {
        stddev[j] += (data[i][j] - mean[j]) * (data[i][j] - mean[j]);
      }
      stddev[j] = Math.sqrt(stddev[j] / n);
      stddev[j] = stddev[j] <= 0.1 ? 1.0 : stddev[j];
    }
  }

  void covariance(double[][] data, double[][] cov, int m, int n) {
    // guarded
    for (@Parallel int i = 0; i < m; i++) {
      for (int j = i; j < m; j++) {
        cov[i][j] = 0;
        for (int k = 0; k < n; k++) {
          cov[i][j] += data[k][i] * data[k][j];
        }
        cov[i][j] /= n - 1.0;
        cov[j][i] = cov[i][j];
      }
    }
  }

  void doitgen(double[][][] a, double[][] c4, int nr, int nq, int np) {
    // guarded
    for (@Parallel int r = 0; r < nr; r++) {
      double[] sum = new double[np];
      for (int q = 0; q < nq; q++) {
        for (int p = 0; p < np; p++) {
          sum[p] = 0;
          for (int s = 0; s < np; s++) {
            sum[p] += a[r][q][s] * c4[s][p];
          }
        }
        for (int p = 0; p < np; p++) {
          a[r][q][p] = sum[p];
        }
      }
    }
  }

  void doitgenSharedScratch(double[][][] a, double[][] c4, double[] sum, int nr, int nq, int np) {
    // guarded
    for (@Parallel int r = 0; r < nr; r++) {
      for (int q = 0; q < nq; q++) {
        for (int p = 0; p < np; p++) {
          sum[p] = 0;
          for (int s = 0; s < np; s++) {
            sum[p] += a[r][q][s] * c4[s][p];
          }
        }
        for (int p = 0; p < np; p++) {
          a[r][q][p] = sum[p];
        }
      }
    }
  }

  void floydWarshallRows(int[][] path, int[] rowK, int n, int k) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        path[i][j] = Math.min(path[i][j], path[i][k] + rowK[j]);
      }
    }
  }

  void nussinov(int[][] table, int[] seq, int n) {
    // unproved PL0301: table[i][j] and table[i + 1][j] or table[i][j] and table[k + 1][j] or table[i][j] and table[i + 1][j - 1]
    for (@Parallel int i = n - 1; i >= 0; i--) {
      for (int j = i + 1; j < n; j++) {
        table[i][j] = Math.max(table[i][j], table[i + 1][j]);
      }
    }
  }

  void deriche(float[][] img, float[][] y1, int w, int h, float a1, float b1) {
    // guarded
    for (@Parallel int i = 0; i < w; i++) {
      float ym1 = 0;
      float xm1 = 0;
      for (int j = 0; j < h; j++) {
        y1[i][j] = a1 * img[i][j] + b1 * ym1 + xm1;
        xm1 = img[i][j];
        ym1 = y1[i][j];
      }
    }
  }

  void dericheColumns(float[] img, float[] y1, int w, int h, float a1) {
    // guarded
    for (@Parallel int j = 0; j < h; j++) {
      float ym1 = 0;
      for (int i = 0; i < w; i++) {
        y1[i * h + j] = a1 * img[i * h + j] + ym1;
        ym1 = y1[i * h + j];
      }
    }
  }

  void tiled(double[][] a, double[][] b, int n) {
    // guarded
    for (@Parallel int ii = 0; ii < n; ii += 32) {
      for (int jj = 0; jj < n; jj += 32) {
        for (int i = ii; i < Math.min(n, ii + 32); i++) {
          for (int j = jj; j < Math.min(n, jj + 32); j++) {
            b[j][i] = a[i][j];
          }
        }
      }
    }
  }

  void tiledFlat(double[] a, double[] b, int n) {
    // guarded
    for (@Parallel int ii = 0; ii < n; ii += 32) {
      for (int i = ii; i < Math.min(n, ii + 32); i++) {
        for (int j = 0; j < n; j++) {
          b[i * n + j] = a[j * n + i];
        }
      }
    }
  }

  void butterfly(double[] re, double[] im, int half) {
    // proved
    for (@Parallel int k = 0; k < half; k++) {
      double t = re[k + half];
      re[k + half] = re[k] - t;
      re[k] = re[k] + t;
      double s = im[k + half];
      im[k + half] = im[k] - s;
      im[k] = im[k] + s;
    }
  }

  void fftStage(double[] re, int n, int len) {
    // proved
    for (@Parallel int start = 0; start < n; start += 16) {
      for (int k = 0; k < 8; k++) {
        double u = re[start + k];
        double v = re[start + k + 8];
        re[start + k] = u + v;
        re[start + k + 8] = u - v;
      }
    }
  }

  void fftSymbolic(double[] re, int n, int len) {
    // guarded
    for (@Parallel int start = 0; start < n; start += 2 * len) {
      for (int k = 0; k < len; k++) {
        double u = re[start + k];
        double v = re[start + k + len];
        re[start + k] = u + v;
        re[start + k + len] = u - v;
      }
    }
  }

  void bandMatrix(double[] band, double[] x, double[] y, int n, int w) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      double s = 0;
      for (int j = Math.max(0, i - w); j < Math.min(n, i + w + 1); j++) {
        s += band[i * (2 * w + 1) + j - i + w] * x[j];
      }
      y[i] = s;
    }
  }

  void csr(int[] rowPtr, int[] col, double[] val, double[] x, double[] y, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      double s = 0;
      for (int k = rowPtr[i]; k < rowPtr[i + 1]; k++) {
        s += val[k] * x[col[k]];
      }
      y[i] = s;
    }
  }

  void csrInPlace(int[] rowPtr, double[] val, double[] y, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int k = rowPtr[i]; k < rowPtr[i + 1]; k++) {
        val[k] *= y[i];
      }
    }
  }
}
