package dev.parloop.samples.workload;

/** The user asked for something that cannot be; the message tells what, in one line. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public UsageException(String message) {
    super(message);
  }
}
