package dev.parloop.runtime.support;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Run-time checks in front of guarded loops. */
public final class Guards {

  private static final long SUBSCRIPTS = 1L << 32;

  private Guards() {}

  /**
   * Whether the arrays of an array of arrays are distinct, on all levels, and are not among, or
   * reachable from, other arrays. Nulls and what is not an array are skipped.
   *
   * @param written the array of arrays
   * @param others other arrays, of any type; where a single array of arrays is passed as all of
   *     them, itself and its elements are meant
   */
  public static boolean distinctRows(
      @Nullable Object @Nullable [] written, @Nullable Object @Nullable ... others) {
    if (written == null) {
      return true;
    }
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>(2 * written.length + 1));
    return addAll(written, seen) && (others == null || !reaches(others, seen));
  }

  /** Adds an array and all below it; false as soon as one is met twice. */
  private static boolean addAll(Object array, Set<Object> seen) {
    if (!seen.add(array)) {
      return false;
    }
    if (array instanceof @Nullable Object[] elements) {
      for (Object element : elements) {
        if (element != null && element.getClass().isArray() && !addAll(element, seen)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether an array is, or leads to, one that was seen. */
  private static boolean reaches(Object array, Set<Object> seen) {
    if (seen.contains(array)) {
      return true;
    }
    if (array instanceof @Nullable Object[] elements) {
      for (Object element : elements) {
        if (element != null && element.getClass().isArray() && reaches(element, seen)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a subscript cannot wrap around: the constant plus the sum of all {@code |coefficient| *
   * |span|} is below 2^32. Nothing here overflows.
   *
   * @param constant what is added
   * @param terms coefficient and span in turn
   */
  public static boolean noWrap(long constant, long... terms) {
    long sum = magnitude(constant);
    for (int term = 0; term < terms.length; term += 2) {
      long coefficient = magnitude(terms[term]);
      long span = magnitude(terms[term + 1]);
      // Both below 2^32, so that the product is exact as an unsigned number.
      if (coefficient != 0 && span != 0) {
        if (coefficient >= SUBSCRIPTS
            || span >= SUBSCRIPTS
            || Long.compareUnsigned(coefficient * span, SUBSCRIPTS) >= 0) {
          return false;
        }
        sum += coefficient * span;
      }
      if (sum >= SUBSCRIPTS) {
        return false;
      }
    }
    return sum < SUBSCRIPTS;
  }

  /** The absolute value, or 2^32 if it is larger. */
  private static long magnitude(long value) {
    return value > -SUBSCRIPTS && value < SUBSCRIPTS ? Math.abs(value) : SUBSCRIPTS;
  }
}
