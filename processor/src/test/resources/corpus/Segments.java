package corpus;

import dev.parloop.Parallel;
import java.util.Arrays;

/** Parts of an array whose borders another array names: in front it can be asked if it ascends. */
class Segments {

  private final int[] start = new int[100];
  private int[] moved = new int[100];

  void scale(double[] v, double[] s, int[] ptr, int rows) {
    // guarded
    for (@Parallel int r = 0; r < rows; r++) {
      for (int k = ptr[r]; k < ptr[r + 1]; k++) {
        v[k] = v[k] * s[r] + 1;
      }
    }
  }

  void scaleInPlace(double[] v, double[] s, int[] ptr, int rows) {
    // guarded
    for (@Parallel int r = 0; r < rows; r++) {
      for (int k = ptr[r]; k < ptr[r + 1]; k++) {
        v[k] *= s[r];
      }
    }
  }

  void bordersInVariables(double[] v, double[] w, double[] s, int[] ptr) {
    // guarded
    for (@Parallel int r = 0; r < ptr.length - 1; r++) {
      int from = ptr[r];
      int to = ptr[r + 1];
      for (int k = from; k < to; k++) {
        v[k] = s[r] * w[k];
        w[k] = v[k] + 1;
      }
    }
  }

  void backwards(double[] v, double[] s, int[] ptr, int rows) {
    // guarded
    for (@Parallel int r = rows - 1; r >= 0; r--) {
      for (int k = ptr[r + 1] - 1; k >= ptr[r]; k--) {
        v[k] = v[k] - s[r];
      }
    }
  }

  void neighboursInARow(double[] v, int[] ptr, int rows) {
    // guarded
    for (@Parallel int r = 0; r < rows; r++) {
      for (int k = ptr[r] + 1; k < ptr[r + 1]; k++) {
        v[k] += v[k - 1];
      }
    }
  }

  void offsets(double[] v, double[] s, int[] ptr, int rows) {
    // guarded
    for (@Parallel int r = 0; r < rows; r++) {
      int base = ptr[r];
      int count = ptr[r + 1] - base;
      for (int j = 0; j < count; j++) {
        v[base + j] = s[j] + v[base + j];
      }
    }
  }

  void everyOther(double[] v, double[] s, int[] ptr, int rows) {
    // guarded
    for (@Parallel int r = 0; r < rows; r++) {
      for (int k = ptr[2 * r]; k < ptr[2 * r + 1]; k++) {
        v[k] = s[r] - v[k];
      }
    }
  }

  void fields(double[] v, double[] s, int rows) {
    // guarded
    for (@Parallel int r = 0; r < rows; r++) {
      for (int k = start[r]; k < start[r + 1]; k++) {
        v[k] = s[r] - v[k];
      }
    }
  }

  void oneAfterTheOther(int[] v, int[] ptr, int rows) {
    // guarded
    for (@Parallel int r = 0; r < rows; r++) {
      for (int k = ptr[r]; k < ptr[r + 1]; k++) {
        v[k] = r - v[k];
      }
    }
  }

  void fill(double[] v, double[] s, int[] ptr, int rows) {
    // guarded
    for (@Parallel int r = 0; r < rows; r++) {
      Arrays.fill(v, ptr[r], ptr[r + 1], s[r]);
    }
  }

  void rowsOfAMatrix(double[][] v, double[] s, int[] ptr, int rows) {
    // guarded
    for (@Parallel int r = 0; r < rows; r++) {
      for (int k = ptr[r]; k < ptr[r + 1]; k++) {
        v[k][0] = s[r] - v[k][0];
      }
    }
  }

  void withoutACounter(double[] v, double[] s, int[] ptr, int rows) {
    // guarded
    for (@Parallel int r = 0; r < rows; r++) {
      int k = ptr[r];
      while (k < ptr[r + 1]) {
        v[k++] = s[r];
      }
    }
  }

  void asLongAs(double[] v, double[] s, int[] ptr, int rows) {
    // guarded
    for (@Parallel int r = 0; r < rows; r++) {
      int k = ptr[r];
      int end = ptr[r + 1];
      while (k < end && s[k] > 0) {
        v[k] = s[r] - v[k];
        k++;
      }
    }
  }

  void inLeaps(double[] v, double[] s, int[] ptr, int rows) {
    // unproved PL0302: v[k] and v[k]
    for (@Parallel int r = 0; r < rows; r++) {
      int k = ptr[r];
      while (k < ptr[r + 1]) {
        v[k] = s[r];
        k += (int) s[k];
      }
    }
  }

  void twiceARound(double[] v, double[] s, int[] ptr, int rows) {
    // unproved PL0302: v[k++] and v[k++]
    for (@Parallel int r = 0; r < rows; r++) {
      int k = ptr[r];
      while (k < ptr[r + 1]) {
        v[k++] = s[r];
        v[k++] = s[r];
      }
    }
  }

  void oneTooFar(double[] v, int[] ptr, int rows) {
    // unproved PL0301: v[k] and v[k]
    for (@Parallel int r = 0; r < rows; r++) {
      for (int k = ptr[r]; k <= ptr[r + 1]; k++) {
        v[k] = r - v[k];
      }
    }
  }

  void readsTheNext(double[] v, int[] ptr, int rows) {
    // unproved PL0301: v[k] and v[k + 1]
    for (@Parallel int r = 0; r < rows; r++) {
      for (int k = ptr[r]; k < ptr[r + 1]; k++) {
        v[k] = r - v[k + 1];
      }
    }
  }

  void twoAtOnce(double[] v, int[] ptr, int rows) {
    // unproved PL0301: v[k] and v[k]
    for (@Parallel int r = 0; r < rows; r++) {
      for (int k = ptr[r]; k < ptr[r + 2]; k++) {
        v[k] = r - v[k];
      }
    }
  }

  void endsElsewhere(double[] v, int[] from, int[] to, int rows) {
    // unproved PL0301: v[k] and v[k]
    for (@Parallel int r = 0; r < rows; r++) {
      for (int k = from[r]; k < to[r]; k++) {
        v[k] = r - v[k];
      }
    }
  }

  void ofALength(double[] v, int[] ptr, int rows) {
    // unproved PL0301: v[k] and v[k]
    for (@Parallel int r = 0; r < rows; r++) {
      for (int k = ptr[r]; k < ptr[r] + 10; k++) {
        v[k] = r - v[k];
      }
    }
  }

  void ofOtherRows(double[] v, int[] ptr, int[] row, int rows) {
    // unproved PL0301: v[k] and v[k]
    for (@Parallel int r = 0; r < rows; r++) {
      for (int k = ptr[row[r]]; k < ptr[row[r] + 1]; k++) {
        v[k] = r - v[k];
      }
    }
  }

  void movesTheBorders(double[] v, int[] ptr, int rows) {
    // dependent PL0301: ptr[r + 1] and ptr[r]
    for (@Parallel int r = 0; r < rows; r++) {
      for (int k = ptr[r]; k < ptr[r + 1]; k++) {
        v[k] = r - v[k];
      }
      ptr[r] = r;
    }
  }

  void movesOthers(double[] v, int[] ptr, int rows) {
    // guarded
    for (@Parallel int r = 0; r < rows; r++) {
      for (int k = ptr[r]; k < ptr[r + 1]; k++) {
        v[k] = r - v[k];
      }
      moved[r] = r;
    }
  }
}
