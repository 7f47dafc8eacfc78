import dev.parloop.Parallel;

class PL0401 {
  static int turned(int[] a) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0304
      s = a[i] - s;
    }
    return s;
  }

  static double quotient(double[] a) {
    double q = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0401
      q /= a[i];
    }
    return q;
  }

  static int shifted(int[] a) {
    int s = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0401
      s <<= a[i];
    }
    return s;
  }

  static int remainder(int[] a) {
    int s = 12345;
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0401
      s %= a[i];
    }
    return s;
  }

  static String text(String[] a) {
    String s = "";
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0304
      s += a[i];
    }
    return s;
  }

  static int intQuotient(int[] a) {
    int q = 1 << 30;
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0401
      q /= a[i];
    }
    return q;
  }
}
