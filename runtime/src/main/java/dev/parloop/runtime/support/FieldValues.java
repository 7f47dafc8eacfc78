package dev.parloop.runtime.support;

import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a field of all objects in an array held at one moment, down to the innermost arrays. Not
 * safe for use by many threads.
 */
final class FieldValues {

  private final VarHandle field;
  private final List<Object> objects = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /**
   * The values now.
   *
   * @param array of objects that have the field, or of such arrays; null is allowed
   * @param field of a primitive type
   */
  FieldValues(@Nullable Object array, VarHandle field) {
    this.field = field;
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    add(array, seen);
  }

  private void add(@Nullable Object at, Set<Object> seen) {
    if (at instanceof @Nullable Object[] elements) {
      if (seen.add(elements)) {
        for (Object element : elements) {
          add(element, seen);
        }
      }
    } else if (at != null) {
      objects.add(at);
      values.add((Object) field.get(at));
    }
  }

  /** Gives the objects their values back. */
  void restore() {
    for (int number = 0; number < objects.size(); number++) {
      field.set(objects.get(number), values.get(number));
    }
  }

  /**
   * Compares with what the fields hold now, in the order of the array.
   *
   * @param name of the field
   * @param path the array as the user wrote it
   * @return the first difference, null if there is none
   */
  @Nullable Difference differs(String name, String path, @Nullable Object array) {
    FieldValues now = new FieldValues(array, field);
    int common = Math.min(values.size(), now.values.size());
    for (int number = 0; number < common; number++) {
      Object serial = values.get(number);
      Object parallel = now.values.get(number);
      if (!serial.equals(parallel)) {
        String place = path + position(array, now.objects.get(number)) + "." + name;
        return Difference.of(place, serial, parallel);
      }
    }
    return Difference.of("objects in " + path, values.size(), now.values.size());
  }

  /** Where an object is in an array: {@code [3][0]}; empty if it is not there. */
  private static String position(@Nullable Object array, Object object) {
    if (array instanceof @Nullable Object[] elements) {
      for (int index = 0; index < elements.length; index++) {
        Object element = elements[index];
        String inner = element == object ? "" : position(element, object);
        if (element == object || !inner.isEmpty()) {
          return "[" + index + "]" + inner;
        }
      }
    }
    return "";
  }
}
