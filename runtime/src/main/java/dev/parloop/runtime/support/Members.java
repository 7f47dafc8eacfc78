package dev.parloop.runtime.support;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an object consists of, for {@link SameValues}: elements of an array, list, set or map, or
 * fields.
 */
final class Members {
  private final @Nullable Object[] values;

  /** Whose fields they are; null where members have numbers. */
  private final @Nullable Object object;

  private final int width;

  private Members(@Nullable Object[] values, @Nullable Object object, int width) {
    this.values = values;
    this.object = object;
    this.width = width;
  }

  /** The elements of an array, list or sorted set. */
  static Members ordered(@Nullable Object... values) {
    return new Members(values, null, 0);
  }

  /** The elements of a set, or what a map holds: keys and values in turn. */
  static Members unordered(int width, @Nullable Object... values) {
    return new Members(values, null, width);
  }

  /**
   * Those of an object that is no array.
   *
   * @return null where nothing can be seen
   */
  static @Nullable Members of(Object object) {
    Members contained = Containers.members(object);
    if (Insides.isOfJdk(object.getClass())) {
      return contained;
    }
    List<@Nullable Object> values = Insides.values(object);
    if (contained != null) {
      values.add(contained);
    }
    return new Members(values.toArray(), object, 0);
  }

  /** The members, in their order if they have one. */
  @Nullable Object[] values() {
    return values;
  }

  /** How many values an unordered member has: 1 in a set, 2 in a map; 0 where they are ordered. */
  int width() {
    return width;
  }

  /** Whether they are those of an object of the program's. */
  boolean areFields() {
    return object != null;
  }

  /** Where a member is, seen from the object: {@code [3]}, {@code .name}, or nothing. */
  String place(int index) {
    if (width != 0) {
      return "";
    }
    if (object == null) {
      return "[" + index + "]";
    }
    List<String> names = Insides.names(object);
    // What a lambda has captured has names of the JVM's.
    boolean named = index < names.size() && !object.getClass().isHidden();
    return named ? "." + names.get(index) : "";
  }

  @Override
  public String toString() {
    return values.length / Math.max(1, width) + " elements";
  }
}
