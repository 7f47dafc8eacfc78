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

  static int returns(int[] a, int x) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == x) {
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
}
