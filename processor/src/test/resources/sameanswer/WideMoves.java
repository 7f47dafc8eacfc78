package corpus;

import dev.parloop.Parallel;

/** Counters of what is kept that are moved by sums of another type. */
@SuppressWarnings("lossy-conversions")
public class WideMoves {

  static int byLong(int[] a, int[] out) {
    int k = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      if (a[i] > 2) {
        out[k] = a[i];
        k += 1L;
      }
    }
    return k;
  }

  static int byCast(int[] a, int[] out) {
    int k = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      if (a[i] > 2) {
        out[k] = a[i];
        k = (int) (k + 1L);
      }
    }
    return k;
  }

  static int byOther(int[] a, int[] out) {
    int k = a.length;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      if (a[i] > 2) {
        k = (int) (-1L + k);
        out[k] = a[i];
      }
    }
    return k;
  }
}
