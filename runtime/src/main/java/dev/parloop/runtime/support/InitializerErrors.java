package dev.parloop.runtime.support;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a loop throws whose iterations need a class that cannot be initialised.
 *
 * <p>The thread that needs it first gets what the initialiser threw, all others a {@link
 * NoClassDefFoundError} (JLS 12.4.2). Of the loop as written it is the first iteration that gets
 * the former, whichever thread that was here.
 */
final class InitializerErrors {
  private static final String MESSAGE = "Could not initialize class ";

  private InitializerErrors() {}

  /**
   * What the lowest of the failing iterations throws in the loop as written.
   *
   * @param thrown what it threw here
   * @param others what others threw here
   */
  static Throwable first(Throwable thrown, List<Throwable> others) {
    // Methods of exceptions of the program's own may throw themselves.
    String message = thrown.getClass() == NoClassDefFoundError.class ? thrown.getMessage() : null;
    if (message == null || !message.startsWith(MESSAGE)) {
      return thrown;
    }
    String name = message.substring(MESSAGE.length());
    Throwable ofAnother = null;
    for (Throwable other : others) {
      Throwable cause = LoopErrors.cause(other);
      String failed = initialised(cause);
      if (name.equals(failed)) {
        return cause;
      } else if (failed != null && ofAnother == null) {
        // That of a class it extends, say.
        ofAnother = cause;
      }
    }
    return ofAnother == null ? thrown : ofAnother;
  }

  /** The class whose initialiser threw something; null if none did. */
  private static @Nullable String initialised(Throwable thrown) {
    if (!(thrown instanceof Error) || thrown instanceof NoClassDefFoundError) {
      return null;
    }
    try {
      return initialisedBy(thrown);
    } catch (RuntimeException | Error e) {
      return null; // Of a class of the program's.
    }
  }

  private static @Nullable String initialisedBy(Throwable thrown) {
    Throwable cause = thrown instanceof ExceptionInInitializerError ? thrown.getCause() : null;
    Throwable inside = cause == null ? thrown : cause;
    String found = null;
    for (StackTraceElement frame : inside.getStackTrace()) {
      if (frame.getMethodName().equals("<clinit>")) {
        // The outermost: initialisers that it ran failed with it.
        found = frame.getClassName();
      }
    }
    return found;
  }
}
