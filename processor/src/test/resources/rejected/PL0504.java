import dev.parloop.Parallel;

class PL0504 {
  volatile int limit;
  static volatile boolean stop;

  void read(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0504
      a[i] = limit;
    }
  }

  static void staticRead(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0504
      a[i] = stop ? 1 : 0;
    }
  }
}
