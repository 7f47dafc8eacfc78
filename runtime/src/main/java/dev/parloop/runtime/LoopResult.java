package dev.parloop.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What became of one item of a loop: a value, or what was thrown. Immutable, if the value is.
 *
 * @param <R> the value
 * @param <E> what the computation may throw
 */
public final class LoopResult<R extends @Nullable Object, E extends Throwable> {

  private final int index;
  private final @Nullable R value;
  private final @Nullable Throwable failure;

  private LoopResult(int index, @Nullable R value, @Nullable Throwable failure) {
    this.index = index;
    this.value = value;
    this.failure = failure;
  }

  /**
   * Computes a result.
   *
   * @param index which item
   */
  static <T extends @Nullable Object, R extends @Nullable Object, E extends Throwable>
      LoopResult<R, E> computing(int index, T item, Loops.ItemFunction<? super T, R, E> function) {
    try {
      return new LoopResult<>(index, function.apply(item), null);
    } catch (Throwable e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt(); // It stops the loop too.
      }
      return new LoopResult<>(index, null, e);
    }
  }

  /** Which item: its place in the collection, from 0, or its index in the range. */
  public int index() {
    return index;
  }

  /** Whether it failed. */
  public boolean isFailure() {
    return failure != null;
  }

  /** What was thrown, null if there is a value. */
  public @Nullable Throwable failure() {
    return failure;
  }

  /**
   * The value.
   *
   * @throws E if it failed: the very exception that was thrown
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // Without a failure there is a value; E is erased.
  public R get() throws E {
    if (failure != null) {
      throw (E) failure;
    }
    return value;
  }

  @Override
  public String toString() {
    return index + ": " + (failure == null ? value : failure);
  }
}
