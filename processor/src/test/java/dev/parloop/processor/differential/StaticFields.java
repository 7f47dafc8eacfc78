package dev.parloop.processor.differential;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The static state of a class: saved once, brought back before each run. */
final class StaticFields {
  private final List<Field> fields = new ArrayList<>();
  private final ObjectGraph graph;
  private final @Nullable Object[] saved;

  /** The state of {@code type} as its initialiser leaves it. */
  StaticFields(Class<?> type, ObjectGraph graph) {
    this.graph = graph;
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        field.setAccessible(true);
        fields.add(field);
      }
    }
    saved = graph.copy(values());
  }

  /** The values now. */
  @Nullable Object[] values() {
    try {
      @Nullable Object[] values = new Object[fields.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = fields.get(i).get(null);
      }
      return values;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The values at the start of every run. */
  @Nullable Object[] initial() {
    return saved;
  }

  /** Brings the saved values back. Of constants the contents of arrays of primitives. */
  void restore() {
    try {
      @Nullable Object[] copies = graph.copy(saved);
      for (int i = 0; i < copies.length; i++) {
        Field field = fields.get(i);
        Object copy = copies[i];
        if (!Modifier.isFinal(field.getModifiers())) {
          field.set(null, copy);
        } else if (copy != null && copy.getClass().isArray()) {
          Object place = field.get(null);
          System.arraycopy(copy, 0, place, 0, java.lang.reflect.Array.getLength(copy));
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
