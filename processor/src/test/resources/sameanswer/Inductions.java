package corpus;

import dev.parloop.Parallel;

/** Variables that move by the same in every iteration, in all directions and types. */
public class Inductions {

  static int everySecond(int[] a, int[] b) {
    int k = 0;
    int n = Math.min(a.length, b.length) / 2;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      b[k] = a[i];
      k += 2;
    }
    return k;
  }

  static int backwards(int[] a) {
    int k = a.length;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[--k] = i;
    }
    return k;
  }

  static long invariantStep(int[] a, int n) {
    long k = 3;
    long s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      k += n;
      s += a[i] * (k & 7);
    }
    return k + s;
  }

  static int wrapsAround(int[] a, int n) {
    int k = n;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = k;
      k += 715827883;
    }
    return k;
  }

  static int bothBranches(int[] a) {
    int k = -1;
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      if (a[i] > 0) {
        k++;
        a[k] = 2 * a[i];
      } else {
        k++;
        s += k;
      }
    }
    return k + s;
  }

  static int coupled(int[] a) {
    int j = -1;
    int k = 0;
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      k = j + 1;
      s += a[i] * k;
      j = k + 1;
    }
    return s + 10 * j + 100 * k;
  }

  static int downTheLoop(int[] a) {
    int k = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = a.length - 1; i >= 0; i--) { // proved
      a[i] = k;
      k += 3;
    }
    return k;
  }

  static int stepOfThree(int[] a) {
    int k = 5;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i += 3) { // proved
      a[i] = k;
      k--;
    }
    return k;
  }

  static int element(int[] a, int[] b) {
    int k = 0;
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s += x * k++;
    }
    return k + s;
  }

  static long longCounter(int[] a) {
    long k = Long.MAX_VALUE - 4;
    long s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) long i = 0; i < a.length; i++) { // proved
      s += k >> 3;
      k += 2;
    }
    return s + k;
  }
}
