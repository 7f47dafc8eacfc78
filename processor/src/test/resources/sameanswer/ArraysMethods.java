package corpus;

import dev.parloop.Parallel;
import java.util.Arrays;

/** Methods of {@code Arrays} that only read. */
class ArraysMethods {

  static void lookUp(int[] sorted, int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) { // guarded
      a[i] = Arrays.binarySearch(sorted, a[i]);
    }
  }

  static void codes(double[][] rows, int[] codes) {
    for (@Parallel int i = 0; i < codes.length; i++) { // proved
      codes[i] = Arrays.hashCode(rows[i]) + Arrays.toString(rows[i]).length();
    }
  }

  static void same(int[][] rows, boolean[] same) {
    for (@Parallel int i = 1; i < same.length; i++) { // proved
      same[i] = Arrays.equals(rows[i - 1], rows[i]) | Arrays.compare(rows[i - 1], rows[i]) > 0;
    }
  }

  static int firstDifferent(long[][] rows, long[] row) {
    int found = -1;
    for (@Parallel int i = 0; i < rows.length; i++) { // proved
      if (Arrays.mismatch(rows[i], row) > 1) {
        found = i;
        break;
      }
    }
    return found;
  }
}
