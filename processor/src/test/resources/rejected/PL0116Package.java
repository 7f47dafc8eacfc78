package hidden;

import dev.parloop.Parallel;

class dev {}

class PL0116Package {
  static int sum(int[] a, int Combine) {
    int s = 0;
    // BUG: error PL0116
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i] + Combine;
    }
    return s;
  }
}
