package corpus;

import dev.parloop.Parallel;

/** The annotation on a method or a class. */
public class MethodMarks {

  @Parallel(chunks = 4, serialBelow = 0)
  static int twoLoops(int[] a) {
    int s = 0;
    for (int i = 0; i < a.length; i++) { // proved
      a[i] += i;
    }
    for (int x : a) { // proved
      s += x;
    }
    return s;
  }

  @Parallel(chunks = 4, serialBelow = 0)
  static void matrix(double[][] a) {
    for (int i = 0; i < a.length; i++) { // guarded
      for (int j = 0; j < a[i].length; j++) {
        a[i][j] += 1;
      }
    }
  }

  @Parallel(chunks = 4, serialBelow = 0)
  int instance(int[] a) {
    int s = 0;
    for (int x : a) { // proved
      s += x;
    }
    return s;
  }

  @Parallel(chunks = 4)
  static double own(double[] a) {
    double s = 0;
    for (@Parallel(chunks = 2, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      s += a[i];
    }
    return s;
  }

  @Parallel(serialBelow = 0, chunks = 5)
  static class Defaults {
    static int unmarked(int[] a) {
      int s = 0;
      for (int x : a) {
        s = s * 31 + x;
      }
      return s;
    }

    static int marked(int[] a) {
      int s = 0;
      for (@Parallel int x : a) { // proved
        s += x;
      }
      return s;
    }

    @Parallel(chunks = 3)
    static int overridden(int[] a) {
      int s = 0;
      for (int x : a) { // proved
        s ^= x;
      }
      return s;
    }
  }
}
