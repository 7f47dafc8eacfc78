package dev.parloop;

/** How the values that the iterations of a kernel return are combined into one. */
public enum Reduce {
  /** They are not combined: they fill an array. */
  NONE,
  /** Their sum. */
  SUM,
  /** Their product. */
  PRODUCT,
  /** The smallest. */
  MIN,
  /** The largest. */
  MAX,
  /** The bitwise or logical "and". */
  AND,
  /** The bitwise or logical "or". */
  OR,
  /** The bitwise or logical "exclusive or". */
  XOR,
  /** Whether all are true. */
  ALL,
  /** Whether any is true. */
  ANY,
  /** How many are true, as a {@code long}. */
  COUNT,
  /**
   * By the method with {@link Reducer} that combines values of their type: one of the kernel's
   * class, or else of the class of the values.
   */
  REDUCER
}
