package corpus;

import dev.parloop.Parallel;

/** Statements inside an iteration. */
public class ControlFlow {

  static void innerWhile(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      int x = a[i] & 0xFFFF;
      int steps = 0;
      while (x > 1) {
        x = x % 2 == 0 ? x / 2 : 3 * x + 1;
        steps++;
      }
      a[i] = steps;
    }
  }

  static void innerDo(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      int x = a[i];
      int digits = 0;
      do {
        x /= 10;
        digits++;
      } while (x != 0);
      a[i] = digits;
    }
  }

  static void escape(double[] re, int[] out) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < re.length; i++) { // proved
      double zr = 0;
      double zi = 0;
      int k;
      for (k = 0; k < 50; k++) {
        double t = zr * zr - zi * zi + re[i] / 50;
        zi = 2 * zr * zi + 0.3;
        zr = t;
        if (zr * zr + zi * zi > 4) {
          break;
        }
      }
      out[i] = k;
    }
  }

  static void skips(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] < 0) continue;
      a[i] = -a[i];
    }
  }

  static void labels(int[] a) {
    rows:
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      columns:
      for (int j = 0; j < 10; j++) {
        for (int k = 0; k < 10; k++) {
          if (j * k == a[i]) {
            a[i] = j;
            continue rows;
          }
          if (k > j) {
            continue columns;
          }
          if (j + k > 15) {
            break columns;
          }
        }
      }
      a[i]++;
    }
  }

  static void labelledBlock(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      done:
      {
        if (a[i] == 0) {
          break done;
        }
        a[i] = 1000 / a[i];
      }
    }
  }

  static void oldSwitch(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      switch (a[i] & 7) {
        case 0:
          a[i] = 5;
          break;
        case 1:
          {
            a[i] *= 2;
            break;
          }
        case 2:
        case 3:
          continue;
        default:
          a[i] -= 1;
      }
      a[i] += 100;
    }
  }

  static void newSwitch(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      switch (a[i] & 3) {
        case 0, 1 -> a[i] = 7;
        case 2 -> {
          int t = a[i];
          a[i] = t * t;
        }
        default -> a[i]--;
      }
    }
  }

  static void switchExpression(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = switch (a[i] & 3) {
        case 0 -> 1;
        case 1 -> {
          int t = a[i] * 3;
          yield t + 1;
        }
        default -> a[i] / 2;
      };
    }
  }

  static void nestedLoops(int[] a, int[] b) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded, small
      for (int j = 0; j < b.length; j++) {
        if (j == i) continue;
        if (j > i + 20) break;
        a[i] += b[j] * (i - j);
      }
    }
  }

  static void innerCaught(int[] a, int[] b) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      try {
        a[i] = a[i] / b[i];
      } catch (ArithmeticException e) {
        a[i] = -1;
      }
    }
  }

  static void conditional(int[] a, boolean[] b, int k) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = b[i] ? k > 0 ? a[i] : k : b[i] || a[i] > 3 && k < 2 ? 3 : -1;
    }
  }

  static void empty(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) {} // proved
  }

  static void emptyStatement(int[] a) {
    int s = a.length;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < s; i++) { // proved
      ;
    }
  }
}
