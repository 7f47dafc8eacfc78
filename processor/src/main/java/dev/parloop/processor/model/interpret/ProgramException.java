package dev.parloop.processor.model.interpret;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The interpreted program threw an exception and did not catch it. */
public final class ProgramException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Object thrown;

  /**
   * Wraps what the program threw: a {@link Throwable}, or an {@link Instance} of a user's class.
   */
  ProgramException(Object thrown) {
    super(String.valueOf(thrown), thrown instanceof Throwable t ? t : null, false, false);
    this.thrown = thrown;
  }

  /**
   * The exception: a {@link Throwable} of the class that the JVM would throw, or an {@link
   * Instance} where the class is known from source only.
   */
  public Object thrown() {
    return thrown;
  }

  /** Binary name of the exception's class. */
  public String className() {
    return thrown instanceof Instance instance ? instance.className() : thrown.getClass().getName();
  }

  /** The object of an access, or the exception that the JVM throws where it is null. */
  static Object nonNull(@Nullable Object value) {
    if (value == null) {
      throw new ProgramException(new NullPointerException());
    }
    return value;
  }
}
