package corpus;

import dev.parloop.Parallel;

/** Counters of types that are narrower than int. */
public class NarrowCounters {

  static String letters(int n) {
    String[] texts = new String[128];
    for (@Parallel(chunks = 5, serialBelow = 0) char c = 'a'; c <= 'z'; c++) { // proved
      texts[c] = c + "=" + (c - 'a') + name(c);
    }
    return String.join(",", texts);
  }

  private static String name(char c) {
    return "char " + c;
  }

  private static String name(int c) {
    return "int " + c;
  }

  static long shorts(long[] a, int n) {
    long sum = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) short i = -7; i < 32000; i += 3) { // proved
      short own = i;
      sum += own * (long) n;
    }
    return sum;
  }

  static void downwards(int[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) byte i = 60; i > -1; i--) { // proved
      if (i < a.length) {
        a[i] = i * 3;
      }
    }
  }

  static int toItsOwnType(int n, int[] a) {
    char end = (char) n;
    int count = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) char c = 0; c < end; c++) { // proved
      count += c % 7;
    }
    return count;
  }

  static int nested(int n) {
    int count = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < n; i++) { // proved
      for (byte j = 0; j < 10; j++) {
        count += j & i;
      }
    }
    return count;
  }
}
