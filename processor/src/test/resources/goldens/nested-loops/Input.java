package demo;

import dev.parloop.Parallel;

class Input {
  static long triangle(int[] a) {
    long s = 0;
    outer:
    for (@Parallel int i = 0; i < a.length; i++) {
      long t = 0;
      for (@Parallel int j = 0; j <= i; j++) {
        t += a[j];
      }
      for (int k = 2; k < 5; k++) {
        if (t % k == 0) {
          continue outer;
        }
      }
      s += t;
    }
    return s;
  }
}
