package golden;

import dev.parloop.Parallel;

/** A long branch that whole vectors leave out, and a choice between two calls of one method. */
public class Input {

  private static double tail(double p) {
    double root = Math.sqrt(p);
    if (root > 5) {
      return 1 / (root - 4);
    }
    return ((root + 2) / (root + 3) + p) / (root * root + 1) + Math.sqrt(root);
  }

  static void quantiles(double[] p, double[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      double q = 0.5 - p[i];
      if (Math.abs(q) > 0.4) {
        x[i] = q > 0 ? tail(p[i]) : -tail(1 - p[i]);
      } else {
        x[i] = q;
      }
    }
  }
}
