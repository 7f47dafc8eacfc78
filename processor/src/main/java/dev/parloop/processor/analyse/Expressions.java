package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.UnaryOperator;
import dev.parloop.processor.model.Variable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Questions about expressions that need no context. */
public final class Expressions {
  private Expressions() {}

  /**
   * Whether two expressions are built alike, wherever they stand. Opaque ones, and those that
   * create objects or assign, are like nothing.
   */
  public static boolean same(@Nullable Expr a, @Nullable Expr b) {
    if (a == null || b == null) {
      return a == b;
    }
    if (!sameNode(a, b)) {
      return false;
    }
    List<Node> left = Nodes.children(a);
    List<Node> right = Nodes.children(b);
    if (left.size() != right.size()) {
      return false;
    }
    for (int k = 0; k < left.size(); k++) {
      if (!(left.get(k) instanceof Expr x && right.get(k) instanceof Expr y && same(x, y))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameNode(Expr a, Expr b) {
    if (a instanceof Expr.Literal x && b instanceof Expr.Literal y) {
      return x.type().equals(y.type()) && Objects.equals(x.value(), y.value());
    } else if (a instanceof Expr.Read x && b instanceof Expr.Read y) {
      return x.variable().equals(y.variable());
    } else if (a instanceof Expr.FieldRead x && b instanceof Expr.FieldRead y) {
      return x.field().equals(y.field()) && (x.receiver() == null) == (y.receiver() == null);
    } else if (a instanceof Expr.Unary x && b instanceof Expr.Unary y) {
      return x.operator() == y.operator();
    } else if (a instanceof Expr.Binary x && b instanceof Expr.Binary y) {
      return x.operator() == y.operator() && x.type().equals(y.type());
    } else if (a instanceof Expr.Logical x && b instanceof Expr.Logical y) {
      return x.and() == y.and();
    } else if (a instanceof Expr.Convert x && b instanceof Expr.Convert y) {
      return x.to() == y.to();
    } else if (a instanceof Expr.Call x && b instanceof Expr.Call y) {
      return x.method().equals(y.method()) && (x.receiver() == null) == (y.receiver() == null);
    }
    return (a instanceof Expr.This && b instanceof Expr.This)
        || (a instanceof Expr.ArrayRead && b instanceof Expr.ArrayRead)
        || (a instanceof Expr.Length && b instanceof Expr.Length)
        || (a instanceof Expr.Conditional && b instanceof Expr.Conditional);
  }

  /** Whether the variable is read or assigned in the node. */
  public static boolean mentions(Node node, Variable variable) {
    if (node instanceof Expr.Read read && read.variable().equals(variable)) {
      return true;
    }
    for (Node child : Nodes.children(node)) {
      if (mentions(child, variable)) {
        return true;
      }
    }
    return false;
  }

  /** The value of an integer literal, negated and converted ones included; null for others. */
  static @Nullable Long constant(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      if (literal.value() instanceof Character c) {
        return (long) c;
      }
      return Value.isWhole(literal.type()) && literal.value() instanceof Number number
          ? Long.valueOf(number.longValue())
          : null;
    }
    if (expr instanceof Expr.Unary unary && unary.operator() == UnaryOperator.NEGATE) {
      Long value = constant(unary.operand());
      return value == null || value == Integer.MIN_VALUE || value == Long.MIN_VALUE
          ? null
          : Long.valueOf(-value);
    }
    if (expr instanceof Expr.Convert convert && Value.isWhole(convert.to())) {
      Long value = constant(convert.operand());
      return value != null && Value.rangeOf(convert.to()).contains(value) ? value : null;
    }
    return null;
  }

  /** Whether the literal {@code true} or {@code false}. */
  static boolean isLiteral(@Nullable Expr expr, boolean wanted) {
    return expr instanceof Expr.Literal literal && Boolean.valueOf(wanted).equals(literal.value());
  }

  /** Whether a conversion keeps every value apart and in order. */
  static boolean isLossless(Expr.Convert convert) {
    return convert.operand().type() instanceof Type.Primitive from
        && isLossless(from, convert.to());
  }

  private static boolean isLossless(Type.Primitive from, Type.Primitive to) {
    if (from == to) {
      return true;
    }
    if (from.isFloating() || to.isFloating()) {
      return from == Type.Primitive.FLOAT && to == Type.Primitive.DOUBLE;
    }
    return Value.rangeOf(from).within(Value.rangeOf(to));
  }

  /** Whether evaluating the node itself, not counting what is inside it, may throw. */
  static boolean mayThrowItself(Node node) {
    if (node instanceof Stmt) {
      return node instanceof Stmt.Throw || node instanceof Stmt.Opaque;
    }
    if (node instanceof Expr.Binary binary) {
      return isDivision(binary.operator(), binary.type());
    }
    if (node instanceof Expr.Compound compound) {
      return isDivision(compound.operator(), compound.operation());
    }
    if (node instanceof Expr.FieldRead read) {
      return !(read.receiver() == null || read.receiver() instanceof Expr.This);
    }
    if (node instanceof Expr.Call call) {
      return !JdkMethods.neverThrows(call.method());
    }
    return !(node instanceof Expr.Literal
        || node instanceof Expr.Read
        || node instanceof Expr.This
        || node instanceof Expr.Unary
        || node instanceof Expr.Logical
        || node instanceof Expr.Convert
        || node instanceof Expr.Conditional
        || node instanceof Expr.Assign
        || node instanceof Expr.Step);
  }

  private static boolean isDivision(BinaryOperator operator, Type type) {
    return (operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER)
        && Value.isWhole(type);
  }

  /** Whether evaluating or executing a node may throw. */
  static boolean mayThrow(Node node) {
    if (mayThrowItself(node)) {
      return true;
    }
    for (Node child : Nodes.children(node)) {
      if (mayThrow(child)) {
        return true;
      }
    }
    return false;
  }
}
