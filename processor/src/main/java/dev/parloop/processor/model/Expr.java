package dev.parloop.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression: immutable, typed, with operands already converted to the operation's type. */
public sealed interface Expr extends Node {

  /** The type of its value. */
  Type type();

  /** An expression that can be assigned to. */
  sealed interface Place extends Expr permits Read, FieldRead, ArrayRead {}

  /**
   * A literal or compile-time constant.
   *
   * @param value boxed value of exactly {@code type} ({@code Byte} for byte), a {@code String}, or
   *     null for the null literal
   */
  record Literal(Type type, @Nullable Object value, Span span) implements Expr {}

  /** A read of a local variable or parameter (or, as a {@link Place}, the variable itself). */
  record Read(Variable variable, Span span) implements Place {
    @Override
    public Type type() {
      return variable.type();
    }
  }

  /** {@code this}. */
  record This(Type type, Span span) implements Expr {}

  /**
   * A field.
   *
   * @param receiver null for a static field
   */
  record FieldRead(@Nullable Expr receiver, Field field, Span span) implements Place {
    @Override
    public Type type() {
      return field.type();
    }
  }

  /**
   * An element of an array.
   *
   * @param index of type int
   */
  record ArrayRead(Expr array, Expr index, Span span) implements Place {
    @Override
    public Type type() {
      return ((Type.Array) array.type()).element();
    }
  }

  /** The length of an array. */
  record Length(Expr array, Span span) implements Expr {
    @Override
    public Type type() {
      return Type.Primitive.INT;
    }
  }

  /** An operator with one operand; the operand is already promoted. */
  record Unary(UnaryOperator operator, Expr operand, Span span) implements Expr {
    @Override
    public Type type() {
      return operand.type();
    }
  }

  /**
   * An operator with two operands that are both evaluated. Both have the same promoted type, but
   * for shifts, whose operands are promoted separately. {@code ==} and {@code !=} also compare
   * references.
   */
  record Binary(BinaryOperator operator, Expr left, Expr right, Type type, Span span)
      implements Expr {}

  /**
   * {@code &&} or {@code ||}: the right operand is evaluated only where the left does not decide.
   *
   * @param and true for {@code &&}
   */
  record Logical(boolean and, Expr left, Expr right, Span span) implements Expr {
    @Override
    public Type type() {
      return Type.Primitive.BOOLEAN;
    }
  }

  /** A conversion between numeric primitive types, explicit or implied. */
  record Convert(Type.Primitive to, Expr operand, Span span) implements Expr {
    @Override
    public Type type() {
      return to;
    }
  }

  /** {@code condition ? whenTrue : whenFalse}, both converted to {@code type}. */
  record Conditional(Expr condition, Expr whenTrue, Expr whenFalse, Type type, Span span)
      implements Expr {}

  /**
   * A method call.
   *
   * @param receiver null for a static method
   * @param arguments converted to the parameter types; variable arity already packed into a {@link
   *     NewArray}
   */
  record Call(@Nullable Expr receiver, Method method, List<Expr> arguments, Span span)
      implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Type type() {
      return method.result();
    }
  }

  /** {@code new C(arguments)}. */
  record NewObject(Method constructor, List<Expr> arguments, Span span) implements Expr {
    public NewObject {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Type type() {
      return constructor.result();
    }
  }

  /**
   * An array creation.
   *
   * @param dimensions lengths of the leading dimensions; empty where {@code elements} are given
   * @param elements initial elements, or null where lengths are given
   */
  record NewArray(Type.Array type, List<Expr> dimensions, @Nullable List<Expr> elements, Span span)
      implements Expr {
    public NewArray {
      dimensions = List.copyOf(dimensions);
      elements = elements == null ? null : List.copyOf(elements);
    }
  }

  /** {@code target = value}; the value is already converted, the result is the target's value. */
  record Assign(Place target, Expr value, Span span) implements Expr {
    @Override
    public Type type() {
      return target.type();
    }
  }

  /**
   * {@code target op= operand}, that is {@code target = (T) ((O) target op operand)} with the
   * target evaluated once.
   *
   * @param operation the promoted type O in which the operator works (for a shift, the target's
   *     promoted type)
   * @param operand converted to O (for a shift, promoted on its own)
   */
  record Compound(
      Place target, BinaryOperator operator, Expr operand, Type.Primitive operation, Span span)
      implements Expr {
    @Override
    public Type type() {
      return target.type();
    }
  }

  /**
   * {@code ++} or {@code --}.
   *
   * @param delta 1 or -1
   * @param prefix whether the result is the new value
   */
  record Step(Place target, int delta, boolean prefix, Span span) implements Expr {
    @Override
    public Type type() {
      return target.type();
    }
  }

  /**
   * What the model cannot say: a lambda, a string concatenation, a switch expression.
   *
   * @param what a noun for messages: {@code "lambda"}
   * @param parts what is evaluated inside it, each perhaps never, perhaps often, in any order
   * @param unknownEffect whether it may read or write more than its parts do
   */
  record Opaque(Type type, String what, List<Node> parts, boolean unknownEffect, Span span)
      implements Expr {
    public Opaque {
      parts = List.copyOf(parts);
    }
  }
}
