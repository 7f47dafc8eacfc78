package demo;

import dev.parloop.Parallel;

/** A sum that is rounded. */
public class Input {
  /** A Fourier series at 1. */
  public static double trig(int n) {
    double s = 0; // the sum so far
    for (@Parallel int k = 1; k <= n; k++) {
      // each term has its own sign
      s += Math.cos(k) / k;
    }
    return s;
  }
}
