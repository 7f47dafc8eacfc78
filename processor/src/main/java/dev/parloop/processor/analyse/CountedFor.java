package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.IterationSpace.Relation;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises loops whose counter is declared before them: {@code for (j = 0; j < n; j++)}. */
final class CountedFor {
  private CountedFor() {}

  /** The loop as a counted one, or null if it is none. */
  static Stmt.@Nullable Counted of(Stmt.For loop) {
    if (loop.initial().size() != 1 || loop.update().size() != 1) {
      return null;
    }
    Expr.Assign start = start(loop.initial().get(0));
    if (start == null
        || !(start.target() instanceof Expr.Read counter)
        || !(loop.condition() instanceof Expr.Binary condition)) {
      return null;
    }
    Variable variable = counter.variable();
    Expr step = step(loop.update().get(0), variable);
    boolean left = isCounter(condition.left(), variable);
    Expr bound = left ? condition.right() : condition.left();
    Relation relation = relation(left ? condition.operator() : condition.operator().mirrored());
    boolean whole = variable.type() == Type.Primitive.INT || variable.type() == Type.Primitive.LONG;
    if (step == null
        || relation == null
        || !whole
        || !(left || isCounter(condition.right(), variable))
        || !Value.isWhole(bound.type())) {
      return null;
    }
    List<Node> repeated = new ArrayList<>(List.of(bound, step, loop.body()));
    if (Nodes.assignedIn(repeated).contains(variable)) {
      return null;
    }
    IterationSpace space =
        new IterationSpace.Range(variable, start.value(), relation, bound, step, condition.span());
    return new Stmt.Counted(space, loop.body(), loop.span());
  }

  private static Expr.@Nullable Assign start(Stmt initial) {
    return initial instanceof Stmt.Evaluate evaluate
            && evaluate.expression() instanceof Expr.Assign assign
        ? assign
        : null;
  }

  private static boolean isCounter(Expr expr, Variable variable) {
    Expr at = expr instanceof Expr.Convert convert ? convert.operand() : expr;
    boolean wide = !(expr instanceof Expr.Convert convert) || convert.to() == Type.Primitive.LONG;
    return wide && at instanceof Expr.Read read && read.variable().equals(variable);
  }

  private static @Nullable Relation relation(BinaryOperator operator) {
    return switch (operator) {
      case LESS -> Relation.LESS;
      case LESS_OR_EQUAL -> Relation.LESS_OR_EQUAL;
      case GREATER -> Relation.GREATER;
      case GREATER_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
      case NOT_EQUAL -> Relation.NOT_EQUAL;
      default -> null;
    };
  }

  private static @Nullable Expr step(Expr update, Variable variable) {
    if (!variable.equals(Nodes.assigned(update))) {
      return null;
    }
    if (update instanceof Expr.Step step) {
      return constant(step.delta(), variable, update);
    }
    if (update instanceof Expr.Compound compound && compound.operation() == variable.type()) {
      Long by = Expressions.constant(compound.operand());
      if (by == null || by == Integer.MIN_VALUE || by == Long.MIN_VALUE) {
        return null;
      }
      if (compound.operator() == BinaryOperator.ADD) {
        return constant(by, variable, update);
      }
      return compound.operator() == BinaryOperator.SUBTRACT
          ? constant(-by, variable, update)
          : null;
    }
    return null;
  }

  private static Expr constant(long value, Variable variable, Expr update) {
    Object boxed = variable.type() == Type.Primitive.LONG ? (Object) value : (Object) (int) value;
    return new Expr.Literal(variable.type(), boxed, update.span());
  }
}
