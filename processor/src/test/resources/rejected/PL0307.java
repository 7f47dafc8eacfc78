import dev.parloop.Parallel;
import java.io.IOException;

class PL0307 {
  private static int seen;

  static int afterCatch(int[] a) {
    int s = 0;
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        // BUG: warning PL0307
        s += 10 / a[i];
      }
    } catch (ArithmeticException e) {
      System.err.println(e);
    }
    return s;
  }

  static void inFinally(int[] a, int[] b) {
    int last = -1;
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        // BUG: warning PL0307
        last = i + b[i];
      }
    } finally {
      seen = last;
    }
  }

  static void inCatch(int[] a, int[] b) throws IOException {
    int last = -1;
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] > 3) {
          // BUG: warning PL0307
          last = b[i];
        }
      }
    } catch (RuntimeException e) {
      throw new IOException("after " + last, e);
    }
  }

  @SuppressWarnings("finally")
  static int aCounter(int[] a, int[] b) {
    int j = 0;
    for (int k = 0; k < 3; k++) {
      b[0] = j;
      try {
        synchronized (a) {
          for (@Parallel int i = 0; i < a.length; i++) {
            // BUG: warning PL0307
            j += 2;
            a[i] = b[1] + j;
          }
        }
      } finally {
        continue;
      }
    }
    return 0;
  }
}
