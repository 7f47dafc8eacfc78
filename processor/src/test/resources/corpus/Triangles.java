package corpus;

import dev.parloop.Parallel;

/** Rows of different lengths behind one another in one array. */
class Triangles {
  static void lower(double[] p, double[] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        p[i * (i + 1) / 2 + j] = a[i] * a[j];
      }
    }
  }

  static void strictlyLower(double[] p, double[] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        p[i * (i - 1) / 2 + j] += a[i] * a[j];
      }
    }
  }

  static void offset(double[] p, double[] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      int row = (i * (i + 1)) >> 1;
      for (int j = 0; j <= i; j++) {
        p[row + j] = a[j];
      }
    }
  }

  static void condensed(double[] p, double[] x, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        p[n * i - i * (i + 1) / 2 + j - i - 1] = Math.abs(x[i] - x[j]);
      }
    }
  }

  static void fromOne(double[] p, double[] x, int n) {
    // guarded
    for (@Parallel int i = 1; i <= n; i++) {
      for (int j = 1; j <= i; j++) {
        p[i * (i - 1) / 2 + j - 1] = x[i - 1];
      }
    }
  }

  static void diagonal(double[] p, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      p[i * (i + 3) / 2] = 1;
    }
  }

  static void oddRows(double[] p, double[] x, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= 2 * i; j++) {
        p[i * i + j] = x[i];
      }
    }
  }

  static void backwards(double[] p, int n) {
    // proved
    for (@Parallel int i = n - 1; i >= 0; i--) {
      for (int j = 0; j <= i; j++) {
        p[i * (i + 1) / 2 + j] += j;
      }
    }
  }

  static void oneTooMany(double[] p, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i + 1; j++) {
        p[i * (i + 1) / 2 + j] = i;
      }
    }
  }

  static void rowsTooShort(double[] p, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        p[i * (i - 1) / 2 + j] = i;
      }
    }
  }

  static void bothSidesOfZero(double[] p, int n) {
    // unproved PL0302
    for (@Parallel int i = -5; i < n; i++) {
      p[i * (i + 1) / 2] = i;
    }
  }

  static void squaresOfBothSigns(double[] p, int n) {
    // unproved PL0302
    for (@Parallel int i = -5; i < n; i++) {
      p[i * i] = i;
    }
  }

  static void withARemainder(double[] p, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        p[i * (i + 2) / 2 + j] = i;
      }
    }
  }

  static void rowAbove(double[] p, int n) {
    // unproved PL0302
    for (@Parallel int i = 1; i < n; i++) {
      for (int j = 0; j < i; j++) {
        p[i * (i + 1) / 2 + j] = p[i * (i - 1) / 2 + j];
      }
    }
  }

  static void anyBase(double[] p, int n, int k) {
    // unproved PL0302
    for (@Parallel int i = k; i < n; i++) {
      p[i * (i + 1) / 2] = i;
    }
  }
}
