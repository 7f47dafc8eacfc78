package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** All that a loop may leave in variables: every loop must have a vector form. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 45, serialBelow = 0)
public class ResultsInLanes {

  static int indexOfLeast(double[] x) {
    double least = Double.MAX_VALUE;
    int at = -1;
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      if (x[i] < least) {
        least = x[i];
        at = i;
      }
    }
    return at + (int) Double.doubleToRawLongBits(least);
  }

  static long lastOfGreatest(int[] x) {
    int most = -5;
    int at = -1;
    long other = 0;
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      if (x[i] >= most) {
        most = x[i];
        at = i;
        other = x[i] * 3L;
      }
    }
    return at * 1000L + most + other;
  }

  static int leastFloatBits(float[] x) {
    float least = 1;
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      if (x[i] <= least) {
        least = x[i];
      }
    }
    return Float.floatToRawIntBits(least);
  }

  static int firstGreatestBits(float[] x) {
    float most = -1;
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      most = x[i] > most ? x[i] : most;
    }
    return Float.floatToRawIntBits(most);
  }

  static double mathMinimum(double[] x, float[] y) {
    double least = 1000;
    float most = -1000;
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      least = Math.min(least, x[i]);
      most = Math.max(y[i], most);
    }
    return 1 / least + most;
  }

  static int lastNegative(int[] x, double[] y) {
    int at = -1;
    double value = 0.5;
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      if (x[i] < 0) {
        at = i;
        value = y[i];
      }
    }
    return at * 3 + (int) value;
  }

  static boolean any(int[] x) {
    boolean any = false;
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      if (x[i] == 77) {
        any = true;
      }
    }
    return any;
  }

  static int flags(int[] x, boolean[] y) {
    boolean all = true;
    boolean some = false;
    boolean odd = false;
    boolean both = true;
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      all &= x[i] > -900;
      some |= y[i];
      odd ^= (x[i] & 1) == 0;
      both = both && x[i] < 999;
    }
    return (all ? 1 : 0) + (some ? 2 : 0) + (odd ? 4 : 0) + (both ? 8 : 0);
  }

  static int counts(double[] x) {
    int positive = 0;
    int large = 0;
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      if (x[i] > 0) {
        positive++;
        if (x[i] > 50) {
          large += 2;
        }
      }
    }
    return positive * 1000 + large;
  }

  static double nestedLeast(double[][] a, int m) {
    double least = 1e9;
    for (@Parallel int i = 0; i < m; i++) { // proved, small
      for (int j = 0; j < a.length; j++) {
        if (a[j][i] < least) {
          least = a[j][i];
        }
      }
    }
    return 1 / least;
  }

  static long leastBefore(long[] x, int[] index) {
    long least = Long.MAX_VALUE;
    int at = -1;
    long sum = 0;
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      sum += x[i];
      if (x[i] < least) {
        least = x[i];
        at = i;
      }
      sum += x[index[i]];
    }
    return sum + at + least;
  }
}
