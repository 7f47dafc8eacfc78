package dev.parloop.runtime;

/**
 * A parallel loop stopped early because it was cancelled or its deadline was over; see {@link
 * Cancellation}.
 *
 * <p>The chunks that had begun were completed; the others did not run.
 */
public final class LoopCancelled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The loop's name. */
  private final String loop;

  /** How many chunks ran. */
  private final int completed;

  /** How many chunks there are. */
  private final int total;

  /** Whether a deadline was the reason. */
  private final boolean late;

  /**
   * A loop that stopped.
   *
   * @param loop the loop's name, {@code Series.trig#1}
   * @param completed how many chunks ran to their end
   * @param total how many chunks the loop has
   * @param late whether a deadline was the reason
   */
  public LoopCancelled(String loop, int completed, int total, boolean late) {
    super(
        loop
            + (late ? " met its deadline: " : " was cancelled: ")
            + completed
            + " of "
            + total
            + " chunks are complete");
    this.loop = loop;
    this.completed = completed;
    this.total = total;
    this.late = late;
  }

  /** The loop's name, {@code Series.trig#1}. */
  public String loop() {
    return loop;
  }

  /** How many chunks ran to their end. */
  public int completed() {
    return completed;
  }

  /** How many chunks the loop has. */
  public int total() {
    return total;
  }

  /** Whether a deadline was the reason, and not {@link Cancellation#cancel}. */
  public boolean isLate() {
    return late;
  }
}
