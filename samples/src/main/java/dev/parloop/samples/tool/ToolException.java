package dev.parloop.samples.tool;

/** The work failed for a reason outside the tool; the message tells which, in one line. */
final class ToolException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ToolException(String message, Throwable cause) {
    super(message, cause);
  }
}
