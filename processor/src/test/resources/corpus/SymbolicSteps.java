package corpus;

import dev.parloop.Parallel;

/** Inner loops that count by a step that is no constant. */
class SymbolicSteps {

  void cyclic(double[] a, int n, int m) {
    // guarded
    for (@Parallel int k = 0; k < m; k++) {
      for (int p = k; p < n; p += m) {
        a[p] = a[p] * 0.5 + 1;
      }
    }
  }

  void toLength(double[] a, int m) {
    // guarded
    for (@Parallel int k = 0; k < m; k++) {
      for (int p = k; p < a.length; p += m) {
        a[p] = a[p] * 0.5 + 1;
      }
    }
  }

  void downwards(double[] a, int n, int m) {
    // guarded
    for (@Parallel int k = 0; k < m; k++) {
      for (int p = n - 1 - k; p >= 0; p -= m) {
        a[p] = a[p] * 0.5 + 1;
      }
    }
  }

  /** The counter has been declared before. */
  void declaredBefore(double[] a, int n, int m) {
    // guarded
    for (@Parallel int k = 0; k < m; k++) {
      int p;
      for (p = k; p < n; p += m) {
        a[p] = a[p] * 0.5 + 1;
      }
    }
  }

  void columnSums(double[] a, double[] out, int rows, int cols) {
    // guarded
    for (@Parallel int j = 0; j < cols; j++) {
      double sum = 0;
      for (int p = j; p < rows * cols; p += cols) {
        sum += a[p];
      }
      out[j] = sum;
    }
  }

  void centredColumns(double[] a, int rows, int cols) {
    // guarded
    for (@Parallel int j = 0; j < cols; j++) {
      double sum = 0;
      for (int p = j; p < rows * cols; p += cols) {
        sum += a[p];
      }
      for (int p = j; p < rows * cols; p += cols) {
        a[p] -= sum / rows;
      }
    }
  }

  void blocks(double[] a, int n, int m, int s) {
    // guarded
    for (@Parallel int k = 0; k < n; k++) {
      for (int p = k * m; p < k * m + m; p += s) {
        a[p] = a[p] * 0.5 + 1;
      }
    }
  }

  void twice(double[] a, int n, int m) {
    // guarded
    for (@Parallel int k = 0; k < 2 * m; k++) {
      for (int p = k; p < n; p += 2 * m) {
        a[p] = a[p] * 0.5 + 1;
      }
    }
  }

  void product(double[] a, int n, int m, int w) {
    // guarded
    for (@Parallel int k = 0; k < m * w; k++) {
      for (int p = k; p < n; p += m * w) {
        a[p] = a[p] * 0.5 + 1;
      }
    }
  }

  void oneMore(double[] a, int n, int m) {
    // guarded
    for (@Parallel int k = 0; k <= m; k++) {
      for (int p = k; p < n; p += m + 1) {
        a[p] = a[p] * 0.5 + 1;
      }
    }
  }

  void rowsOfMatrix(double[][] x, int n, int m) {
    // guarded
    for (@Parallel int k = 0; k < m; k++) {
      for (int p = k; p < n; p += m) {
        for (int j = 0; j < n; j++) {
          x[p][j] = x[p][j] * 0.5 + 1;
        }
      }
    }
  }

  void pairs(double[] a, int n, int m) {
    // guarded
    for (@Parallel int k = 0; k < m; k++) {
      for (int p = k; p < n; p += m) {
        a[2 * p] = a[2 * p + 1] * 0.5 + 1;
      }
    }
  }

  void counted(double[] a, long n, long m) {
    // guarded
    for (@Parallel long k = 0; k < m; k++) {
      for (long p = k; p < n; p += m) {
        a[(int) p] = a[(int) p] * 0.5 + 1;
      }
    }
  }

  /** The next block begins before this one ends. */
  void tooWide(double[] a, int n, int m) {
    // unproved PL0301
    for (@Parallel int k = 0; k <= m; k++) {
      for (int p = k; p < n; p += m) {
        a[p] = a[p] * 0.5 + 1;
      }
    }
  }

  void neighbour(double[] a, int n, int m) {
    // unproved PL0301
    for (@Parallel int k = 0; k < m; k++) {
      for (int p = k; p < n; p += m) {
        a[p] = a[p + 1] * 0.5 + 1;
      }
    }
  }

  void otherStep(double[] a, int n, int m, int w) {
    // unproved PL0301
    for (@Parallel int k = 0; k < m; k++) {
      for (int p = k; p < n; p += w) {
        a[p] = a[p] * 0.5 + 1;
      }
    }
  }

  void sieve(int[] factor, int n, int r) {
    // unproved PL0301
    for (@Parallel int p = 2; p < r; p++) {
      for (int q = p * p; q <= n; q += p) {
        factor[q] = p;
      }
    }
  }

  void byTheCounter(double[] a, int n, int m) {
    // unproved PL0301
    for (@Parallel int k = 0; k < m; k++) {
      for (int p = k; p < n; p += k + 1) {
        a[p] = a[p] * 0.5 + 1;
      }
    }
  }

  void growing(double[] a, int n, int m) {
    // unproved PL0301
    for (@Parallel int k = 0; k < m; k++) {
      int step = m;
      for (int p = k; p < n; p += step) {
        a[p] = a[p] * 0.5 + 1;
        step++;
      }
    }
  }

  void wayBack(double[] a, int n, int m) {
    // unproved PL0301
    for (@Parallel int k = 0; k < m; k++) {
      for (int p = k; p < n; p -= m) {
        a[p] = a[p] * 0.5 + 1;
      }
    }
  }

  void readEachTime(double[] a, int[] steps, int n, int m) {
    // unproved PL0301
    for (@Parallel int k = 0; k < m; k++) {
      for (int p = k; p < n; p += steps[k]) {
        a[p] = a[p] * 0.5 + 1;
      }
    }
  }

  void byItself(double[] a, int n, int m) {
    // unproved PL0302
    for (@Parallel int k = 1; k < m; k++) {
      int p = m;
      for (p = k; p < n; p += p) {
        a[p] = a[p] * 0.5 + 1;
      }
    }
  }

  /** Where it ends depends on itself, not on what it was before. */
  void boundByItself(double[] a, int n) {
    // unproved PL0302
    for (@Parallel int k = 0; k < n; k++) {
      int p = 8 * k + 12;
      for (p = 8 * k; p < 16 * k + 20 - p; p++) {
        a[p] = a[p] * 0.5 + 1;
      }
    }
  }
}
