package dev.parloop.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A name in a method's text that must be written differently in another class of the package. */
public sealed interface NameUse {

  /** The text to be replaced. */
  Span span();

  /** A simple type name that an import, the enclosing class or the package resolves. */
  record TypeUse(Span span, TypeElement type) implements NameUse {
    @Override
    public int hashCode() {
      return span.hashCode();
    }
  }

  /**
   * An unqualified static member: of the class, inherited, or imported. Becomes {@code owner.name}.
   */
  record StaticUse(Span span, TypeElement owner, String name) implements NameUse {
    @Override
    public int hashCode() {
      return span.hashCode();
    }
  }

  /**
   * An unqualified instance member of the class or inherited. Becomes {@code self.name}, and the
   * {@code new} of an inner class becomes {@code self.new}.
   */
  record InstanceUse(Span span, String name) implements NameUse {
    @Override
    public int hashCode() {
      return span.hashCode();
    }
  }

  /** {@code this}. Becomes {@code self}. */
  record ThisUse(Span span) implements NameUse {}

  /**
   * A read of a field that another class cannot reach (private, or protected in another package).
   *
   * @param span with the receiver
   * @param receiver null where it is implicit or the field is static
   */
  record PrivateRead(Span span, VariableElement field, @Nullable Span receiver)
      implements NameUse {}

  /**
   * An assignment to such a field.
   *
   * @param span the whole assignment
   * @param receiver null where it is implicit or the field is static; otherwise a variable or
   *     {@code this}, so that writing it twice is harmless
   * @param operator {@code =}, a compound one ({@code +=}), {@code ++} or {@code --}
   * @param prefix for {@code ++} and {@code --}, whether it stands in front
   * @param value the right-hand side; null for {@code ++} and {@code --}
   * @param isStatement whether the value of the assignment is unused
   */
  record PrivateWrite(
      Span span,
      VariableElement field,
      @Nullable Span receiver,
      String operator,
      boolean prefix,
      @Nullable Span value,
      boolean isStatement)
      implements NameUse {}

  /**
   * A call of a method that another class cannot reach.
   *
   * @param span the whole call
   * @param receiver null where it is implicit or the method is static
   * @param arguments each argument's text
   */
  record PrivateCall(
      Span span, ExecutableElement method, @Nullable Span receiver, List<Span> arguments)
      implements NameUse {
    public PrivateCall {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * An {@code assert} statement: whether it is on is a matter of the class that it stands in.
   *
   * @param span the whole statement
   * @param detail what the error tells, or null
   */
  record AssertUse(Span span, Span condition, @Nullable Span detail) implements NameUse {}

  /**
   * A local variable with a constant value. Its name stays, and a copy of less than the variable's
   * scope declares it again: it may stand where Java wants a constant.
   *
   * @param declaration where the variable is declared
   * @param type primitive or String
   * @param value the value as Java text
   */
  record ConstantUse(Span span, Span declaration, String name, TypeMirror type, String value)
      implements NameUse {}
}
