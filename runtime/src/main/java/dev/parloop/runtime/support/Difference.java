package dev.parloop.runtime.support;

import dev.parloop.runtime.VerificationError;
import org.jspecify.annotations.Nullable;

/**
 * Where two values differ.
 *
 * <p>Floating-point values are the same if their bits are; all NaNs count as one, because the JVM
 * does not promise which one an operation gives. What else is the same {@link SameValues} tells.
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

  /** Compares two values; null if they are the same. */
  static @Nullable Difference of(
      String element, @Nullable Object serial, @Nullable Object parallel) {
    return new SameValues(Snapshot.NOTHING).compare(element, serial, parallel);
  }

  /**
   * Compares what an array held with what it holds now.
   *
   * @param then the contents after the loop as written
   * @param array the array; null is the same as null
   * @return the first difference, null if there is none
   */
  static @Nullable Difference ofArray(String element, Snapshot then, @Nullable Object array) {
    return new SameValues(then).compare(element, array, array);
  }

  /** A value as text; its class where the program's method for that fails. */
  static String text(@Nullable Object value) {
    try {
      return String.valueOf(value);
    } catch (RuntimeException | Error e) {
      return value == null ? "null" : value.getClass().getTypeName();
    }
  }
}
