package corpus;

import dev.parloop.Parallel;

/** Methods that combine, by their signatures and the types that values have on their way through them. */
class CombiningTypes {
  static int addInts(int a, int b) {
    return a + b;
  }

  static long addLongs(long a, long b) {
    return a + b;
  }

  static float addFloats(float a, float b) {
    return a + b;
  }

  static short addShorts(short a, short b) {
    return (short) (a + b);
  }

  static int toInt(double a, double b) {
    return (int) (a + b);
  }

  double narrowed(float[] x, double[] y) {
    double s = 0;
    // dependent PL0402
    for (@Parallel int i = 0; i < x.length; i++) {
      s = addFloats((float) s, x[i]);
    }
    return s;
  }

  long narrowedByCasts(int[] x) {
    long s = 0;
    // dependent PL0402
    for (@Parallel int i = 0; i < x.length; i++) {
      s = addInts((int) s, x[i]);
    }
    return s;
  }

  int narrowedOnTheWay(int[] x) {
    int s = 0;
    // dependent PL0402
    for (@Parallel int i = 0; i < x.length; i++) {
      s = addShorts((short) s, (short) x[i]);
    }
    return s;
  }

  int widened(int[] x) {
    int s = 0;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s = (int) addLongs(s, x[i]);
    }
    return s;
  }

  int truncated(double[] x) {
    int s = 0;
    // dependent PL0402
    for (@Parallel int i = 0; i < x.length; i++) {
      s = toInt(s, x[i]);
    }
    return s;
  }

  static int added(int s, int... x) {
    return s + x[0];
  }

  static int lastOf(int... x) {
    return x[0] + x[1];
  }

  static Integer boxed(Integer a, Integer b) {
    return a + b;
  }

  static <T> int generic(int a, T other, int b) {
    return a + b;
  }

  int signatures(int[] x, String[] texts) {
    int s = 0;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s = added(s, x[i]);
    }
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = added(x[i], s);
    }
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = lastOf(s, x[i]);
    }
    // unproved PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = boxed(s, x[i]);
    }
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s = generic(s, texts[i], x[i]);
    }
    return s;
  }

  int overridable(int a, int b) {
    return a + b;
  }

  int calledOverridable(int[] x) {
    int s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = overridable(s, x[i]);
    }
    return s;
  }

  static float asFloat(int a, int b) {
    return a + b;
  }

  static int floatParameter(float a, int b) {
    return (int) a + b;
  }

  static int floatInside(int a, int b) {
    float s = a;
    return (int) s + b;
  }

  static boolean lessAsFloats(float a, float b) {
    return a < b;
  }

  int onTheWayThroughFloat(int[] x) {
    int s = 0;
    // dependent PL0402
    for (@Parallel int i = 0; i < x.length; i++) {
      s = (int) asFloat(s, x[i]);
    }
    // dependent PL0402
    for (@Parallel int i = 0; i < x.length; i++) {
      s = floatParameter(s, x[i]);
    }
    // dependent PL0402
    for (@Parallel int i = 0; i < x.length; i++) {
      s = floatInside(s, x[i]);
    }
    // unproved PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      if (lessAsFloats(x[i], s)) s = x[i];
    }
    return s;
  }

  static int max(int a, int b) {
    return a > b ? a : b;
  }

  int narrowMaxima(int[] x, short[] y) {
    short m = 0;
    char c = 0;
    long l = 0;
    // dependent PL0304 PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      m = (short) max(m, x[i]);
      l = max((int) l, x[i]);
    }
    // dependent PL0304
    for (@Parallel int i = 0; i < y.length; i++) {
      c = (char) max(c, y[i]);
    }
    // proved
    for (@Parallel int i = 0; i < y.length; i++) {
      m = (short) max(m, y[i]);
    }
    return m + c + (int) l;
  }
}
