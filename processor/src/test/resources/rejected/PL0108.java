import dev.parloop.Parallel;

class PL0108 {
  // BUG: error PL0108
  @Parallel
  static int none(int[] a) {
    return a.length;
  }
}
