package corpus;

import dev.parloop.Parallel;

/** Shapes of PolyBench: stencils. */
class PolyStencils {

  void jacobi1d(double[] a, double[] b, int n) {
    // guarded
    for (@Parallel int i = 1; i < n - 1; i++) {
      b[i] = 0.33333 * (a[i - 1] + a[i] + a[i + 1]);
    }
  }

  void jacobi2d(double[][] a, double[][] b, int n) {
    // guarded
    for (@Parallel int i = 1; i < n - 1; i++) {
      for (int j = 1; j < n - 1; j++) {
        b[i][j] = 0.2 * (a[i][j] + a[i][j - 1] + a[i][1 + j] + a[1 + i][j] + a[i - 1][j]);
      }
    }
  }

  void jacobi2dFlat(double[] a, double[] b, int n) {
    // guarded
    for (@Parallel int i = 1; i < n - 1; i++) {
      for (int j = 1; j < n - 1; j++) {
        b[i * n + j] =
            0.2 * (a[i * n + j] + a[i * n + j - 1] + a[i * n + j + 1] + a[(i + 1) * n + j]);
      }
    }
  }

  void seidel2d(double[][] a, int n) {
    // unproved PL0301: a[i][j] and a[i - 1][j - 1] or a[i][j] and a[i - 1][j] or a[i][j] and a[i + 1][j]
    for (@Parallel int i = 1; i <= n - 2; i++) {
      for (int j = 1; j <= n - 2; j++) {
        a[i][j] = (a[i - 1][j - 1] + a[i - 1][j] + a[i][j] + a[i + 1][j]) / 4.0;
      }
    }
  }

  void seidelFlat(double[] a, int n) {
    // unproved PL0301: a[i * n + j] and a[(i - 1) * n + j] or a[i * n + j] and a[(i + 1) * n + j]
    for (@Parallel int i = 1; i < n - 1; i++) {
      for (int j = 1; j < n - 1; j++) {
        a[i * n + j] = (a[(i - 1) * n + j] + a[(i + 1) * n + j]) / 2.0;
      }
    }
  }

  void fdtd2d(double[][] ex, double[][] ey, double[][] hz, int nx, int ny) {
    // guarded
    for (@Parallel int i = 1; i < nx; i++) {
      for (int j = 0; j < ny; j++) {
        ey[i][j] = ey[i][j] - 0.5 * (hz[i][j] - hz[i - 1][j]);
      }
    }
  }

  void fdtdFields(double[][] ex, double[][] ey, double[][] hz, int nx, int ny) {
    // guarded
    for (@Parallel int i = 0; i < nx - 1; i++) {
      for (int j = 0; j < ny - 1; j++) {
        hz[i][j] = hz[i][j] - 0.7 * (ex[i][j + 1] - ex[i][j] + ey[i + 1][j] - ey[i][j]);
      }
    }
  }

  void heat3d(double[][][] a, double[][][] b, int n) {
    // guarded
    for (@Parallel int i = 1; i < n - 1; i++) {
      for (int j = 1; j < n - 1; j++) {
        for (int k = 1; k < n - 1; k++) {
          b[i][j][k] =
              0.125 * (a[i + 1][j][k] - 2.0 * a[i][j][k] + a[i - 1][j][k])
                  + 0.125 * (a[i][j + 1][k] - 2.0 * a[i][j][k] + a[i][j - 1][k])
                  + a[i][j][k];
        }
      }
    }
  }

  void adiColumn(double[][] u, double[][] v, double[][] p, double[][] q, int n) {
    // guarded
    for (@Parallel int i = 1; i < n - 1; i++) {
      v[0][i] = 1.0;
      p[i][0] = 0.0;
      q[i][0] = v[0][i];
      for (int j = 1; j < n - 1; j++) {
        p[i][j] = -0.3 / (0.1 * p[i][j - 1] + 0.2);
        q[i][j] = (u[j][i - 1] - 0.1 * q[i][j - 1]) / (0.1 * p[i][j - 1] + 0.2);
      }
      v[n - 1][i] = 1.0;
      for (int j = n - 2; j >= 1; j--) {
        v[j][i] = p[i][j] * v[j + 1][i] + q[i][j];
      }
    }
  }
}
