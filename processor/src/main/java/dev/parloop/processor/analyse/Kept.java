package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variable that some iterations assign, and none reads before it has assigned it: after the loop
 * it has the value of the last assignment, if it can be used there at all.
 *
 * @param leader the minimum or maximum together with which it is assigned, and only then (the
 *     position of a minimum): the assignment that counts is that of the chunk that decides; null if
 *     there is none
 * @param writes the statements that assign it, each an expression statement; none where nobody can
 *     use its value after the loop
 */
public record Kept(Variable variable, @Nullable Reduction leader, List<Span> writes) {
  public Kept {
    writes = List.copyOf(writes);
  }

  /** Whether nobody can use its value after the loop. */
  public boolean isTemporary() {
    return variable.kind() == Variable.Kind.TEMPORARY;
  }
}
