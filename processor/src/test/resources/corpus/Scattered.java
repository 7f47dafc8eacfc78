package corpus;

import dev.parloop.Parallel;

/** Writes at places that an array names: whether it names one twice can be asked in front. */
class Scattered {

  private final int[] order = new int[100];
  private int[] mine = new int[100];

  static double slow(double x) {
    double y = x;
    for (int k = 0; k < 100; k++) {
      y = Math.sin(y) + x;
    }
    return y;
  }

  void expensive(double[] out, int[] to, double[] x, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      out[to[i]] = slow(x[i]);
    }
  }

  void cheap(double[] out, int[] to, double[] x, int n) {
    // unproved PL0302: out[to[i]] and out[to[i]]
    for (@Parallel int i = 0; i < n; i++) {
      out[to[i]] = x[i];
    }
  }

  void readBack(double[] out, int[] to, double[] x, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      out[to[i]] = slow(x[i]) - out[to[i]] * 2;
    }
  }

  void readNext(double[] out, int[] to, double[] x, int n) {
    // unproved PL0302: out[to[i]] and out[to[i] + 1]
    for (@Parallel int i = 0; i < n; i++) {
      out[to[i]] = slow(x[i]) - out[to[i] + 1];
    }
  }

  void readOfTheNext(double[] out, int[] to, double[] x, int n) {
    // unproved PL0302: out[to[i]] and out[to[i + 1]]
    for (@Parallel int i = 0; i < n - 1; i++) {
      out[to[i]] = slow(x[i]) - out[to[i + 1]];
    }
  }

  void rows(double[][] table, int[] to, double[] x, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < 200; j++) {
        table[to[i]][j] = x[i] * j;
      }
    }
  }

  void columns(double[][] table, int[] to, double[] x, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < 200; j++) {
        table[j][to[i]] = x[i] * j;
      }
    }
  }

  void forces(double[] force, int[] atom, double[] x, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      int at = 3 * atom[i];
      force[at] = slow(x[i]);
      force[at + 1] = slow(x[i] + 1);
      force[at + 2] = slow(x[i] + 2);
    }
  }

  void forcesTooWide(double[] force, int[] atom, double[] x, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      int at = 3 * atom[i];
      force[at] = slow(x[i]);
      force[at + 3] = slow(x[i] + 1);
    }
  }

  void forceInLoop(double[] force, int[] atom, double[] x, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int k = 0; k < 3; k++) {
        force[3 * atom[i] + k] = slow(x[i] + k);
      }
    }
  }

  void overTheIndices(double[] out, int[] to) {
    // guarded
    for (@Parallel int place : to) {
      out[place] = slow(place);
    }
  }

  void downwards(double[] out, int[] to, int from) {
    // guarded
    for (@Parallel int i = from; i > 3; i--) {
      out[to[2 * i + 1]] = slow(i);
    }
  }

  void everyOther(double[] out, int[] to, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      out[to[2 * i]] = slow(i);
      out[to[2 * i + 1]] = slow(i + 1);
    }
  }

  void marked(double[] out, int[] to, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      if (to[i] >= 0) {
        out[to[i]] = slow(i);
      }
    }
  }

  void ofAField(double[] out, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      out[order[i]] = slow(i);
    }
  }

  void ofAnObject(double[] out, Scattered other, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      out[other.mine[i]] = slow(i);
    }
  }

  void fieldChanges(double[] out, int[] other, int n) {
    // dependent PL0502
    for (@Parallel int i = 0; i < n; i++) {
      out[mine[i]] = slow(i);
      mine = other;
    }
  }

  void toInts(int[] out, int[] to, double[] x, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      out[to[i]] = (int) slow(x[i]);
    }
  }

  void indicesChange(double[] out, int[] to, double[] x, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      to[i] = to[i] / 2;
      out[to[i]] = slow(x[i]);
    }
  }

  void indicesMayChange(double[] out, int[] to, int[] other, double[] x, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      other[i] = 0;
      out[to[i]] = slow(x[i]);
    }
  }

  void indicesAreCalledOtherwise(double[] out, int[] to, double[] x, int n) {
    int[] other = to;
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      other[i] = 0;
      out[to[i]] = slow(x[i]);
    }
  }

  void indicesAreARow(double[] out, int[] to, int[][] rows, double[] x, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      rows[i][0] = 0;
      out[to[i]] = slow(x[i]);
    }
  }

  void indicesByIterationTwice(double[] out, int[] to, double[] x, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      out[to[i / 2]] = slow(x[i]);
    }
  }

  void twoArraysOfIndices(double[] out, int[] to, int[] others, double[] x, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      out[to[i]] = slow(x[i]);
      out[others[i]] = slow(x[i] + 1);
    }
  }

  void throughTwo(double[] out, int[] to, int[] through, double[] x, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      out[to[through[i]]] = slow(x[i]);
    }
  }

  void remainders(double[] out, int[] to, double[] x, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      out[to[i] % 100] = slow(x[i]);
    }
  }

  void mirrored(double[] out, int[] to, double[] x, int n, int last) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      out[last - to[i]] = slow(x[i]);
    }
  }
}
