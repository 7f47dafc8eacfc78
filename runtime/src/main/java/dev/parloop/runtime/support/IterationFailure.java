package dev.parloop.runtime.support;

/**
 * How a chunk tells the runtime which of its iterations threw, and what. It never reaches the
 * caller of a loop, and so has neither a stack trace nor suppressed exceptions.
 */
public final class IterationFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long index;
  private final Throwable thrown;

  /**
   * An iteration that failed.
   *
   * @param index the value of the counter; for a for-each loop the ordinal of the element
   * @param thrown what the iteration threw, of any class
   */
  public IterationFailure(long index, Throwable thrown) {
    super(null, null, false, false);
    this.index = index;
    this.thrown = thrown;
  }

  /** The value of the counter in the iteration that failed. */
  long index() {
    return index;
  }

  /** What the iteration threw. */
  Throwable thrown() {
    return thrown;
  }
}
