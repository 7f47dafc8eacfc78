package demo;

import dev.parloop.Parallel;

class Input {
  static int place(double[] x, double limit, int n) {
    String text = "none";
    double sum = 0;
    for (@Parallel int i = 0; i < n; i++) {
      sum += x[i];
      if (x[i] > limit) {
        text = "at " + i;
        break;
      }
      if (shifted(x[i]) < 0) return -i;
    }
    return text.length() + (int) sum;
  }

  private static double shifted(double x) {
    return x + 1;
  }

  static boolean returnsToZero(long[] starts) {
    for (@Parallel long start : starts) {
      long at = start;
      while (at > 0) {
        at = at % 3 == 0 ? at / 3 : at - 1;
        if (at == start / 7) return true;
      }
    }
    return false;
  }
}
