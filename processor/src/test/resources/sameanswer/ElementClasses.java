package corpus;

import dev.parloop.Parallel;

/** Methods that can be overridden, on objects in arrays; some arrays hold one that overrides. */
@Parallel(chunkSize = 13, serialBelow = 0)
public class ElementClasses {

  static class Body {
    double x;
    double speed;
    int hits;

    Body(double x, double speed) {
      this.x = x;
      this.speed = speed;
    }

    void move(double by) {
      x += speed * by;
      turn();
    }

    void turn() {
      hits++;
      if (x > 50) {
        speed = -speed;
      }
    }

    double pull(Body other) {
      return other.speed - speed;
    }

    int hits() {
      return hits;
    }

    double radiation() {
      return Math.exp(-speed * speed) * Math.sin(x) * Math.cos(x);
    }
  }

  /** Leaves a trace in all iterations: in its array the loop must run as written. */
  static class Tracing extends Body {
    static double last;

    Tracing() {
      super(1, 2);
    }

    @Override
    void turn() {
      last = last * 0.5 + x;
      x = last;
    }

    @Override
    int hits() {
      last++;
      return (int) last;
    }
  }

  static class Light extends Body {
    Light(double x) {
      super(x, 3);
    }

    double shine() {
      move(2);
      return x;
    }
  }

  private Body[] own;

  ElementClasses(int n) {
    own = new Body[n];
    for (int i = 0; i < n; i++) {
      own[i] = new Body(i, i * 0.5);
    }
  }

  /** Two that override, far from each other. */
  private static void mix(Body[] bodies) {
    Tracing.last = 3;
    if (bodies.length > 2) {
      bodies[bodies.length / 2] = new Tracing();
      bodies[bodies.length - 1] = new Tracing();
    }
  }

  static void moves(Body[] bodies, double by) {
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      bodies[i].move(by);
    }
  }

  static void each(Body[] bodies, double by) {
    for (@Parallel Body body : bodies) { // guarded
      body.move(by);
      body.move(1);
    }
  }

  static double mixed(Body[] bodies, double by) {
    mix(bodies);
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      bodies[i].move(by);
    }
    return Tracing.last;
  }

  static double mixedReads(Body[] bodies, int[] out) {
    mix(bodies);
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      out[i] = bodies[i].hits();
    }
    return Tracing.last;
  }

  static double mixedGrid(Body[][] grid) {
    if (grid.length > 1) {
      mix(grid[grid.length - 1]);
    }
    for (@Parallel int i = 0; i < grid.length; i++) { // guarded
      for (Body body : grid[i]) {
        body.move(i);
      }
    }
    return Tracing.last;
  }

  void ownBodies(double by) {
    for (@Parallel int i = own.length - 1; i >= 0; i--) { // guarded
      own[i].move(by);
    }
  }

  static void pulls(Body[] bodies, double[] force) {
    for (@Parallel int i = 0; i < force.length; i++) { // guarded
      double sum = 0;
      for (int j = 0; j < bodies.length; j++) {
        sum += bodies[i].pull(bodies[j]);
      }
      force[i] = sum;
    }
  }

  static int hits(Body[] bodies) {
    int sum = 0;
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      sum += bodies[i].hits();
    }
    return sum;
  }

  static double radiation(Body[] bodies) {
    double sum = 0;
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded, rounded
      sum += bodies[i].radiation();
    }
    return sum;
  }

  static void inherited(Light[] lights, double[] out) {
    for (@Parallel int i = 0; i < out.length; i++) { // guarded
      out[i] = lights[i].shine();
    }
  }

  static void two(Body[] bodies, Light[] lights, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded
      Body body = bodies[i];
      body.x += lights[n - 1 - i].pull(lights[i]);
      body.turn();
    }
  }
}
