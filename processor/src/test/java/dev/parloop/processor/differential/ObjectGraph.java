package dev.parloop.processor.differential;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies and compares what a method can reach: arrays, objects of the corpus, and values. Sharing
 * survives a copy and is compared: a matrix with one row twice stays one.
 */
final class ObjectGraph {
  private final ClassLoader corpus;

  /** How objects are made and read: to ask their class for each one took a quarter of the tests. */
  private final Map<Class<?>, Shape> shapes = new HashMap<>();

  /**
   * A class whose objects are copied.
   *
   * @param constructor makes one whose fields are set afterwards, of zeros and nulls
   */
  private record Shape(Constructor<?> constructor, Object[] arguments, List<Field> fields) {}

  /**
   * For the objects of one corpus.
   *
   * @param corpus objects of its classes are copied; those of other classes are taken for immutable
   */
  ObjectGraph(ClassLoader corpus) {
    this.corpus = corpus;
  }

  /** A deep copy. */
  @Nullable Object[] copy(@Nullable Object[] roots) {
    Map<Object, Object> copies = new IdentityHashMap<>();
    @Nullable Object[] result = new Object[roots.length];
    Arrays.setAll(result, i -> copy(roots[i], copies));
    return result;
  }

  private @Nullable Object copy(@Nullable Object original, Map<Object, Object> copies) {
    if (original == null) {
      return null;
    }
    Object known = copies.get(original);
    if (known != null) {
      return known;
    }
    Class<?> type = original.getClass();
    if (type.isArray()) {
      return copyArray(original, copies);
    } else if (!isCopied(type)) {
      return original;
    }
    return type.isRecord() ? copyRecord(original, copies) : copyFields(original, copies);
  }

  private boolean isCopied(Class<?> type) {
    // The class of an enum constant with a body is no enum itself.
    return type.getClassLoader() == corpus && !Enum.class.isAssignableFrom(type);
  }

  private Object copyArray(Object original, Map<Object, Object> copies) {
    int length = Array.getLength(original);
    Object result = Array.newInstance(original.getClass().getComponentType(), length);
    copies.put(original, result);
    if (original instanceof Object[] elements) {
      for (int i = 0; i < length; i++) {
        ((@Nullable Object[]) result)[i] = copy(elements[i], copies);
      }
    } else {
      System.arraycopy(original, 0, result, 0, length);
    }
    return result;
  }

  private Object copyRecord(Object original, Map<Object, Object> copies) {
    try {
      RecordComponent[] components = original.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      @Nullable Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        components[i].getAccessor().setAccessible(true);
        values[i] = copy(components[i].getAccessor().invoke(original), copies);
      }
      Constructor<?> constructor = original.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      Object result = constructor.newInstance(values);
      copies.put(original, result);
      return result;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object copyFields(Object original, Map<Object, Object> copies) {
    try {
      Shape shape = shapes.computeIfAbsent(original.getClass(), ObjectGraph::shape);
      Object result = shape.constructor.newInstance(shape.arguments);
      copies.put(original, result);
      for (Field field : shape.fields) {
        field.set(result, copy(field.get(original), copies));
      }
      return result;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Shape shape(Class<?> type) {
    Constructor<?> constructor =
        Arrays.stream(type.getDeclaredConstructors())
            .min(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow();
    constructor.setAccessible(true);
    Object[] arguments =
        Arrays.stream(constructor.getParameterTypes())
            .map(parameter -> Array.get(Array.newInstance(parameter, 1), 0))
            .toArray();
    return new Shape(constructor, arguments, fields(type));
  }

  private static List<Field> fields(Class<?> type) {
    List<Field> found = new ArrayList<>();
    for (Class<?> at = type; at != Object.class; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          found.add(field);
        }
      }
    }
    return found;
  }

  /** Where two graphs differ in any bit: a path and both values; null if they are the same. */
  @Nullable String difference(@Nullable Object expected, @Nullable Object actual) {
    return new Comparison(false).compare(null, expected, actual);
  }

  /**
   * Where {@code actual} lacks a change that {@code expected} made to {@code before}. What was not
   * changed there may have any value.
   */
  @Nullable String missingChange(
      @Nullable Object[] before, @Nullable Object[] expected, @Nullable Object[] actual) {
    return new Comparison(true).compare(before, expected, actual);
  }

  private final class Comparison {
    private final boolean changesOnly;
    private final Map<Object, Object> pairs = new IdentityHashMap<>();

    Comparison(boolean changesOnly) {
      this.changesOnly = changesOnly;
    }

    /** A path that ends with both values, or null. */
    @Nullable String compare(
        @Nullable Object before, @Nullable Object expected, @Nullable Object actual) {
      if (expected == null || actual == null) {
        boolean free = expected == null && changesOnly && before == null;
        return expected == actual || free ? null : describe(expected, actual);
      }
      if (expected.getClass() != actual.getClass()) {
        return describe(expected, actual);
      }
      boolean isArray = expected.getClass().isArray();
      if (isArray || isCopied(expected.getClass())) {
        Object partner = pairs.put(expected, actual);
        if (partner != null) {
          return partner == actual || changesOnly ? null : ": other objects are shared";
        }
        Object earlier = before != null && before.getClass() == expected.getClass() ? before : null;
        return isArray
            ? compareArrays(earlier, expected, actual)
            : compareFields(earlier, expected, actual);
      }
      // Boxed floating-point values are equal if their bits are, but for the kinds of NaN.
      boolean unchanged = changesOnly && expected.equals(before);
      return unchanged || expected.equals(actual) ? null : describe(expected, actual);
    }

    private @Nullable String compareArrays(
        @Nullable Object before, Object expected, Object actual) {
      if (!changesOnly && sameBits(expected, actual)) {
        return null;
      }
      int length = Array.getLength(expected);
      if (length != Array.getLength(actual)) {
        return ": lengths " + length + " and " + Array.getLength(actual);
      }
      for (int i = 0; i < length; i++) {
        boolean isNew = before == null || i >= Array.getLength(before);
        Object earlier = isNew ? null : Array.get(before, i);
        String found = compare(earlier, Array.get(expected, i), Array.get(actual, i));
        if (found != null) {
          return "[" + i + "]" + found;
        }
      }
      return null;
    }

    private @Nullable String compareFields(
        @Nullable Object before, Object expected, Object actual) {
      try {
        Shape shape = shapes.computeIfAbsent(expected.getClass(), ObjectGraph::shape);
        for (Field field : shape.fields) {
          String found =
              compare(
                  before == null ? null : field.get(before),
                  field.get(expected),
                  field.get(actual));
          if (found != null) {
            return "." + field.getName() + found;
          }
        }
        return null;
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }

    private String describe(@Nullable Object expected, @Nullable Object actual) {
      return ": serial %s, here %s".formatted(expected, actual);
    }
  }

  /** A quick test for long arrays. */
  private static boolean sameBits(Object left, Object right) {
    if (left instanceof double[] doubles) {
      return Arrays.equals(doubles, (double[]) right);
    } else if (left instanceof float[] floats) {
      return Arrays.equals(floats, (float[]) right);
    } else if (left instanceof int[] ints) {
      return Arrays.equals(ints, (int[]) right);
    } else if (left instanceof long[] longs) {
      return Arrays.equals(longs, (long[]) right);
    }
    return false;
  }
}
