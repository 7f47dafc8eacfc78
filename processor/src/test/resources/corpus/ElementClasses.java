package corpus;

import dev.parloop.Assume;
import dev.parloop.Parallel;
import java.util.Arrays;
import java.util.List;

/** Methods that can be overridden, on objects in arrays: a look at the class of each of them. */
class ElementClasses {

  interface Warm {
    double heat();
  }

  static class Body {
    static double total;
    double x;
    double v;
    int hits;
    String name = "";

    void move(double by) {
      x += v * by;
      clamp();
    }

    private void clamp() {
      if (x > 100) {
        x = 100;
        bounce();
      }
    }

    void bounce() {
      v = -v;
    }

    double pull(Body other) {
      return other.x - x;
    }

    double energy() {
      return v * v * 0.5;
    }

    double radiation() {
      return Math.exp(-energy()) * Math.sin(x);
    }

    int hits() {
      return hits;
    }

    String name() {
      return name;
    }

    void count() {
      total += x;
    }

    void leaveTo(Body[] all, int i) {
      all[i] = this;
    }

    void swapWith(Object[] all, int i) {
      all[0] = all[i];
    }

    Body self() {
      return this;
    }
  }

  /** In an array of bodies it keeps the guard from holding. */
  static class Hot extends Body implements Warm {
    @Override
    void bounce() {
      total += v;
    }

    @Override
    double energy() {
      return 2 * super.energy();
    }

    @Override
    public double heat() {
      return energy();
    }
  }

  static final class Fixed extends Body {
    @Override
    void bounce() {
      v = 0;
    }
  }

  static class Result {
    final double energy;

    Result(double energy) {
      this.energy = energy;
    }
  }

  abstract static class Shape {
    abstract double area();

    double twice() {
      return 2 * area();
    }
  }

  private Body[] own = new Body[10];
  private List<Body> list;

  static void moves(Body[] bodies, double by) {
    // guarded
    for (@Parallel int i = 0; i < bodies.length; i++) bodies[i].move(by);
  }

  static void each(Body[] bodies, double by) {
    // guarded
    for (@Parallel Body body : bodies) body.move(by);
  }

  static void aLocalVariable(Body[] bodies, double by, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      Body body = bodies[i];
      body.move(by);
      body.self().move(1);
    }
  }

  void ofAField(double by) {
    // guarded
    for (@Parallel int i = 0; i < own.length; i++) own[i].move(by);
  }

  static void ofAGrid(Body[][] grid, double by) {
    // guarded
    for (@Parallel int i = 0; i < grid.length; i++) {
      for (Body body : grid[i]) body.move(by);
    }
  }

  static void ofARow(Body[][] grid, int k, double by) {
    // guarded
    for (@Parallel int i = 0; i < grid[k].length; i++) grid[k][i].move(by);
  }

  static void pulls(Body[] bodies, double[] force) {
    // guarded
    for (@Parallel int i = 0; i < bodies.length; i++) {
      double sum = 0;
      for (int j = 0; j < bodies.length; j++) sum += bodies[i].pull(bodies[j]);
      force[i] = sum;
    }
  }

  static void reads(Body[] bodies, double[] out) {
    // guarded
    for (@Parallel int i = 0; i < bodies.length; i++) out[i] = bodies[i].energy();
  }

  static void ofASubclass(Hot[] hots, double[] out) {
    // guarded
    for (@Parallel int i = 0; i < hots.length; i++) out[i] = hots[i].pull(hots[0]) + hots[i].heat();
  }

  static void whatASubclassDoes(Hot[] hots, double by) {
    // unproved PL0502
    for (@Parallel int i = 0; i < hots.length; i++) hots[i].move(by);
  }

  static double helper(Body body) {
    return body.energy();
  }

  static void throughAHelper(Body[] bodies, Hot[] hots, double[] out) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) out[i] = helper(bodies[i]) + helper(hots[i]);
  }

  static void aFinalClassByAnotherName(Fixed[] bodies, double[] out) {
    // proved
    for (@Parallel int i = 0; i < bodies.length; i++) {
      Body body = bodies[i];
      out[i] = body.energy();
    }
  }

  static int countsHits(Body[] bodies) {
    int sum = 0;
    // guarded
    for (@Parallel int i = 0; i < bodies.length; i++) sum += bodies[i].hits();
    return sum;
  }

  static int finds(Body[] bodies) {
    // guarded
    for (@Parallel int i = 0; i < bodies.length; i++) {
      if (bodies[i].energy() > 3) return i;
    }
    return -1;
  }

  static <T extends Body> void ofATypeVariable(T[] bodies, double[] out) {
    // guarded
    for (@Parallel int i = 0; i < bodies.length; i++) out[i] = bodies[i].energy();
  }

  static double dear(Body[] bodies) {
    double sum = 0;
    // guarded
    for (@Parallel int i = 0; i < bodies.length; i++) sum += bodies[i].radiation();
    return sum;
  }

  /** The check would take as long as the loop, and bits depend on whether it is made. */
  static double cheap(Body[] bodies) {
    double sum = 0;
    // unproved PL0501, missed: bodies[i].energy()
    for (@Parallel int i = 0; i < bodies.length; i++) sum += bodies[i].energy();
    return sum;
  }

  static double cheapButVouchedFor(Body[] bodies) {
    double sum = 0;
    // assumed
    for (@Parallel(assume = Assume.INDEPENDENT) int i = 0; i < bodies.length; i++) {
      sum += bodies[i].energy();
    }
    return sum;
  }

  static double cheapOfAFinalClass(Fixed[] bodies) {
    double sum = 0;
    // proved
    for (@Parallel int i = 0; i < bodies.length; i++) sum += bodies[i].energy();
    return sum;
  }

  static void names(Body[] bodies, String[] names) {
    // guarded
    for (@Parallel int i = 0; i < bodies.length; i++) names[i] = bodies[i].name();
  }

  static void results(Body[] bodies, Result[] results) {
    // guarded
    for (@Parallel int i = 0; i < bodies.length; i++) results[i] = new Result(bodies[i].energy());
  }

  static void halfTheElements(Body[] bodies, double by) {
    // unproved PL0302
    for (@Parallel int i = 0; i < bodies.length; i++) bodies[i / 2].move(by);
  }

  static void neighbours(Body[] bodies) {
    // unproved PL0301
    for (@Parallel int i = 1; i < bodies.length; i++) bodies[i].x += bodies[i].pull(bodies[i - 1]);
  }

  static void oneOfThem(Body[] bodies, double by) {
    // unproved PL0301
    for (@Parallel int i = 0; i < bodies.length; i++) bodies[0].move(by);
  }

  static void aStaticField(Body[] bodies) {
    // unproved PL0502
    for (@Parallel int i = 0; i < bodies.length; i++) bodies[i].count();
  }

  static void replacedBefore(Body[] bodies, Body[] others, double[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < bodies.length; i++) {
      bodies[i] = others[i];
      out[i] = bodies[i].energy();
    }
  }

  static void replacedAfter(Body[] bodies, Body[] others, double[] out) {
    // unproved PL0501, missed
    for (@Parallel int i = 0; i < bodies.length; i++) {
      out[i] = bodies[i].energy();
      bodies[i] = others[i];
    }
  }

  static void replacedByNewOnes(Body[] bodies) {
    // unproved PL0501
    for (@Parallel int i = 0; i < bodies.length; i++) {
      bodies[i] = new Hot();
      for (int k = 0; k < 3; k++) bodies[i].move(k);
    }
  }

  static void replacedUnderAnotherName(Body[] bodies, Object[] any, double[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      any[i] = new Hot();
      out[i] = bodies[i].energy();
    }
  }

  static void replacedByAnInterface(Body[] bodies, Warm[] warm, Warm one, double[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      warm[i] = one;
      out[i] = bodies[i].energy();
    }
  }

  static void replacedByACallee(Body[] bodies, Body[] others, double by) {
    // unproved PL0501
    for (@Parallel int i = 0; i < bodies.length; i++) {
      others[i].leaveTo(bodies, i);
      bodies[i].move(by);
    }
  }

  static void replacedByItsOwnMethod(Body[] bodies, double[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < bodies.length; i++) {
      bodies[i].swapWith(bodies, i);
      out[i] = bodies[i].energy();
    }
  }

  static void filled(Body[] bodies, Body one, double[] out) {
    // unproved PL0302 PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      Arrays.fill(bodies, one);
      out[i] = bodies[i].energy();
    }
  }

  static void copiedInto(Body[] bodies, Body[] others, double[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      System.arraycopy(others, i, bodies, i, 1);
      out[i] = bodies[i].energy();
    }
  }

  static void rowsReplaced(Body[][] grid, double by) {
    // unproved PL0501
    for (@Parallel int i = 0; i < grid.length; i++) {
      grid[i] = new Body[] {new Hot()};
      for (int j = 0; j < grid[i].length; j++) grid[i][j].move(by);
    }
  }

  static void rowsFromAnotherGrid(Body[][] grid, Body[][] other, double[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < grid.length; i++) {
      grid[i] = other[i];
      for (int j = 0; j < grid[i].length; j++) out[i] += grid[i][j].energy();
    }
  }

  static void oneOrTheOther(Body[] bodies, Body[] others, boolean first, double[] out) {
    // unproved PL0501, missed
    for (@Parallel int i = 0; i < out.length; i++) out[i] = (first ? bodies : others)[i].energy();
  }

  static void ofACopy(Body[] bodies, double[] out) {
    // unproved PL0501, missed
    for (@Parallel int i = 0; i < out.length; i++) {
      Body[] copy = bodies.clone();
      out[i] = copy[i].energy();
    }
  }

  static void ofObjects(Object[] any, double[] out) {
    // unproved PL0501, missed
    for (@Parallel int i = 0; i < out.length; i++) out[i] = ((Body) any[i]).energy();
  }

  static void ofArraysInObjects(Object[] any, double[] out) {
    // unproved PL0501, missed
    for (@Parallel int i = 0; i < out.length; i++) out[i] = ((Body[]) any[i])[0].energy();
  }

  static void ofAnObject(Object any, double[] out) {
    // unproved PL0501, missed
    for (@Parallel int i = 0; i < out.length; i++) out[i] = ((Body[]) any)[i].energy();
  }

  static void ofAnAbstractClass(Shape[] shapes, double[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) out[i] = shapes[i].twice();
  }

  static void ofAnInterface(Warm[] warm, double[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) out[i] = warm[i].heat();
  }

  void ofAList(double[] out) {
    // unproved PL0501, missed
    for (@Parallel int i = 0; i < out.length; i++) out[i] = list.get(i).energy();
  }

  void ofAnArrayThatChanges(Body[] bodies, double[] out) {
    Body[] at = bodies;
    // dependent PL0304 PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = at[0].energy();
      at = own;
    }
  }

  void ofAFieldThatChanges(Body[][] grid, double[] out) {
    // dependent PL0502
    for (@Parallel int i = 0; i < out.length; i++) {
      own = grid[i];
      out[i] = own[0].energy();
    }
  }
}
