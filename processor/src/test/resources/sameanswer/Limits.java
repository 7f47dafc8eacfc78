package corpus;

import dev.parloop.Parallel;

/** Counters at the ends of their types. */
public class Limits {

  static long belowTheLargest(int n) {
    long s = n;
    for (@Parallel(chunks = 2, serialBelow = 0) int i = Integer.MAX_VALUE - 3; i < Integer.MAX_VALUE; i++) { // proved
      s += i;
    }
    return s;
  }

  static long belowTheLargestByTwo(int n) {
    long s = n;
    for (@Parallel(chunks = 2, serialBelow = 0) int i = Integer.MAX_VALUE - 4; i < Integer.MAX_VALUE; i += 2) { // proved
      s += i;
    }
    return s;
  }

  static long fromTheSmallest(int n) {
    long s = n;
    for (@Parallel(chunks = 2, serialBelow = 0) int i = Integer.MIN_VALUE + 3; i > Integer.MIN_VALUE; i--) { // proved
      s += i;
    }
    return s;
  }

  static long upFromTheSmallest(int n) {
    long s = n;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = Integer.MIN_VALUE; i < Integer.MIN_VALUE + 10; i++) { // proved
      s += i;
    }
    return s;
  }

  static long upToAnInt(int n) {
    long s = 0;
    int last = Integer.MAX_VALUE - 1;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = last - n; i <= last; i++) { // proved
      s += i;
    }
    return s;
  }

  static long downToAnInt(int n) {
    long s = 0;
    int last = Integer.MIN_VALUE + 1;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = last + n; i >= last; i--) { // proved
      s += i;
    }
    return s;
  }

  static long longCounter(int n) {
    long s = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) long i = 5_000_000_000L; i < 5_000_000_000L + n; i++) { // proved
      s += i;
    }
    return s;
  }

  static long longToTheEnd(int n) {
    long s = 0;
    long last = Long.MAX_VALUE;
    for (@Parallel(chunks = 3, serialBelow = 0) long i = last - n; i < last; i++) { // proved
      s ^= i;
    }
    return s;
  }

  static long longFromTheStart(int n) {
    long s = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) long i = Long.MIN_VALUE; i < Long.MIN_VALUE + n; i++) { // proved
      s ^= i;
    }
    return s;
  }

  static long hugeSteps(int n) {
    long s = n;
    for (@Parallel(chunks = 3, serialBelow = 0) long i = Long.MIN_VALUE; i < 0; i += 1L << 58) { // proved
      s += i >> 3;
    }
    return s;
  }

  static long hugeIntSteps(int n) {
    long s = n;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = Integer.MIN_VALUE; i < 2_000_000_000; i += 100_000_000) { // proved
      s += i;
    }
    return s;
  }

  static long intBoundBeyondInt(int n) {
    long s = 0;
    long bound = Math.min(n, Integer.MAX_VALUE);
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < bound; i++) { // proved
      s += i;
    }
    return s;
  }

  /** Wraps around, and goes on until the array ends. */
  static long toTheLargest(int[] a) {
    long s = 0;
    for (@Parallel(chunks = 2, serialBelow = 0) int i = Integer.MAX_VALUE - 3; i <= Integer.MAX_VALUE; i++) { // proved
      s += a[i - (Integer.MAX_VALUE - 3)];
    }
    return s;
  }

  static void overTheLargest(int[] a) {
    int last = Integer.MAX_VALUE;
    for (@Parallel(chunks = 2, serialBelow = 0) int i = last - 6; i < last; i += 3) { // proved
      a[i - (last - 6)] = i;
    }
  }

  static long movedByItsCondition(int[] x, int n) {
    long s = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = Math.min(n, x.length); i-- > 0; ) { // proved
      s += 31L * i * x[i];
      x[i] = i;
    }
    return s;
  }

  static int movedFromTheSmallest(int n) {
    int s = n;
    int few = 1 + (n & 127);
    for (@Parallel(chunks = 3, serialBelow = 0) int i = Integer.MIN_VALUE; i-- > n; ) { // proved
      s += i;
    }
    for (@Parallel(chunks = 3, serialBelow = 0) int i = Integer.MIN_VALUE + few; i-- > Integer.MIN_VALUE; ) { // proved
      s += 3 * i;
    }
    for (@Parallel(chunks = 3, serialBelow = 0) int i = Integer.MIN_VALUE + few; --i >= Integer.MIN_VALUE + 1; ) { // proved
      s += 5 * i;
    }
    return s;
  }

  static int movedToTheLargest(int n) {
    int s = n;
    int few = 1 + (n & 127);
    for (@Parallel(chunks = 3, serialBelow = 0) int i = Integer.MAX_VALUE; i++ < n; ) { // proved
      s += i;
    }
    for (@Parallel(chunks = 3, serialBelow = 0) int i = Integer.MAX_VALUE - few; ++i < Integer.MAX_VALUE; ) { // proved
      s += 3 * i;
    }
    for (@Parallel(chunks = 3, serialBelow = 0) long i = Integer.MAX_VALUE - few; Integer.MAX_VALUE + 5L != i++; ) { // proved
      s += (int) (5 * i);
    }
    return s;
  }

  static int negated(int[] x, int n) {
    int s = n;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 1; !(i > n) && !(i >= x.length); i += 2) { // proved
      s += x[i] * i;
    }
    for (@Parallel(chunks = 3, serialBelow = 0) int i = n; !(i < 2); i--) { // proved
      s += i * i;
    }
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; !(i == x.length); ++i) { // proved
      s ^= x[i] + i;
    }
    return s;
  }
}
