package corpus;

import dev.parloop.Parallel;

/** Positions of minima and maxima that a loop keeps alone, and what only looks like that. */
class Positions {
  double[] held = new double[8];
  static double[] shared = new double[8];
  volatile double[] changing = new double[8];

  int largest(double[] a, int n) {
    int k = 0;
    // guarded
    for (@Parallel int i = 1; i < n; i++) {
      if (a[i] > a[k]) k = i;
    }
    return k;
  }

  int smallestAtEnd(int[] a, int n) {
    int k = 0;
    // guarded
    for (@Parallel int i = 1; i < n; i++) {
      if (a[n - 1 - i] <= a[n - 1 - k]) k = i;
    }
    return k;
  }

  int ofFields(int n) {
    int k = 0;
    // guarded
    for (@Parallel int i = 1; i < n; i++) {
      if (held[i] + shared[i] > held[k] + shared[k]) k = i;
    }
    return k;
  }

  int otherArrayWritten(double[] a, double[] b, int n) {
    int k = 0;
    // guarded
    for (@Parallel int i = 1; i < n; i++) {
      if (a[i] > a[k]) k = i;
      b[i] = a[i];
    }
    return k;
  }

  int writtenBehind(double[] a, int n) {
    int k = 0;
    // unproved PL0304
    for (@Parallel int i = 1; i < n; i++) {
      if (a[i] > a[k]) k = i;
      a[i] = 0;
    }
    return k;
  }

  int writtenInFront(double[] a, int n) {
    int k = 0;
    // unproved PL0304
    for (@Parallel int i = 1; i < n; i++) {
      a[i] = i % 7;
      if (a[i] > a[k]) k = i;
    }
    return k;
  }

  int readElsewhere(double[] a, int[] b, int n) {
    int k = 0;
    // unproved PL0304
    for (@Parallel int i = 1; i < n; i++) {
      if (a[i] > a[k]) k = i;
      b[i] = k;
    }
    return k;
  }

  int resetInside(double[] a, double[] b, int n) {
    int k = 0;
    // unproved PL0304
    for (@Parallel int i = 1; i < n; i++) {
      if (a[i] > a[k]) k = i;
      if (b[i] > 0) k = 0;
    }
    return k;
  }

  int startsAnew(double[] a, int[] b, int n) {
    int k = 0;
    // proved
    for (@Parallel int i = 1; i < n; i++) {
      k = i - 1;
      if (a[i] > a[k]) k = i;
    }
    return k;
  }

  int otherElement(double[] a, int n) {
    int k = 0;
    // unproved PL0304
    for (@Parallel int i = 1; i < n - 1; i++) {
      if (a[i + 1] > a[k]) k = i;
    }
    return k;
  }

  int otherArray(double[] a, double[] b, int n) {
    int k = 0;
    // unproved PL0304
    for (@Parallel int i = 1; i < n; i++) {
      if (a[i] > b[k]) k = i;
    }
    return k;
  }

  int negated(double[] a, int n) {
    int k = 0;
    // unproved PL0304
    for (@Parallel int i = 1; i < n; i++) {
      if (!(a[i] <= a[k])) k = i;
    }
    return k;
  }

  int different(int[] a, int n) {
    int k = 0;
    // unproved PL0304
    for (@Parallel int i = 1; i < n; i++) {
      if (a[i] != a[k]) k = i;
    }
    return k;
  }

  int mayDivideByZero(int[] a, int[] b, int n) {
    int k = 0;
    // unproved PL0304
    for (@Parallel int i = 1; i < n; i++) {
      if (a[i] / b[i] > a[k] / b[k]) k = i;
    }
    return k;
  }

  int changingWeight(double[] a, int n) {
    int k = 0;
    double w = 1;
    // unproved PL0304
    for (@Parallel int i = 1; i < n; i++) {
      w = i * 0.5;
      if (a[i] * w > a[k] * w) k = i;
    }
    return k;
  }

  int weightOfIteration(double[] a, int n) {
    int k = 0;
    // unproved PL0304
    for (@Parallel int i = 1; i < n; i++) {
      if (a[i] * i > a[k] * i) k = i;
    }
    return k;
  }

  int staleName(double[] a, int n) {
    int k = 0;
    int c = 0;
    // unproved PL0304
    for (@Parallel int i = 1; i < n; i++) {
      double v = a[c];
      c++;
      if (v > a[k]) k = c;
    }
    return k;
  }

  int halfOfThePlace(double[][] a, int n) {
    int r = 0;
    int c = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (a[i][j] < a[r][c]) {
          r = i;
        }
      }
    }
    return r + c;
  }

  int column(double[][] a, int n) {
    int r = 0;
    int c = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      c = i & 3;
      if (a[i][c] < a[r][c]) {
        r = i;
      }
    }
    return r + c;
  }

  int withHistogram(double[] a, int[] h, int n) {
    int k = 0;
    // unproved PL0304
    for (@Parallel int i = 1; i < n; i++) {
      h[i & 3]++;
      if (a[i] > a[k]) k = i;
    }
    return k;
  }

  double bounds(double[] a, int n) {
    double low = 0;
    double high = 0;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] < low) low = a[i];
      else if (a[i] > high) high = a[i];
    }
    return low + high;
  }

  double bothTakeEqual(double[] a, int n) {
    double low = 0;
    double high = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] <= low) low = a[i];
      else if (a[i] >= high) high = a[i];
    }
    return low + high;
  }

  double otherValues(double[] a, double[] b, int n) {
    double low = 0;
    double high = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] < low) low = a[i];
      else if (b[i] > high) high = b[i];
    }
    return low + high;
  }

  double twoMinima(double[] a, int n) {
    double low = 0;
    double second = 1;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] < low) low = a[i];
      else if (a[i] < second) second = a[i];
    }
    return low + second;
  }

  double readBounds(double[] a, double[] b, int n) {
    double low = 0;
    double high = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] < low) low = a[i];
      else if (a[i] > high) high = a[i];
      b[i] = high - low;
    }
    return low + high;
  }

  double movedBounds(double[] a, int n) {
    double low = 0;
    double high = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      high = 0;
      if (a[i] < low) low = a[i];
      else if (a[i] > high) high = a[i];
    }
    return low + high;
  }

  double countBetween(double[] a, int n) {
    double low = 0;
    double high = 0;
    int between = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] < low) low = a[i];
      else if (a[i] > high) high = a[i];
      else between++;
    }
    return low + high + between;
  }
}
