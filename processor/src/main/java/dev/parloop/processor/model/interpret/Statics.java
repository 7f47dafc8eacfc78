package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.Field;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The static fields that a run can use. Class initialisers are not run: a field that was never set
 * here cannot be read.
 */
public final class Statics {
  private final Map<String, @Nullable Object> values = new HashMap<>();

  /** Nothing set. */
  public Statics() {}

  /** Whether the field has a value. */
  public boolean contains(Field field) {
    return values.containsKey(key(field));
  }

  /** The field's value; null also where it has none. */
  public @Nullable Object get(Field field) {
    return values.get(key(field));
  }

  /**
   * Sets a field to a value of exactly its type.
   *
   * @throws IllegalArgumentException where the value is not of the field's primitive type
   */
  public void set(Field field, @Nullable Object value) {
    Arithmetic.require(field.type(), value, field);
    values.put(key(field), value);
  }

  /** What tells one field from another: its class and its name. */
  static String key(Field field) {
    return field.owner() + "." + field.name();
  }
}
