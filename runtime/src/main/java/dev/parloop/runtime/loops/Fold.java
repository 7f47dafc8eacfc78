package dev.parloop.runtime.loops;

import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.Verify;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A loop whose iterations' values are combined: within a piece in order, then the pieces in order.
 *
 * @param <R> the values
 */
public final class Fold<R extends @Nullable Object> extends Execution {

  private final R identity;
  private final Value<R> value;
  private final BinaryOperator<R> combine;
  private final Object[] parts;

  private Fold(
      LoopSite site,
      Pieces pieces,
      int first,
      R identity,
      Value<R> value,
      BinaryOperator<R> combine) {
    super(site, pieces, first);
    this.identity = identity;
    this.value = value;
    this.combine = combine;
    this.parts = new Object[pieces.count()];
  }

  /**
   * What one iteration computes.
   *
   * @param <R> the value
   */
  @FunctionalInterface
  public interface Value<R extends @Nullable Object> {
    /**
     * Computes.
     *
     * @param ordinal the iteration's number, from 0
     * @throws Throwable what the user's code throws
     */
    R of(int ordinal) throws Throwable;
  }

  /**
   * Runs a loop.
   *
   * @param length how many iterations there are; none if it is not above 0
   * @param first the index of the first iteration, for messages
   * @param body the user's code, whose class tells what the loop costs
   * @return the combined value; the identity if there are no iterations
   */
  public static <R extends @Nullable Object> R run(
      int length,
      int first,
      Object body,
      R identity,
      Value<R> value,
      BinaryOperator<R> combine,
      LoopOptions options) {
    if (length <= 0) {
      return identity;
    }
    Pieces pieces = Pieces.of(length, options.chunkSize());
    Fold<R> fold =
        run(
            body,
            options,
            pieces,
            site -> new Fold<>(site, pieces, first, identity, value, combine));
    if (Verify.isOn(fold)) {
      fold.testPromises();
    }
    return fold.combined();
  }

  @SuppressWarnings("unchecked") // Only what the pieces computed is combined.
  private void testPromises() {
    Verify.testReducer(this, "the result", identity, parts, (BinaryOperator<Object>) combine);
  }

  @Override
  void piece(int piece, int from, int to) {
    int ordinal = from;
    R part = identity;
    try {
      for (; ordinal < to; ordinal++) {
        part = combine.apply(part, value.of(ordinal));
      }
    } catch (Throwable e) {
      throw failure(ordinal, e);
    }
    parts[piece] = part;
  }

  @SuppressWarnings("unchecked") // Only what the pieces computed is in there.
  private R combined() {
    R result = identity;
    for (Object part : parts) {
      result = combine.apply(result, (R) part);
    }
    return result;
  }
}
