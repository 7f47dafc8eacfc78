package dev.parloop.runtime;

/**
 * A parallel loop stopped early because the thread that called it was interrupted.
 *
 * <p>The chunks that had begun were completed; the others did not run. The thread's interrupt flag
 * is still set.
 */
public final class LoopInterrupted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The loop's name. */
  private final String loop;

  /** How many chunks ran. */
  private final int completed;

  /** How many chunks there are. */
  private final int total;

  /**
   * An interruption.
   *
   * @param loop the loop's name, {@code Series.trig#1}
   * @param completed how many chunks ran to their end
   * @param total how many chunks the loop has
   */
  public LoopInterrupted(String loop, int completed, int total) {
    super(loop + " was interrupted: " + completed + " of " + total + " chunks are complete");
    this.loop = loop;
    this.completed = completed;
    this.total = total;
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
}
