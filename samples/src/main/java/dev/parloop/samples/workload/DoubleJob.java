package dev.parloop.samples.workload;

/** A job whose answer is one number. */
abstract class DoubleJob implements Job<Double> {

  @Override
  public final boolean same(Double left, Double right) {
    return Double.doubleToRawLongBits(left) == Double.doubleToRawLongBits(right);
  }

  @Override
  public final String describe(Double answer) {
    return Double.toString(answer);
  }
}
