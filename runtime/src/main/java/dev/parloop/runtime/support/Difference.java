package dev.parloop.runtime.support;

import dev.parloop.runtime.VerificationError;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where two values differ.
 *
 * <p>Floating-point values are the same if their bits are; all NaNs count as one, because the JVM
 * does not promise which one an operation gives. Objects that do not define when they are equal are
 * taken for the same if their classes are, or are copies of one text.
 *
 * @param element the name of the variable or array element
 * @param serial its value after the loop as written, as text
 * @param parallel its value after the parallel loop, as text
 */
record Difference(String element, String serial, String parallel) {

  /** What is thrown for it. */
  VerificationError asError(LoopSite site, @Nullable Throwable cause) {
    return new VerificationError(
        site.id(), site.position(), element, "serial " + serial + ", parallel " + parallel, cause);
  }

  /** Compares two values that are no arrays; null if they are the same. */
  static @Nullable Difference of(
      String element, @Nullable Object serial, @Nullable Object parallel) {
    return same(serial, parallel)
        ? null
        : new Difference(element, String.valueOf(serial), String.valueOf(parallel));
  }

  /**
   * Compares what an array held with what it holds now.
   *
   * @param then the contents after the loop as written
   * @param array the array; null is the same as null
   * @return the first difference, null if there is none
   */
  static @Nullable Difference ofArray(String element, Snapshot then, @Nullable Object array) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return array == null ? null : ofArrays(element, array, array, then, seen);
  }

  private static @Nullable Difference ofArrays(
      String element, Object array, Object parallel, Snapshot then, Set<Object> seen) {
    if (!seen.add(array)) {
      return null;
    }
    Object serial = then.contents(array);
    if (serial.getClass() != parallel.getClass()
        || Array.getLength(serial) != Array.getLength(parallel)) {
      return new Difference(element, describe(serial), describe(parallel));
    }
    if (serial instanceof @Nullable Object[] elements) {
      return ofElements(element, elements, (@Nullable Object[]) parallel, then, seen);
    }
    int index = mismatch(serial, parallel);
    return index < 0
        ? null
        : of(element + "[" + index + "]", Array.get(serial, index), Array.get(parallel, index));
  }

  private static @Nullable Difference ofElements(
      String element,
      @Nullable Object[] serial,
      @Nullable Object[] parallel,
      Snapshot then,
      Set<Object> seen) {
    for (int i = 0; i < serial.length; i++) {
      Object left = serial[i];
      Object right = parallel[i];
      if (left != null && right != null && isArray(left) && isArray(right)) {
        Difference difference = ofArrays(element + "[" + i + "]", left, right, then, seen);
        if (difference != null) {
          return difference;
        }
      } else if (!same(left, right)) {
        return of(element + "[" + i + "]", left, right);
      }
    }
    return null;
  }

  private static boolean isArray(Object value) {
    return value.getClass().isArray();
  }

  /** The first index at which two arrays of the same primitive type differ, -1 if there is none. */
  private static int mismatch(Object left, Object right) {
    if (left instanceof double[] array) {
      return Arrays.mismatch(array, (double[]) right);
    } else if (left instanceof float[] array) {
      return Arrays.mismatch(array, (float[]) right);
    } else if (left instanceof long[] array) {
      return Arrays.mismatch(array, (long[]) right);
    } else if (left instanceof int[] array) {
      return Arrays.mismatch(array, (int[]) right);
    } else if (left instanceof short[] array) {
      return Arrays.mismatch(array, (short[]) right);
    } else if (left instanceof char[] array) {
      return Arrays.mismatch(array, (char[]) right);
    } else if (left instanceof byte[] array) {
      return Arrays.mismatch(array, (byte[]) right);
    } else {
      return Arrays.mismatch((boolean[]) left, (boolean[]) right);
    }
  }

  private static boolean same(@Nullable Object serial, @Nullable Object parallel) {
    return sameOfItself(serial, parallel)
        || (serial != null && parallel != null && Twins.areAlike(serial, parallel));
  }

  /** Whether two values are the same by what they or their classes say. */
  static boolean sameOfItself(@Nullable Object serial, @Nullable Object parallel) {
    if (serial == parallel) {
      return true;
    }
    // The boxes of floating-point types compare bits, with one NaN: just what is wanted.
    return serial != null
        && parallel != null
        && (serial.equals(parallel)
            || (serial.getClass() == parallel.getClass() && !definesEquals(serial.getClass())));
  }

  private static boolean definesEquals(Class<?> type) {
    try {
      return type.getMethod("equals", Object.class).getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e); // Every class has it.
    }
  }

  private static String describe(Object array) {
    return array.getClass().getComponentType().getTypeName() + "[" + Array.getLength(array) + "]";
  }
}
