package corpus;

import dev.parloop.Parallel;

/** Variables that iterations read as an earlier one has left them, and what looks like one. */
class WrapArounds {

  void one(double[] a, double[] b, int n) {
    double x = b[n - 1];
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = (b[i] + x) * .5;
      x = b[i];
    }
  }

  void inPlace(double[] a) {
    double before = a[0];
    // proved
    for (@Parallel int i = 1; i < a.length; i++) {
      double here = a[i];
      a[i] = here - before;
      before = here;
    }
  }

  int runs(int[] x, int[] starts) {
    int last = -1;
    int k = 0;
    // guarded
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] != last) {
        starts[k++] = i;
      }
      last = x[i];
    }
    return k;
  }

  void eitherWay(double[] a, double[] b, double[] c) {
    double x = 0;
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = x;
      if (b[i] > 0) {
        x = b[i];
      } else {
        x = c[i];
      }
    }
  }

  void fromItself(double[] a, double[] b) {
    double x = 0;
    // dependent PL0304: x
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = x;
      x = x * .5 + b[i];
    }
  }

  void exchanged(double[] a) {
    double x = 0;
    double y = 1;
    // dependent PL0304: x or y
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = x;
      double t = x;
      x = y;
      y = t;
    }
  }

  void inACircle(double[] a, double[] b) {
    double x = 0;
    double y = 1;
    // dependent PL0304: x or y
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = x;
      x = y + b[i];
      y = -a[i] * x;
    }
  }

  void sometimes(double[] a, double[] b) {
    double x = 0;
    // unproved PL0304: x
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = x;
      if (b[i] > 0) {
        x = b[i];
      }
    }
  }

  void byCondition(double[] a, double[] b) {
    double x = 0;
    // dependent PL0304: x
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = x;
      x = x > 1 ? b[i] : i;
    }
  }

  void throughMemory(double[] a) {
    double x = 0;
    // dependent PL0304: x
    for (@Parallel int i = 0; i < a.length; i++) {
      double[] own = new double[1];
      own[0] = x + 1;
      x = own[0];
      a[i] = x;
    }
  }

  void throughItsElement(double[] a, double[] b) {
    double x = 0;
    // dependent PL0304: x
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = x + b[i];
      x = a[i];
    }
  }

  void throughAnothersElement(double[] a) {
    double x = 0;
    // dependent PL0301 PL0304: x or a[i] and a[i - 1]
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] = x;
      x = a[i - 1];
    }
  }

  void readsAhead(double[] a) {
    double x = 0;
    // dependent PL0301 PL0304: x or a[i] and a[i + 1]
    for (@Parallel int i = 0; i < a.length - 1; i++) {
      a[i] = x;
      x = a[i + 1];
    }
  }

  void byRounds(double[] a, int n) {
    int x = 1;
    // dependent PL0304: x
    for (@Parallel int i = 0; i < a.length; i++) {
      int t = 0;
      for (int j = 0; j < x; j++) {
        t += 2;
      }
      a[i] = t;
      x = t;
    }
  }

  void byBreak(int[] a, int[] b, int n) {
    int x = 1;
    // unproved PL0304: x
    for (@Parallel int i = 0; i < a.length; i++) {
      int t = 0;
      while (t < n) {
        if (b[t] == x) {
          break;
        }
        t++;
      }
      a[i] = t;
      x = t;
    }
  }

  /** Whether a round more is run for a chunk's start or not, it has to end. */
  void perhapsEndless(int[] a, int[] b) {
    int x = 1;
    // dependent PL0304: x
    for (@Parallel int i = 0; i < a.length; i++) {
      int t = 0;
      while (t != x + i) {
        t++;
      }
      a[i] = t;
      x = b[i];
    }
  }

  void perhapsEndlessInACall(int[] a, int[] b) {
    int x = 1;
    // dependent PL0304: x
    for (@Parallel int i = 0; i < a.length; i++) {
      int t = steps(x + i);
      a[i] = t;
      x = b[i];
    }
  }

  private static int steps(int to) {
    int t = 0;
    while (t != to) {
      t++;
    }
    return t;
  }

  void fromATotal(double[] a, double[] b) {
    double x = 0;
    double sum = 0;
    // dependent PL0304: x or sum
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = x;
      sum += b[i];
      x = sum;
    }
  }

  void inTheHeader(double[] a, int[] b) {
    int x = 5;
    // dependent PL0105 PL0304: x
    for (@Parallel int i = 0; i < x; i++) {
      a[i] = x;
      x = b[i];
    }
  }

  int untilFound(int[] a, int[] b) {
    int x = 5;
    // unproved PL0103 PL0304: x
    for (@Parallel int i = 0; i < b.length; i++) {
      if (b[i] == x) {
        break;
      }
      a[i] = x;
      x = b[i];
    }
    return x;
  }

  void inAnAssignment(int[] a, int[] b, int[] c) {
    int x = 5;
    // dependent PL0304: x
    for (@Parallel int i = 0; i < b.length; i++) {
      a[i] = x;
      c[i] = (x = b[i]);
    }
  }

  void objects(String[] a, String[] b) {
    String x = "";
    // dependent PL0304: x
    for (@Parallel int i = 0; i < b.length; i++) {
      a[i] = x;
      x = b[i];
    }
  }
}
