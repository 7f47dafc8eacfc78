import dev.parloop.Parallel;

class PL0305 {
  static String last(int[] a) {
    String last = "";
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 0) {
        // BUG: warning PL0305
        last = "some";
      }
    }
    return last;
  }

  static int behindContinue(int[] a) {
    int last = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < 0) {
        continue;
      }
      // BUG: warning PL0305
      a[i] += (last = i);
    }
    return last;
  }

  static int inAnInnerLoop(int[] a, int k) {
    int last = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int j = 0; j < k; j++) {
        // BUG: warning PL0305
        a[i] = (last = a[i] + j);
      }
    }
    return last;
  }
}
