package dev.parloop.runtime.support;

import java.util.Arrays;

/** Sums into the elements of an array, in the shape of generated code. */
final class HistogramLoop extends ParallelLoop {

  private final double[] h;
  private final int[] index;
  private final double[] w;
  private double[][] parts = {};

  HistogramLoop(LoopSite site, double[] h, int[] index, double[] w) {
    super(site, TripCount.ofInt(0, Relation.LESS, index.length, 1));
    this.h = h;
    this.index = index;
    this.w = w;
  }

  double[][] parts() {
    return parts;
  }

  @Override
  protected void prepare(int chunks) {
    parts = new double[chunks][];
  }

  @Override
  protected long copied() {
    return Copies.elements(h);
  }

  @Override
  protected void merge(int chunk) {
    double[] part = parts[chunk];
    if (part != null) {
      for (int k = 0; k < part.length; k++) {
        h[k] += part[k];
      }
    }
  }

  @Override
  protected void chunk(int chunk, long from, long to) {
    double[] part = new double[h.length];
    Arrays.fill(part, -0.0);
    parts[chunk] = part;
    int i = (int) from;
    try {
      for (; i < to; i++) {
        part[index[i]] += w[i];
      }
    } catch (Throwable e) {
      throw new IterationFailure(i, e);
    }
  }
}
