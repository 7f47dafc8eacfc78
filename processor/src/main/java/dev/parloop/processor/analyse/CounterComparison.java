package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace.Relation;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the counter of a loop compares with a bound while the loop goes on.
 *
 * @param relation as if the counter stood on the left
 * @param bound of type int or long
 */
record CounterComparison(Relation relation, Expr bound) {
  /** Beyond it, adding an offset is taken to wrap around. */
  private static final long FAR = 1L << 30;

  /**
   * What a condition says of a counter, or null if that is no comparison.
   *
   * @param start the counter's first value
   * @param step what is added to it
   * @param assigned variables that the loop assigns
   */
  static @Nullable CounterComparison of(
      Expr condition, Variable counter, Expr start, Expr step, Set<Variable> assigned) {
    if (!(condition instanceof Expr.Binary comparison)) {
      return null;
    }
    CounterComparison direct = direct(comparison, counter);
    if (direct != null) {
      return Value.isWhole(direct.bound.type()) ? direct : null;
    }
    CounterComparison left =
        shifted(comparison.left(), comparison.operator(), comparison.right(), counter, assigned);
    CounterComparison shifted =
        left != null
            ? left
            : shifted(
                comparison.right(),
                comparison.operator().mirrored(),
                comparison.left(),
                counter,
                assigned);
    return shifted != null && shifted.neverWraps(start, step) ? shifted : null;
  }

  private static @Nullable CounterComparison direct(Expr.Binary comparison, Variable counter) {
    boolean left = isCounter(comparison.left(), counter);
    if (!left && !isCounter(comparison.right(), counter)) {
      return null;
    }
    Relation relation = relation(left ? comparison.operator() : comparison.operator().mirrored());
    return relation == null
        ? null
        : new CounterComparison(relation, left ? comparison.right() : comparison.left());
  }

  private static boolean isCounter(Expr expr, Variable variable) {
    Expr at = expr instanceof Expr.Convert convert ? convert.operand() : expr;
    boolean wide = !(expr instanceof Expr.Convert convert) || convert.to() == Type.Primitive.LONG;
    return wide && at instanceof Expr.Read read && read.variable().equals(variable);
  }

  /** {@code j + offset REL bound} as {@code j REL (long) bound - offset}. */
  private static @Nullable CounterComparison shifted(
      Expr sum, BinaryOperator operator, Expr bound, Variable counter, Set<Variable> assigned) {
    Relation relation = relation(operator);
    if (relation == null
        || sum.type() != Type.Primitive.INT
        || bound.type() != Type.Primitive.INT
        || !(sum instanceof Expr.Binary binary)) {
      return null;
    }
    boolean minus = binary.operator() == BinaryOperator.SUBTRACT;
    Expr offset =
        isRead(binary.left(), counter)
            ? binary.right()
            : isRead(binary.right(), counter) && !minus ? binary.left() : null;
    if (offset == null
        || !(minus || binary.operator() == BinaryOperator.ADD)
        || !isFixed(offset, counter, assigned)) {
      return null;
    }
    Span span = sum.span();
    Expr reached =
        new Expr.Binary(
            minus ? BinaryOperator.ADD : BinaryOperator.SUBTRACT,
            new Expr.Convert(Type.Primitive.LONG, bound, span),
            new Expr.Convert(Type.Primitive.LONG, offset, span),
            Type.Primitive.LONG,
            span);
    return new CounterComparison(relation, reached);
  }

  private static boolean isRead(Expr expr, Variable variable) {
    return expr instanceof Expr.Read read && read.variable().equals(variable);
  }

  private static boolean isFixed(Expr offset, Variable counter, Set<Variable> assigned) {
    return offset instanceof Expr.Literal
        || (isInt(offset)
            && offset instanceof Expr.Read read
            && !read.variable().equals(counter)
            && !assigned.contains(read.variable()));
  }

  private static boolean isInt(Expr offset) {
    return offset.type() == Type.Primitive.INT;
  }

  /**
   * Whether the sum that the condition compares is one without a limit: that of the first round is
   * none that wraps around, and a sum below a bound has room for one more.
   */
  private boolean neverWraps(Expr start, Expr step) {
    Expr.Binary reached = (Expr.Binary) bound;
    Long by = Expressions.constant(step);
    Long first = Expressions.constant(start);
    Long offset = Expressions.constant(((Expr.Convert) reached.right()).operand());
    if (by == null || Math.abs(by) != 1 || first == null) {
      return false;
    }
    // 0 + r never wraps around; 0 - r does for the smallest r.
    boolean begins =
        offset == null
            ? first == 0 && reached.operator() == BinaryOperator.SUBTRACT
            : Math.abs(first) <= FAR && Math.abs(offset) <= FAR;
    boolean hasRoom = Endless.isFar(((Expr.Convert) reached.left()).operand());
    return begins
        && switch (relation) {
          case LESS -> by > 0;
          case LESS_OR_EQUAL -> by > 0 && hasRoom;
          case GREATER -> by < 0;
          case GREATER_OR_EQUAL -> by < 0 && hasRoom;
          case NOT_EQUAL -> false;
        };
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
}
