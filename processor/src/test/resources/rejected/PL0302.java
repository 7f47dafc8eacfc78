import dev.parloop.Parallel;

class PL0302 {
  static void scatter(int[] index, int[] out) {
    for (@Parallel int i = 0; i < index.length; i++) {
      // BUG: warning PL0302
      out[index[i]] = i;
    }
  }

  static void squares(int[] out, int n) {
    for (@Parallel int i = -3; i < n; i++) {
      // BUG: warning PL0302
      out[i * i] = i;
    }
  }

  static void modulo(int[] out, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      // BUG: warning PL0302
      out[i % 16] = i;
    }
  }

  static void halved(int[] out, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      // BUG: warning PL0302
      out[i / 2] = i;
    }
  }

  static void masked(int[] out, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      // BUG: warning PL0302
      out[i & 15] = i;
    }
  }

  static void narrowed(int[] out, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      // BUG: warning PL0302
      out[(byte) i] = i;
    }
  }

  static void readElsewhere(int[] a, int k) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0302
      a[i] = a[(i * k) % a.length];
    }
  }

  static void sorts(int[][] a, int[] all) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0302
      java.util.Arrays.sort(all);
    }
  }

  static void called(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0302
      a[place(i)] = 1;
    }
  }

  private static int place(int i) {
    return i >> 1;
  }

  static void countsInTwoStages(int[] h, int[] key, long[] x, long[] sums) {
    long s = 0;
    for (@Parallel int i = 0; i < key.length; i++) {
      s += x[i];
      sums[i] = s;
      // BUG: warning PL0302
      h[key[i]]++;
    }
  }

  static int countsWhilePacking(long[] h, int[] x, byte[] out) {
    int k = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        out[k++] = 1;
      }
      // BUG: warning PL0302
      h[x[i] & 7] += x[i];
    }
    return k;
  }

  static void scratchInTwoStages(double[] t, int[] x, int[] sums, double[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      s += x[i];
      sums[i] = s;
      // BUG: warning PL0302
      t[0] = s;
      out[i] = t[0] / 3;
    }
  }
}
