package corpus;

import dev.parloop.Parallel;

/** Methods of objects in arrays: of other classes than the array's, of none, twice, that throw. */
@Parallel(chunkSize = 13, serialBelow = 0)
public class ElementKinds {

  static class Body {
    double x;
    double v;

    Body(double x, double v) {
      this.x = x;
      this.v = v;
    }

    double step(double by) {
      x += v * by;
      return x;
    }

    double energy() {
      return v * v;
    }

    void nudge(Body other) {
      other.x += 1;
      x += other.v;
    }

    double checked() {
      if (v < -90) {
        throw new IllegalStateException("slow " + v);
      }
      return v;
    }
  }

  /** Its iterations must run in order. */
  static class Chained extends Body {
    static double last;

    Chained(double x) {
      super(x, 2);
    }

    @Override
    double step(double by) {
      last = last * 0.5 + x;
      x = last;
      return last;
    }
  }

  enum Kind {
    PLAIN,
    CHAINED {
      @Override
      int of(int i) {
        chain = chain * 3 + i;
        return chain;
      }
    };

    static int chain;

    int of(int i) {
      return 2 * i;
    }
  }

  static sealed class Shape permits Circle {
    int side;

    Shape(int side) {
      this.side = side;
    }

    int area() {
      return side * side;
    }
  }

  static non-sealed class Circle extends Shape {
    static int seen;

    Circle() {
      super(3);
    }

    @Override
    int area() {
      return seen++;
    }
  }

  static class Cell<E> {
    E held;

    Cell(E held) {
      this.held = held;
    }

    E held() {
      return held;
    }

    int size() {
      return 1;
    }
  }

  /** Reads a field of the object around it, each of another one. */
  class Inner {
    int k;

    Inner(int k) {
      this.k = k;
    }

    int read() {
      k++;
      return total + k;
    }
  }

  private int total;

  ElementKinds(int total) {
    this.total = total;
  }

  static double arrayOfTheClassBelow(int n, double[] out) {
    Chained.last = 1;
    Body[] bodies = new Chained[n];
    for (int i = 0; i < n; i++) {
      bodies[i] = new Chained(i);
    }
    for (@Parallel int i = 0; i < n; i++) { // guarded
      out[i] = bodies[i].step(1);
    }
    return Chained.last;
  }

  static double anotherBehindTheRange(Body[] bodies, double[] out) {
    Chained.last = 1;
    if (bodies.length > 0) {
      bodies[bodies.length - 1] = new Chained(4);
    }
    for (@Parallel int i = 0; i < bodies.length / 2; i++) { // guarded
      out[i] = bodies[i].step(2);
    }
    return Chained.last;
  }

  static double anotherIfAsked(Body[] bodies, boolean ask, double[] out) {
    Chained.last = 1;
    for (int i = 0; i < bodies.length; i += 3) {
      bodies[i] = new Chained(i);
    }
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      if (ask) {
        out[i] = bodies[i].step(2);
      }
    }
    return Chained.last;
  }

  static void noneAtAll(Body[] bodies, boolean give, double[] out) {
    Body[] all = give ? bodies : null;
    for (@Parallel int i = 0; i < out.length; i++) { // guarded
      out[i] = all[i].energy();
    }
  }

  static void noneOfSome(Body[] bodies, double[] out) {
    for (int i = 4; i < bodies.length; i += 5) {
      bodies[i] = null;
    }
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      out[i] = bodies[i] == null ? -1 : bodies[i].step(2);
    }
  }

  static void thrown(Body[] bodies, double[] out) {
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      out[i] = bodies[i].checked();
    }
  }

  static void sharedByTwo(Body[] bodies, Body[] others) {
    if (bodies.length > 3 && others.length > 3) {
      others[others.length / 2] = bodies[1];
    }
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      bodies[i].nudge(others[i]);
    }
  }

  static int kinds(Kind[] kinds, int[] out) {
    Kind.chain = 1;
    for (@Parallel int i = 0; i < kinds.length; i++) { // guarded
      out[i] = kinds[i].of(i);
    }
    return Kind.chain;
  }

  static void shapes(Shape[] shapes, int[] out) {
    for (@Parallel int i = 0; i < shapes.length; i++) { // guarded
      out[i] = shapes[i].area();
    }
  }

  static int circles(Shape[] shapes, int[] out) {
    Circle.seen = 0;
    for (int i = 1; i < shapes.length; i += 2) {
      shapes[i] = new Circle();
    }
    for (@Parallel int i = 0; i < shapes.length; i++) { // guarded
      out[i] = shapes[i].area();
    }
    return Circle.seen;
  }

  static void cells(int[] out) {
    @SuppressWarnings("unchecked")
    Cell<String>[] cells = (Cell<String>[]) new Cell<?>[out.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = new Cell<>("text " + i);
    }
    for (@Parallel int i = 0; i < out.length; i++) { // guarded
      out[i] = cells[i].size() + cells[i].held().length();
    }
  }

  private static Inner innerOf(ElementKinds outer, int k) {
    return outer.new Inner(k);
  }

  static void inners(int[] out) {
    Inner[] inners = new Inner[out.length];
    for (int i = 0; i < inners.length; i++) {
      inners[i] = innerOf(new ElementKinds(i), 3);
    }
    for (@Parallel int i = 0; i < out.length; i++) { // guarded
      out[i] = inners[i].read();
    }
  }

  static int search(Body[] bodies) {
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      if (bodies[i].energy() > 9000) {
        return i;
      }
    }
    return -1;
  }

  static int searchAmongOthers(Body[] bodies) {
    for (int i = 2; i < bodies.length; i += 9) {
      bodies[i] = new Chained(i);
    }
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      if (bodies[i].energy() > 9000) {
        return i;
      }
    }
    return -1;
  }

  static int counted(Body[] bodies, int[] out) {
    int k = 0;
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      if (bodies[i].energy() > 900) {
        out[k++] = i;
      }
    }
    return k;
  }
}
