package corpus;

import dev.parloop.Parallel;
import dev.parloop.Rounding;

/** Minima and maxima, with and without where they are. */
class MinMax {

  double strictMinimum(double[] a, int n) {
    double m = 0;
    long s = 0;
    // proved
    for (@Parallel(rounding = Rounding.STRICT) int i = 0; i < n; i++) {
      m = Math.min(m, a[i]);
      s += i;
    }
    return m + s;
  }

  double minMaxCalls(double[] a, int[] b, int n) {
    double min = 1e9;
    double max = -1e9;
    int least = Integer.MAX_VALUE;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      min = Math.min(min, a[i]);
      max = Math.max(a[i], max);
      least = Integer.min(least, b[i]);
    }
    return min + max + least;
  }

  double minMaxIf(double[] a, int n) {
    double min = 1e9;
    double max = -1e9;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] < min) min = a[i];
      if (max <= a[i]) {
        max = a[i];
      }
    }
    return min + max;
  }

  double minMaxTernary(double[] a, int n) {
    double min = 1e9;
    double max = -1e9;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      min = a[i] < min ? a[i] : min;
      max = max < a[i] ? a[i] : max;
    }
    return min + max;
  }

  double nanTaken(double[] a, int n) {
    double min = 1e9;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      min = min < a[i] ? min : a[i];
    }
    return min;
  }

  double nanTakenIf(double[] a, int n) {
    double min = 1e9;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      if (!(a[i] >= min)) min = a[i];
    }
    return min;
  }

  int intsHaveNoNan(int[] a, int n) {
    int min = 1000;
    int max = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      min = min < a[i] ? min : a[i];
      if (!(a[i] <= max)) max = a[i];
    }
    return min + max;
  }

  double minAndMaxElse(double[] a, int n) {
    double min = a[0];
    double max = a[0];
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] < min) {
        min = a[i];
      } else if (a[i] > max) {
        max = a[i];
      }
    }
    return min + max;
  }

  int argMin(double[] a, int n) {
    double min = 1e9;
    int at = -1;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] < min) {
        min = a[i];
        at = i;
      }
    }
    return at;
  }

  double otherValueTaken(double[] a, double[] b, int n) {
    double min = 1e9;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] < min) {
        min = b[i];
      }
    }
    return min;
  }

  double almostTheSameOperand(double[] a, int n) {
    double max = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < n - 1; i++) {
      if (a[i] > max) {
        max = a[i + 1];
      }
    }
    return max;
  }

  int minOfTwoKinds(int[] a, int n) {
    int m = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      m = Math.min(m, a[i]);
      m = Math.max(m, -a[i]);
    }
    return m;
  }

  double mixedTies(double[] a, int n) {
    double m = 1e9;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] < m) m = a[i];
      if (-a[i] <= m) m = -a[i];
    }
    return m;
  }
}
