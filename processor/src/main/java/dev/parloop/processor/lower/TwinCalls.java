package dev.parloop.processor.lower;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice between two calls of one method, {@code c ? f(x) : -f(y)}: the method runs once, with
 * another argument in each lane.
 */
final class TwinCalls {
  private final Expr.Conditional choice;
  private final Expr.Call whenTrue;
  private final Expr.Call whenFalse;

  /** Stands for the condition's value. */
  final Variable condition;

  /** Stands for the value of the call. */
  final Variable value;

  /** Stands for both calls. */
  final Expr.Call merged;

  private TwinCalls(Expr.Conditional choice, Expr.Call whenTrue, Expr.Call whenFalse, int number) {
    this.choice = choice;
    this.whenTrue = whenTrue;
    this.whenFalse = whenFalse;
    // No variable of the source has such a number.
    int id = Integer.MIN_VALUE + 2 * number;
    this.condition =
        new Variable(id, "chooses\1", Type.Primitive.BOOLEAN, Variable.Kind.CALLEE_LOCAL);
    this.value = new Variable(id + 1, "twin\1", whenTrue.type(), Variable.Kind.CALLEE_LOCAL);
    this.merged = merge();
  }

  /**
   * The calls of a choice, or null if it is none between two such calls.
   *
   * @param number which choice of the kernel it is
   */
  static @Nullable TwinCalls of(Expr.Conditional choice, int number) {
    Expr.Call whenTrue = only(choice.whenTrue());
    Expr.Call whenFalse = only(choice.whenFalse());
    return whenTrue != null
            && whenFalse != null
            && whenTrue.receiver() == null
            && whenFalse.receiver() == null
            && whenTrue.method().key().equals(whenFalse.method().key())
            && canChoose(whenTrue.arguments(), whenFalse.arguments())
        ? new TwinCalls(choice, whenTrue, whenFalse, number)
        : null;
  }

  private static boolean canChoose(List<Expr> yes, List<Expr> no) {
    boolean any = false;
    for (int k = 0; k < yes.size(); k++) {
      boolean same = isSame(yes.get(k), no.get(k));
      if (!same && !(yes.get(k).type() instanceof Type.Primitive)) {
        return false;
      }
      any |= !same;
    }
    return any;
  }

  private static boolean isSame(Expr left, Expr right) {
    return left instanceof Expr.Read one
        && right instanceof Expr.Read other
        && one.variable().equals(other.variable());
  }

  /** The one call in an arm in which nothing but an operator stands around it, or null. */
  private static Expr.@Nullable Call only(Expr expr) {
    if (expr instanceof Expr.Call call) {
      return call;
    } else if (expr instanceof Expr.Unary unary) {
      return only(unary.operand());
    } else if (expr instanceof Expr.Convert convert) {
      return only(convert.operand());
    } else if (expr instanceof Expr.Binary binary) {
      Expr.Call left = only(binary.left());
      Expr.Call right = only(binary.right());
      Expr.Call one = left == null ? right : left;
      return left == null || right == null ? one : null;
    }
    return null;
  }

  private Expr.Call merge() {
    List<Expr> arguments = new ArrayList<>();
    for (int k = 0; k < whenTrue.arguments().size(); k++) {
      arguments.add(chosen(whenTrue.arguments().get(k), whenFalse.arguments().get(k)));
    }
    return new Expr.Call(null, whenTrue.method(), arguments, whenTrue.span());
  }

  /** The choice, by the value of the call. */
  Expr result() {
    Expr read = new Expr.Read(value, choice.span());
    return chosen(
        replaced(choice.whenTrue(), whenTrue, read), replaced(choice.whenFalse(), whenFalse, read));
  }

  private Expr chosen(Expr yes, Expr no) {
    Span span = choice.span();
    return isSame(yes, no)
        ? yes
        : new Expr.Conditional(new Expr.Read(condition, span), yes, no, yes.type(), span);
  }

  private static Expr replaced(Expr expr, Expr.Call call, Expr other) {
    if (expr == call) {
      return other;
    } else if (expr instanceof Expr.Unary unary) {
      return new Expr.Unary(unary.operator(), replaced(unary.operand(), call, other), unary.span());
    } else if (expr instanceof Expr.Convert convert) {
      return new Expr.Convert(
          convert.to(), replaced(convert.operand(), call, other), convert.span());
    } else if (expr instanceof Expr.Binary binary) {
      return new Expr.Binary(
          binary.operator(),
          replaced(binary.left(), call, other),
          replaced(binary.right(), call, other),
          binary.type(),
          binary.span());
    }
    return expr;
  }
}
