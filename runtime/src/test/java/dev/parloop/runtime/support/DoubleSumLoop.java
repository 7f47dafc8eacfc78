package dev.parloop.runtime.support;

/** A sum and a product over an array, in the shape of generated code. */
final class DoubleSumLoop extends ParallelLoop {

  private final double[] x;
  private double[] sum = {};
  private double[] product = {};

  DoubleSumLoop(LoopSite site, double[] x) {
    super(site, TripCount.ofInt(0, Relation.LESS, x.length, 1));
    this.x = x;
  }

  @Override
  protected void prepare(int chunks) {
    sum = new double[chunks];
    product = new double[chunks];
  }

  @Override
  protected void chunk(int chunk, long from, long to) {
    double[] sums = Lanes.doubleSum();
    double[] products = Lanes.doubleProduct();
    int first = (int) from;
    int i = first;
    try {
      for (; i < to; i++) {
        sums[(i - first) & 31] += x[i];
        products[(i - first) & 31] *= x[i];
      }
    } catch (Throwable e) {
      throw new IterationFailure(i, e);
    }
    sum[chunk] = Lanes.sum(sums);
    product[chunk] = Lanes.product(products);
  }

  double sum(double prior) {
    return Combine.sum(prior, sum);
  }

  double product(double prior) {
    return Combine.product(prior, product);
  }
}
