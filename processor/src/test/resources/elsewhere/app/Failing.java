package app;

import dev.parloop.Parallel;

/** Exceptions whose class is a type variable of the method's. */
@Parallel(serialBelow = 0)
class Failing {
  static <X extends Exception> void thrown(int[] y, X x) throws X {
    for (@Parallel int i = 0; i < y.length; i++) {
      if (y[i] == 650) throw x;
      y[i] = i;
    }
  }

  static <e extends Exception, Y extends e> void two(int[] y, e one, Y other) throws e {
    for (@Parallel int i = 0; i < y.length; i++) {
      if (y[i] == 600) throw one;
      if (y[i] == 500) throw other;
      y[i] = i;
    }
  }

  static String all() {
    int[] y = new int[1000];
    y[650] = 650;
    try {
      thrown(y, new java.io.IOException("one"));
    } catch (java.io.IOException e) {
      y[500] = 500;
      try {
        two(y, new Exception("two"), new InterruptedException("three"));
      } catch (Exception other) {
        return e.getMessage() + other;
      }
    }
    return "";
  }
}
