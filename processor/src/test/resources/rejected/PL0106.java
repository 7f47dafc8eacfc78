import dev.parloop.Parallel;

class PL0106 {
  static void both(int[] a) {
    // BUG: error PL0106
    for (@Parallel(chunks = 3, chunkSize = 4) int i = 0; i < a.length; i++) {
      a[i] = 1;
    }
  }
}
