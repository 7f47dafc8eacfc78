package dev.parloop.runtime.support;

/** How the counter of a loop compares with its bound while the loop goes on. */
public enum Relation {
  /** {@code counter < bound}. */
  LESS,
  /** {@code counter <= bound}. */
  LESS_OR_EQUAL,
  /** {@code counter > bound}. */
  GREATER,
  /** {@code counter >= bound}. */
  GREATER_OR_EQUAL,
  /** {@code counter != bound}. */
  NOT_EQUAL
}
