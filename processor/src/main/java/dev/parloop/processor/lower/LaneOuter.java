package dev.parloop.processor.lower;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import org.jspecify.annotations.Nullable;

/** Where variables come from that are declared outside the loop. */
interface LaneOuter {
  /** The value of a variable that is declared outside the loop. */
  LaneValue read(Expr.Read read);

  /** The variable for a partial or kept value, or null if the variable is neither. */
  @Nullable LaneVariable accumulator(Variable variable);

  /** The variable for the place of what is assigned to another one, or null. */
  @Nullable LaneVariable place(LaneVariable accumulator);

  /** The number of an iteration in its chunk. */
  LaneValue ordinal();

  /** Whether a jump leaves the loop. */
  boolean leaves(Stmt jump);
}
