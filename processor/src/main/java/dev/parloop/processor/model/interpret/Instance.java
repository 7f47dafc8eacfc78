package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.Field;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of a class that is known from its source: a class name and the values of its fields.
 */
public final class Instance {
  private final String className;
  private final Map<String, @Nullable Object> fields = new HashMap<>();

  /**
   * A new object, all fields zero, false or null.
   *
   * @param className binary name of its class
   */
  public Instance(String className) {
    this.className = className;
  }

  /** Binary name of its class. */
  public String className() {
    return className;
  }

  /** The value of a field; the zero of its type where it was never set. */
  public @Nullable Object get(Field field) {
    String key = Statics.key(field);
    return fields.containsKey(key) ? fields.get(key) : Arithmetic.zero(field.type());
  }

  /**
   * Sets a field to a value of exactly its type.
   *
   * @throws IllegalArgumentException where the value is not of the field's primitive type
   */
  public void set(Field field, @Nullable Object value) {
    Arithmetic.require(field.type(), value, field);
    fields.put(Statics.key(field), value);
  }

  @Override
  public String toString() {
    return className + fields;
  }
}
