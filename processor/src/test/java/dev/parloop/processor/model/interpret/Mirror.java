package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Type;
import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies values of a compiled program into values of the interpreter, and compares the two
 * afterwards. Whatever is one object on one side is one object on the other.
 */
final class Mirror {
  private final IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();

  /** The interpreter's value for a compiled program's value. */
  @Nullable Object copy(@Nullable Object real) {
    if (real == null || isValue(real)) {
      return real;
    }
    Object known = copies.get(real);
    if (known != null) {
      return known;
    }
    if (real.getClass().isArray()) {
      return copyArray(real);
    }
    Instance instance = new Instance(real.getClass().getName());
    copies.put(real, instance);
    for (java.lang.reflect.Field field : fields(real.getClass(), false)) {
      instance.set(model(field), copy(get(field, real)));
    }
    return instance;
  }

  /** The static fields of a class and the classes in it, for the interpreter. */
  void copyStatics(Class<?> type, Statics statics) {
    for (Class<?> member : type.getDeclaredClasses()) {
      copyStatics(member, statics);
    }
    for (java.lang.reflect.Field field : fields(type, true)) {
      statics.set(model(field), copy(get(field, null)));
    }
  }

  /** The first difference between two values, or null: {@code "[3].x: 1 instead of 2"}. */
  @Nullable String difference(@Nullable Object real, @Nullable Object model) {
    return difference(real, model, new IdentityHashMap<>());
  }

  /** The first difference between the static fields, or null. */
  @Nullable String staticsDifference(Class<?> type, Statics statics) {
    for (Class<?> member : type.getDeclaredClasses()) {
      String found = staticsDifference(member, statics);
      if (found != null) {
        return found;
      }
    }
    for (java.lang.reflect.Field field : fields(type, true)) {
      String found = difference(get(field, null), statics.get(model(field)));
      if (found != null) {
        return field.getName() + found;
      }
    }
    return null;
  }

  private Object copyArray(Object real) {
    int length = Array.getLength(real);
    Object copy = Array.newInstance(component(real.getClass().getComponentType()), length);
    copies.put(real, copy);
    for (int i = 0; i < length; i++) {
      Array.set(copy, i, copy(Array.get(real, i)));
    }
    return copy;
  }

  private static Class<?> component(Class<?> real) {
    if (real.isArray()) {
      return component(real.getComponentType()).arrayType();
    }
    return real.isPrimitive() || real.getName().startsWith("java.") ? real : Instance.class;
  }

  private @Nullable String difference(
      @Nullable Object real, @Nullable Object model, IdentityHashMap<Object, Object> seen) {
    if (real == null || model == null || isValue(real)) {
      return java.util.Objects.equals(real, model) ? null : ": " + model + " instead of " + real;
    }
    Object before = seen.put(real, model);
    if (before != null) {
      return before == model ? null : ": another object";
    }
    if (real.getClass().isArray()) {
      return arrayDifference(real, model, seen);
    }
    if (!(model instanceof Instance instance)
        || !instance.className().equals(real.getClass().getName())) {
      return ": " + model + " instead of " + real;
    }
    for (java.lang.reflect.Field field : fields(real.getClass(), false)) {
      String found = difference(get(field, real), instance.get(model(field)), seen);
      if (found != null) {
        return "." + field.getName() + found;
      }
    }
    return null;
  }

  private @Nullable String arrayDifference(
      Object real, Object model, IdentityHashMap<Object, Object> seen) {
    if (!model.getClass().isArray() || Array.getLength(real) != Array.getLength(model)) {
      return ": an array of another length";
    }
    for (int i = 0; i < Array.getLength(real); i++) {
      String found = difference(Array.get(real, i), Array.get(model, i), seen);
      if (found != null) {
        return "[" + i + "]" + found;
      }
    }
    return null;
  }

  /** Boxes and strings; equals on boxes compares bits, with one NaN. */
  private static boolean isValue(Object real) {
    return real.getClass().getName().startsWith("java.lang.");
  }

  private static List<java.lang.reflect.Field> fields(Class<?> type, boolean isStatic) {
    List<java.lang.reflect.Field> fields = new ArrayList<>();
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      for (java.lang.reflect.Field field : c.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) == isStatic && !field.isSynthetic()) {
          field.setAccessible(true);
          fields.add(field);
        }
      }
    }
    return fields;
  }

  private static @Nullable Object get(java.lang.reflect.Field field, @Nullable Object object) {
    try {
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  /** The model's name for a field; it is found by class and name alone, the rest is a guess. */
  private static Field model(java.lang.reflect.Field field) {
    return new Field(
        field.getDeclaringClass().getName(),
        field.getName(),
        type(field.getType()),
        Modifier.isStatic(field.getModifiers()),
        Modifier.isFinal(field.getModifiers()),
        Modifier.isVolatile(field.getModifiers()));
  }

  private static Type type(Class<?> type) {
    if (type.isPrimitive()) {
      return Type.Primitive.valueOf(type.getName().toUpperCase(java.util.Locale.ROOT));
    }
    return type.isArray()
        ? new Type.Array(type(type.getComponentType()))
        : new Type.Reference(type.getName());
  }
}
