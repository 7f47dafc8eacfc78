import dev.parloop.Parallel;

class PL0105 {
  private int size = 3;

  static void bound(int[] a, int n) {
    // BUG: warning PL0105
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = 1;
      n = a.length;
    }
  }

  static void array(int[] a) {
    // BUG: error PL0105
    // BUG: error PL0304
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = 1;
      a = new int[3];
    }
  }

  static void step(int[] a, int step) {
    // BUG: warning PL0105
    for (@Parallel int i = 0; i < a.length; i += step) {
      a[i] = 1;
      step = 2;
    }
  }

  static void elementOfTheWrittenArray(int[] a) {
    // BUG: warning PL0105
    for (@Parallel int i = 0; i < a[0]; i++) {
      a[i] = 1;
    }
  }

  void field(int[] a) {
    // BUG: error PL0105
    for (@Parallel int i = 0; i < size; i++) {
      a[i] = 1;
      // BUG: error PL0502
      size--;
    }
  }
}
