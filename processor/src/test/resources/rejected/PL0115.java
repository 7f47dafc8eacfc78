import dev.parloop.Parallel;

class PL0115 extends Thread {
  int base;

  void callsSuper(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = 1;
    }
    // BUG: error PL0115
    super.run();
  }

  class Inner {
    int outerField(int[] a) {
      int s = 0;
      for (@Parallel int i = 0; i < a.length; i++) {
        // BUG: error PL0115
        s += a[i] + base;
      }
      return s;
    }

    int outerThis(int[] a) {
      int s = 0;
      for (@Parallel int i = 0; i < a.length; i++) {
        // BUG: error PL0115
        s += a[i] + PL0115.this.base;
      }
      return s;
    }
  }
}
