import dev.parloop.Parallel;

class PL0306 {
  static void filtered(int[] a, int[] b) {
    int j = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 0) {
        // BUG: warning PL0306
        b[j++] = a[i];
      }
    }
  }

  static void twoCounters(int[] a) {
    // BUG: warning PL0306
    for (@Parallel int i = 0, j = a.length - 1; i < j; i++, j--) {
      a[i] = a[j];
    }
  }
}
