package demo;

import dev.parloop.Parallel;
import java.io.IOException;

class Input {
  static String read(int[] a, int limit) {
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        a[i] = checked(a[i], limit);
      }
    } catch (IOException e) {
      return e.getMessage();
    }
    return "done";
  }

  private static int checked(int x, int limit) throws IOException {
    if (x > limit) {
      throw new IOException("over the limit");
    }
    return x + 1;
  }

  static void checked(double[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      assert x[i] >= 0 : "negative at " + i;
      if (x[i] > 9) assert i > 0;
      else x[i] = Math.sqrt(x[i]);
    }
  }
}
