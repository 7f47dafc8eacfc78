package corpus;

import dev.parloop.Parallel;

/** Loops in two stages, and what looks like one. */
class Scans {

  int keeps(int[] x, int[] out) {
    int k = 0;
    // guarded
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        out[k++] = x[i];
      }
    }
    return k;
  }

  void inPlace(int[] x) {
    int k = 0;
    // unproved PL0302: x[k++]
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        x[k++] = x[i];
      }
    }
  }

  int counterInCondition(int[] x, int[] out) {
    int k = 0;
    // unproved PL0306: k
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > k) {
        out[k++] = x[i];
      }
    }
    return k;
  }

  int withoutRepetition(int[] x, int[] out) {
    int k = 0;
    // unproved PL0306: k
    for (@Parallel int i = 0; i < x.length; i++) {
      if (k == 0 || x[i] != out[k - 1]) {
        out[k++] = x[i];
      }
    }
    return k;
  }

  int isReset(int[] x, int[] out) {
    int k = 0;
    // unproved PL0304: k
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] == 0) {
        k = 0;
      }
      out[k++] = x[i];
    }
    return k;
  }

  int bothWays(int[] x, int[] out) {
    int k = 0;
    // unproved PL0302: out[k]
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        out[k] = x[i];
        k++;
      } else {
        k--;
      }
    }
    return k;
  }

  int beforeAndBehind(int[] x, int[] out) {
    int k = 0;
    // unproved PL0302: out[k] or out[k++]
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        out[k++] = x[i];
        out[k] = -1;
      }
    }
    return k;
  }

  int moveIsNotCertain(int[] x, int[] out) {
    int k = 0;
    // unproved PL0302: out[k]
    for (@Parallel int i = 0; i < x.length; i++) {
      out[k] = x[i];
      if (x[i] > 0) {
        k++;
      }
    }
    return k;
  }

  int sameCounterTwice(int[] x, int[] out, int[] at) {
    int k = 0;
    // guarded
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        out[k] = x[i];
        at[k] = i;
        k++;
      }
    }
    return k;
  }

  int decidedByWhatWasWritten(int[] x, int[] y, int[] out) {
    int k = 0;
    // unproved PL0306: k
    for (@Parallel int i = 0; i < x.length; i++) {
      y[i] = x[i] * 2;
      if (y[i] > 3) {
        out[k++] = x[i];
      }
    }
    return k;
  }

  int endsEarly(int[] x, int[] out) {
    int k = 0;
    // unproved PL0103 PL0306: k
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] < 0) {
        break;
      }
      if (x[i] > 0) {
        out[k++] = x[i];
      }
    }
    return k;
  }

  long sums(int[] x, long[] out) {
    long s = 0;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s += x[i];
      out[i] = s;
    }
    return s;
  }

  long sumsBefore(long[] x, long[] out) {
    long s = 0;
    // guarded
    for (@Parallel int i = 0; i < x.length; i++) {
      out[i] = s;
      s += x[i];
    }
    return s;
  }

  double largestSoFar(double[] x, double[] out) {
    double m = 0;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      m = Math.max(m, x[i]);
      out[i] = m;
    }
    return m;
  }

  int limited(int[] x, int[] out) {
    int s = 0;
    // unproved PL0304: s
    for (@Parallel int i = 0; i < x.length; i++) {
      if (s < 100) {
        s += x[i];
      }
      out[i] = s;
    }
    return s;
  }

  int ofASum(int[] x, int[] out) {
    int s = 0;
    int t = 0;
    // dependent PL0304: s
    for (@Parallel int i = 0; i < x.length; i++) {
      s += x[i];
      t += s;
      out[i] = t;
    }
    return t;
  }

  int throughAnArray(int[] x, int[] out) {
    int s = 0;
    int k = 0;
    // dependent PL0304 PL0306: s
    for (@Parallel int i = 0; i < x.length; i++) {
      s += x[i];
      int[] own = new int[1];
      own[0] = s;
      if (own[0] > 5) {
        out[k++] = i;
      }
    }
    return k;
  }

  int skipsInATryBlock(int[] x, int[] out) {
    int s = 0;
    // unproved PL0304: s
    for (@Parallel int i = 0; i < x.length; i++) {
      try {
        if (s > 100) {
          continue;
        }
      } catch (IllegalStateException e) {
        out[i] = 1;
      }
      s += x[i];
      out[i] = s;
    }
    return s;
  }

  int skipsByALabel(int[] x, int[] out) {
    int k = 0;
    // unproved PL0306: k
    for (@Parallel int i = 0; i < x.length; i++) {
      one:
      {
        if (k > 10) {
          break one;
        }
        out[k++] = x[i];
      }
    }
    return k;
  }

  static int fill(int[] own, int x) {
    own[0] = x;
    return x;
  }

  int fillsWhatDecides(int[] x, int[] out, int[] kept) {
    int k = 0;
    // unproved PL0306: k
    for (@Parallel int i = 0; i < x.length; i++) {
      int[] own = new int[1];
      out[i] = fill(own, x[i]);
      if (own[0] > 0) {
        kept[k++] = i;
      }
    }
    return k;
  }

  int totalOfASearch(int[] x, int limit) {
    int s = 0;
    // dependent PL0304: s
    for (@Parallel int i = 0; i < x.length; i++) {
      s += x[i];
      if (s > limit) {
        return i;
      }
    }
    return -1;
  }
}
