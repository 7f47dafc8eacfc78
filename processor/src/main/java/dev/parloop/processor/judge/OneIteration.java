package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.UnaryOperator;
import dev.parloop.processor.model.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the value of the counter alone tells of an iteration: whether it comes to a place, and what
 * an expression is worth there. For examples in messages.
 */
final class OneIteration {
  /** Variables that keep the value of their declaration. */
  private final Set<Variable> fixed = new HashSet<>();

  private final Map<Variable, Long> values = new HashMap<>();
  private boolean isReached = true;
  private boolean isSure = true;

  /** The iteration with this counter, on its way to a place in the body. */
  OneIteration(LoopNest nest, long counter, Span place) {
    Set<Variable> assigned = new HashSet<>();
    for (Node node : Nodes.all(nest.body())) {
      Variable variable = Nodes.assigned(node);
      if (variable != null) {
        assigned.add(variable);
      } else if (node instanceof Stmt.Declare declare) {
        fixed.add(declare.variable());
      }
    }
    fixed.removeAll(assigned);
    values.put(nest.space().variable(), counter);
    if (nest.body().span().contains(place)) {
      go(nest.body(), place);
    } else {
      isSure = false;
    }
  }

  /** Whether the counter does not say that the iteration passes the place by. */
  boolean mayCome() {
    return isReached;
  }

  /** Whether the iteration surely comes to the place, if it does not throw before. */
  boolean surelyComes() {
    return isReached && isSure;
  }

  private void go(Node node, Span place) {
    if (node instanceof Stmt.Block block) {
      for (Stmt statement : block.statements()) {
        if (statement.span().contains(place)) {
          go(statement, place);
          return;
        }
        pass(statement);
      }
    } else if (node instanceof Stmt.If branch) {
      choose(branch.condition(), branch.whenTrue(), branch.whenFalse(), place);
    } else if (node instanceof Expr.Conditional branch) {
      choose(branch.condition(), branch.whenTrue(), branch.whenFalse(), place);
    } else if (node instanceof Expr.Logical logical && logical.right().span().contains(place)) {
      expect(value(logical.left()), logical.and());
      go(logical.right(), place);
    } else {
      isSure &= !mayDecide(node);
      for (Node child : Nodes.children(node)) {
        if (child.span().contains(place)) {
          go(child, place);
          return;
        }
      }
    }
  }

  /** Whether a node may leave out one of its parts, and it is not known when. */
  private static boolean mayDecide(Node node) {
    return node instanceof Stmt.Switch
        || node instanceof Stmt.While
        || node instanceof Stmt.For
        || node instanceof Stmt.Opaque
        || node instanceof Expr.Opaque;
  }

  private void choose(Expr condition, Node whenTrue, @Nullable Node whenFalse, Span place) {
    if (whenTrue.span().contains(place)) {
      expect(value(condition), true);
      go(whenTrue, place);
    } else if (whenFalse != null && whenFalse.span().contains(place)) {
      expect(value(condition), false);
      go(whenFalse, place);
    } else {
      go(condition, place);
    }
  }

  private void expect(@Nullable Long condition, boolean wanted) {
    if (condition == null) {
      isSure = false;
    } else {
      isReached &= (condition != 0) == wanted;
    }
  }

  /** Goes by a statement. */
  private void pass(Stmt statement) {
    if (statement instanceof Stmt.Declare declare && declare.initial() != null) {
      Long value = value(declare.initial());
      if (value != null && fixed.contains(declare.variable())) {
        values.put(declare.variable(), value);
      }
    } else if (statement instanceof Stmt.If branch && jumps(branch)) {
      Long condition = value(branch.condition());
      Stmt taken =
          condition == null ? null : condition != 0 ? branch.whenTrue() : branch.whenFalse();
      if (condition == null || (taken != null && jumps(taken) && !endsInJump(taken))) {
        isSure = false;
      } else if (taken != null && endsInJump(taken)) {
        isReached = false;
      }
    } else if (jumps(statement)) {
      isSure = false;
    }
  }

  private static boolean endsInJump(Stmt statement) {
    if (statement instanceof Stmt.Block block && !block.statements().isEmpty()) {
      return endsInJump(block.statements().get(block.statements().size() - 1));
    }
    return isJump(statement);
  }

  private static boolean jumps(Stmt statement) {
    return Nodes.all(statement).stream().anyMatch(OneIteration::isJump);
  }

  private static boolean isJump(Node node) {
    return node instanceof Stmt.Continue
        || node instanceof Stmt.Break
        || node instanceof Stmt.Return
        || node instanceof Stmt.Throw;
  }

  /** The value of an expression, 1 for true; null where the counter does not tell it. */
  @Nullable Long value(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return number(literal.value());
    } else if (expr instanceof Expr.Read read) {
      return values.get(read.variable());
    } else if (expr instanceof Expr.Convert convert) {
      Long operand = value(convert.operand());
      return operand == null ? null : narrowed(operand, convert.to());
    } else if (expr instanceof Expr.Unary unary) {
      Long operand = value(unary.operand());
      if (operand == null) {
        return null;
      }
      long result =
          unary.operator() == UnaryOperator.NOT
              ? 1 - operand
              : unary.operator() == UnaryOperator.NEGATE ? -operand : ~operand;
      return unary.type() instanceof Type.Primitive type ? narrowed(result, type) : null;
    } else if (expr instanceof Expr.Binary binary) {
      Long left = value(binary.left());
      Long right = left == null ? null : value(binary.right());
      return left == null || right == null ? null : value(binary, left, right);
    } else if (expr instanceof Expr.Logical logical) {
      Long left = value(logical.left());
      return left == null || (left != 0) != logical.and() ? left : value(logical.right());
    } else if (expr instanceof Expr.Conditional conditional) {
      Long condition = value(conditional.condition());
      return condition == null
          ? null
          : value(condition != 0 ? conditional.whenTrue() : conditional.whenFalse());
    }
    return null;
  }

  private static @Nullable Long number(@Nullable Object value) {
    if (value instanceof Boolean truth) {
      return truth ? 1L : 0L;
    } else if (value instanceof Character character) {
      return (long) character;
    }
    return value instanceof Double || value instanceof Float || !(value instanceof Number number)
        ? null
        : number.longValue();
  }

  private static @Nullable Long value(Expr.Binary binary, long left, long right) {
    boolean isZero = right == 0;
    int shift = (int) (binary.left().type() == Type.Primitive.LONG ? right & 63 : right & 31);
    Long result =
        switch (binary.operator()) {
          case ADD -> left + right;
          case SUBTRACT -> left - right;
          case MULTIPLY -> left * right;
          case DIVIDE -> isZero ? null : Long.valueOf(left / right);
          case REMAINDER -> isZero ? null : Long.valueOf(left % right);
          case SHIFT_LEFT -> left << shift;
          case SHIFT_RIGHT -> left >> shift;
          case SHIFT_RIGHT_UNSIGNED ->
              binary.left().type() == Type.Primitive.LONG
                  ? left >>> shift
                  : (long) ((int) left >>> shift);
          case AND -> left & right;
          case OR -> left | right;
          case XOR -> left ^ right;
          case LESS -> left < right ? 1L : 0L;
          case LESS_OR_EQUAL -> left <= right ? 1L : 0L;
          case GREATER -> left > right ? 1L : 0L;
          case GREATER_OR_EQUAL -> left >= right ? 1L : 0L;
          case EQUAL -> left == right ? 1L : 0L;
          case NOT_EQUAL -> left != right ? 1L : 0L;
        };
    return result == null || !(binary.type() instanceof Type.Primitive type)
        ? null
        : narrowed(result, type);
  }

  private static @Nullable Long narrowed(long value, Type.Primitive type) {
    return switch (type) {
      case BOOLEAN, LONG -> value;
      case INT -> (long) (int) value;
      case SHORT -> (long) (short) value;
      case BYTE -> (long) (byte) value;
      case CHAR -> (long) (char) value;
      default -> null;
    };
  }
}
