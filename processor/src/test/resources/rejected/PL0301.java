import dev.parloop.Parallel;

class PL0301 {
  static void recurrence(double[] b) {
    for (@Parallel int i = 1; i < b.length; i++) {
      // BUG: error PL0301
      b[i] = b[i - 1] + 1;
    }
  }

  static void ahead(double[] b) {
    for (@Parallel int i = 0; i < b.length - 1; i++) {
      // BUG: error PL0301
      b[i] = b[i + 1] + 1;
    }
  }

  static void oneElement(double[] b) {
    for (@Parallel int i = 0; i < b.length; i++) {
      // BUG: error PL0301
      b[0] = i;
    }
  }

  static void accumulated(double[] b) {
    for (@Parallel int i = 1; i < b.length; i++) {
      // BUG: error PL0301
      b[0] += b[i];
    }
  }

  static void far(double[] b) {
    for (@Parallel int i = 64; i < b.length; i++) {
      // BUG: error PL0301
      b[i] = b[i - 64];
    }
  }

  static void histogram(int[] counts, byte[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0302
      counts[a[i] & 0xFF] <<= 1;
    }
  }

  static void everyRowWritesAll(double[] sums, double[][] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        // BUG: warning PL0301
        sums[j] = a[i][j] - sums[j];
      }
    }
  }

  static void rowsAbove(double[][] a) {
    for (@Parallel int i = 1; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        // BUG: warning PL0301
        a[i][j] = a[i - 1][j];
      }
    }
  }

  static void mirrored(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0301
      a[i] = a[a.length - 1 - i];
    }
  }

  static void evenFromAll(int[] a) {
    for (@Parallel int i = 0; i < a.length / 2; i++) {
      // BUG: warning PL0301
      a[2 * i] = a[i];
    }
  }

  static void viaLocal(int[] a) {
    for (@Parallel int i = 1; i < a.length; i++) {
      int k = i - 1;
      // BUG: error PL0301
      int x = a[k];
      a[i] = x + 1;
    }
  }

  @Parallel
  static void underTheMethod(int[] a) {
    for (int i = 1; i < a.length; i++) {
      // BUG: warning PL0301
      a[i] = a[i - 1];
    }
  }

  static final class Cell {
    double x;
  }

  static void onePairOfAField(Cell[] cells) {
    for (@Parallel int i = 1; i < cells.length - 1; i++) {
      // BUG: error PL0301
      cells[i].x = cells[i - 1].x + cells[i + 1].x;
    }
  }
}
