import dev.parloop.Parallel;

class PL0103 {
  static int find(int[] a, int x) {
    int at = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == x) {
        // BUG: warning PL0103
        break;
      }
      a[i]++;
    }
    return at;
  }

  static int returns(int[] a, int[] b, int x) {
    for (@Parallel int i = 0; i < a.length; i++) {
      b[i] = a[i];
      if (a[i] == x) {
        // BUG: warning PL0103
        return i;
      }
    }
    return -1;
  }

  static int returnsAtOnce(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0103
      return a[i];
    }
    return -1;
  }

  static int untilOne(int n) {
    int steps = 0;
    while (n != 1) {
      n = n % 2 == 0 ? n / 2 : 3 * n + 1;
      steps++;
    }
    return steps;
  }

  static int callsWhatMayNotEnd(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (untilOne(a[i]) > 9) {
        // BUG: warning PL0103
        return i;
      }
    }
    return -1;
  }

  static int leavesTwoParallelLoops(int[][] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      for (@Parallel int j = 0; j < a[i].length; j++) {
        if (a[i][j] == 3) {
          // BUG: warning PL0103
          return i;
        }
      }
    }
    return -1;
  }

  static int innerLoopMayNotEnd(int[] a, int[] last) {
    for (@Parallel int i = 0; i < a.length; i++) {
      int sum = 0;
      for (@Parallel int j = 0; j <= last[i]; j++) {
        sum += j;
      }
      if (sum > 9) {
        // BUG: warning PL0103
        return i;
      }
    }
    return -1;
  }

  static void breaksOuter(int[] a) {
    outer:
    for (int r = 0; r < 3; r++) {
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] == r) {
          // BUG: warning PL0103
          break outer;
        }
        a[i]++;
      }
    }
  }

  static void continuesOuter(int[] a) {
    outer:
    for (int r = 0; r < 3; r++) {
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] == r) {
          // BUG: warning PL0103
          continue outer;
        }
        a[i]++;
      }
    }
  }

  static void breaksItselfFromInside(int[] a) {
    here:
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int j = 0; j < 3; j++) {
        a[i]++;
        if (a[i] == j) {
          // BUG: warning PL0103
          break here;
        }
      }
    }
  }

  static int yields(int[] a, int k) {
    return switch (k) {
      case 0 -> {
        for (@Parallel int i = 0; i < a.length; i++) {
          if (a[i] == 3) {
            // BUG: warning PL0103
            yield i;
          }
        }
        yield 2;
      }
      default -> 1;
    };
  }

  static int countsUntil(int[] h, int[] key) {
    for (@Parallel int i = 0; i < key.length; i++) {
      if (key[i] < 0) {
        // BUG: warning PL0103
        return i;
      }
      h[key[i]]++;
    }
    return -1;
  }

  static int scratchUntil(int[] t, int[] key) {
    for (@Parallel int i = 0; i < key.length; i++) {
      t[0] = key[i];
      if (t[0] < 0) {
        // BUG: warning PL0103
        return i;
      }
    }
    return -1;
  }
}
