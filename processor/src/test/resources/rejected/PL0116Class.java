import dev.parloop.Parallel;

class ParallelPL0116Class {}

class PL0116Class {
  static void fill(int[] a) {
    // BUG: error PL0116
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = 1;
    }
  }
}
