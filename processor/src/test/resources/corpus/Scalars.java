package corpus;

import dev.parloop.Parallel;

/** Variables declared outside the loop that are no reductions. */
class Scalars {

  void temporary(double[] a, double[] b, int n) {
    double t;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      t = a[i];
      b[i] = t * t;
    }
  }

  double lastValue(double[] a, int n) {
    double t = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 0) {
        t = a[i];
      } else {
        t = -a[i];
      }
    }
    return t;
  }

  double conditional(double[] a, int n) {
    double t = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 0) {
        t = a[i];
      }
    }
    return t;
  }

  double skippedByContinue(double[] a, int n) {
    double t = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 0) {
        continue;
      }
      t = a[i];
    }
    return t;
  }

  double inInnerLoop(double[][] a, int n, int m) {
    double t = 0;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        t = a[i][j];
        a[i][j] = t + 1;
      }
    }
    return t;
  }

  void oldStyleCounter(double[][] a, int n, int m) {
    int j;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (j = 0; j < m; j++) {
        a[i][j] = i + j;
      }
    }
  }

  void previous(double[] a, double[] b, int n) {
    double previous = 0;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      b[i] = a[i] - previous;
      previous = a[i];
    }
  }

  void sometimesPrevious(double[] a, double[] b, int n) {
    double last = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 0) {
        last = a[i];
      }
      b[i] = last;
    }
  }

  void induction(double[] a, int n) {
    int j = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[j] = i;
      j += 2;
    }
  }

  void fibonacci(long[] f, int n) {
    long a = 0;
    long b = 1;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      f[i] = a;
      long c = a + b;
      a = b;
      b = c;
    }
  }

  void random(int[] out, int n) {
    long seed = 42;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      seed = seed * 6364136223846793005L + 1442695040888963407L;
      out[i] = (int) (seed >>> 33);
    }
  }

  void shadowedByInnerLoop(double[][] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      int k = 0;
      while (k < a[i].length) {
        a[i][k] = k;
        k++;
      }
    }
  }

  void assignedInCondition(double[] a, double[] b, int n) {
    double t = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 0 && (t = a[i] * 2) > 1) {
        b[i] = t;
      }
      b[i] += t;
    }
  }

  void assignedInEveryCondition(double[] a, double[] b, int n) {
    double t;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if ((t = a[i] * 2) > 1) {
        b[i] = t;
      }
    }
  }

  void bySwitch(int[] a, int[] b, int n) {
    int t;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      switch (a[i]) {
        case 0:
          t = 1;
          break;
        case 1:
        case 2:
          t = 5;
          break;
        default:
          t = 7;
      }
      b[i] = t;
    }
  }

  void bySwitchWithoutDefault(int[] a, int[] b, int n) {
    int t = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      switch (a[i]) {
        case 0:
          t = 1;
          break;
        case 1:
          t = 5;
      }
      b[i] = t;
    }
  }

  void inTry(String[] a, int[] b, int n) {
    int t = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      try {
        t = Integer.parseInt(a[i]);
      } catch (NumberFormatException e) {
        b[i] = -1;
      }
      b[i] = t;
    }
  }

  void exchangedArrays(double[] a, double[] b, int n) {
    // dependent PL0304
    for (@Parallel int i = 1; i < n; i++) {
      b[i] = a[i - 1];
      double[] t = a;
      a = b;
      b = t;
    }
  }

  double[] chosenArray(double[][] m, int n) {
    double[] row = m[0];
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      row = m[i];
      row[0] = i;
    }
    return row;
  }

  void alternating(double[] a, int n) {
    int sign = 1;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = sign;
      sign = -sign;
    }
  }

  int halving(int[] a, int n, int c) {
    int k = n;
    boolean odd = false;
    int side = 1;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = odd ? k : side;
      k >>= 1;
      odd = !odd;
      side = c - side;
    }
    return k;
  }

  void alternatingSometimes(double[] a, int n) {
    int sign = 1;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = sign;
      if (a[i] > 0) {
        sign = -sign;
      }
    }
  }

  void alternatingBehindContinue(double[] a, double[] b, int n) {
    int sign = 1;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = sign;
      if (b[i] > 0) continue;
      sign = -sign;
    }
  }

  void alternatingInside(double[] a, int n, int m) {
    int sign = 1;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = sign;
      for (int j = 0; j < m; j++) {
        sign = -sign;
      }
    }
  }

  void alternatingTwice(double[] a, int n) {
    int sign = 1;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = sign;
      sign = -sign;
      sign = sign ^ 3;
    }
  }

  void shiftedByChanging(int[] a, int n) {
    int k = n;
    int by = 1;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      by = i & 3;
      a[i] = k;
      k = by - k;
    }
  }

  void quotient(int[] a, int n) {
    int k = n;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = k;
      k = 100 / k;
    }
  }

  void roundedDifference(double[] a, int n) {
    double d = 0.1;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = d;
      d = 1 - d;
    }
  }

  int doWhile(int[] a, int n) {
    int t = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      int k = a[i];
      do {
        t = k;
        k = k / 2;
      } while (k > 0);
    }
    return t;
  }

  void linkedWalk(int[] next, int[] out, int n) {
    int at = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = at;
      at = next[at];
    }
  }
}
