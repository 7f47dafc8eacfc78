package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Searches, running totals and packed output whose inner loops go to the lanes. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 5, serialBelow = 0)
public class StagesInLanes {

  static int firstRow(double[] b) {
    for (@Parallel int i = 0; i < b.length; i++) { // proved
      double[] t = new double[b.length];
      for (int j = 0; j < t.length; j++) {
        t[j] = b[j] * 0.5 + i;
      }
      if (t[i] > 40) {
        return i;
      }
    }
    return -1;
  }

  static double untilTooLarge(double[] b, int[] index) {
    double sum = 0;
    int last = -1;
    for (@Parallel int i = 0; i < index.length; i++) { // proved, rounded
      double[] t = new double[b.length];
      for (int j = 0; j < t.length; j++) {
        t[j] = Math.sqrt(Math.abs(b[j])) + index[i];
      }
      if (t[i] > 70) {
        last = i;
        break;
      }
      sum += t[i];
    }
    return sum + last;
  }

  static long totals(int[][] a, long[] b, long[] sums) {
    long s = 0;
    for (@Parallel int i = 0; i < sums.length; i++) { // guarded, small
      for (int j = 0; j < a[i].length; j++) {
        a[i][j] = a[i][j] * 3 + i;
      }
      s += b[i];
      sums[i] = s;
    }
    return s;
  }

  static double roundedTotals(double[][] a, double[] b, double[] sums) {
    double s = 0;
    for (@Parallel int i = 0; i < sums.length; i++) { // guarded, rounded, small
      s += b[i] / 3;
      for (int j = 0; j < a[i].length; j++) {
        a[i][j] = s * (j + 1);
      }
      sums[i] = s;
    }
    return s;
  }

  static int packed(double[][] a, int[] x, int[] out) {
    int k = 0;
    for (@Parallel int i = 0; i < x.length; i++) { // guarded, small
      for (int j = 0; j < a[i].length; j++) {
        a[i][j] = a[i][j] * 0.5 + k;
      }
      if (x[i] % 3 == 0) {
        out[k++] = x[i];
      }
    }
    return k;
  }

  /** Behind the match the loop in the first inner loop would never end: only the second is in lanes. */
  static int neverEndsBehindTheMatch(int n) {
    for (@Parallel(chunks = 9) int i = 0; i < 10 * n; i++) { // proved
      int[] rounds = new int[4];
      for (int j = 0; j < 4; j++) {
        int count = 0;
        int x = i;
        while (x != 40) {
          x = x < 40 ? x + 1 : x - n % 2 + 1;
          count++;
          if (x > 41) x = 50;
        }
        rounds[j] = count + j;
      }
      for (int j = 0; j < 4; j++) {
        rounds[j] = rounds[j] * 3 + j;
      }
      if (rounds[3] < 100) {
        return rounds[2] * 100 + i;
      }
    }
    return -1;
  }
}
