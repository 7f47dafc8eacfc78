package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Symbol.Bound;
import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a loop without a counter counts up, {@code while (k < end) x[k++] = 0}: a
 * round adds one at most, and only where the variable is below something, so that it does not wrap
 * around and is never less than in front of the loop.
 */
final class CountedUp {
  private CountedUp() {}

  /**
   * What is known of such variables where a round begins.
   *
   * @param condition of the loop, which holds where a round runs
   * @param repeated all that a round evaluates, the condition too
   * @param state in front of the loop
   */
  static Map<Variable, Value> of(
      @Nullable Expr condition, List<? extends Node> repeated, State state, Symbols symbols) {
    Map<Variable, Value> values = new LinkedHashMap<>();
    for (Variable variable : limited(condition)) {
      Bound low = state.variables.get(variable) instanceof Whole first ? Bounds.below(first) : null;
      if (low != null && isCounted(variable, repeated)) {
        Symbol symbol =
            symbols.varying(
                variable.name(), Value.rangeOf(Type.Primitive.INT), /* isLong= */ false);
        symbol.isAtLeast(low);
        symbol.leavesGaps();
        values.put(variable, Whole.of(symbol));
      }
    }
    return values;
  }

  /** The variables of type int that are less than something where a condition holds. */
  private static List<Variable> limited(@Nullable Expr condition) {
    List<Variable> limited = new ArrayList<>();
    if (condition instanceof Expr.Logical both && both.and()) {
      limited.addAll(limited(both.left()));
      limited.addAll(limited(both.right()));
    } else if (condition instanceof Expr.Binary comparison) {
      Expr smaller =
          comparison.operator() == BinaryOperator.LESS
              ? comparison.left()
              : comparison.operator() == BinaryOperator.GREATER ? comparison.right() : null;
      if (smaller instanceof Expr.Read read && read.type() == Type.Primitive.INT) {
        limited.add(read.variable());
      }
    }
    return limited;
  }

  /** Whether one step by one is all that a round may do to a variable. */
  private static boolean isCounted(Variable variable, List<? extends Node> repeated) {
    int steps = 0;
    for (Node part : repeated) {
      for (Node node : Nodes.all(part)) {
        if (variable.equals(Nodes.assigned(node))) {
          steps += node instanceof Expr.Step step && step.delta() == 1 ? 1 : 2;
        }
        boolean repeats =
            (node instanceof Stmt stmt && InnerLoops.isLoop(stmt))
                || node instanceof Stmt.Opaque
                || node instanceof Expr.Opaque;
        if (repeats && Nodes.assignedIn(Set.of(node)).contains(variable)) {
          return false;
        }
      }
    }
    return steps == 1;
  }
}
