package demo;

import dev.parloop.Parallel;

class Input {
  @Parallel
  static double simulate(double[] state, double[] next, int steps) {
    double energy = 0;
    for (int t = 0; t < steps; t++) {
      for (int i = 1; i < state.length - 1; i++) {
        next[i] = state[i - 1] + state[i + 1];
      }
      double[] swap = state;
      state = next;
      next = swap;
    }
    for (double x : state) {
      energy += x * x;
    }
    return energy;
  }
}
