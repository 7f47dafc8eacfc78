package corpus;

import dev.parloop.Parallel;

/** Loops over the elements of arrays. */
public class ForEach {

  static long ints(int[] a) {
    long s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s += x;
    }
    return s;
  }

  static long widened(byte[] a) {
    long s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) long x : a) { // proved
      s += x << 20;
    }
    return s;
  }

  static int chars(char[] a) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) char c : a) { // proved
      if (c >= 'a' && c <= 'z') s++;
    }
    return s;
  }

  static int finalVariable(short[] a) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) final short x : a) { // proved
      s |= x;
    }
    return s;
  }

  static int inferred(long[] a) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) var x : a) { // proved
      if (x > 3) s++;
    }
    return s;
  }

  static int strings(String[] words) {
    int missing = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) String word : words) { // proved
      if (word == null) missing++;
    }
    return missing;
  }

  static int freshArray(int n) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : new int[] {n, 2, 3, n, 5, 6, 7, n * n}) { // proved
      s += x;
    }
    return s;
  }

  static int fromACall(int[] a) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : twice(a)) { // proved
      s += x;
    }
    return s;
  }

  private static int[] twice(int[] a) {
    int[] result = new int[2 * a.length];
    System.arraycopy(a, 0, result, 0, a.length);
    System.arraycopy(a, 0, result, a.length, a.length);
    return result;
  }

  static void rows(double[][] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) double[] row : a) { // guarded
      for (int j = 0; j < row.length; j++) {
        row[j] = row[j] * 2 + j;
      }
    }
  }

  static long sumOfRows(int[][] a) {
    long s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int[] row : a) { // proved
      for (int x : row) {
        s += x;
      }
    }
    return s;
  }

  record Point(double x, double y) {}

  static int points(Point[] points) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) Point p : points) { // proved
      if (p.x > p.y) s++;
    }
    return s;
  }

  enum Colour {
    RED,
    GREEN
  }

  static int colours(Colour[] colours) {
    int red = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) Colour colour : colours) { // proved
      if (colour == Colour.RED) red++;
    }
    return red;
  }

  static int assigned(int[] a) {
    int s = 3;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved, large
      x *= 2;
      if (x < 0) {
        x = -x;
      }
      s ^= x + 1;
    }
    return s;
  }

  static long assignedWithoutBraces(byte[] a, long[] b) {
    long s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) var x : a) // proved
      while (x > 3) s += x /= 2;
    for (@Parallel(chunks = 5, serialBelow = 0) long x : b) // proved
      if ((x & 1) != 0) s += x++ + x;
    return s;
  }

  @Parallel(chunks = 5, serialBelow = 0)
  static int assignedInAMarkedMethod(short[] a, char[] b) {
    int s = 0;
    for (short x : a) { // proved
      x++;
      s += x;
    }
    for (char x : b) { // proved
      for (int k = 0; k < 3; k++) {
        x = (char) (x + k);
      }
      s += x;
    }
    return s;
  }

  static void assignedRows(int[][] m) {
    for (@Parallel(chunks = 5, serialBelow = 0) int[] row : m) { // guarded
      row[0] = row.length;
      row = new int[row.length + 1];
      row[row.length - 1] = 3;
    }
  }
}
