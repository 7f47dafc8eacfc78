package corpus;

import dev.parloop.Parallel;

/** Subscripts of which bitwise operations tell that they never meet, and others of which not. */
class Bits {
  static void turned(int[] a, int m, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i ^ m] = i;
    }
  }

  static void partners(int[] a, int h, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      int l = i ^ h;
      if (l > i) {
        int t = a[i];
        a[i] = a[l];
        a[l] = t;
      }
    }
  }

  static void partnersFromAbove(int[] a, int h, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      int l = h ^ i;
      if (i > l) {
        a[l] += a[i];
        a[i] -= a[l];
      }
    }
  }

  static void bothPartners(int[] a, int h, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      int l = i ^ h;
      int t = a[i];
      a[i] = a[l];
      a[l] = t;
    }
  }

  static void partnersNotAbove(int[] a, int h, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      int l = i ^ h;
      if (l != i) {
        a[l] = a[i] + 1;
      }
    }
  }

  static void partnersOneWay(int[] a, int h, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      int l = i ^ h;
      if (l > i) {
        a[i] = a[l];
      } else {
        a[l] = -a[i];
      }
    }
  }

  static void sorted(int[] a, int k, int j, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      int ixj = i ^ j;
      if (ixj > i) {
        if ((i & k) == 0) {
          if (a[i] > a[ixj]) {
            int t = a[i];
            a[i] = a[ixj];
            a[ixj] = t;
          }
        } else {
          if (a[i] < a[ixj]) {
            int t = a[i];
            a[i] = a[ixj];
            a[ixj] = t;
          }
        }
      }
    }
  }

  static void byTwoStages(int[] a, int[] steps, int n) {
    for (int k = 2; k <= n; k *= 2) {
      for (int j = k / 2; j > 0; j >>= 1) {
        // proved
        for (@Parallel int i = 0; i < n; i++) {
          int l = i ^ j;
          if (l > i && ((i & k) == 0) == (a[i] > a[l])) {
            int t = a[i];
            a[i] = a[l];
            a[l] = t;
          }
        }
      }
    }
  }

  static void partnersOfMany(int[] a, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 1; j < n; j *= 2) {
        int l = i ^ j;
        if (l > i) {
          int t = a[i];
          a[i] = a[l];
          a[l] = t;
        }
      }
    }
  }

  static void butterflies(double[] a, int h, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if ((i & h) == 0) {
        double x = a[i];
        double y = a[i | h];
        a[i] = x + y;
        a[i | h] = x - y;
      }
    }
  }

  static void butterfliesBySum(double[] a, int h, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if ((i & h) == 0) {
        double x = a[i];
        double y = a[i + h];
        a[i] = x + y;
        a[i + h] = x - y;
      }
    }
  }

  static void butterfliesFromAbove(double[] a, int h, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if ((i & h) != h) {
        continue;
      }
      double x = a[i - h];
      a[i - h] = x + a[i];
      a[i] = x - a[i];
    }
  }

  static void butterfliesOfAnyBit(double[] a, int h, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      if ((i & h) != 0) {
        double x = a[i - h];
        a[i - h] = x + a[i];
        a[i] = x - a[i];
      }
    }
  }

  static void butterfliesOfOther(double[] a, int h, int g, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      if ((i & g) == 0) {
        double x = a[i];
        a[i] = a[i | h];
        a[i | h] = x;
      }
    }
  }

  static void complex(double[] a, int h, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if ((i & h) == 0) {
        int l = i | h;
        double re = a[2 * l];
        double im = a[2 * l + 1];
        a[2 * l] = a[2 * i] - re;
        a[2 * l + 1] = a[2 * i + 1] - im;
        a[2 * i] += re;
        a[2 * i + 1] += im;
      }
    }
  }

  static void eight(int[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if ((i & 8) == 0) {
        int t = a[i];
        a[i] = a[i + 8];
        a[i + 8] = t;
      }
    }
  }

  static void eightBelow(int[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if ((i & 8) != 0) {
        int t = a[i];
        a[i] = a[i - 8];
        a[i - 8] = t;
      }
    }
  }

  static void eightAbove(int[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if ((i & 8) > 0) {
        a[i - 8] = a[i];
      }
    }
  }

  static void eightOfTwelve(int[] a, int n) {
    // unproved PL0301
    for (@Parallel int i = 0; i < n; i++) {
      if ((i & 12) != 0) {
        int t = a[i];
        a[i] = a[i - 8];
        a[i - 8] = t;
      }
    }
  }

  static void eightOfFour(int[] a, int n) {
    // unproved PL0301
    for (@Parallel int i = 0; i < n; i++) {
      if ((i & 4) == 0) {
        a[i + 8] = a[i];
      }
    }
  }

  static void eightOrNot(int[] a, int n) {
    // unproved PL0301
    for (@Parallel int i = 0; i < n; i++) {
      if ((i & 8) == 0) {
        a[i + 8] = a[i];
      } else {
        a[i] += 1;
      }
    }
  }

  static void bothWays(int[] a, int[] b, int h, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      b[i ^ h] = a[i];
      b[i ^ h] += a[i | h];
    }
  }

  static void merged(int[] a, int h, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      a[i | h] = i;
    }
  }

  static void masked(int[] a, int h, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      a[i & h] = i;
    }
  }

  static void parts(int[] a, int[] b, int h, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[(i & h) | (i & ~h)] = b[i];
    }
  }

  static void inverted(int[] a, int h, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[~i & 0x7fffffff ^ h] = i;
    }
  }

  static void blocks(int[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i += 4) {
      a[i & ~3] = i;
      a[i | 3] = -i;
    }
  }

  static void rows(double[][] a, int h, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      int l = i ^ h;
      if (l > i) {
        for (int c = 0; c < a[i].length; c++) {
          double t = a[i][c];
          a[i][c] = a[l][c];
          a[l][c] = t;
        }
      }
    }
  }

  static void shifted(int[] a, int from, int h, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[from + (i ^ h)] = i;
    }
  }

  static void ofSum(int[] a, int from, int h, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i + from ^ h] = i;
    }
  }

  static void ofTwice(int[] a, int h, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[2 * i ^ h] = i;
    }
  }

  static void wide(int[] a, long h, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[(int) (i ^ h)] = i;
    }
  }

  static void wideCondition(int[] a, long h, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      if ((i & h) == 0) {
        a[(int) (i | h >> 32)] = i;
      }
    }
  }

  static void wideBit(int[] a, int n) {
    // unproved PL0301
    for (@Parallel int i = 0; i < n; i++) {
      long l = i * 3L;
      if ((l & 0x800000008L) != 0) {
        a[i] = a[(int) (i + 8)];
      }
    }
  }

  static void narrow(int[] a, int h, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      a[(byte) (i ^ h) & 255] = i;
    }
  }

  static void changing(int[] a, int h, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      a[i ^ i >> 1 & h] = i;
    }
  }

  static void conditionOfOther(int[] a, int[] b, int h, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      if ((b[i] & h) == 0) {
        a[i + h] = a[i];
      }
    }
  }

  static void conditionGone(int[] a, int h, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      int k = 0;
      if ((i & h) == 0) {
        k = h;
      }
      a[i + k] = a[i] + 1;
    }
  }

  static void noPower(int[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if ((i & 6) == 0) {
        a[i + 6] = a[i];
      }
    }
  }
}
