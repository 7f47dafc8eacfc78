package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an object or array comes from: what tells it from others. */
sealed interface Origin {

  /**
   * An object that a loop-invariant variable or field refers to.
   *
   * @param key equal for expressions that denote the same variable or field
   * @param expr the variable or field
   * @param nonNull objects that must not be null for {@code expr} to have a value, in the order in
   *     which it uses them
   */
  record Shared(Object key, Expr expr, List<Shared> nonNull) implements Origin {
    public Shared {
      nonNull = List.copyOf(nonNull);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Shared shared && key.equals(shared.key);
    }

    @Override
    public int hashCode() {
      return key.hashCode();
    }
  }

  /**
   * What an element of an array refers to, if the loop stores nothing there but what it created
   * itself.
   *
   * @param subscript null if unknown
   * @param type the array's type
   */
  record Element(Origin array, @Nullable Polynomial subscript, Type.Array type) implements Origin {}

  /**
   * The array that a field of an object in an array refers to, if the loop writes neither that
   * field nor those arrays: as if the object were a row of its array, and the field's array a row
   * of the object.
   *
   * @param object where the object is in the array
   * @param field of an array type
   */
  record Held(Element object, Field field) implements Origin {}

  /**
   * Created in this iteration by one evaluation of an expression.
   *
   * @param className binary name of its class; null for an array
   * @param shallow whether its elements may be what others see, as in a copy
   */
  record Fresh(int number, @Nullable String className, boolean shallow) implements Origin {}

  /**
   * Some object that was created in this iteration, or null.
   *
   * @param shallow whether its elements may be what others see
   */
  record SomeFresh(boolean shallow) implements Origin {}

  /**
   * A function made in this iteration.
   *
   * @param number tells it from others that the same node makes
   * @param node the lambda or the reference to a method: its parameters, and its body
   * @param captured the values of variables that it uses, which they keep
   * @param self {@code this} inside it
   * @param exactly the class that {@code self} is exactly of; null if that is not known
   */
  record Function(
      int number,
      Expr.Opaque node,
      Map<Variable, Value> captured,
      Value self,
      @Nullable String exactly)
      implements Origin {
    public Function {
      captured = Map.copyOf(captured);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Function function && number == function.number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  /** {@code null}. */
  record Null() implements Origin {}

  /** Any object. */
  record Unknown() implements Origin {}

  /** Whether it and all arrays that it holds were created in this iteration, or are null. */
  default boolean isDeeplyPrivate() {
    return isPrivate() && !isShallow();
  }

  /** Whether it is a copy that holds what others see. */
  default boolean isShallow() {
    return (this instanceof Fresh fresh && fresh.shallow())
        || (this instanceof SomeFresh some && some.shallow());
  }

  /** Whether it was created in this iteration, or is null. */
  default boolean isPrivate() {
    return this instanceof Fresh || this instanceof SomeFresh || this instanceof Null;
  }
}
