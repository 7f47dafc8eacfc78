package corpus;

import dev.parloop.Parallel;

/** Names for places that a counter points to, where they do not help. */
class PackedPlaces {
  static int named(double[] x, double[] kept, int[] places) {
    int k = 0;
    // guarded
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        int at = k++;
        kept[at] = x[i];
        places[at] = i;
      }
    }
    return k;
  }

  static int moved(double[] x, double[] kept) {
    int k = 0;
    // unproved PL0306
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        int at = k++;
        at++;
        kept[at] = x[i];
      }
    }
    return k;
  }

  static int deciding(double[] x, double[] kept) {
    int k = 0;
    // unproved PL0306
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        int at = k++;
        if (at < kept.length) {
          kept[at] = x[i];
        }
      }
    }
    return k;
  }

  static int both(double[] x, double[] kept) {
    int k = 0;
    // unproved PL0302
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        int at = k++;
        kept[at] = x[i];
        kept[k] = -x[i];
      }
    }
    return k;
  }

  static int next(double[] x, double[] kept) {
    int k = 0;
    // unproved PL0302
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        int at = k++;
        kept[at + 1] = x[i];
      }
    }
    return k;
  }

  static int ofTheLast(double[] x, double[] kept) {
    int k = 0;
    int at = 0;
    // unproved PL0306
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        at = k++;
      }
      kept[at] = x[i];
    }
    return k;
  }

  static int reads(double[] x, double[] kept) {
    int k = 0;
    // unproved PL0302
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        int at = k++;
        kept[at] = x[i] + kept[at / 2];
      }
    }
    return k;
  }
}
