package corpus;

import dev.parloop.Parallel;

/** Reductions of integers: the order of the operations never shows. */
@SuppressWarnings("lossy-conversions")
public class IntegerReductions {

  static int sum(int[] a) {
    int s = 7;
    for (@Parallel(serialBelow = 0) int i = 0; i < a.length; i++) { // proved, large
      s += a[i];
    }
    return s;
  }

  static int sumSpelledOut(int[] a, int n) {
    int s = 0;
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < n; i++) { // proved
      s = s + a[i] * 3;
    }
    return s;
  }

  static int sumFromTheRight(int[] a) {
    int s = -1;
    for (@Parallel(chunkSize = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s = a[i] + s;
    }
    return s;
  }

  static long difference(long[] a) {
    long s = 100;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s -= a[i];
    }
    return s;
  }

  static long widened(int[] a) {
    long s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, large
      s += a[i] * (long) a[i];
    }
    return s;
  }

  static long sumOfBytes(byte[] a) {
    long s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s += a[i];
    }
    return s;
  }

  static byte byteSum(byte[] a) {
    byte s = 3;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s += a[i];
    }
    return s;
  }

  static short shortSum(short[] a) {
    short s = 3;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s += a[i];
    }
    return s;
  }

  static char charSum(char[] a) {
    char s = 'a';
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s += a[i];
    }
    return s;
  }

  static int product(int[] a) {
    int p = 3;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      p *= a[i] | 1;
    }
    return p;
  }

  static long longProduct(long[] a) {
    long p = 1;
    for (@Parallel(chunks = 9, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      p = p * (2 * a[i] + 1);
    }
    return p;
  }

  static byte byteProduct(byte[] a) {
    byte p = 1;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      p *= (byte) (a[i] | 1);
    }
    return p;
  }

  static int and(int[] a) {
    int x = -1;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      x &= a[i] | 0xF0F0;
    }
    return x;
  }

  static long or(long[] a) {
    long x = 1L << 40;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      x |= a[i];
    }
    return x;
  }

  static int xor(int[] a) {
    int x = 0x55;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, large
      x ^= a[i];
    }
    return x;
  }

  static byte byteAnd(byte[] a) {
    byte x = -1;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      x &= a[i];
    }
    return x;
  }

  static char charAnd(char[] a) {
    char x = '\uFFFF';
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      x &= a[i];
    }
    return x;
  }

  static short shortXor(short[] a) {
    short x = 9;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      x ^= a[i];
    }
    return x;
  }

  static int severalUpdates(int[] a) {
    int s = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s += a[i];
      if (a[i] > 10) {
        s -= 3;
      } else {
        s++;
      }
      --s;
    }
    return s;
  }

  static int updatesInAnInnerLoop(int[] a) {
    int s = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, small
      for (int j = 0; j <= i; j++) {
        s += a[j] ^ i;
      }
    }
    return s;
  }

  static long[] fourAtOnce(int[] a, long[] b) {
    long s = 1;
    int x = 2;
    long p = 1;
    int smallest = Integer.MAX_VALUE;
    for (@Parallel(chunks = 6, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s += b[i];
      x ^= a[i];
      p *= b[i] | 1;
      smallest = Math.min(smallest, a[i]);
    }
    return new long[] {s, x, p, smallest};
  }
}
