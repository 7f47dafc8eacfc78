package corpus;

import dev.parloop.Parallel;

/** Nested classes, records, enums and interfaces with annotated methods. */
public class Nested {
  private static int secret = 3;

  static class Inner {
    private int factor = 2;
    private static int shared = 4;

    int sum(int[] a) {
      int s = 0;
      for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
        s += x * factor + shared + secret;
      }
      return s;
    }

    static class Deep {
      static int sum(int[] a) {
        int s = 0;
        for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
          s += x * shared + secret + Inner.twice(x);
        }
        return s;
      }
    }

    private static int twice(int x) {
      return 2 * x;
    }
  }

  record Series(double first, double[] rest) {
    double sum() {
      double s = first;
      for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < rest.length; i++) { // proved, rounded
        s += rest[i];
      }
      return s;
    }

    static Series of(int n) {
      double[] rest = new double[n];
      for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < n; i++) { // proved
        rest[i] = 1.0 / (i + 1);
      }
      return new Series(1, rest);
    }
  }

  enum Planet {
    EARTH(9.8),
    MOON(1.6);

    private final double gravity;

    Planet(double gravity) {
      this.gravity = gravity;
    }

    static void weights(double[] masses) {
      Planet planet = MOON;
      for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < masses.length; i++) { // proved
        masses[i] = masses[i] * planet.gravity + EARTH.gravity;
      }
    }
  }

  interface Shape {
    int CORNERS = 4;

    static int corners(int[] shapes) {
      int s = 0;
      for (@Parallel(chunks = 5, serialBelow = 0) int x : shapes) { // proved
        s += x * CORNERS;
      }
      return s;
    }
  }

  abstract static class Base {
    protected int base = 10;

    abstract int unknown();
  }

  static class Derived extends Base {
    @Override
    int unknown() {
      return base;
    }

    void fill(int[] out) {
      for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < out.length; i++) { // proved
        out[i] = base + i;
      }
    }
  }

  static int local(Inner[] unused, int n) {
    Inner inner = new Inner();
    inner.factor = 5;
    int[] a = new int[n];
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < n; i++) { // proved
      a[i] = inner.factor * i;
    }
    return inner.sum(a) + Inner.Deep.sum(a);
  }
}
