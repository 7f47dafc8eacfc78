package dev.parloop.processor.analyse;

import org.jspecify.annotations.Nullable;

/**
 * How the partial results of chunks combine. {@code p} is the prior value, {@code c} that of the
 * next chunk.
 */
public enum ReductionOperator {
  /** {@code p + c}; differences too. */
  SUM,
  /** {@code p * c}. */
  PRODUCT,
  /** {@code p & c}, integers and booleans. */
  AND,
  /** {@code p | c}, integers and booleans. */
  OR,
  /** {@code p ^ c}, integers and booleans. */
  XOR,
  /** {@code p && c}: also a flag that is only ever set to false. */
  ALL,
  /** {@code p || c}: also a flag that is only ever set to true. */
  ANY,
  /** {@code Math.min(p, c)}. */
  MIN,
  /** {@code Math.max(p, c)}. */
  MAX,
  /** {@code c < p ? c : p}: the first of equals stays, NaN is never taken. */
  MIN_FIRST,
  /** {@code c <= p ? c : p}. */
  MIN_LAST,
  /** {@code c > p ? c : p}. */
  MAX_FIRST,
  /** {@code c >= p ? c : p}. */
  MAX_LAST,
  /** A method of the user's, of {@code p} and {@code c}. */
  REDUCER;

  /** The operator of which updates by this one and by another are instances, or null. */
  @Nullable ReductionOperator common(ReductionOperator other) {
    if (this == other) {
      return this;
    }
    if (isConjunction() && other.isConjunction()) {
      return ALL;
    }
    return isDisjunction() && other.isDisjunction() ? ANY : null;
  }

  // On booleans the operators with and without short circuit combine alike; on integers ALL and
  // ANY never occur.
  private boolean isConjunction() {
    return this == AND || this == ALL;
  }

  private boolean isDisjunction() {
    return this == OR || this == ANY;
  }
}
