package dev.parloop.runtime;

/**
 * Says in which iteration of which parallel loop an exception was thrown.
 *
 * <p>It is never thrown itself: it is among the {@linkplain Throwable#getSuppressed suppressed
 * exceptions} of the one that reaches the caller. Failures of other iterations that were met in the
 * same run are suppressed under it. It has no stack trace, for that of the exception says where.
 */
public final class LoopFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The loop's name. */
  private final String loop;

  /** The counter's value. */
  private final long index;

  /**
   * A failure.
   *
   * @param loop the loop's name, {@code Series.trig#1}
   * @param position where the loop stands, {@code Series.java:14}; may be empty
   * @param index the value of the loop's counter; for a for-each loop the ordinal of the element
   */
  public LoopFailure(String loop, String position, long index) {
    super(
        "iteration " + index + " of " + loop + (position.isEmpty() ? "" : " (" + position + ")"),
        null,
        true,
        false);
    this.loop = loop;
    this.index = index;
  }

  /** The loop's name, {@code Series.trig#1}: class, method, and which of the method's loops. */
  public String loop() {
    return loop;
  }

  /**
   * The value of the loop's counter in the iteration that failed; for a for-each loop the ordinal
   * of the element. Where a chunk of iterations could not even be set up, for want of memory, say,
   * it is the ordinal of its first iteration.
   */
  public long index() {
    return index;
  }
}
