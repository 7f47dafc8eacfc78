package dev.parloop.runtime.support;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A number that what {@link SameValues} takes for the same has in common, so that the elements of
 * two sets find each other. It asks no object of the program's for its hash code.
 */
final class Fingerprint {

  /** So deep it looks. What is deeper is for the comparison, once elements have found another. */
  private static final int DEPTH = 5;

  /** Objects with more parts have all the same number. */
  private static final int MOST_PARTS = 1 << 12;

  private final Snapshot then;
  private int parts;

  private Fingerprint(Snapshot then) {
    this.then = then;
  }

  /**
   * The number of a value.
   *
   * @param then what arrays held
   */
  static long of(@Nullable Object value, Snapshot then) {
    Fingerprint fingerprint = new Fingerprint(then);
    long found = fingerprint.of(value, 0);
    return fingerprint.parts > MOST_PARTS ? 0 : found;
  }

  private long of(@Nullable Object value, int depth) {
    if (value == null || parts++ > MOST_PARTS) {
      return 0;
    } else if (value instanceof Class<?> type) {
      return ofClass(type);
    } else if (value instanceof Enum<?> constant) {
      return mix(ofClass(constant.getDeclaringClass()), constant.name().hashCode());
    }
    Class<?> type = value.getClass();
    if (SameValues.isValue(type)) {
      return mix(ofClass(type), value.hashCode());
    }
    if (depth == DEPTH) {
      return 1;
    }
    if (value instanceof Members members) {
      return ofMembers(members, depth);
    }
    if (!type.isArray()) {
      Members members = Members.of(value);
      return members == null ? 2 : ofMembers(members, depth);
    }
    Object contents = then.contents(value);
    return contents instanceof @Nullable Object[] elements
        ? ofMembers(Members.ordered(elements), depth)
        : mix(Array.getLength(contents), hash(contents));
  }

  private long ofMembers(Members members, int depth) {
    @Nullable Object[] values = members.values();
    long found = values.length;
    int width = Math.max(1, members.width());
    for (int at = 0; at + width <= values.length && parts <= MOST_PARTS; at += width) {
      long member = of(values[at], depth + 1);
      if (width == 2) {
        member = mix(member, of(values[at + 1], depth + 1));
      }
      found = members.width() == 0 ? mix(found, member) : found + mix(5, member);
    }
    return found;
  }

  /** The same for all classes that may be {@link Twins}. */
  private static long ofClass(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    return Twins.isInText(element) ? 3 : element.getName().hashCode();
  }

  private static long mix(long before, long next) {
    long mixed = (before * 31 + next) * 0x9e3779b97f4a7c15L;
    return mixed ^ mixed >>> 32;
  }

  /** Of an array of primitive values. */
  private static int hash(Object array) {
    if (array instanceof double[] values) {
      return Arrays.hashCode(values);
    } else if (array instanceof float[] values) {
      return Arrays.hashCode(values);
    } else if (array instanceof long[] values) {
      return Arrays.hashCode(values);
    } else if (array instanceof int[] values) {
      return Arrays.hashCode(values);
    } else if (array instanceof short[] values) {
      return Arrays.hashCode(values);
    } else if (array instanceof char[] values) {
      return Arrays.hashCode(values);
    } else if (array instanceof byte[] values) {
      return Arrays.hashCode(values);
    } else {
      return Arrays.hashCode((boolean[]) array);
    }
  }
}
