package dev.parloop.runtime.support;

import java.util.Arrays;

/**
 * What an iteration of each chunk took the last time. Chunks of one loop may be unlike each other:
 * a row of the Mandelbrot set takes a hundred times as long as one beside it. Not safe for use by
 * many threads.
 */
final class Times {
  /** Chunks with numbers so far apart share a place. A power of two. */
  private static final int MOST = 1024;

  private double[] nanos = {};

  /** Takes the time of an iteration of a chunk. */
  void put(int chunk, double nanosPerIteration) {
    int place = chunk & (MOST - 1);
    if (place >= nanos.length) {
      int known = nanos.length;
      nanos = Arrays.copyOf(nanos, Math.min(MOST, Math.max(4, 2 * place)));
      Arrays.fill(nanos, known, nanos.length, Double.NaN);
    }
    nanos[place] = nanosPerIteration;
  }

  /** The time of an iteration of a chunk; NaN if none is known. */
  double get(int chunk) {
    int place = chunk & (MOST - 1);
    return place < nanos.length ? nanos[place] : Double.NaN;
  }

  /** Forgets the time of a chunk. */
  void remove(int chunk) {
    int place = chunk & (MOST - 1);
    if (place < nanos.length) {
      nanos[place] = Double.NaN;
    }
  }

  /** Forgets all. */
  void clear() {
    nanos = new double[0];
  }
}
