package corpus;

import dev.parloop.Parallel;

/** Writes at places that an array names. */
public class Scattered {

  private final int[] order = {4, 2, 3, 0, 1, 7, 5, 6, 8, 9, 11, 10};

  static double slow(double x) {
    double y = x;
    for (int k = 0; k < 100; k++) {
      y = Math.sin(y) + x;
    }
    return y;
  }

  static int[] places(int n, int by) {
    int[] places = new int[n];
    for (int k = 0; k < n; k++) {
      places[k] = k * by % Math.max(1, n);
    }
    return places;
  }

  static double[] permuted(int n) {
    int size = Math.abs(n % 40);
    double[] out = new double[size];
    int[] to = places(size, size - 1);
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < size; i++) { // guarded
      out[to[i]] = slow(i) - out[to[i]];
    }
    return out;
  }

  static double[] twice(int n) {
    int size = Math.abs(n % 40);
    double[] out = new double[size];
    int[] to = places(size, 2);
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < size; i++) { // guarded
      out[to[i]] = slow(i) - out[to[i]];
    }
    return out;
  }

  static double[] any(double[] out, int[] to) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < to.length; i++) { // guarded
      out[to[i]] = slow(i);
    }
    return out;
  }

  static int[] oneArray(int[] out, int[] to) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < to.length; i++) { // guarded
      if (to[i] >= 0) {
        out[to[i]] = (int) slow(i);
      }
    }
    return out;
  }

  static double[] forces(int n) {
    int size = Math.abs(n % 30);
    double[] force = new double[3 * size];
    int[] atoms = places(size, size - 1);
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < size; i++) { // guarded
      for (int k = 0; k < 3; k++) {
        force[3 * atoms[i] + k] -= slow(i + k) + force[3 * atoms[i] + 2 - k];
      }
    }
    return force;
  }

  static double[][] rows(int n) {
    int size = Math.abs(n % 20);
    double[][] rows = new double[size][60];
    int[] to = places(size, size - 1);
    for (@Parallel(chunks = 4, serialBelow = 0) int i = size - 1; i >= 0; i--) { // guarded
      for (int j = 0; j < 60; j++) {
        rows[to[i]][j] = i + j - 2 * rows[to[i]][59 - j];
      }
    }
    return rows;
  }

  double[] ofAField(double[] out, int n) {
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      out[order[i]] = slow(i);
    }
    return out;
  }

  static double[] pairs(int n) {
    int size = Math.abs(n % 40);
    double[] out = new double[2 * size];
    int[] to = places(2 * size, 2 * size - 1);
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < size; i++) { // guarded
      out[to[2 * i]] = slow(i);
      out[to[2 * i + 1]] = slow(-i);
    }
    return out;
  }
}
