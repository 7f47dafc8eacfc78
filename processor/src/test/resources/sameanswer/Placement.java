package corpus;

import dev.parloop.Parallel;
import java.io.IOException;

/** Loops in all places of a method, and methods in all forms. */
public class Placement {

  static int inIf(int[] a, int k) {
    int s = 0;
    if (k > 0) {
      for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
        s += x;
      }
    } else if (k == 0) {
      s = 5;
    } else {
      for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
        s ^= x;
      }
    }
    return s;
  }

  static int inSwitch(int[] a, int k) {
    int s = 0;
    switch (k & 3) {
      case 0:
        for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
          s += x;
        }
        break;
      case 1:
        for (@Parallel(chunks = 5, serialBelow = 0) int x : a) s = Math.max(s, x); // proved
        return s;
      default:
        return switch (k & 4) {
          case 0 -> 1;
          default -> {
            for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
              s ^= x;
            }
            yield s;
          }
        };
    }
    return s;
  }

  static int inArrowSwitch(int[] a, int k) {
    int s = 0;
    switch (k & 3) {
      case 0 -> {
        for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
          s += x;
        }
      }
      default -> s = 3;
    }
    return s;
  }

  static int inWhile(int[] a) {
    int s = 0;
    int round = 0;
    while (round < 3) {
      for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
        s += x * round;
      }
      if (s == 7) break;
      round++;
    }
    do {
      round--;
      for (@Parallel(chunks = 5, serialBelow = 0) int i = round; i < a.length; i++) { // proved
        s ^= a[i];
      }
    } while (round > 0);
    return s;
  }

  static int inSynchronizedBlock(int[] a) {
    int s = 0;
    synchronized (a) {
      for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
        s += x;
      }
    }
    return s;
  }

  static int withResource(int[] a) throws IOException {
    int s = 0;
    try (java.io.StringReader reader = new java.io.StringReader("abc")) {
      s = reader.read();
      for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
        s += x;
      }
    }
    return s;
  }

  static void manyThrows(int[] a) throws IOException, InterruptedException, IllegalStateException {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i]--;
    }
    if (a.length == 33) {
      throw new IOException("33");
    }
  }

  static <X extends Exception> void genericThrows(int[] a, X none) throws X {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i]--;
    }
    if (none != null) {
      throw none;
    }
  }

  static int overloaded(int[] a) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s += x;
    }
    return s;
  }

  static double overloaded(double[] a) {
    double s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) double x : a) { // proved
      s = Math.max(s, x);
    }
    return s;
  }

  static double overloaded(double[] a, int from) {
    double s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = from; i < a.length; i++) { // proved
      s = Math.min(s, a[i]);
    }
    return s + overloaded(a);
  }

  public static final int modifiers(final int[] a, final int k) {
    final int two = 2;
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) final int x : a) { // proved
      final int y = x * two;
      s += y + k;
    }
    return s;
  }

  private static int hidden(int[] a) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s += x;
    }
    return s;
  }

  protected int callsHidden(int[] a) {
    int s = hidden(a);
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s -= x;
    }
    return s + hidden(a);
  }

  static int callsAnother(int[] a) {
    int s = overloaded(a);
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s += x;
    }
    return a.length > 40 ? callsAnother(java.util.Arrays.copyOf(a, 10)) : s + overloaded(a);
  }

  static int earlyReturn(int[] a, int k) {
    if (k == 0) {
      return -1;
    }
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s += x;
    }
    if (s > 0) {
      return s;
    }
    throw new UnsupportedOperationException();
  }

  static int assignedLater(int[] a, boolean deep) {
    int k;
    if (deep) {
      k = 1;
    } else {
      k = 2;
    }
    final int m;
    m = k * 2;
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s += x * m + k;
    }
    return s;
  }

  static int strings(String word, int[] a) {
    String prefix = "n" + a.length;
    int s = prefix.length();
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      if (word != prefix) s += x;
    }
    return s;
  }

  static int constants(int[] a) {
    final byte small = 3;
    final String word = "\tquoted\"";
    final char letter = '\'';
    final double nothing = 0.0 / 0.0;
    final long big = 1L << 40, bigger = big * 2;
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      final int own = 7;
      byte b = small;
      switch (a[i]) {
        case small:
          s += 10;
          break;
        case letter:
          s += 100;
          break;
        default:
          s += own;
      }
      if (word != "\tquoted\"" || nothing == nothing || bigger != 1L << 41) s++;
      s += b;
    }
    return s;
  }
}
