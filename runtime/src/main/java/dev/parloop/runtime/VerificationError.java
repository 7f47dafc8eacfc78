package dev.parloop.runtime;

import org.jspecify.annotations.Nullable;

/** A parallel loop did something else than the loop as written, found by {@code parloop.verify}. */
public final class VerificationError extends AssertionError {
  private static final long serialVersionUID = 1L;

  /** The loop's name. */
  private final String loop;

  /** What differs. */
  private final String element;

  /**
   * A difference.
   *
   * @param loop the loop's name, {@code Series.trig#1}
   * @param position where the loop stands, {@code Series.java:14}; may be empty
   * @param element what differs: {@code out[3][4]}, or the name of a variable
   * @param difference both sides, {@code serial 1.0, parallel 2.0}
   * @param cause what one of the two threw, if that is the difference
   */
  public VerificationError(
      String loop, String position, String element, String difference, @Nullable Throwable cause) {
    super(
        loop
            + (position.isEmpty() ? "" : " (" + position + ")")
            + ": "
            + element
            + ": "
            + difference,
        cause);
    this.loop = loop;
    this.element = element;
  }

  /** The loop's name, {@code Series.trig#1}. */
  public String loop() {
    return loop;
  }

  /** What differs first: an array element such as {@code out[3][4]}, or a variable. */
  public String element() {
    return element;
  }
}
