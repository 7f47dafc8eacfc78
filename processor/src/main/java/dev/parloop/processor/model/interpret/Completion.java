package dev.parloop.processor.model.interpret;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a statement ended, other than by an exception.
 *
 * @param kind what comes next
 * @param label of a break or continue, or null
 * @param value of a return, or null
 */
public record Completion(Kind kind, @Nullable String label, @Nullable Object value) {
  /** The next statement follows. */
  public static final Completion NORMAL = new Completion(Kind.NORMAL, null, null);

  /** What follows a statement. */
  public enum Kind {
    /** The next statement. */
    NORMAL,
    /** What stands behind the target of a break. */
    BREAK,
    /** The next iteration of the target of a continue. */
    CONTINUE,
    /** The caller. */
    RETURN
  }

  /** Whether the next statement follows. */
  public boolean isNormal() {
    return kind == Kind.NORMAL;
  }

  /** Whether a loop with these labels goes on after its body ended so. */
  boolean continues(Set<String> labels) {
    return kind == Kind.NORMAL
        || (kind == Kind.CONTINUE && (label == null || labels.contains(label)));
  }

  /** How a loop (or switch) with these labels ends when its body ended so and does not go on. */
  Completion leaving() {
    return kind == Kind.BREAK && label == null ? NORMAL : this;
  }
}
