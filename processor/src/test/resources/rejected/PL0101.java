import dev.parloop.Parallel;
import java.util.List;

class PL0101 {
  static void doubling(int[] a) {
    // BUG: warning PL0101
    for (@Parallel int i = 1; i < a.length; i *= 2) {
      a[i] = i;
    }
  }

  static void noCondition(int[] a) {
    // BUG: warning PL0101
    for (@Parallel int i = 0; ; i++) {
      a[i] = i;
    }
  }

  static void noStep(int[] a) {
    // BUG: warning PL0101
    for (@Parallel int i = 0; i < a.length; ) {
      a[i++] = 1;
    }
  }

  static void otherCondition(int[] a, boolean go) {
    // BUG: warning PL0101
    for (@Parallel int i = 0; go && i < a.length; i++) {
      a[i] = 1;
    }
  }

  static void otherVariable(int[] a, int k) {
    // BUG: warning PL0101
    for (@Parallel int i = 0; k < 3; i++) {
      a[i] = 1;
    }
  }

  static double floatCounter(double[] a) {
    double s = 0;
    // BUG: warning PL0101
    for (@Parallel double x = 0; x < 1; x += 0.125) {
      s += a[(int) x];
    }
    return s;
  }

  static void byteCounter(int[] a) {
    // BUG: warning PL0101
    for (@Parallel byte i = 0; i < a.length; i++) {
      a[i] = 1;
    }
  }

  static int list(List<Integer> list) {
    int s = 0;
    // BUG: warning PL0101
    for (@Parallel int x : list) {
      s += x;
    }
    return s;
  }

  static void otherUpdate(int[] a) {
    int j = 0;
    // BUG: warning PL0101
    for (@Parallel int i = 0; i < a.length; j++) {
      a[j] = i;
    }
  }

  static void notEqualTurned(int[] a, boolean b) {
    // BUG: warning PL0101
    for (@Parallel int i = 0; i < a.length == b; i++) {
      a[i] = i;
    }
  }
}
