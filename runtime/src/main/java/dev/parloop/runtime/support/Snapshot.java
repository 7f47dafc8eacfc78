package dev.parloop.runtime.support;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The contents that arrays had at one moment, down to the innermost arrays, and the values of some
 * fields. Objects in arrays are kept as references. Not safe for use by many threads.
 */
final class Snapshot {

  /** One that keeps nothing, so that arrays are what they are now. */
  static final Snapshot NOTHING = new Snapshot();

  private final IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();

  private final IdentityHashMap<Stored, FieldValues> fields = new IdentityHashMap<>();

  /** Keeps the values of a field. */
  void add(Stored place, FieldValues values) {
    fields.put(place, values);
  }

  /** The values of a field; null if they were not kept. */
  @Nullable FieldValues values(Stored place) {
    return fields.get(place);
  }

  /** Keeps an array and the arrays that it leads to; does nothing with what is no array. */
  void add(@Nullable Object array) {
    if (array == null || !array.getClass().isArray() || copies.containsKey(array)) {
      return;
    }
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    copies.put(array, copy);
    if (array instanceof @Nullable Object[] elements) {
      for (Object element : elements) {
        add(element);
      }
    }
  }

  /** Gives all arrays their contents back, and all fields their values. */
  void restore() {
    copies.forEach((array, copy) -> System.arraycopy(copy, 0, array, 0, Array.getLength(copy)));
    fields.values().forEach(FieldValues::restore);
  }

  /** All elements that an array of floating-point values held, in all dimensions, in a row. */
  double[] elements(Object array) {
    Object then = contents(array);
    if (!(then instanceof @Nullable Object[] rows)) {
      return FloatArrayCheck.elements(then);
    }
    return Arrays.stream(rows)
        .filter(row -> row != null)
        .map(this::elements)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  /** What an array held; the array itself if it was not kept. */
  Object contents(Object array) {
    return copies.getOrDefault(array, array);
  }
}
