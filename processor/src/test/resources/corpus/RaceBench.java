package corpus;

import dev.parloop.Parallel;

/** Shapes of DataRaceBench: pairs of a loop with a race and its like without. */
class RaceBench {

  void antiDependence(int[] a, int len) {
    // dependent PL0301: a[i] and a[i + 1]
    for (@Parallel int i = 0; i < len - 1; i++) {
      a[i] = a[i + 1] + 1;
    }
  }

  void antiDependenceInRows(double[][] a) {
    for (int i = 0; i < 20; i++) {
      // dependent PL0301: a[i][j] and a[i][j + 1]
      for (@Parallel int j = 0; j < 19; j++) {
        a[i][j] += a[i][j + 1];
      }
    }
  }

  void rowsBelow(double[][] a) {
    // unproved PL0301: a[i][j] and a[i + 1][j]
    for (@Parallel int i = 0; i < 19; i++) {
      for (int j = 0; j < 20; j++) {
        a[i][j] += a[i + 1][j];
      }
    }
  }

  void indirect(double[] base, int[] indexSet) {
    // proved
    for (@Parallel int i = 0; i < indexSet.length; i++) {
      int idx = indexSet[i];
      base[idx] = base[idx] + 1.0;
      base[idx + 12] = base[idx + 12] + 3.0;
    }
  }

  int lastPrivate(int n) {
    int x = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      x = i;
    }
    return x;
  }

  void minusMinus(int[] input, int[] output) {
    int numNodes2 = output.length - 1;
    // guarded
    for (@Parallel int i = 0; i < input.length; i++) {
      if (input[i] <= 0) {
        output[numNodes2] = i;
        numNodes2--;
      }
    }
  }

  int minusMinusCounted(int[] input) {
    int numNodes2 = input.length;
    // proved
    for (@Parallel int i = 0; i < input.length; i++) {
      if (input[i] <= 0) {
        numNodes2--;
      }
    }
    return numNodes2;
  }

  void outerOnly(double[][] b, int n, int m) {
    // guarded
    for (@Parallel int i = 1; i < n; i++) {
      for (int j = 1; j < m; j++) {
        b[i][j] = b[i][j - 1];
      }
    }
  }

  void diagonalRace(double[][] b, int n, int m) {
    // unproved PL0301: b[i][j] and b[i - 1][j - 1]
    for (@Parallel int i = 1; i < n; i++) {
      for (int j = 1; j < m; j++) {
        b[i][j] = b[i - 1][j - 1];
      }
    }
  }

  void innerOnly(double[][] b, int n, int m) {
    for (int i = 1; i < n; i++) {
      // proved
      for (@Parallel int j = 1; j < m; j++) {
        b[i][j] = b[i - 1][j];
      }
    }
  }

  void innerRace(double[][] b, int n, int m) {
    for (int i = 0; i < n; i++) {
      // dependent PL0301: b[i][j] and b[i][j - 1]
      for (@Parallel int j = 1; j < m; j++) {
        b[i][j] = b[i][j - 1];
      }
    }
  }

  void outputDependence(int[] a, int len) {
    int x = 10;
    // proved
    for (@Parallel int i = 0; i < len; i++) {
      a[i] = x;
      x = i;
    }
  }

  double plusPlus(double[] input, double[] output) {
    int outLen = 0;
    // guarded
    for (@Parallel int i = 0; i < input.length; ++i) {
      output[outLen++] = input[i];
    }
    return outLen;
  }

  void privateMissing(int[] a, int len) {
    int tmp = 0;
    // proved
    for (@Parallel int i = 0; i < len; i++) {
      tmp = a[i] + i;
      a[i] = tmp;
    }
  }

  double reductionMissing(double[][] u, int len) {
    double sum = 0;
    // proved
    for (@Parallel int i = 0; i < len; i++) {
      for (int j = 0; j < len; j++) {
        double temp = u[i][j];
        sum = sum + temp * temp;
      }
    }
    return sum;
  }

  void truedep(int[] a, int len) {
    // dependent PL0301: a[i + 1] and a[i]
    for (@Parallel int i = 0; i < len - 1; i++) {
      a[i + 1] = a[i] + 1;
    }
  }

  void truedepLinear(int[] a) {
    // unproved PL0301: a[2 * i + 1] and a[i]
    for (@Parallel int i = 0; i < 1000; i++) {
      a[2 * i + 1] = a[i] + 1;
    }
  }

  void truedepFirstDimension(double[][] b, int n, int m) {
    // unproved PL0301: b[i][j] and b[i - 1][j]
    for (@Parallel int i = 1; i < n; i++) {
      for (int j = 1; j < m; j++) {
        b[i][j] = b[i - 1][j];
      }
    }
  }

  void truedepSingleElement(int[] a) {
    // unproved PL0301: a[i] and a[0]
    for (@Parallel int i = 0; i < 1000; i++) {
      a[i] = a[i] + a[0];
    }
  }

  void doall(int[] a) {
    // proved
    for (@Parallel int i = 0; i < 100; i++) {
      a[i] = a[i] + 1;
    }
  }

  void doallTwoDimensions(int[][] a) {
    // guarded
    for (@Parallel int i = 0; i < 100; i++) {
      for (int j = 0; j < 100; j++) {
        a[i][j] = a[i][j] + 1;
      }
    }
  }

  int firstPrivate(int[] a, int n, int g) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = a[i] + g;
    }
    return g;
  }

  void innermostPrivate(double[][] a, int n) {
    int k;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (k = 0; k < n; k++) {
        a[i][k] = a[i][k] * 2;
      }
    }
  }

  void indirectDistinct(int[] index, double[] base) {
    // proved
    for (@Parallel int i = 0; i < 180; i++) {
      int at = 2 * i;
      base[at] += 1.0;
      base[at + 1] += 3.0;
    }
  }

  void farOffset(double[] base) {
    // proved
    for (@Parallel int i = 0; i < 180; i++) {
      base[i] = base[i] + 1.0;
      base[i + 2014] = base[i + 2014] + 3.0;
    }
  }

  void nearOffset(double[] base) {
    // proved
    for (@Parallel int i = 0; i < 180; i++) {
      base[i] = base[i] + 1.0;
      base[i + 12] = base[i + 12] + 3.0;
    }
  }

  void matrixMultiply(double[][] a, double[][] b, double[][] c, int n, int m, int p) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int k = 0; k < p; k++) {
        for (int j = 0; j < m; j++) {
          c[i][j] = c[i][j] + a[i][k] * b[k][j];
        }
      }
    }
  }

  void matrixVector(double[][] a, double[] v, double[] out, int n, int m) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < m; j++) {
        sum += a[i][j] * v[j];
      }
      out[i] = sum;
    }
  }

  void matrixVectorInner(double[][] a, double[] v, double[] out, int n, int m) {
    // guarded
    for (@Parallel int j = 0; j < m; j++) {
      for (int i = 0; i < n; i++) {
        out[i] += a[i][j] * v[j];
      }
    }
  }

  void jacobi(double[][] u, double[][] uold, double[][] f, int n, int m, double ax, double b) {
    // guarded
    for (@Parallel int i = 1; i < n - 1; i++) {
      for (int j = 1; j < m - 1; j++) {
        double resid = (ax * (uold[i - 1][j] + uold[i + 1][j]) + b * uold[i][j] - f[i][j]) / b;
        u[i][j] = uold[i][j] - 0.9 * resid;
      }
    }
  }

  double jacobiError(double[][] uold, double[][] f, int n, int m) {
    double error = 0;
    // proved
    for (@Parallel int i = 1; i < n - 1; i++) {
      for (int j = 1; j < m - 1; j++) {
        double resid = uold[i - 1][j] + uold[i + 1][j] - f[i][j];
        error = error + resid * resid;
      }
    }
    return error;
  }

  double numericalPi(int numSteps) {
    double pi = 0;
    double interval = 1.0 / numSteps;
    // proved
    for (@Parallel int i = 0; i < numSteps; i++) {
      double x = (i + 0.5) * interval;
      pi += 4.0 / (x * x + 1.0);
    }
    return pi * interval;
  }

  void aliasedPointers(double[] counter, double[] xa, int n) {
    // dependent PL0301: xa[i] and counter[0]
    for (@Parallel int i = 0; i < n; i++) {
      xa[i] += counter[0];
      counter[0] = xa[i];
    }
  }

  void twoRoots(double[] p, double[] q, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      p[i] = q[i] + 1;
      q[i] = 2 * q[i];
    }
  }

  void evenOdd(int[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[2 * i + 1] = a[2 * i] + 1;
    }
  }

  void sections(int[] a, int half) {
    // proved
    for (@Parallel int i = 0; i < half; i++) {
      a[i + half] = a[i];
    }
  }

  int count(int[] a) {
    int count = 0;
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] % 2 == 0) {
        count += 1;
      }
    }
    return count;
  }

  void fibonacci(long[] f, int n) {
    // dependent PL0301: f[i] and f[i - 1] or f[i] and f[i - 2]
    for (@Parallel int i = 2; i < n; i++) {
      f[i] = f[i - 1] + f[i - 2];
    }
  }

  void gaussSeidel(double[] x, int n) {
    // dependent PL0301: x[i] and x[i - 1] or x[i] and x[i + 1]
    for (@Parallel int i = 1; i < n - 1; i++) {
      x[i] = (x[i - 1] + x[i + 1]) / 2;
    }
  }

  void redPoints(double[] x, int n) {
    // proved
    for (@Parallel int i = 1; i < n - 1; i += 2) {
      x[i] = (x[i - 1] + x[i + 1]) / 2;
    }
  }

  void elimination(double[][] a, int n, int k) {
    // guarded
    for (@Parallel int i = k + 1; i < n; i++) {
      double factor = a[i][k] / a[k][k];
      for (int j = k; j < n; j++) {
        a[i][j] -= factor * a[k][j];
      }
    }
  }

  void floyd(int[][] path, int n, int k) {
    // unproved PL0301: path[i][j] and path[k][j]
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        path[i][j] = Math.min(path[i][j], path[i][k] + path[k][j]);
      }
    }
  }

  void histogram(int[] counts, int[] data) {
    // guarded
    for (@Parallel int i = 0; i < data.length; i++) {
      counts[data[i]]++;
    }
  }

  void firstWinner(int[] a, boolean[] seen, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      seen[a[i]] = true;
    }
  }

  int shared;

  void fieldRace(int[] a) {
    // dependent PL0502
    for (@Parallel int i = 0; i < a.length; i++) {
      shared = a[i];
      a[i] = shared + 1;
    }
  }
}
