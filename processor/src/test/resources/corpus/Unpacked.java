package corpus;

import dev.parloop.Parallel;

/** Counters of what is taken from an array, moved where it is read. */
class Unpacked {
  static int whereWanted(double[] a, double[] b, int n) {
    int k = 0;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 0) {
        a[i] = b[k++];
      }
    }
    return k;
  }

  static int within(double[] a, double[] b, double[] c, int n) {
    int k = 0;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      if (c[i] > 0) {
        a[i] = 1 - 2 * b[k++] / c[i];
      }
    }
    return k;
  }

  /** It is taken from where it is put. */
  static int oneArray(double[] a, double[] c, int n) {
    int k = 0;
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      if (c[i] > 0) {
        a[i] = a[k++];
      }
    }
    return k;
  }

  /** What is taken decides whether more is. */
  static int decides(double[] a, double[] b, int n) {
    int k = 0;
    // unproved PL0306
    for (@Parallel int i = 0; i < n; i++) {
      if (b[k] > 0) {
        a[i] = b[k++];
      }
    }
    return k;
  }

  /** It is moved only where something else holds. */
  static int perhaps(double[] a, double[] b, int n) {
    int k = 0;
    // unproved PL0306
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = a[i] > 0 ? b[k++] : 0;
    }
    return k;
  }

  static int twice(double[] a, double[] b, double[] c, int n) {
    int k = 0;
    // unproved PL0306
    for (@Parallel int i = 0; i < n; i++) {
      if (c[i] > 0) {
        a[i] = b[k++] - b[k++];
      }
    }
    return k;
  }

  /** By how much it moves depends on itself. */
  static int byItself(double[] a, double[] b, int[] c, int n) {
    int k = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = b[k += c[k]];
    }
    return k;
  }
}
