package dev.parloop.runtime.loops;

import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.support.LoopSite;

/** A loop whose iterations have nothing to combine. */
public final class Each extends Execution {

  private final Step step;

  private Each(LoopSite site, Pieces pieces, int first, Step step) {
    super(site, pieces, first);
    this.step = step;
  }

  /** What one iteration does. */
  @FunctionalInterface
  public interface Step {
    /**
     * Runs an iteration.
     *
     * @param ordinal its number, from 0
     * @throws Throwable what the user's code throws
     */
    void run(int ordinal) throws Throwable;
  }

  /**
   * Runs a loop.
   *
   * @param length how many iterations there are; none if it is not above 0
   * @param first the index of the first iteration, for messages
   * @param body the user's code, whose class tells what the loop costs
   * @param step what an iteration does
   */
  public static void run(int length, int first, Object body, Step step, LoopOptions options) {
    if (length <= 0) {
      return;
    }
    // The order does not matter here, so the scheduler may cut as it likes.
    Pieces pieces =
        options.chunkSize() > 0
            ? Pieces.of(length, options.chunkSize())
            : new Pieces(length, length);
    run(body, options, pieces, site -> new Each(site, pieces, first, step));
  }

  @Override
  void piece(int piece, int from, int to) {
    int ordinal = from;
    try {
      for (; ordinal < to; ordinal++) {
        step.run(ordinal);
      }
    } catch (Throwable e) {
      throw failure(ordinal, e);
    }
  }
}
