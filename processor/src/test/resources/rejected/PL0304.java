import dev.parloop.Parallel;

class PL0304 {
  static void differences(double[] a) {
    double before = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0304
      double d = a[i] - before;
      before = d;
      a[i] = d;
    }
  }

  static int hash(int[] a) {
    int h = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0304
      h = 31 * h + a[i];
    }
    return h;
  }

  static void prefix(double[] a) {
    double s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0304
      s += a[i] / (1 + s);
      a[i] = s;
    }
  }

  static long fibonacci(int n) {
    long a = 0;
    long b = 1;
    for (@Parallel int i = 0; i < n; i++) {
      // BUG: error PL0304
      long t = a + b;
      a = b;
      b = t;
    }
    return a;
  }

  static int twoOperators(int[] a) {
    int s = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0304
      s += a[i];
      s *= 3;
    }
    return s;
  }

  static int readInItsCondition(int[] a) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0304
      if (s < 100) {
        s += a[i];
      }
    }
    return s;
  }

  static int lcg(int n) {
    int seed = 1;
    int inside = 0;
    for (@Parallel int i = 0; i < n; i++) {
      // BUG: error PL0304
      seed = seed * 1664525 + 1013904223;
      if (seed > 0) inside++;
    }
    return inside;
  }

  static void readOnOnePath(int[] a) {
    int t = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 0) {
        t = a[i];
      }
      // BUG: warning PL0304
      a[i] = t;
    }
  }

  static double largest(double[] a) {
    double m = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0304
      m = m >= a[i] ? m : a[i];
    }
    return m;
  }
}
