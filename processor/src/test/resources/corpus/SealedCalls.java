package corpus;

import dev.parloop.Parallel;

/** Calls of methods of sealed types: all that can run is known. */
class SealedCalls {

  sealed interface Shape permits Circle, Square, Polygon {
    double area();

    default double twice() {
      return 2 * area();
    }

    void grow(double[] a, int i);
  }

  record Circle(double r) implements Shape {
    public double area() {
      return 3 * r * r;
    }

    public void grow(double[] a, int i) {
      a[i] += r;
    }
  }

  record Square(double s) implements Shape {
    public double area() {
      return s * s;
    }

    public void grow(double[] a, int i) {
      a[i] += s;
    }
  }

  abstract static sealed class Polygon implements Shape permits Triangle {}

  static final class Triangle extends Polygon {
    double h;

    public double area() {
      return h;
    }

    public void grow(double[] a, int i) {
      a[i] *= 2;
    }
  }

  sealed interface Counter permits Counting, Constant {
    double next();
  }

  static final class Counting implements Counter {
    static int count;

    public double next() {
      return count++;
    }
  }

  static final class Constant implements Counter {
    public double next() {
      return 1;
    }
  }

  sealed interface Half permits Closed, Open {
    double value();
  }

  static final class Closed implements Half {
    public double value() {
      return 2;
    }
  }

  static non-sealed class Open implements Half {
    public double value() {
      return 1;
    }
  }

  sealed interface Shift permits Here, There {
    void put(double[] a, int i);
  }

  record Here() implements Shift {
    public void put(double[] a, int i) {
      a[i] = 1;
    }
  }

  record There() implements Shift {
    public void put(double[] a, int i) {
      a[i + 1] = 1;
    }
  }

  abstract static sealed class Base permits First, Second {
    abstract double of(double x);

    double own(double x) {
      return x + 1;
    }

    double overridden(double x) {
      return x;
    }
  }

  static final class First extends Base {
    double of(double x) {
      return x;
    }

    @Override
    double overridden(double x) {
      return super.overridden(x) + 1;
    }
  }

  static final class Second extends Base {
    static double last;

    double of(double x) {
      return x * 2;
    }

    @Override
    double overridden(double x) {
      last = x;
      return x;
    }
  }

  void records(double[] out, Shape[] shapes) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = shapes[i].area();
    }
  }

  void byDefault(double[] out, Shape[] shapes) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = shapes[i].twice();
    }
  }

  void ownElements(double[] out, Shape shape) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) {
      shape.grow(out, i);
    }
  }

  void abstractClass(double[] out, Base base) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = base.of(i) + base.own(i);
    }
  }

  void oneOfThemCounts(double[] out, Counter[] counters) {
    // unproved PL0502
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = counters[i].next();
    }
  }

  void oneIsOpen(double[] out, Half[] halves) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = halves[i].value();
    }
  }

  void oneWritesElsewhere(double[] out, Shift shift) {
    // unproved PL0301
    for (@Parallel int i = 0; i < out.length - 1; i++) {
      shift.put(out, i);
    }
  }

  void overridden(double[] out, Base base) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = base.overridden(i);
    }
  }
}
