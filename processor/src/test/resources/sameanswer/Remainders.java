package corpus;

import dev.parloop.Parallel;

/** Subscripts that go around an array. */
@Parallel(chunkSize = 45, serialBelow = 0)
public class Remainders {
  private int[] ring = new int[1024];
  private int head = 1000;

  static int[] rotated(int[] a, int k) {
    int[] o = new int[a.length];
    for (@Parallel int i = 0; i < a.length; i++) { // guarded
      o[(i + k) % a.length] = a[i];
    }
    return o;
  }

  static int[] rotatedBack(int[] a, int k) {
    int[] o = new int[a.length];
    for (@Parallel int i = 0; i < a.length; i++) { // guarded
      o[((i - k) % a.length + a.length) % a.length] = a[i] + i;
    }
    return o;
  }

  static long[] byFloor(long[] a, int k) {
    long[] o = new long[a.length];
    for (@Parallel int i = 0; i < a.length; i++) { // guarded
      o[Math.floorMod(i - k, a.length)] = a[i] * 3;
    }
    return o;
  }

  static double[] byStep(double[] a, int n, int k) {
    double[] o = new double[n];
    int s = n == 0 ? 0 : Math.floorMod(k, n);
    for (@Parallel int i = 0; i < n; i++) { // guarded
      int j = i + s;
      if (j >= n) {
        j -= n;
      }
      o[j] = a[i] * 0.5;
    }
    return o;
  }

  static int[] byAnyStep(int[] a, int[] o, int n, int s) {
    for (@Parallel int i = 0; i < n; i++) { // guarded
      o[i + s < n ? i + s : i + s - n] = a[i] + 1;
    }
    return o;
  }

  static int[] positive(int[] a, int k) {
    int[] o = new int[a.length];
    for (@Parallel int i = 0; i < a.length; i++) { // guarded
      int j = (i - k) % a.length;
      if (j < 0) {
        j += a.length;
      }
      o[j] = a[i] - i;
    }
    return o;
  }

  static int[] buffer(int[] a, int head, int size) {
    int[] o = new int[200];
    for (@Parallel int i = 0; i < a.length; i++) { // guarded
      o[((head & 0xffff) + i) % (size & 127)] = a[i];
    }
    return o;
  }

  static int[] masked(int[] a, int head, int mask) {
    int[] o = new int[256];
    for (@Parallel int i = 0; i < a.length; i++) { // guarded
      o[head + i & (mask & 255)] = a[i];
    }
    return o;
  }

  int[] own(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) { // guarded
      ring[(head + i) % ring.length] = a[i];
    }
    for (@Parallel int i = 0; i < a.length; i++) { // guarded
      ring[head - i & ring.length - 1] ^= a[i];
    }
    return ring;
  }

  static int[] evenOrOdd(int[] a) {
    int[] o = new int[2 * a.length];
    for (@Parallel int i = 0; i < a.length; i++) { // guarded
      int j = a[i] > 0 ? 2 * i : 2 * i + 1;
      o[j] = a[i];
    }
    return o;
  }

  static int[] counted(int[] a, int head) {
    int[] counts = new int[16];
    for (@Parallel int i = 0; i < a.length; i++) { // guarded
      counts[Math.floorMod(head + i, 16)] += a[i];
    }
    return counts;
  }
}
