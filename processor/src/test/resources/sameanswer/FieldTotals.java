package corpus;

import dev.parloop.Parallel;

/** Fields of numbers into which a loop combines. */
@SuppressWarnings("lossy-conversions")
public class FieldTotals {
  static long hits = 3;
  static double weight = 0.5;
  double total = 1;
  int smallest = 9;
  byte narrow = 100;
  boolean any;
  private int count = 5;
  private float product = 1;
  private static short marks = 7;

  static class Counter {
    static int seen;
    static long flips = 2;
    static int count = 7;
    static int[] counts = new int[4];
  }

  static class Other {
    static int count = 2;
    static int[] counts = new int[4];
  }

  void sum(double[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      this.total += a[i];
    }
  }

  void unqualified(double[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      total = total + a[i] * 0.5;
    }
  }

  static void ofClass(long[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, large
      if (a[i] > 0) {
        hits++;
      }
      a[i] = -a[i];
    }
  }

  static void ofOther(int[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      Counter.seen += a[i];
      Counter.flips ^= a[i];
    }
  }

  static void ofOtherSometimes(int[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] > 0) ++Counter.seen;
    }
  }

  static void staticSum(double[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      FieldTotals.weight -= a[i];
    }
  }

  void minimum(int[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] < smallest) smallest = a[i];
    }
  }

  void minimumCall(int[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      smallest = Math.min(smallest, a[i]);
    }
  }

  void bytes(int[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      narrow += a[i];
      marks--;
    }
  }

  void flag(int[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] == 3) any = true;
    }
  }

  void hiddenOnes(int[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      count++;
      this.count = this.count + a[i] * 2;
    }
  }

  void hiddenProduct(float[] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      product *= a[i] > 0 ? 1 : -1;
    }
  }

  long besideOthers(int[] a, int[] h) {
    long sum = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      sum += a[i];
      count -= a[i];
      h[a[i] & 1]++;
    }
    return sum;
  }

  int fails(int[] a) {
    try {
      for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < 90; i++) { // proved
        count += 10;
        count += a[i];
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      return count;
    }
    return -1;
  }

  void inner(int[][] a) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      for (int j = 0; j < a[i].length; j++) {
        count += a[i][j];
      }
    }
  }

  int ofOneName(int[] a) {
    Counter.count = 7;
    Other.count = 2;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, large
      count += a[i];
      Counter.count -= a[i] >> 1;
      Other.count ^= a[i];
    }
    return count + 3 * Counter.count + 5 * Other.count;
  }

  static int arraysOfOneName(int[] a) {
    Counter.counts = new int[4];
    Other.counts = new int[4];
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded, large
      Counter.counts[a[i] & 3]++;
      Other.counts[a[i] >> 2 & 3] += i;
    }
    return Counter.counts[1] + 3 * Counter.counts[2] + 5 * Other.counts[0] + 7 * Other.counts[3];
  }
}
