package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** What was packed goes back to where it came from. */
public class Unpacking {

  static int whereWanted(double[] a, double[] b, int n) {
    int k = 0;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded, large
      if (a[i] > 0) {
        a[i] = b[k++];
      }
    }
    return k;
  }

  /** The counter moves first, and the element is part of a sum. */
  static int within(long[] a, int[] b, int[] c, int n) {
    int k = -1;
    for (@Parallel(simd = Simd.REQUIRED, chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // proved
      if (c[i] > 0) {
        a[i] += 2L * b[++k] - b[0];
      }
    }
    return k;
  }

  /** The counter is read again behind its move. */
  static int backwards(int[] a, int[] b, int[] c, int n) {
    int k = n;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (c[i] < 2) {
        a[i] = b[--k] + b[k] * k;
      }
    }
    return k;
  }

  /** The elements run out: the serial exception in the same iteration. */
  static int tooFew(double[] a, double[] b, int n) {
    int k = n / 2;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (a[i] > 0) {
        a[i] = -b[k++];
      }
    }
    return k;
  }

  /** A running total says which element is read. */
  static int byTotal(double[] a, double[] b, int[] c, int n) {
    int k = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      a[i] = b[(k += c[i] & 3) & 1] / 2;
    }
    return k;
  }
}
