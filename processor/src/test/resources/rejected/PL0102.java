import dev.parloop.Parallel;

class PL0102 {
  static void skips(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = 1;
      // BUG: warning PL0102
      i++;
    }
  }

  static void assigned(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == 0) {
        // BUG: warning PL0102
        i = a.length;
      }
    }
  }

  static void inAnExpression(int[] a) {
    for (@Parallel int i = 0; i < a.length; i += 2) {
      // BUG: warning PL0102
      a[i++] = 3;
    }
  }

  static void longCounter(int[] a) {
    for (@Parallel long i = 0; i < a.length; i++) {
      a[(int) i] = 1;
      // BUG: warning PL0102
      i += 2;
    }
  }
}
