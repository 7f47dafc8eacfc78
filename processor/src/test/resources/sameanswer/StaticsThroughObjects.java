package corpus;

import dev.parloop.Parallel;

/** Static members that are named through a variable, whose value does not matter. */
@SuppressWarnings("static")
@Parallel(serialBelow = 0)
public class StaticsThroughObjects {
  private static int secret = 5;
  static int k = 4;
  static final int[] TABLE = new int[100];

  static int twice(int x) {
    return 2 * x;
  }

  static class Other {
    static int k = 9;

    static int half(int x) {
      return x / 2;
    }
  }

  static void constants(int[] y) {
    Integer q = 3;
    for (@Parallel int i = 0; i < y.length; i++) { // proved
      y[i] = q.MAX_VALUE - i;
    }
  }

  static void fields(int[] y) {
    StaticsThroughObjects s = null;
    for (@Parallel int i = 0; i < y.length; i++) { // proved
      y[i] = s.k + i + (s).secret + (s).k;
    }
  }

  static void calls(int[] y) {
    Other o = new Other();
    for (@Parallel int i = 0; i < y.length; i++) { // proved
      StaticsThroughObjects s = null;
      y[i] = s.twice(o.half(i + o.k)) + (s).twice(s.k);
    }
  }

  static void writes(int[] y) {
    StaticsThroughObjects s = null;
    for (@Parallel int i = 0; i < s.TABLE.length; i++) { // guarded
      s.TABLE[i] = y[i & 1];
    }
  }

  static <T extends StaticsThroughObjects> void variables(int[] y, T t) {
    for (@Parallel int i = 0; i < y.length; i++) { // proved
      y[i] = t.k + t.twice(i);
    }
  }
}
