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

  static int keptUnread(int[] a, int[] b, int[] out) {
    int least = 2000;
    int other = 7;
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i] = a[i];
      if (a[i] < least) {
        // BUG: warning PL0401
        least = a[i];
        other = b[i];
      }
    }
    return other + least;
  }

  static int keptReadLater(int[] a, int[] b, int[] out) {
    int least = 2000;
    int other = 7;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < 0) {
        out[i] = b[i];
      }
      if (a[i] < least) {
        // BUG: warning PL0401
        least = a[i];
        other = b[i];
      }
      out[i] = b[i];
    }
    return other + least;
  }

  static int keptBehindAMovedIndex(int[] a, int[] b, int[] out) {
    int least = 2000;
    int other = 7;
    for (@Parallel int i = 0; i < a.length; i++) {
      int p = i;
      out[i] = b[p];
      p = p * 2;
      if (a[i] < least) {
        // BUG: warning PL0401
        least = a[i];
        other = b[p];
      }
    }
    return other + least;
  }
}
