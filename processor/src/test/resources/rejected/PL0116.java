import dev.parloop.Parallel;

class PL0116 {
  static int sum(int[] a) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i];
    }
    return s;
  }

  static int sumSerial(int[] a) {
    int s = 0;
    // BUG: error PL0116
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i];
    }
    return s;
  }
}
