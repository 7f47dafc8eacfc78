package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds elements that are written where a counter points which only moves one way. From its value
 * before an iteration to that after it, the counter passes over elements that no other iteration
 * passes over. An iteration writes only those if each write comes <em>before</em> the move that
 * passes over its element ({@code out[k++] = x;}, {@code out[k] = x; k++;}), or each comes
 * <em>behind</em> one ({@code k++; out[k] = x;}).
 */
final class Packing {

  /** How a write can be explained. */
  private record Write(boolean before, boolean behind) {}

  private final Variable counter;
  private final Map<Expr, Write> writes = new LinkedHashMap<>();

  /** Variables that hold where a move came from, or where it went, and the moves. */
  private final Map<Variable, Expr.Step> names = new HashMap<>();

  private int sign;
  private boolean regular = true;

  private Packing(Variable counter) {
    this.counter = counter;
  }

  /** The written places that belong to the counter; none if two iterations might share one. */
  static List<Expr> placesOf(Variable counter, Stmt body) {
    if (counter.type() != Type.Primitive.INT) {
      return List.of();
    }
    Packing packing = new Packing(counter);
    packing.findSign(body);
    if (!packing.regular || packing.sign == 0) {
      return List.of();
    }
    packing.findNames(body);
    packing.visit(body, false, 0);
    boolean before = packing.writes.values().stream().allMatch(Write::before);
    boolean behind = packing.writes.values().stream().allMatch(Write::behind);
    return before || behind ? List.copyOf(packing.writes.keySet()) : List.of();
  }

  /** Whether an expression moves a counter by a constant. */
  static boolean isMove(Expr expr, Variable counter) {
    return new Packing(counter).moves(expr) != 0;
  }

  /** By how much an expression moves the counter; 0 if it does not do so by a constant. */
  private long moves(@Nullable Expr expr) {
    if (expr instanceof Expr.Step step && counter.equals(Nodes.assigned(step))) {
      return step.delta();
    }
    if (expr instanceof Expr.Compound compound
        && counter.equals(Nodes.assigned(compound))
        && (compound.operator() == BinaryOperator.ADD
            || compound.operator() == BinaryOperator.SUBTRACT)
        && isWhole(compound.operation())) {
      return change(compound.operator() == BinaryOperator.ADD, compound.operand());
    }
    return expr instanceof Expr.Assign assign
            && Nodes.isRead(assign.target(), counter)
            && converted(assign.value(), Type.Primitive.INT) instanceof Expr.Binary sum
            && isWhole(sum.type())
        ? change(sum)
        : 0;
  }

  /** Whether a sum in a type has the low bits of one of ints, which are what the counter gets. */
  private static boolean isWhole(Type type) {
    return type == Type.Primitive.INT || type == Type.Primitive.LONG;
  }

  /** What is converted to a type, or an expression that is not. */
  private static Expr converted(Expr expr, Type.Primitive to) {
    return expr instanceof Expr.Convert convert && convert.to() == to ? convert.operand() : expr;
  }

  /** By how much a sum is more than the counter, as in {@code k = k + 1}; 0 if it is none. */
  private long change(Expr.Binary sum) {
    boolean isSum = sum.operator() == BinaryOperator.ADD;
    boolean isLeft = isCounter(sum.left());
    boolean isOne =
        isLeft
            ? isSum || sum.operator() == BinaryOperator.SUBTRACT
            : isSum && isCounter(sum.right());
    return isOne ? change(isSum, isLeft ? sum.right() : sum.left()) : 0;
  }

  private boolean isCounter(Expr expr) {
    return Nodes.isRead(converted(expr, Type.Primitive.LONG), counter);
  }

  /** By how much adding or subtracting something moves the counter; 0 if that is not known. */
  private static long change(boolean isSum, Expr by) {
    Long constant = Expressions.constant(by);
    if (constant == null || constant <= Integer.MIN_VALUE || constant > Integer.MAX_VALUE) {
      return 0;
    }
    return isSum ? constant : -constant;
  }

  /** The same for a statement, which may move it at the place that it writes. */
  private long movesIn(Expr expr) {
    long own = moves(expr);
    return own == 0 && Nodes.target(expr) instanceof Expr.ArrayRead place
        ? moves(place.index())
        : own;
  }

  private void findSign(Node body) {
    for (Node node : Nodes.all(body)) {
      if (counter.equals(Nodes.assigned(node))) {
        int here = Long.signum(moves((Expr) node));
        regular &= here != 0 && (sign == 0 || sign == here);
        sign = here;
      }
    }
  }

  private void findNames(Node body) {
    for (Node node : Nodes.all(body)) {
      if (node instanceof Stmt.Declare declare
          && declare.initial() instanceof Expr.Step step
          && counter.equals(Nodes.assigned(step))) {
        names.put(declare.variable(), step);
      }
    }
    names.keySet().removeAll(Nodes.assignedIn(List.of(body)));
  }

  private boolean isMoved(Node node) {
    return Nodes.assignedIn(List.of(node)).contains(counter);
  }

  /**
   * Looks at a statement.
   *
   * @param moved whether the counter has moved in this iteration whenever it is executed
   * @param next by how much the counter moves next, whatever happens but an exception; 0 if that is
   *     not known
   * @return whether the counter has moved behind it
   */
  private boolean visit(Stmt stmt, boolean moved, long next) {
    if (stmt instanceof Stmt.Block block) {
      return visit(block.statements(), moved, next);
    } else if (stmt instanceof Stmt.Evaluate evaluate) {
      return evaluate(evaluate.expression(), moved, next);
    } else if (stmt instanceof Stmt.If branch) {
      boolean whenTrue = visit(branch.whenTrue(), moved, inside(branch, next));
      boolean whenFalse =
          branch.whenFalse() == null
              ? moved
              : visit(branch.whenFalse(), moved, inside(branch, next));
      return whenTrue && whenFalse;
    } else if (stmt instanceof Stmt.Labeled labeled) {
      visit(labeled.body(), moved, inside(stmt, next));
      return moved;
    }
    for (Node child : Nodes.children(stmt)) {
      if (child instanceof Stmt inner) {
        visit(inner, moved, inside(stmt, next));
      }
    }
    return moved;
  }

  /** What is known inside a statement of the move behind it. */
  private long inside(Stmt stmt, long next) {
    return isMoved(stmt) || jumps(stmt) ? 0 : next;
  }

  private static boolean jumps(Stmt stmt) {
    for (Node node : Nodes.all(stmt)) {
      if (node instanceof Stmt.Break
          || node instanceof Stmt.Continue
          || node instanceof Stmt.Return
          || node instanceof Stmt.Opaque) {
        return true;
      }
    }
    return false;
  }

  private boolean visit(List<Stmt> statements, boolean moved, long next) {
    List<Long> behind = new ArrayList<>();
    long coming = next;
    for (int at = statements.size() - 1; at >= 0; at--) {
      behind.add(0, coming);
      Stmt stmt = statements.get(at);
      long here = stmt instanceof Stmt.Evaluate evaluate ? movesIn(evaluate.expression()) : 0;
      coming = here != 0 ? here : inside(stmt, coming);
    }
    boolean now = moved;
    for (int at = 0; at < statements.size(); at++) {
      now = visit(statements.get(at), now, behind.get(at));
    }
    return now;
  }

  private boolean evaluate(Expr expr, boolean moved, long next) {
    if (moves(expr) != 0) {
      return true;
    }
    boolean moves = movesIn(expr) != 0;
    if (Nodes.target(expr) instanceof Expr.ArrayRead place) {
      Expr.Step named = place.index() instanceof Expr.Read read ? names.get(read.variable()) : null;
      if (named != null) {
        writes.put(place, write(named, moved, next));
      } else if (Expressions.mentions(place.index(), counter)) {
        writes.put(place, write(place.index(), moved, isMoved(expr) ? 0 : next));
      }
    }
    return moved || moves;
  }

  private Write write(Expr index, boolean moved, long next) {
    if (index instanceof Expr.Step step) {
      return new Write(!step.prefix(), step.prefix());
    }
    if (index instanceof Expr.Read read && read.variable().equals(counter)) {
      return new Write(next != 0, moved);
    }
    if (index instanceof Expr.Binary sum
        && (sum.operator() == BinaryOperator.ADD || sum.operator() == BinaryOperator.SUBTRACT)
        && sum.left() instanceof Expr.Read read
        && read.variable().equals(counter)) {
      Long constant = Expressions.constant(sum.right());
      if (constant != null) {
        long offset = (sum.operator() == BinaryOperator.ADD ? constant : -constant) * sign;
        return new Write(offset >= 0 && offset < Math.abs(next), false);
      }
    }
    return new Write(false, false);
  }
}
