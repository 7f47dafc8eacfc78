package corpus;

import dev.parloop.Parallel;

/** Variables that every iteration turns or shifts. */
public class Turns {

  static double signs(double[] a, double[] out) {
    double sign = 1;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, large
      out[i] = sign * a[i];
      sign = -sign;
    }
    return sign;
  }

  static float signedZeros(float[] out) {
    float sign = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < out.length; i++) { // proved
      sign *= -1;
      out[i] = sign;
    }
    return sign;
  }

  static boolean odd(boolean[] out) {
    boolean odd = false;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < out.length; i++) { // proved
      out[i] = odd;
      odd = !odd;
    }
    return odd;
  }

  static int sides(int[] out, int c, int start) {
    int side = start;
    int mask = c;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < out.length; i++) { // proved
      side = c - side;
      mask ^= start;
      out[i] = 31 * side + mask;
    }
    return side + mask;
  }

  static int shifts(int[] out, int start) {
    int left = start;
    int right = -start;
    int unsigned = ~start;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < out.length; i++) { // proved
      out[i] = left + 31 * right + 1009 * unsigned;
      left <<= 1;
      right >>= 3;
      unsigned = unsigned >>> 33;
    }
    return left + right + unsigned;
  }

  static long longShifts(long[] out, long start) {
    long left = start | 1;
    long part = Long.MIN_VALUE + start;
    long flip = start;
    for (@Parallel(chunks = 7, serialBelow = 0) int i = out.length - 1; i >= 0; i--) { // proved
      left <<= 65;
      part /= -2;
      out[i] = left + 31 * part + 1009 * flip;
      flip = ~flip;
    }
    return left + part + flip;
  }

  static int unread(int[] a, int start) {
    int k = start;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = -a[i];
      k >>= 1;
    }
    return k;
  }

  static double overInner(double[][] a) {
    int sign = 1;
    double last = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      for (int j = 0; j < a[i].length; j++) {
        a[i][j] = a[i][j] * sign;
      }
      last = sign;
      sign = -sign;
    }
    return last + sign;
  }
}
