package dev.parloop.runtime.loops;

import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.support.Combine;
import dev.parloop.runtime.support.Lanes;
import dev.parloop.runtime.support.LoopSite;

/** A sum of doubles, in the order of generated code: 32 lanes in a piece, the pieces in order. */
public final class DoubleSum extends Execution {

  private final Value value;
  private final double[] parts;

  private DoubleSum(LoopSite site, Pieces pieces, int first, Value value) {
    super(site, pieces, first);
    this.value = value;
    this.parts = new double[pieces.count()];
  }

  /** What one iteration adds. */
  @FunctionalInterface
  public interface Value {
    /**
     * Computes.
     *
     * @param ordinal the iteration's number, from 0
     * @throws Throwable what the user's code throws
     */
    double of(int ordinal) throws Throwable;
  }

  /**
   * Runs a loop.
   *
   * @param length how many iterations there are; none if it is not above 0
   * @param first the index of the first iteration, for messages
   * @param body the user's code, whose class tells what the loop costs
   * @return the sum, 0 if there are no iterations
   */
  public static double run(int length, int first, Object body, Value value, LoopOptions options) {
    if (length <= 0) {
      return 0;
    }
    Pieces pieces = Pieces.of(length, options.chunkSize());
    DoubleSum sum = run(body, options, pieces, site -> new DoubleSum(site, pieces, first, value));
    return Combine.sum(0, sum.parts);
  }

  @Override
  void piece(int piece, int from, int to) {
    double[] lanes = Lanes.doubleSum();
    int ordinal = from;
    try {
      for (; ordinal < to; ordinal++) {
        lanes[(ordinal - from) % Lanes.COUNT] += value.of(ordinal);
      }
    } catch (Throwable e) {
      throw failure(ordinal, e);
    }
    parts[piece] = Lanes.sum(lanes);
  }
}
