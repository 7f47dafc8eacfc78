package dev.parloop.processor.differential;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one call did.
 *
 * @param result what it returned; null if it returned nothing or threw
 * @param state the receiver, the arguments and the static fields afterwards
 * @param thrown what it threw, or null
 */
record Outcome(@Nullable Object result, @Nullable Object[] state, @Nullable Throwable thrown) {

  /** Where another call differs from this one; null if it does not. */
  @Nullable String difference(ObjectGraph graph, Outcome other) {
    String failure = failureDifference(other);
    if (failure != null || thrown != null) {
      return failure;
    }
    return graph.difference(
        new @Nullable Object[] {result, state}, new @Nullable Object[] {other.result, other.state});
  }

  /**
   * The same where an exception may have stopped the loop: later iterations may have run, those
   * before it must have.
   *
   * @param before the state before both calls
   */
  @Nullable String partialDifference(ObjectGraph graph, @Nullable Object[] before, Outcome other) {
    String failure = failureDifference(other);
    if (failure != null) {
      return failure;
    }
    String results = graph.difference(result, other.result);
    return results != null ? "result" + results : graph.missingChange(before, state, other.state);
  }

  private @Nullable String failureDifference(Outcome other) {
    Throwable theirs = other.thrown;
    if (thrown == null && theirs == null) {
      return null;
    } else if (thrown == null || theirs == null || thrown.getClass() != theirs.getClass()) {
      return "serial threw " + thrown + ", here " + withTrace(theirs);
    }
    // A replaced exception of the virtual machine has no message; that of a null reference names a
    // variable, which may be one of the generated code.
    boolean same =
        thrown.getMessage() == null
            || theirs.getMessage() == null
            || thrown instanceof NullPointerException
            || Objects.equals(thrown.getMessage(), theirs.getMessage());
    return same ? null : "serial threw " + thrown + ", here " + theirs;
  }

  private static String withTrace(@Nullable Throwable thrown) {
    if (thrown == null) {
      return "nothing";
    }
    java.io.StringWriter trace = new java.io.StringWriter();
    thrown.printStackTrace(new java.io.PrintWriter(trace));
    return trace.toString();
  }
}
