package corpus;

import dev.parloop.Parallel;

/** Variables that only some iterations assign, alone and together with a minimum or maximum. */
public class Kept {

  static int lastNegative(int[] a) {
    int last = -1;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] < 0) {
        last = i;
      }
    }
    return last;
  }

  static double withoutBraces(double[] a, double prior) {
    double last = prior;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] > 2) last = a[i];
    }
    return last;
  }

  static int behindContinue(int[] a) {
    int last = 7;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] < 0) {
        continue;
      }
      last = a[i];
    }
    return last;
  }

  static long inInnerLoop(int[] a, int m) {
    long last = -3;
    boolean seen = false;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      for (int j = 0; j < m; j++) {
        if (a[i] == j) {
          last = i * 100L + j;
          seen = true;
        }
      }
    }
    return seen ? last : -last;
  }

  static int inSwitch(int[] a) {
    char kind = 'n';
    byte size = 1;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      switch (a[i] & 3) {
        case 0 -> kind = 'z';
        case 1 -> {
          kind = 'o';
          size = (byte) i;
        }
        default -> {}
      }
    }
    return kind + size;
  }

  static int assignedTwice(int[] a) {
    int last = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] > 0) {
        last = a[i];
        last = last * 2 + i;
      }
    }
    return last;
  }

  static int positionOfMinimum(double[] a) {
    double min = Double.POSITIVE_INFINITY;
    int at = -1;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] < min) {
        min = a[i];
        at = i;
      }
    }
    return at;
  }

  static int positionOfLastMinimum(double[] a) {
    double min = 3;
    int at = -1;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] <= min) {
        at = i;
        min = a[i];
      }
    }
    return at;
  }

  static double positionOfMaximum(int[] a, int start) {
    int max = start;
    int at = -1;
    double half = 0.25;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (max < a[i]) {
        max = a[i];
        at = i;
        half = i * 0.5;
      }
    }
    return max + 3.0 * at + half;
  }

  static long positionOfLastMaximum(byte[] a) {
    byte max = Byte.MIN_VALUE;
    long at = -1;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] >= max) {
        max = a[i];
        at = i;
      }
    }
    return at;
  }

  static int positionInMatrix(double[][] a) {
    double max = 0;
    int x = -1;
    int y = -1;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      for (int j = 0; j < a[i].length; j++) {
        if (a[i][j] > max) {
          max = a[i][j];
          x = i;
          y = j;
        }
      }
    }
    return x * 1000 + y;
  }

  /** Nothing is below the start, but a chunk that begins anew takes its first element, and fails. */
  static int failsInChunksOnly(int[] a, int[] b) {
    int least = -2000;
    int at = -1;
    int other = 7;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] < least) {
        at = i;
        other = 100 / (b[i] & 1);
        least = a[i];
      }
    }
    return other + 31 * at + least;
  }

  static int withCount(double[] a) {
    int count = 0;
    double max = -1e9;
    int at = 0;
    int last = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      count += a[i] > 0 ? 1 : 0;
      if (a[i] > max) {
        max = a[i];
        at = i;
      }
      if (a[i] == 1) {
        last = i;
      }
    }
    return count + 10 * at + 1000 * last;
  }
}
