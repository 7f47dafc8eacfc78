package dev.parloop;

/** What the compiler may take for granted where it cannot prove it. */
public enum Assume {
  /** Nothing: a loop that is not proved independent stays serial. */
  NOTHING,
  /**
   * The iterations are independent, and the user vouches for it. A dependence that is certain is
   * still an error.
   */
  INDEPENDENT
}
