package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Variable;
import org.jspecify.annotations.Nullable;

/** A place in memory. Arrays and objects are compared by identity. */
public sealed interface Location {

  /** An element of an array. */
  record Element(Object array, int index) implements Location {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Element e && e.array == array && e.index == index;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(array) + index;
    }
  }

  /** A field of an object. */
  record InstanceField(Instance object, Field field) implements Location {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof InstanceField f && f.object == object && f.field.equals(field);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(object) + field.hashCode();
    }
  }

  /** A static field. */
  record StaticField(Field field) implements Location {}

  /** A local variable that is declared outside the marked loop. */
  record Local(Variable variable) implements Location {}
}
