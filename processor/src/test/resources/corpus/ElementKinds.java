package corpus;

import dev.parloop.Parallel;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Objects in arrays whose classes are of many kinds, and what their methods do. */
class ElementKinds {

  private int total;
  private int[] counts = new int[10];
  private Inner[] inners;

  static class Body {
    static double sum;
    double x;
    double v;
    Body next;
    Body[] kids;

    double energy() {
      return v * v;
    }

    int count() {
      return 3;
    }

    void move(double by) {
      x += v * by;
    }

    Body next() {
      return next;
    }

    double energyOfTheNext() {
      return next.energy();
    }

    double deep(int k) {
      return k == 0 ? v : deep(k - 1) + 1;
    }

    void nudge(Body other) {
      other.x += 1;
      x += 1;
    }

    synchronized double locked() {
      return v;
    }

    void put(double[] a, int i) {
      if (v < 0) {
        throw new IllegalStateException();
      }
      a[i] = v;
    }
  }

  static class Counting extends Body {
    @Override
    double energy() {
      sum++;
      return super.energy();
    }
  }

  static class AboveCounting extends Counting {
    @Override
    double energy() {
      return super.energy();
    }
  }

  static class AboveBody extends Body {
    private double x;

    @Override
    double energy() {
      return super.energy();
    }
  }

  static class Cell<E> {
    E held;

    E get() {
      return held;
    }

    int size() {
      return 1;
    }
  }

  static class IntCell extends Cell<Integer> {
    @Override
    Integer get() {
      return 1;
    }
  }

  enum Varied {
    A {
      @Override
      int of() {
        return 1;
      }
    },
    B;

    int of() {
      return 2;
    }
  }

  enum Abstract {
    A {
      @Override
      int of() {
        return 1;
      }
    };

    abstract int of();
  }

  static sealed class Shape permits Circle, Square {
    double area() {
      return 1;
    }
  }

  static final class Circle extends Shape {
    @Override
    double area() {
      return 2;
    }
  }

  static non-sealed class Square extends Shape {}

  record Point(double x, double y) {
    double norm() {
      return x * x + y * y;
    }
  }

  interface Sized {
    default int size() {
      return 1;
    }
  }

  static class OfASize implements Sized {}

  /** Its methods reach the object around it, which is not that of the loop. */
  class Inner {
    int k;

    void addToTotal() {
      total++;
    }

    int readTotal() {
      return total;
    }

    void count(int i) {
      counts[i]++;
    }
  }

  void enumWithBodies(Varied[] all, int[] out) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) out[i] = all[i].of();
  }

  void abstractEnum(Abstract[] all, int[] out) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) out[i] = all[i].of();
  }

  void sealedClass(Shape[] shapes, double[] out) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) out[i] = shapes[i].area();
  }

  void recordClass(Point[] points, double[] out) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) out[i] = points[i].norm();
  }

  void methodOfAnInterface(OfASize[] all, int[] out) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) out[i] = all[i].size();
  }

  void anInterface(Sized[] all, int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) out[i] = all[i].size();
  }

  void erased(Cell<Integer>[] cells, int[] out) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) out[i] = cells[i].size() + cells[i].get();
  }

  void bridged(IntCell[] cells, int[] out) {
    // unproved PL0501, missed
    for (@Parallel int i = 0; i < out.length; i++) {
      Cell<Integer> cell = cells[i];
      out[i] = cell.get();
    }
  }

  void innerWritesTheOuter(Inner[] all) {
    // unproved PL0303
    for (@Parallel int i = 0; i < all.length; i++) all[i].addToTotal();
  }

  void innerReadsTheOuter(Inner[] all, int[] out) {
    // guarded
    for (@Parallel int i = 0; i < all.length; i++) out[i] = all[i].readTotal();
  }

  void innerReadsWhatTheLoopWrites(Inner[] all, int[] out) {
    // unproved PL0502
    for (@Parallel int i = 0; i < all.length; i++) {
      out[i] = all[i].readTotal();
      total = i;
    }
  }

  void innerWritesAnArrayOfTheOuter(Inner[] all) {
    // unproved PL0303
    for (@Parallel int i = 0; i < all.length; i++) all[i].count(i);
  }

  void innerOfAField(int[] out) {
    // guarded
    for (@Parallel int i = 0; i < inners.length; i++) out[i] = inners[i].readTotal() + inners[i].k;
  }

  void byALambda(Body[] bodies, double[] out) {
    java.util.function.IntToDoubleFunction energy = i -> bodies[i].energy();
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) out[i] = energy.applyAsDouble(i);
  }

  void theNextOne(Body[] bodies, double[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) out[i] = bodies[i].next().energy();
  }

  void theNextOneInside(Body[] bodies, double[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) out[i] = bodies[i].energyOfTheNext();
  }

  void inAnArrayThatTheyHold(Body[] bodies, double[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) out[i] = bodies[i].kids[0].energy();
  }

  void whatTheClassAboveDoes(AboveCounting[] all, double[] out) {
    // unproved PL0502
    for (@Parallel int i = 0; i < out.length; i++) out[i] = all[i].energy();
  }

  void whatTheClassAboveReads(AboveBody[] all, double[] out) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) out[i] = all[i].energy();
  }

  void fieldsOfOneName(AboveBody[] all, double by) {
    // unproved PL0303
    for (@Parallel int i = 0; i < all.length; i++) {
      all[i].move(by);
      all[i].x = 3;
    }
  }

  void counters(AtomicInteger[] all, int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) out[i] = all[i].incrementAndGet();
  }

  void generators(Random[] all, int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) out[i] = all[i].nextInt();
  }

  void lists(ArrayList<Integer>[] all, int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) out[i] = all[i].size();
  }

  void anyObjects(Object[] all, int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) out[i] = all[i].equals(all[0]) ? 1 : 0;
  }

  void thatCallsItself(Body[] bodies, double[] out) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) out[i] = bodies[i].deep(3);
  }

  int searchByWhatCallsItself(Body[] bodies) {
    // unproved PL0103
    for (@Parallel int i = 0; i < bodies.length; i++) {
      if (bodies[i].deep(3) > 5) return i;
    }
    return -1;
  }

  void locked(Body[] bodies, double[] out) {
    // unproved PL0503
    for (@Parallel int i = 0; i < out.length; i++) out[i] = bodies[i].locked();
  }

  void thatThrows(Body[] bodies, double[] out) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) bodies[i].put(out, i);
  }

  void eachWithOne(Body[] bodies) {
    // unproved PL0301
    for (@Parallel int i = 0; i < bodies.length; i++) bodies[i].nudge(bodies[0]);
  }

  void inTwoArrays(Body[] bodies, Counting[] others) {
    // guarded
    for (@Parallel int i = 0; i < others.length; i++) bodies[i].nudge(others[i]);
  }

  void inRows(Body[][] grid, double by) {
    // guarded
    for (@Parallel Body[] row : grid) {
      for (Body body : row) body.move(by);
    }
  }

  void boundOfOne(Body[] bodies, double[] out) {
    // unproved PL0105
    for (@Parallel int i = 0; i < bodies[0].count(); i++) out[i] = 1;
  }
}
