import dev.parloop.Parallel;

class PL0112 {
  static synchronized void loops(int[] a) {
    // BUG: error PL0112
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = 1;
    }
  }
}
