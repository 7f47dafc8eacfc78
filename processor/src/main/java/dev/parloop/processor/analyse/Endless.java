package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
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
  static boolean isFar(Expr bound) {
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
              || (node instanceof Expr.Read read && !assigned.contains(read.variable()))
              || (node instanceof Expr.Call call && JdkMethods.isFunctionOfValues(call));
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
   * Whether a {@code for} loop certainly ends: one of its variables comes to a bound that stays the
   * same, before it wraps around.
   */
  static boolean counts(Stmt.For loop) {
    if (!(loop.condition() instanceof Expr.Binary condition)) {
      return false;
    }
    for (Expr update : loop.update()) {
      Variable variable = Nodes.assigned(update);
      List<Node> others = new ArrayList<>(loop.update());
      others.remove(update);
      others.add(condition);
      others.add(loop.body());
      Set<Variable> assigned = Nodes.assignedIn(others);
      if (variable != null && !assigned.contains(variable)) {
        assigned.add(variable);
        if (comesToEnd(condition, variable, step(update), assigned)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean comesToEnd(
      Expr.Binary condition, Variable variable, long step, Set<Variable> assigned) {
    boolean up =
        condition.operator() == BinaryOperator.LESS
            || condition.operator() == BinaryOperator.LESS_OR_EQUAL;
    boolean strict =
        condition.operator() == BinaryOperator.LESS
            || condition.operator() == BinaryOperator.GREATER;
    boolean compares = strict || up || condition.operator() == BinaryOperator.GREATER_OR_EQUAL;
    Expr bound = condition.right();
    if (!compares || step != (up ? 1 : -1) || !isInvariant(bound, assigned)) {
      return false;
    }
    boolean whole = variable.type() == Type.Primitive.INT || variable.type() == Type.Primitive.LONG;
    // Of its own type, a conversion aside: a bound of a wider type might never be reached.
    boolean itself = condition.left() instanceof Expr.Read read && read.variable().equals(variable);
    return (whole && itself) ? strict : up && isSquare(condition.left(), variable) && isInt(bound);
  }

  /** Whether a {@code long} is the square of an {@code int}, which comes to be above any other. */
  private static boolean isSquare(Expr expr, Variable variable) {
    return expr instanceof Expr.Binary product
        && product.operator() == BinaryOperator.MULTIPLY
        && product.type() == Type.Primitive.LONG
        && variable.type() == Type.Primitive.INT
        && isWidened(product.left(), variable)
        && isWidened(product.right(), variable);
  }

  private static boolean isWidened(Expr expr, Variable variable) {
    return expr instanceof Expr.Convert convert
        && convert.operand() instanceof Expr.Read read
        && read.variable().equals(variable);
  }

  private static boolean isInt(Expr expr) {
    return expr instanceof Expr.Convert convert && convert.operand().type() == Type.Primitive.INT;
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
