import dev.parloop.Parallel;

class PL0502 {
  static int shared;
  private int calls;
  int[] data = new int[10];

  static void staticField(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0502
      shared = a[i];
    }
  }

  void field(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0502
      calls++;
      a[i] = calls;
    }
  }

  void explicitThis(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0502
      this.calls = a[i];
    }
  }

  static void helper(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0502
      count(a[i]);
    }
  }

  private static void count(int x) {
    shared += x;
  }

  void arrayField(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0502
      data = a;
    }
  }

  static void helperOfHelper(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: error PL0502
      a[i] = next(a[i]);
    }
  }

  private static int next(int x) {
    return x + id();
  }

  private static int id() {
    return shared++;
  }
}
