package sameanswer;

import dev.parloop.Parallel;

/** Places of what is kept that have a name of their own. */
class PackedPlaces {
  static int two(double[] x, double[] kept, int[] places) {
    int k = 0;
    for (@Parallel int i = 0; i < x.length; i++) { // guarded
      if (x[i] > 0) {
        int at = k++;
        kept[at] = x[i];
        places[at] = i;
      }
    }
    return k;
  }

  static int behind(long[] x, long[] kept) {
    int k = -1;
    for (@Parallel int i = 0; i < x.length; i++) { // guarded
      if (x[i] % 3 == 0) {
        int at = ++k;
        if (x[i] > 5) {
          kept[at] = x[i];
        } else {
          kept[at] = -x[i];
        }
      }
    }
    return k;
  }

  static int down(int[] x, int[] kept) {
    int k = kept.length;
    for (@Parallel int i = 0; i < x.length; i++) { // guarded
      if ((x[i] & 1) == 0) {
        final int at = --k;
        kept[at] = x[i];
      }
    }
    return k;
  }

  static int beside(double[] x, double[] kept, double[] other) {
    int k = 0;
    double sum = 0;
    for (@Parallel int i = 0; i < x.length; i++) { // guarded
      if (x[i] > 0) {
        int at = k++;
        double twice = x[i] * 2;
        kept[at] = twice;
        other[at] = -twice;
      }
      sum += x[i];
    }
    return k + (int) sum;
  }

  static int several(int[] x, int[] low, int[] high) {
    int l = 0;
    int h = 0;
    for (@Parallel int i = 0; i < x.length; i++) { // guarded
      if (x[i] < 10) {
        int at = l++;
        low[at] = x[i];
      } else {
        int at = h++;
        high[at] = x[i];
      }
    }
    return l * 1000 + h;
  }

  static int taken(double[] x, double[] kept, double[] out) {
    int k = 0;
    for (@Parallel int i = 0; i < x.length; i++) { // guarded
      if (x[i] > 0) {
        double t = kept[k++];
        out[i] = t * 2;
      }
    }
    return k;
  }

  static long total(long[] x, long[] out) {
    long sum = 0;
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      long here = sum += x[i];
      out[i] = here * 3;
    }
    return sum;
  }

  static int twiceInInner(int[] x, int[] kept) {
    int k = 0;
    for (@Parallel int i = 0; i < x.length; i++) { // guarded
      for (int j = 0; j < 3; j++) {
        if (x[i] > j) {
          int at = k++;
          kept[at] = x[i] + j;
        }
      }
    }
    return k;
  }
}
