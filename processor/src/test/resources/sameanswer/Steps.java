package corpus;

import dev.parloop.Parallel;

/** Every way to count. */
public class Steps {

  static int[] lessOrEqual(int n) {
    int[] out = new int[n + 1];
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i <= n; i++) { // proved
      out[i] = i * i;
    }
    return out;
  }

  static void down(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = a.length - 1; i >= 0; i--) { // proved
      a[i] = a[i] ^ i;
    }
  }

  static void downToOne(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = a.length; i > 0; i--) { // proved
      a[i - 1] += i;
    }
  }

  static void notEqual(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i != a.length; i++) { // proved
      a[i] = ~a[i];
    }
  }

  static void notEqualDown(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = a.length; i != 0; --i) { // proved
      a[i - 1] = ~a[i - 1];
    }
  }

  static void byThree(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 1; i < a.length; i += 3) { // proved
      a[i] = i;
    }
  }

  static void downByThree(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = a.length - 1; i > 1; i -= 3) { // proved
      a[i] = i;
    }
  }

  static void byThreeSpelledOut(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i = i + 3) { // proved
      a[i] = i + 1;
    }
  }

  static void variable(int[] a, int step) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i += step) { // proved
      a[i] = i + step;
    }
  }

  static void variableDown(int[] a, int step) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = a.length - 1; i >= 0; i -= step) { // proved
      a[i] = i + step;
    }
  }

  static void turned(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; a.length > i; i++) { // proved
      a[i] = 2 * i;
    }
  }

  static void longCounter(long[] a, long n) {
    for (@Parallel(chunks = 5, serialBelow = 0) long i = 0; i < n; i++) { // guarded
      a[(int) i] = i * 3_000_000_000L;
    }
  }

  static void longDown(long[] a, long n) {
    for (@Parallel(chunks = 5, serialBelow = 0) long i = n - 1; i >= 0; i -= 2) { // guarded
      a[(int) i] -= i;
    }
  }

  static void longBoundOfAnIntCounter(int[] a, long n) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < n; i++) { // proved
      a[i] = i;
    }
  }

  static void range(int[] a, int from, int to) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = from; i < to; i++) { // proved
      a[i] = from - to + i;
    }
  }

  static void rangeDown(int[] a, int from, int to) {
    for (@Parallel(chunkSize = 4, serialBelow = 0) int i = to - 1; i >= from; i--) { // proved
      a[i] = from - to + i;
    }
  }

  static void wrongWay(int[] a, int n) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = n; i < 0; i++) { // proved
      a[i] = 1;
    }
  }

  static void beyond(int[] a, int k) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 10; i < Math.min(a.length, 5); i++) { // proved
      a[i] = k;
    }
  }

  static int characters(int n) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 'a'; i <= 'z'; i++) { // proved
      s += i * n;
    }
    return s;
  }

  static final int FIRST = 3;

  static int constants(int[] a) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = FIRST; i < 0x2F; i += FIRST) { // proved
      s += i;
    }
    return s + a.length;
  }

  static void notEqualByTwo(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i != a.length; i += 2) { // proved
      a[i] = i;
    }
  }

  static void notEqualByAVariable(int[] a, int step) {
    int end = a.length / 6 * 6;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i != end; i += step) { // proved
      a[i] = i;
    }
  }

  static int noStep(int n) {
    int s = 0;
    int zero = n - n;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < zero; i += zero) { // proved
      s += i;
    }
    return s;
  }
}
