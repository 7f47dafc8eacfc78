package corpus;

import dev.parloop.Parallel;

/** Searches for the first match, and what to write in their place. */
class Searches {

  int returns(int[] a, int key) {
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == key) {
        return i;
      }
    }
    return -1;
  }

  int breaks(int[] a, int key) {
    int at = -1;
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      int x = a[i] * 2;
      if (x == key) {
        at = i;
        break;
      }
    }
    return at;
  }

  void leavesOtherwise(int[] a) {
    // unproved PL0103: break leaves the
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int j = 0; j < 3; j++) {
        a[i] += j;
      }
      break;
    }
  }

  boolean runsAll(int[] a, int key) {
    boolean found = false;
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      found |= a[i] == key;
    }
    return found;
  }

  int takesTheSmallest(int[] a, int key) {
    int at = a.length;
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == key) {
        at = Math.min(at, i);
      }
    }
    return at;
  }

  boolean overElements(double[] x, double limit) {
    // proved
    for (@Parallel double one : x) {
      if (one > limit) {
        return true;
      }
    }
    return false;
  }

  int keepsWhatBelongsToIt(double[] x, double[] y) {
    int at = -1;
    double best = 0;
    double[] row = null;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 1) {
        at = i;
        best = y[i];
        row = y;
        break;
      }
    }
    return row == null ? -1 : at + (int) best;
  }

  double sumsUpToIt(double[] x) {
    double sum = 0;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] < 0) {
        break;
      }
      sum += x[i];
    }
    return sum;
  }

  int returnsFromInside(int[][] a, int n, int m, int key) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        if (a[i][j] == key) {
          return i * m + j;
        }
      }
    }
    return -1;
  }

  int leavesAnOuterLoop(int[] a, int n) {
    int count = 0;
    rounds:
    for (int r = 0; r < n; r++) {
      // proved
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] == r) {
          continue rounds;
        }
        if (a[i] == -r) {
          break rounds;
        }
      }
      count++;
    }
    return count;
  }

  static boolean isPrime(int n) {
    for (int d = 2; (long) d * d <= n; d++) {
      if (n % d == 0) {
        return false;
      }
    }
    return n > 1;
  }

  int firstPrime(int[] a) {
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      if (isPrime(a[i])) {
        return a[i];
      }
    }
    return 0;
  }

  static boolean isPrimeUnlessSquaresWrap(int n) {
    for (int d = 2; d * d <= n; d++) {
      if (n % d == 0) {
        return false;
      }
    }
    return n > 1;
  }

  int squaresMayWrap(int[] a) {
    // unproved PL0103: return ends a search
    for (@Parallel int i = 0; i < a.length; i++) {
      if (isPrimeUnlessSquaresWrap(a[i])) {
        return a[i];
      }
    }
    return 0;
  }

  static int upTo(double n) {
    int count = 0;
    for (double f = 0; f <= n; f++) {
      count++;
    }
    return count;
  }

  int countsInDoubles(double[] a) {
    // unproved PL0103: return ends a search
    for (@Parallel int i = 0; i < a.length; i++) {
      if (upTo(a[i]) > 5) {
        return i;
      }
    }
    return -1;
  }

  static int inBytes(int n) {
    int count = 0;
    for (byte b = 0; b < n; b++) {
      count++;
    }
    return count;
  }

  int countsInBytes(int[] a) {
    // unproved PL0103: return ends a search
    for (@Parallel int i = 0; i < a.length; i++) {
      if (inBytes(a[i]) > 5) {
        return i;
      }
    }
    return -1;
  }

  static int towards(int n) {
    int count = 0;
    int end = n;
    for (int j = 0, k = 9; j < end; j++, k--) {
      count += k;
    }
    return count;
  }

  int countsInTwoVariables(int[] a) {
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      if (towards(a[i]) > 5) {
        return i;
      }
    }
    return -1;
  }

  static int steps(long n) {
    int count = 0;
    while (n != 1) {
      n = n % 2 == 0 ? n / 2 : 3 * n + 1;
      count++;
    }
    return count;
  }

  long callsWhatMayNotEnd(long[] a) {
    // unproved PL0103: return ends a search
    for (@Parallel int i = 0; i < a.length; i++) {
      if (steps(a[i]) > 100) {
        return a[i];
      }
    }
    return 0;
  }

  long loopsByItself(long[] a) {
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      int count = 0;
      long n = a[i];
      while (n > 1) {
        n = n % 2 == 0 ? n / 2 : 3 * n + 1;
        count++;
      }
      if (count > 100) {
        return a[i];
      }
    }
    return 0;
  }

  int marksTheMatch(int[] a, boolean[] seen, int key) {
    // unproved PL0103: break ends a search
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == key) {
        seen[i] = true;
        break;
      }
    }
    return a.length;
  }

  int copiesUpToIt(int[] a, int[] b) {
    int n = 0;
    // unproved PL0103: break ends a search
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == 0) {
        break;
      }
      b[i] = a[i];
      n++;
    }
    return n;
  }

  int needsTheOneBefore(int[] a, int key) {
    int before = 0;
    // dependent PL0304: before
    for (@Parallel int i = 0; i < a.length; i++) {
      before = before * 31 + a[i];
      if (before == key) {
        return i;
      }
    }
    return -1;
  }

  int runningTotal(int[] a, int limit) {
    int sum = 0;
    // dependent PL0304: sum
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i];
      if (sum > limit) {
        return i;
      }
    }
    return -1;
  }

  int assignsOnOtherPathsToo(String[] words) {
    String last = "";
    // unproved PL0305: last
    for (@Parallel int i = 0; i < words.length; i++) {
      if (words[i].length() > 3) {
        last = words[i];
      }
      if (words[i].isEmpty()) {
        last = "end";
        break;
      }
    }
    return last.length();
  }

  static int assignedBeforeButNotWhereDeclared(int[] a) {
    int found;
    found = 5;
    // unproved PL0305
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] % 37 == 3) {
        found = i;
        break;
      }
    }
    return found;
  }

  static int someIterationsAssignAndALabelReads(int[] a) {
    int last;
    search:
    {
      // unproved PL0305
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] % 5 != 0) {
          last = a[i];
          if (last % 37 == 3) {
            break search;
          }
        }
      }
      last = -7;
    }
    return last;
  }
}
