package dev.parloop;

/** Whether a parallel loop is computed with vector instructions. */
public enum Simd {
  /** Where it is possible and pays off. */
  AUTO,
  /** Never. */
  OFF,
  /**
   * A loop that cannot be vectorised is a compile-time error. Without the vector module at run time
   * the loop still runs, with scalar code.
   */
  REQUIRED
}
