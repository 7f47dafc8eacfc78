package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.Span;
import java.io.Serial;

/** The model does not say enough to run it: an opaque node, a call without a body. */
public final class CannotInterpretException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * Names what cannot be run.
   *
   * @param what a noun phrase: {@code "a lambda"}
   * @param span where it stands
   */
  CannotInterpretException(String what, Span span) {
    super("cannot interpret " + what + " at " + span);
  }
}
