import dev.parloop.Parallel;

class PL0306 {
  static void filtered(int[] a, int[] b) {
    int j = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > j) {
        // BUG: warning PL0306
        b[j++] = a[i];
      }
    }
  }

  static void bothUp(int[] a) {
    // BUG: warning PL0306
    for (@Parallel int i = 0, j = 5; i < j; i += 2, j++) {
      a[i] = j;
    }
  }

  static void andMore(int[] a, int n) {
    // BUG: warning PL0306
    for (@Parallel int i = 0, j = a.length - 1; i < j && i < n; i++, j--) {
      a[i] = a[j];
    }
  }

  static void fromTheCounter(int[] a) {
    // BUG: warning PL0306
    for (@Parallel int i = 1, k = i + 1; i < a.length; i++, k++) {
      a[i] = k;
    }
  }

  static void byAnother(int[] a) {
    // BUG: warning PL0306
    for (@Parallel int i = 0, k = 0; i < a.length; i++, k += i) {
      a[i] = k;
    }
  }

  static void multiplied(int[] a) {
    // BUG: warning PL0306
    for (@Parallel int i = 0, k = 1; i < a.length; i++, k *= 3) {
      a[i] = k;
    }
  }

  static void alsoInTheBody(int[] a) {
    // BUG: warning PL0306
    for (@Parallel int i = 0, k = 1; i < a.length; i++, k++) {
      if (a[i] > 0) {
        k++;
      }
      a[i] = k;
    }
  }

  static void aStepThatChanges(int[] a, int m) {
    // BUG: warning PL0306
    for (@Parallel int i = 0, k = 1; i < a.length; i++, k += m) {
      m = a[i];
      a[i] = k;
    }
  }

  static void twice(int[] a) {
    // BUG: warning PL0306
    for (@Parallel int i = 0, k = 1; i < a.length; i++, k++, k++) {
      a[i] = k;
    }
  }

  static void stepOfTheCounter(int[] a) {
    // BUG: warning PL0306
    for (@Parallel int i = 0, k = 1; i < a.length; i += k) {
      a[i] = k;
    }
  }
}
