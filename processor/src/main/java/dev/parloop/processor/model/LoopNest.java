package dev.parloop.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A marked loop with everything inside it.
 *
 * @param id {@code Series.trig#1}: class (nested ones with {@code $}), method, ordinal in the
 *     method
 * @param owner binary name of the class
 * @param method name of the method
 * @param space what it runs over
 * @param seconds other variables of its header; only where the space is a range
 * @param body one iteration
 * @param label the loop's own label, or null
 * @param directive what the annotation asks for
 * @param checkedExceptions fully qualified names of checked exceptions that may leave an iteration
 * @param known boolean expressions without effects, over local variables that never change, that
 *     are true whenever the loop begins
 * @param afterFailure variables that may be used after an exception has left the loop
 * @param span the whole loop statement, without its label
 */
public record LoopNest(
    String id,
    String owner,
    String method,
    IterationSpace space,
    List<SecondCounter> seconds,
    Stmt body,
    @Nullable String label,
    Directive directive,
    List<String> checkedExceptions,
    List<Expr> known,
    List<Variable> afterFailure,
    Span span) {
  public LoopNest {
    seconds = List.copyOf(seconds);
    checkedExceptions = List.copyOf(checkedExceptions);
    known = List.copyOf(known);
    afterFailure = List.copyOf(afterFailure);
  }

  /** The second counter that a variable is, or null. */
  public @Nullable SecondCounter second(Variable variable) {
    for (SecondCounter second : seconds) {
      if (second.variable().equals(variable)) {
        return second;
      }
    }
    return null;
  }

  /**
   * A loop with one counter, of which nothing is known where it begins, and whose exceptions leave
   * the method.
   */
  public LoopNest(
      String id,
      String owner,
      String method,
      IterationSpace space,
      Stmt body,
      @Nullable String label,
      Directive directive,
      List<String> checkedExceptions,
      Span span) {
    this(
        id,
        owner,
        method,
        space,
        List.of(),
        body,
        label,
        directive,
        checkedExceptions,
        List.of(),
        List.of(),
        span);
  }
}
