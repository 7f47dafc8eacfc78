package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Expressions;
import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses searches whose iterations read what was in a variable before the loop. Such a variable is
 * assigned where the loop ends, as in {@code if (x[i] < m) { m = x[i]; break; }}, so no iteration
 * sees another's value; but lanes know nothing of the one before the loop.
 */
final class SearchVariables {
  private SearchVariables() {}

  /**
   * Refuses such a loop.
   *
   * @throws NoLanesException if it is one
   */
  static void check(Verdict verdict) {
    if (verdict.exits().isEmpty()) {
      return;
    }
    List<Variable> assigned = new ArrayList<>(verdict.privates());
    verdict.kept().forEach(kept -> assigned.add(kept.variable()));
    verdict.inductions().forEach(induction -> assigned.remove(induction.variable()));
    for (Variable variable : assigned) {
      if (mayReadBefore(verdict.nest().body(), variable)) {
        throw new NoLanesException(
            Code.PL0704,
            "iterations read what was in " + variable + " before the loop.",
            verdict.nest().span());
      }
    }
  }

  /** Whether an iteration may read a variable before it assigns it; true where that is not seen. */
  private static boolean mayReadBefore(Stmt body, Variable variable) {
    List<Stmt> statements = body instanceof Stmt.Block block ? block.statements() : List.of(body);
    for (Stmt stmt : statements) {
      if (Expressions.mentions(stmt, variable)) {
        boolean assigns =
            stmt instanceof Stmt.Evaluate evaluate
                && evaluate.expression() instanceof Expr.Assign assign
                && Nodes.isRead(assign.target(), variable)
                && !Expressions.mentions(assign.value(), variable);
        return !assigns && reads(body, variable);
      }
    }
    return false;
  }

  /** Whether a variable is read anywhere, not only assigned. */
  private static boolean reads(Stmt body, Variable variable) {
    long all =
        Nodes.all(body).stream()
            .filter(node -> node instanceof Expr.Read read && read.variable().equals(variable))
            .count();
    long assigned =
        Nodes.all(body).stream()
            .filter(
                node ->
                    node instanceof Expr.Assign assign && Nodes.isRead(assign.target(), variable))
            .count();
    return all > assigned;
  }
}
