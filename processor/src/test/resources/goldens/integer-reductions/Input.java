package demo;

import dev.parloop.Parallel;

class Input {
  static int[] several(int[] a) {
    int even = 0;
    int smallest = Integer.MAX_VALUE;
    boolean sorted = true;
    int last = -1;
    for (@Parallel int i = 1; i < a.length; i++) {
      if (a[i] % 2 == 0) even++;
      smallest = Math.min(smallest, a[i]);
      if (a[i - 1] > a[i]) {
        sorted = false;
      }
      last = a[i];
    }
    return new int[] {even, smallest, sorted ? 1 : 0, last};
  }
}
