package corpus;

import dev.parloop.Assume;
import dev.parloop.Parallel;

/** Fields of objects that arrays hold; one object may be there twice. */
@Parallel(chunkSize = 13, serialBelow = 0)
public class ObjectFields {

  static class Body {
    double x;
    double speed;
    int hits;
    boolean alive;
    byte small;

    Body(double x, double speed, int hits) {
      this.x = x;
      this.speed = speed;
      this.hits = hits;
    }

    final void move(double by) {
      x += speed * by;
      hits++;
    }
  }

  static final class Heavy extends Body {
    final double mass;
    float heat;

    Heavy(double mass) {
      super(mass / 2, -mass, 3);
      this.mass = mass;
    }
  }

  private Body[] own;

  ObjectFields(int n) {
    own = new Body[n];
    for (int i = 0; i < n; i++) {
      own[i] = new Body(i, i * 0.5, i & 3);
    }
  }

  static void fields(Body[] bodies, double by) {
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      bodies[i].x += bodies[i].speed * by;
      bodies[i].small += 3;
      bodies[i].alive = bodies[i].x > 0;
    }
  }

  static void each(Body[] bodies, double by) {
    for (@Parallel Body body : bodies) { // guarded
      body.move(by);
      body.move(1);
    }
  }

  static void inherited(Heavy[] bodies) {
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      Heavy body = bodies[i];
      body.heat = (float) (body.mass * body.x);
      body.x = body.heat;
    }
  }

  void ownBodies(double by) {
    for (@Parallel int i = own.length - 1; i >= 0; i--) { // guarded
      own[i].move(by);
    }
  }

  static void two(Body[] bodies, Body[] others, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded
      bodies[i].x = others[n - 1 - i].x + others[i].speed;
      others[i].hits += 2;
    }
  }

  static void grid(Body[][] cells, double by) {
    for (@Parallel int i = 0; i < cells.length; i++) { // guarded
      for (int j = 0; j < cells[i].length; j++) {
        cells[i][j].x += by * j;
      }
    }
  }

  static double pull(Body[] bodies) {
    double most = 0;
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      double pull = 0;
      for (int j = 0; j < bodies.length; j++) {
        if (j != i) {
          pull += bodies[j].x - bodies[i].x;
        }
      }
      bodies[i].speed = pull;
      most = Math.max(most, pull);
    }
    return most;
  }

  static int[] beside(Body[] bodies, int[] keys) {
    int[] counts = new int[8];
    for (@Parallel int i = 0; i < keys.length; i++) { // guarded
      counts[keys[i] & 7]++;
      bodies[i].hits = keys[i];
    }
    return counts;
  }

  static void halves(Body[] bodies, int m) {
    for (@Parallel int i = 0; i < m; i++) { // guarded
      bodies[2 * i].x = bodies[2 * i + 1].x;
    }
  }

  static void made(Body[] bodies, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded
      bodies[i] = new Body(i, 1, 2);
      for (int k = 0; k < 3; k++) {
        bodies[i].x += k;
      }
    }
  }

  static void vouched(Body[] bodies, double by) {
    for (@Parallel(assume = Assume.INDEPENDENT) int i = 0; i < bodies.length; i++) { // assumed
      bodies[i].speed = by; // The same for an object that is there twice.
    }
  }
}
