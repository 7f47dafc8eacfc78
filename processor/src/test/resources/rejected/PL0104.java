import dev.parloop.Parallel;

class PL0104 {
  static int local(int[] a) {
    // BUG: error PL0104
    @Parallel int s = 0;
    for (int x : a) {
      s += x;
    }
    return s;
  }

  static void whileLoop(int[] a) {
    // BUG: error PL0104
    @Parallel int i = 0;
    while (i < a.length) {
      a[i] = i;
      i++;
    }
  }

  static void resource() throws java.io.IOException {
    // BUG: error PL0104
    try (@Parallel java.io.StringReader r = new java.io.StringReader("")) {
      r.reset();
    }
  }
}
