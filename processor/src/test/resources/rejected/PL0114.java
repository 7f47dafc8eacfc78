import dev.parloop.Parallel;

class PL0114 {
  private static class Hidden {
    int x;

    void loops(int[] a) {
      // BUG: error PL0114
      for (@Parallel int i = 0; i < a.length; i++) {
        a[i] = 1;
      }
    }
  }

  static int parameter(int[] a, int k) {
    int s = 0;
    // BUG: error PL0114
    Hidden hidden = new Hidden();
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i] * hidden.x;
    }
    return s;
  }
}
