package corpus;

import dev.parloop.Parallel;

/** Arrays of arrays, flattened arrays, and nests. */
class Matrices {

  void rows(double[][] a, int n, int m) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        a[i][j] = i * j;
      }
    }
  }

  void columns(double[][] a, int n, int m) {
    // proved
    for (@Parallel int j = 0; j < m; j++) {
      for (int i = 1; i < n; i++) {
        a[i][j] = a[i - 1][j] + 1;
      }
    }
  }

  void columnsFromNeighbour(double[][] a, int n, int m) {
    // unproved PL0301
    for (@Parallel int j = 1; j < m; j++) {
      for (int i = 0; i < n; i++) {
        a[i][j] = a[i][j - 1] + 1;
      }
    }
  }

  void rowsFromNeighbour(double[][] a, int n, int m) {
    // unproved PL0301
    for (@Parallel int i = 1; i < n; i++) {
      for (int j = 0; j < m; j++) {
        a[i][j] = a[i - 1][j] + 1;
      }
    }
  }

  void jacobi(double[][] a, double[][] b, int n) {
    // guarded
    for (@Parallel int i = 1; i < n - 1; i++) {
      for (int j = 1; j < n - 1; j++) {
        b[i][j] = (a[i - 1][j] + a[i + 1][j] + a[i][j - 1] + a[i][j + 1]) / 4;
      }
    }
  }

  void gaussSeidel(double[][] a, int n) {
    // unproved PL0301
    for (@Parallel int i = 1; i < n - 1; i++) {
      for (int j = 1; j < n - 1; j++) {
        a[i][j] = (a[i - 1][j] + a[i + 1][j] + a[i][j - 1] + a[i][j + 1]) / 4;
      }
    }
  }

  void multiply(double[][] a, double[][] b, double[][] c, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += a[i][k] * b[k][j];
        }
        c[i][j] = sum;
      }
    }
  }

  void multiplyInPlace(double[][] a, double[][] b, int n) {
    // unproved PL0301
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += a[i][k] * b[k][j];
        }
        b[i][j] = sum;
      }
    }
  }

  void multiplyFlat(double[] a, double[] b, double[] c, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double x = a[i * n + k];
        for (int j = 0; j < n; j++) {
          c[i * n + j] += x * b[k * n + j];
        }
      }
    }
  }

  void flatWrongWidth(double[] a, int n, int m, int w) {
    // unproved PL0301
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        a[i * w + j] = i;
      }
    }
  }

  void flatOneTooMany(double[] a, int n, int w) {
    // unproved PL0301
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= w; j++) {
        a[i * w + j] = i;
      }
    }
  }

  void flatFromMinusOne(double[] a, int n, int w) {
    // unproved PL0301
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = -1; j < w; j++) {
        a[i * w + j] = i;
      }
    }
  }

  void flatConstantWidth(double[] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < 16; j++) {
        a[i * 16 + j] = j;
      }
    }
  }

  void flatConstantAll(double[] a) {
    // proved
    for (@Parallel int i = 0; i < 1000; i++) {
      for (int j = 0; j < 16; j++) {
        a[16 * i + j] = j;
      }
    }
  }

  void flatStencil(double[] a, double[] b, int h, int w) {
    // guarded
    for (@Parallel int y = 1; y < h - 1; y++) {
      for (int x = 1; x < w - 1; x++) {
        int k = y * w + x;
        b[k] = a[k - 1] + a[k + 1] + a[k - w] + a[k + w] - 4 * a[k];
      }
    }
  }

  void flatStencilInPlace(double[] a, int h, int w) {
    // unproved PL0301
    for (@Parallel int y = 1; y < h - 1; y++) {
      for (int x = 1; x < w - 1; x++) {
        int k = y * w + x;
        a[k] = a[k - w] + a[k + w];
      }
    }
  }

  void cubeFlat(double[] a, int n, int h, int w) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < h; j++) {
        for (int k = 0; k < w; k++) {
          a[(i * h + j) * w + k] = i + j + k;
        }
      }
    }
  }

  void cube(double[][][] a, int n, int h, int w) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < h; j++) {
        for (int k = 0; k < w; k++) {
          a[i][j][k] = i + j + k;
        }
      }
    }
  }

  void middleOfCubeFlat(double[] a, int n, int h, int w) {
    // unproved PL0301
    for (@Parallel int j = 0; j < h; j++) {
      for (int i = 0; i < n; i++) {
        for (int k = 0; k < w; k++) {
          a[(i * w + j) * h + k] = 1;
        }
      }
    }
  }

  void triangle(double[][] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        a[i][j] = 1;
      }
    }
  }

  void triangleFlat(double[] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        a[i * n + j] = 1;
      }
    }
  }

  void symmetric(double[][] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        a[i][j] = a[j][i];
      }
    }
  }

  void transpose(double[][] a, double[][] b, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        b[i][j] = a[j][i];
      }
    }
  }

  void eliminate(double[][] a, int n) {
    for (int k = 0; k < n; k++) {
      // guarded
      for (@Parallel int i = k + 1; i < n; i++) {
        double f = a[i][k] / a[k][k];
        for (int j = k; j < n; j++) {
          a[i][j] -= f * a[k][j];
        }
      }
    }
  }

  void eliminateFromAll(double[][] a, int n, int k) {
    // unproved PL0301
    for (@Parallel int i = 0; i < n; i++) {
      double f = a[i][k] / a[k][k];
      for (int j = k; j < n; j++) {
        a[i][j] -= f * a[k][j];
      }
    }
  }

  void floyd(int[][] d, int n) {
    for (int k = 0; k < n; k++) {
      // unproved PL0301
      for (@Parallel int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
        }
      }
    }
  }

  void rowVariable(double[][] a, double[] x, double[] y, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      double[] row = a[i];
      double sum = 0;
      for (int j = 0; j < row.length; j++) {
        sum += row[j] * x[j];
      }
      y[i] = sum;
    }
  }

  void rowVariableWritten(double[][] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      double[] row = a[i];
      for (int j = 0; j < row.length; j++) {
        row[j] = j;
      }
    }
  }

  void otherRowWritten(double[][] a, int n) {
    // unproved PL0301
    for (@Parallel int i = 1; i < n; i++) {
      double[] row = a[i];
      double[] last = a[i - 1];
      for (int j = 0; j < row.length; j++) {
        last[j] = row[j];
      }
    }
  }

  void oneRow(double[][] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[0][i] = a[1][i];
    }
  }

  void oneRowWhole(double[][] a, int n, int m) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        a[0][j] += i;
      }
    }
  }

  void newRows(double[][] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = new double[i];
      for (int j = 0; j < i; j++) {
        a[i][j] = 1;
      }
    }
  }

  void newRowsByVariable(double[][] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      double[] row = new double[i];
      for (int j = 0; j < i; j++) {
        row[j] = 1;
      }
      a[i] = row;
    }
  }

  void sharedRowsStored(double[][] a, double[] shared, int n) {
    // dependent PL0301
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = shared;
      a[i][0] = i;
    }
  }

  void rowsExchanged(double[][] a, double[][] b, int n) {
    // unproved PL0303
    for (@Parallel int i = 0; i < n; i++) {
      double[] t = a[i];
      a[i] = b[i];
      b[i] = t;
      b[i][0] = 1;
    }
  }

  void rowsRotated(double[][] a, int n) {
    // dependent PL0301
    for (@Parallel int i = 0; i < n - 1; i++) {
      a[i] = a[i + 1];
    }
  }

  void rowAndVector(double[][] a, double[] v, int n, int m) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        a[i][j] *= v[j];
      }
    }
  }

  void objects(Object[][] a, int n) {
    // unproved PL0303
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] = "x";
      }
    }
  }

  void inductionInside(double[] a, int n, int m) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      int k = i * m;
      for (int j = 0; j < m; j++) {
        a[k] = j;
        k++;
      }
    }
  }

  void inductionSkips(double[] a, int n, int m) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      int k = i * m;
      for (int j = 0; j < m; j++) {
        if (a[j] > 0) {
          k++;
        }
        a[k] = j;
      }
    }
  }

  void blocks(double[] a, double[] b, int n) {
    // proved
    for (@Parallel int start = 0; start < n; start += 64) {
      int end = Math.min(start + 64, n);
      for (int i = start; i < end; i++) {
        a[i] = b[i] * 2;
      }
    }
  }

  void blocksTooLong(double[] a, int n) {
    // unproved PL0301
    for (@Parallel int start = 0; start < n; start += 64) {
      int end = Math.min(start + 65, n);
      for (int i = start; i < end; i++) {
        a[i] = start;
      }
    }
  }

  void diagonal(double[][] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n - 2; i++) {
      a[i][i] = a[i + 1][i + 2];
    }
  }

  void wavefront(int[][] d, String s, String t, int n) {
    // unproved PL0301
    for (@Parallel int i = 1; i < n; i++) {
      for (int j = 1; j < n; j++) {
        int cost = s.charAt(i) == t.charAt(j) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + cost, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
      }
    }
  }

  void columnMajor(double[] a, int n, int h) {
    // guarded
    for (@Parallel int j = 0; j < n; j++) {
      for (int i = 0; i < h; i++) {
        a[j * h + i] = 0;
      }
    }
  }

  void interleaved(double[] a, int n, int h) {
    // guarded
    for (@Parallel int i = 0; i < h; i++) {
      for (int j = 0; j < n; j++) {
        a[j * h + i] = 0;
      }
    }
  }
}
