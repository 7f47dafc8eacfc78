package dev.parloop.runtime.support;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** How large the arrays are of which every chunk of a loop has a copy. */
public final class Copies {

  /** More elements than any loop copies, and small enough to be added up. */
  private static final long TOO_MANY = 1L << 50;

  private Copies() {}

  /**
   * The number of elements of all innermost arrays.
   *
   * @param array an array of a primitive type, or of such arrays, in any number of dimensions
   * @return more than can be copied for null; rows that are null have no elements, and count as one
   *     each as other rows do
   */
  public static long elements(@Nullable Object array) {
    return array == null ? TOO_MANY : count(array);
  }

  private static long count(@Nullable Object array) {
    if (array instanceof @Nullable Object[] rows) {
      long sum = rows.length;
      for (Object row : rows) {
        sum += count(row);
      }
      return sum;
    }
    return array == null ? 0 : Array.getLength(array);
  }
}
