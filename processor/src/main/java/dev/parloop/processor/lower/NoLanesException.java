package dev.parloop.processor.lower;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Span;

/** A loop has no vector form. */
final class NoLanesException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /**
   * Says why.
   *
   * @param message a sentence
   * @param span what is in the way
   */
  NoLanesException(Code code, String message, Span span) {
    super(message, null, false, false);
    this.problem = Problem.of(code, message, span);
  }

  Problem problem() {
    return problem;
  }
}
