package dev.parloop.processor.model.interpret;

import java.io.Serial;

/** The program ran longer, or called deeper, than was allowed. */
public final class StepLimitException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Says which limit was reached. */
  StepLimitException(String message) {
    super(message);
  }
}
