package dev.parloop.runtime.support;

import java.util.Arrays;

/** The last measurements of one form of a loop. Not safe for use by many threads. */
final class Samples {
  /** How many are compared. */
  private static final int SAMPLES = 15;

  private final double[] nanos = new double[SAMPLES];
  private final double[] bytes = new double[SAMPLES];
  private int count;

  /** One more. */
  void add(double nanosPerIteration, double allocated) {
    nanos[count % SAMPLES] = nanosPerIteration;
    bytes[count % SAMPLES] = allocated;
    count++;
  }

  /** Forgets all. */
  void clear() {
    count = 0;
  }

  /** Whether there are enough to be compared. */
  boolean isFull() {
    return count >= SAMPLES;
  }

  /** The median of the times of an iteration. */
  double nanos() {
    return median(nanos);
  }

  /** The median of what was allocated. */
  double bytes() {
    return median(bytes);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[SAMPLES / 2];
  }
}
