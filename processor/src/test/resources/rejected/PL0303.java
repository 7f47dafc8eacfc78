import dev.parloop.Parallel;

class PL0303 {
  static class Particle {
    double x;
    double v;
    double[] trail = new double[3];
    Particle next;
  }

  static void follows(Particle[] particles, Particle leader) {
    for (@Parallel int i = 0; i < particles.length; i++) {
      // BUG: warning PL0303
      particles[i].x += leader.x;
    }
  }

  static void forEach(Particle[] particles) {
    for (@Parallel Particle p : particles) {
      // BUG: warning PL0303
      p.next.x += p.v;
    }
  }

  static void arraysInObjects(Particle[] particles) {
    for (@Parallel Particle p : particles) {
      // BUG: warning PL0303
      p.next.trail[0] = 1;
    }
  }

  static void chosen(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) {
      double[] to = i % 2 == 0 ? a : b;
      // BUG: warning PL0303
      to[i / 2] = i;
    }
  }

  static void rowByIndex(double[][] rows, int[] index) {
    for (@Parallel int i = 0; i < index.length; i++) {
      double[] row = rows[index[i]];
      // BUG: warning PL0302
      row[0] += 1;
    }
  }
}
