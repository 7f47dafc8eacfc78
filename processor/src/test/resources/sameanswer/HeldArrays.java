package corpus;

import dev.parloop.Assume;
import dev.parloop.Parallel;

/** Arrays that objects hold; one object may be there twice, and one array be held by two. */
@Parallel(chunkSize = 13, serialBelow = 0)
public class HeldArrays {

  static class Body {
    double[] place = new double[3];
    final double[] speed = new double[3];
    private final int[] hits = new int[2];
    float[][] trail = new float[2][2];
    int moves;

    Body(double x, double speed, int hits) {
      this.place[0] = x;
      this.place[1] = x / 2;
      this.speed[0] = speed;
      this.speed[2] = -x;
      this.hits[0] = hits;
    }

    final void move(double by) {
      for (int k = 0; k < place.length; k++) {
        place[k] += speed[k] * by;
      }
      hits[1] += 2;
      moves++;
    }
  }

  static final class Heavy extends Body {
    private final double[] mass = {1, 2};

    Heavy(double mass) {
      super(mass / 2, -mass, 3);
      this.mass[0] = mass;
    }
  }

  record Pair(double x, double[] values) {
    Pair(double x) {
      this(x, new double[] {x, -x});
    }
  }

  private Body[] own;

  HeldArrays(int n) {
    own = new Body[n];
    for (int i = 0; i < n; i++) {
      own[i] = new Body(i, i * 0.5, i & 3);
    }
  }

  /** Lets two objects hold one array. */
  private static void share(Body[] bodies) {
    if (bodies.length > 20 && bodies[19] != null && bodies[4] != null) {
      bodies[19].place = bodies[4].place;
    }
  }

  static void elements(Body[] bodies, double by) {
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      for (int j = 0; j < bodies[i].place.length; j++) {
        bodies[i].place[j] = bodies[i].place[j] * by + j;
      }
    }
  }

  static void shared(Body[] bodies, double by) {
    share(bodies);
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      double[] place = bodies[i].place;
      place[0] = place[0] * by + i;
      place[2] = place[0] / 2;
    }
  }

  static void sharedByFields(Body[] bodies, double by) {
    if (bodies.length > 20 && bodies[19] != null && bodies[4] != null) {
      bodies[19].place = bodies[4].speed;
    }
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      bodies[i].place[0] = bodies[i].speed[0] * by + i;
    }
  }

  static void sharedWithVariable(Body[] bodies, double[] a) {
    if (bodies.length > 20 && bodies[19] != null) {
      bodies[19].place = a;
    }
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      bodies[i].place[0] = a[bodies.length - 1 - i];
    }
  }

  static void sharedRows(Body[] bodies, float by) {
    if (bodies.length > 20 && bodies[19] != null && bodies[4] != null) {
      bodies[19].trail[1] = bodies[4].trail[0];
    }
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      for (float[] row : bodies[i].trail) {
        row[0] = row[0] * by + i;
      }
    }
  }

  static void noArray(Body[] bodies, double by) {
    if (bodies.length > 20 && bodies[19] != null) {
      bodies[19].place = null;
      bodies[17] = bodies[19];
    }
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      bodies[i].place[0] += by;
    }
  }

  static void each(Body[] bodies, double by) {
    for (@Parallel Body body : bodies) { // guarded
      body.move(by);
      body.place[1]++;
    }
  }

  static void inherited(Heavy[] bodies) {
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      bodies[i].place[0] = bodies[i].mass[0];
      bodies[i].mass[1]++;
    }
  }

  static void records(Pair[] pairs) {
    for (@Parallel Pair pair : pairs) { // guarded
      pair.values()[0] += pair.x();
      pair.values[1] -= 1;
    }
  }

  void ownBodies(double by) {
    share(own);
    for (@Parallel int i = own.length - 1; i >= 0; i--) { // guarded
      own[i].move(by);
    }
  }

  static void two(Body[] bodies, Body[] others, int n) {
    for (@Parallel int i = 0; i < n; i++) { // guarded, small
      bodies[i].place[0] = others[n - 1 - i].place[0] + others[i].speed[0];
    }
  }

  static void one(Body[] bodies, double by) {
    Body first = bodies.length == 0 ? null : bodies[bodies.length / 2];
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      bodies[i].place[0] = first.place[0] * by + i;
    }
  }

  static void grid(Body[][] cells, double by) {
    for (@Parallel int i = 0; i < cells.length; i++) { // guarded
      for (int j = 0; j < cells[i].length; j++) {
        cells[i][j].place[0] += by * j;
      }
    }
  }

  static double[] gathered(Body[] bodies, int n) {
    share(bodies);
    double[] out = new double[n];
    for (@Parallel int i = 0; i < n; i++) { // guarded
      out[i] = bodies[i].place[0] + bodies[n - 1 - i].speed[0];
    }
    return out;
  }

  static void gatheredInPlace(Body[] bodies, double[] out, int n) {
    if (n > 20 && bodies[19] != null) {
      bodies[19].place = out;
    }
    for (@Parallel int i = 0; i < n; i++) { // guarded
      out[i] = bodies[n - 1 - i].place[0] + 1;
    }
  }

  static double most(Body[] bodies) {
    double most = 0;
    for (@Parallel int i = 0; i < bodies.length; i++) { // guarded
      double pull = 0;
      for (int j = 0; j < bodies.length; j++) {
        pull += bodies[j].place[0] - bodies[i].place[0];
      }
      bodies[i].speed[0] = pull;
      most = Math.max(most, pull);
    }
    return most;
  }

  static int[] beside(Body[] bodies, int[] keys) {
    int[] counts = new int[8];
    for (@Parallel int i = 0; i < keys.length; i++) { // guarded
      counts[keys[i] & 7]++;
      bodies[i].hits[0] = keys[i];
    }
    return counts;
  }

  static void vouched(Body[] bodies, double by) {
    for (@Parallel(assume = Assume.INDEPENDENT) int i = 0; i < bodies.length; i++) { // assumed
      bodies[i].place[1] = by; // The same for an array that is there twice.
    }
  }
}
