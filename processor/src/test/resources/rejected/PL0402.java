import dev.parloop.Parallel;

@SuppressWarnings("lossy-conversions")
class PL0402 {
  static int truncated(double[] a) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0402
      s += a[i];
    }
    return s;
  }

  static float rounded(double[] a) {
    float s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0402
      s += a[i];
    }
    return s;
  }

  static long scaled(int[] a) {
    long p = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0402
      p *= 1.5;
    }
    return p;
  }

  static int castBack(double[] a) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0402
      s = (int) (s + a[i]);
    }
    return s;
  }
}
