import dev.parloop.Parallel;

class PL0107 {
  static void chunks(int[] a) {
    // BUG: error PL0107
    for (@Parallel(chunks = -1) int i = 0; i < a.length; i++) {
      a[i] = 1;
    }
  }

  static void chunkSize(int[] a) {
    // BUG: error PL0107
    for (@Parallel(chunkSize = -4) int i = 0; i < a.length; i++) {
      a[i] = 1;
    }
  }

  static void serialBelow(int[] a) {
    // BUG: error PL0107
    for (@Parallel(serialBelow = -2) int i = 0; i < a.length; i++) {
      a[i] = 1;
    }
  }
}
