package dev.parloop.runtime.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Run-time checks in front of guarded loops. */
public final class Guards {

  private static final long SUBSCRIPTS = 1L << 32;
  private static final long INDEX_LIMIT = 1L << 27;
  private static final int LAST_BORDER = Integer.MAX_VALUE - 1024;
  private static final List<Integer> FEW = List.of(1);
  private static final List<Integer> MANY = List.of(1, 2, 3);

  private Guards() {}

  /**
   * Whether the arrays of an array of arrays are distinct, on all levels, and so are the objects of
   * an array of objects, and they are not among, or reachable from, other arrays. Nulls are
   * skipped.
   *
   * @param written the array of arrays, or of objects
   * @param others the other arrays. Not variable arguments: javac warns where the only one is an
   *     array of arrays
   */
  public static boolean distinctRows(
      @Nullable Object @Nullable [] written, @Nullable Object[] others) {
    if (written == null) {
      return true;
    }
    if (written.length <= RowSet.MOST && isMatrix(written) && areFlat(others)) {
      return distinctRowsOfMatrix(written, others);
    }
    if (written.length <= RowSet.MOST && !mayHoldArrays(written)) {
      return distinctObjects(written, others);
    }
    Set<Object> rows = newIdentitySet(written.length);
    return addAll(written, rows) && !anyLeadsTo(others, rows::contains);
  }

  /**
   * How many rows and objects {@link ParallelLoop#distinctRows} looks at: for a grid of objects,
   * all of them, and for what objects hold, those too.
   */
  static long rows(@Nullable Object written, @Nullable Object[] others) {
    long rows =
        written instanceof @Nullable Object[] array ? rows(array) : HeldArrays.count(written);
    boolean objects = written instanceof @Nullable Object[] array && !leadsToNumbers(array);
    for (Object other : others) {
      rows += HeldArrays.count(other);
      if (other instanceof @Nullable Object[] array && (objects || mayHoldArrays(array))) {
        rows += rows(array);
      }
    }
    return rows;
  }

  /** The same for one array, on as many levels as its type has. */
  static long rows(@Nullable Object[] array) {
    long rows = array.length;
    Class<?> row = array.getClass().getComponentType();
    if (row.isArray() && !row.getComponentType().isPrimitive()) {
      for (Object element : array) {
        rows += element instanceof @Nullable Object[] inner ? rows(inner) : 0;
      }
    }
    return rows;
  }

  /** Whether rows hold primitive values: so for {@code double[][]}. */
  private static boolean isMatrix(Object array) {
    Class<?> row = array.getClass().getComponentType();
    return row != null && row.isArray() && row.getComponentType().isPrimitive();
  }

  private static boolean areFlat(@Nullable Object[] others) {
    for (Object other : others) {
      if (!isFlat(other)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an array is a matrix, or leads to no array. */
  private static boolean isFlat(@Nullable Object array) {
    return !(array instanceof @Nullable Object[] elements)
        || !mayHoldArrays(elements)
        || isMatrix(elements);
  }

  /** As {@link #distinctRows}, for a matrix and others that are flat. */
  private static boolean distinctRowsOfMatrix(
      @Nullable Object[] written, @Nullable Object[] others) {
    RowSet rows = new RowSet(written);
    if (!rows.addAll()) {
      return false;
    }
    Class<?> row = written.getClass().getComponentType();
    for (Object other : others) {
      if (other == written || (row.isInstance(other) && rows.contains(other))) {
        return false;
      }
      // Rows of another type are other rows.
      if (other instanceof @Nullable Object[] elements
          && elements.getClass() == written.getClass()
          && meets(rows, elements)) {
        return false;
      }
    }
    return true;
  }

  /** As {@link #distinctRows}, for an array of objects that are no arrays. */
  private static boolean distinctObjects(@Nullable Object[] written, @Nullable Object[] others) {
    RowSet objects = new RowSet(written);
    return objects.addAll() && !anyLeadsTo(others, objects::contains);
  }

  /**
   * Whether all objects that an array leads to are of a class itself, not of one that extends it.
   * Nulls are skipped.
   *
   * @param array of such objects, or of arrays of them
   */
  public static boolean holdsOnly(Class<?> type, @Nullable Object @Nullable [] array) {
    if (array == null) {
      return true;
    }
    if (array instanceof @Nullable Object[][] rows) {
      for (@Nullable Object[] row : rows) {
        if (!holdsOnly(type, row)) {
          return false;
        }
      }
      return true;
    }
    for (Object object : array) {
      if (object != null && object.getClass() != type) {
        return false;
      }
    }
    return true;
  }

  private static boolean anyLeadsTo(@Nullable Object[] others, Predicate<Object> isRow) {
    Set<Object> seen = newIdentitySet(others.length);
    for (Object other : others) {
      if (leadsTo(other, isRow, seen)) {
        return true;
      }
    }
    return false;
  }

  private static boolean meets(RowSet rows, @Nullable Object[] elements) {
    for (Object element : elements) {
      if (element != null && rows.contains(element)) {
        return true;
      }
    }
    return false;
  }

  private static Set<Object> newIdentitySet(int size) {
    return Collections.newSetFromMap(new IdentityHashMap<>(size + 1));
  }

  /** Adds an array or object and all that it holds; false as soon as one is met twice. */
  private static boolean addAll(@Nullable Object at, Set<Object> rows) {
    if (at == null) {
      return true;
    }
    if (!rows.add(at)) {
      return false;
    }
    if (at instanceof @Nullable Object[] elements) {
      for (Object element : elements) {
        if (!addAll(element, rows)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether an array or object is, or leads to, one of the rows. */
  private static boolean leadsTo(@Nullable Object at, Predicate<Object> isRow, Set<Object> seen) {
    if (at == null) {
      return false;
    }
    if (isRow.test(at)) {
      return true;
    }
    if (at instanceof @Nullable Object[] elements
        && (leadsToNumbers(elements) || seen.add(elements))) {
      for (Object element : elements) {
        if (leadsTo(element, isRow, seen)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the innermost elements are numbers by its type: then no array is below itself. */
  private static boolean leadsToNumbers(Object array) {
    Class<?> type = array.getClass().getComponentType();
    while (type.isArray()) {
      type = type.getComponentType();
    }
    return type.isPrimitive();
  }

  /** Whether the elements' type is one that arrays have: not so for {@code String[]}. */
  private static boolean mayHoldArrays(@Nullable Object[] array) {
    return array.getClass().getComponentType().isAssignableFrom(Object[].class)
        || array.getClass().getComponentType().isArray();
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

  /**
   * Whether no index is twice in a part of an array; negative ones may be, as an access with one
   * fails.
   *
   * @param first,last positions, both in the part; those that the array does not have are not
   *     looked at
   * @return false also where a position is no {@code int}, where there is no array, and where to
   *     tell would take too much memory: more than 16 bytes for an index
   */
  public static boolean distinctElements(int @Nullable [] array, long first, long last) {
    return Indices.areDistinct(array, first, last, Long.MAX_VALUE, /* none= */ false);
  }

  /**
   * As {@link #distinctElements}, and whether all are from 0 to 2^27 - 1: small multiples of such
   * indices do not wrap around.
   */
  public static boolean distinctLimited(int @Nullable [] array, long first, long last) {
    return Indices.areDistinct(array, first, last, INDEX_LIMIT, /* none= */ true);
  }

  /**
   * Whether a part of an array ascends from 0 or more, and not to the last 1024 numbers: no index
   * is negative, or less than the one before it, and small numbers can be added to all.
   *
   * @param first,last positions, both in the part; 2^31 - 2, the last one that any array may have,
   *     stands for the last one that there is
   * @return false also where the array lacks a position, or where there is no array
   */
  public static boolean ascending(int @Nullable [] array, long first, long last) {
    if (array == null || first < 0) {
      return false;
    }
    long end = last == Integer.MAX_VALUE - 1 ? array.length - 1L : last;
    if (first > end) {
      return true;
    }
    if (end >= array.length) {
      return false;
    }
    int before = 0;
    for (int k = (int) first; k <= (int) end; k++) {
      int index = array[k];
      if (index < before) {
        return false;
      }
      before = index;
    }
    return before <= LAST_BORDER;
  }

  /**
   * Whether two stretches of subscripts are the same or do not meet.
   *
   * @param offset from one to the other
   * @param reach the largest distance within one of them; a negative one is that of an empty
   *     stretch
   */
  public static boolean apart(long offset, long reach) {
    return offset == 0 || offset > reach || offset < -reach;
  }

  /**
   * Whether a stride does not lead over an offset, or back over it, in some number of steps.
   *
   * @param reach the largest number of steps; 0 or less for none
   */
  public static boolean noMultiple(long offset, long stride, long reach) {
    if (reach < 1 || stride == 0) {
      return reach < 1 || offset != 0;
    }
    long steps = offset / stride;
    return offset % stride != 0 || steps == 0 || steps > reach || steps < -reach;
  }

  /**
   * Whether a list is an {@code ArrayList} or one that {@code List.of} and its like make, and none
   * that extends or wraps one: as long as nobody changes it, any thread may read it.
   */
  public static boolean plainList(@Nullable Object list) {
    if (list == null) {
      return false;
    }
    Class<?> type = list.getClass();
    return type == ArrayList.class || type == FEW.getClass() || type == MANY.getClass();
  }

  /** The absolute value, or 2^32 if it is larger. */
  private static long magnitude(long value) {
    return value > -SUBSCRIPTS && value < SUBSCRIPTS ? Math.abs(value) : SUBSCRIPTS;
  }
}
