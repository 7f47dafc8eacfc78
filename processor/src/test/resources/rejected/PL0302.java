import dev.parloop.Parallel;

class PL0302 {
  static void scatter(int[] index, int[] out) {
    for (@Parallel int i = 0; i < index.length; i++) {
      // BUG: warning PL0302
      out[index[i]] = i;
    }
  }

  static void squares(int[] out, int n) {
    for (@Parallel int i = 0; i < n; i++) {
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
}
