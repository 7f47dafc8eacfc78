package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which loops inside an iteration may never end, on some input. Behind the match of a search they
 * may see values that they never see in the serial loop: {@code j <= n} holds for ever where {@code
 * n} is the largest value of its type.
 */
public final class Endless {
  /** No constant bound is taken to be as near to the end of {@code int} as a step might reach. */
  private static final long FAR = 1L << 30;

  private Endless() {}

  /** Whether a node is a loop that may never end. */
  public static boolean isLoop(Node node) {
    return node instanceof Stmt.While
        || node instanceof Stmt.DoWhile
        || node instanceof Stmt.For
        || (node instanceof Stmt.Counted loop && mayNotEnd(loop));
  }

  static boolean mayNotEnd(Stmt.Counted loop) {
    return mayPassItsBound(loop)
        || (loop.space() instanceof IterationSpace.Range range
            && !isInvariant(range.bound(), Nodes.assignedIn(List.of(loop.body()))));
  }

  /** Whether a loop may never end even if its bound is the same in each round. */
  public static boolean mayPassItsBound(Stmt.Counted loop) {
    if (!(loop.space() instanceof IterationSpace.Range range)) {
      return false;
    }
    Long step = Expressions.constant(bare(range.step()));
    if (step == null || step == 0 || Math.abs(step) > FAR) {
      return true;
    }
    boolean towards =
        switch (range.relation()) {
          case LESS, LESS_OR_EQUAL -> step > 0;
          case GREATER, GREATER_OR_EQUAL -> step < 0;
          case NOT_EQUAL -> false;
        };
    return !towards || (!isReached(range, step) && !isFar(range.bound()));
  }

  /** Whether the counter comes to the bound, whatever that is, before it wraps around. */
  private static boolean isReached(IterationSpace.Range range, long step) {
    boolean strict =
        range.relation() == IterationSpace.Relation.LESS
            || range.relation() == IterationSpace.Relation.GREATER;
    boolean fits =
        range.bound().type() == Type.Primitive.INT
            || range.variable().type() == Type.Primitive.LONG;
    return strict && fits && Math.abs(step) == 1;
  }

  /** Whether a bound cannot be one that a step goes past the end of its type from. */
  private static boolean isFar(Expr bound) {
    Expr value = bare(bound);
    Long constant = Expressions.constant(value);
    if (constant != null) {
      return Math.abs(constant) <= FAR;
    }
    if (value instanceof Expr.Binary difference
        && difference.operator() == BinaryOperator.SUBTRACT
        && bare(difference.left()) instanceof Expr.Length) {
      Long less = Expressions.constant(bare(difference.right()));
      return less != null && less >= 1 && less <= FAR;
    }
    return false;
  }

  private static boolean isInvariant(Expr bound, Set<Variable> assigned) {
    for (Node node : Nodes.all(bound)) {
      boolean plain =
          node instanceof Expr.Literal
              || node instanceof Expr.Convert
              || node instanceof Expr.Unary
              || node instanceof Expr.Binary
              || node instanceof Expr.Length
              || (node instanceof Expr.Read read && !assigned.contains(read.variable()));
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static Expr bare(Expr expr) {
    Expr at = expr;
    while (at instanceof Expr.Convert convert) {
      at = convert.operand();
    }
    return at;
  }

  /**
   * Whether a variable of a {@code for} loop moves towards a bound: {@code for (int d = 2; d * d <=
   * n; d++)}.
   */
  static boolean counts(Stmt.For loop) {
    if (!(loop.condition() instanceof Expr.Binary condition)) {
      return false;
    }
    Set<Variable> assigned = Nodes.assignedIn(List.of(loop.body()));
    for (Expr update : loop.update()) {
      Variable variable = Nodes.assigned(update);
      long step = step(update);
      if (step != 0
          && variable != null
          && !assigned.contains(variable)
          && Long.signum(step) == direction(condition, variable)) {
        return true;
      }
    }
    return false;
  }

  /** The sign of the steps that lead to the end of a comparison; 0 if there is none. */
  private static int direction(Expr.Binary condition, Variable variable) {
    boolean left = Expressions.mentions(condition.left(), variable);
    if (left == Expressions.mentions(condition.right(), variable)) {
      return 0;
    }
    return switch (condition.operator()) {
      case LESS, LESS_OR_EQUAL -> left ? 1 : -1;
      case GREATER, GREATER_OR_EQUAL -> left ? -1 : 1;
      default -> 0;
    };
  }

  private static long step(Expr update) {
    if (update instanceof Expr.Step step) {
      return step.delta();
    }
    if (update instanceof Expr.Compound compound) {
      @Nullable Long constant = Expressions.constant(bare(compound.operand()));
      if (constant != null && compound.operator() == BinaryOperator.ADD) {
        return constant;
      }
      if (constant != null && compound.operator() == BinaryOperator.SUBTRACT) {
        return -constant;
      }
    }
    return 0;
  }
}
