package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Span;

/**
 * Why what a loop runs over may change while it runs, or why evaluating it once is not the same as
 * evaluating it each time.
 *
 * @param what the variable, field or method, as messages name it
 * @param span where it stands in the header
 * @param cause where it is changed; {@code span} for a call or an assignment in the header itself
 */
public record HeaderChange(Kind kind, String what, Span span, Span cause) {

  /** What changes. */
  public enum Kind {
    /** The loop's own counter, or a variable that the body assigns. */
    VARIABLE,
    /** A field that the body writes. */
    FIELD,
    /** The header assigns something. */
    ASSIGNMENT,
    /** A method of which it is not known whether it gives the same value each time. */
    CALL,
    /** The body assigns the counter. */
    COUNTER
  }
}
