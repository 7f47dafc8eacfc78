package dev.parloop.processor.weave;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Span;

/** A class cannot be changed as asked. The message says which and why. */
public final class WeavingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  WeavingException(Code code, String message) {
    super(message);
    this.problem = Problem.of(code, message, Span.NONE);
  }

  /** What to report. */
  public Problem problem() {
    return problem;
  }
}
