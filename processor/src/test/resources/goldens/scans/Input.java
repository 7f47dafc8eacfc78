package demo;

import dev.parloop.Parallel;

class Input {
  static int pack(double[] x, double[] kept, int[] places) {
    int k = 0;
    double sum = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      double root = Math.sqrt(x[i]);
      sum += root;
      if (root > 1.5) {
        places[k] = i;
        kept[k++] = root; // in order
      }
    }
    return k + (int) sum;
  }

  static long[] totals(int[] x, long[] before, double[] mean) {
    long total = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      before[i] = total;
      total += x[i];
      mean[i] = total / (i + 1.0);
    }
    return before;
  }

  static int unpack(float[] x, short[] kept, boolean[] wanted) {
    int k = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (wanted[i]) {
        x[i] += kept[k++] / 2;
      }
    }
    return k;
  }

  static double averages(double[] x, double[] mean) {
    double sum = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      sum += Math.sqrt(x[i]);
      mean[i] = sum / (i + 1); // two stages would not pay
    }
    return sum;
  }
}
