package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Variable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variables that stand for operands of calls, which are evaluated once, before the call. */
final class Operands {
  /** Below the numbers of all variables of a program, and of {@link ElementVariable}. */
  private static final int FIRST_ID = -2;

  private final Map<Variable, Expr> held = new HashMap<>();

  /** The value of an operand. */
  Expr.Read holding(Expr operand) {
    Variable variable =
        new Variable(
            FIRST_ID - held.size(), "operand", operand.type(), Variable.Kind.CALLEE_PARAMETER);
    held.put(variable, operand);
    return new Expr.Read(variable, operand.span());
  }

  /** Whether a node is the value of an operand. */
  boolean isOne(Node node) {
    return node instanceof Expr.Read read && held.containsKey(read.variable());
  }

  /** An expression with the operands in the place of their values; null if it cannot be built. */
  @Nullable Expr restored(Expr expr) {
    if (expr instanceof Expr.Read read) {
      return held.getOrDefault(read.variable(), expr);
    }
    return Nodes.all(expr).stream().anyMatch(this::isOne)
        ? Rebuilding.withParts(expr, this::restored)
        : expr;
  }
}
