package dev.parloop.runtime.support;

/**
 * When a comparison of two forms of a loop that were about as fast is to be repeated. Racing
 * threads may lose an execution, or repeat it once more.
 */
final class Doubt {

  /**
   * After so many executions a comparison is repeated, then after so many more times that: the
   * first one may have come before HotSpot was done with the slower form.
   */
  private static final int JUDGED_AFTER = 512;

  private static final int JUDGED_FACTOR = 8;

  /** How often it is repeated. */
  private static final int MOST_JUDGED = 4;

  /** What was so many times slower will not be the faster one. */
  private static final double CLOSE = 4;

  private volatile boolean close;

  /** How many executions there were since the last comparison. */
  private int since;

  private int judged;

  /**
   * A comparison has ended.
   *
   * @param scalar nanoseconds per iteration
   * @param vector the same in vectors
   * @param otherwise whether something else than time has decided
   */
  void decided(double scalar, double vector, boolean otherwise) {
    since = 0;
    close =
        !otherwise && judged < MOST_JUDGED && vector < CLOSE * scalar && scalar < CLOSE * vector;
  }

  /** Counts one more execution; whether the comparison is to be repeated now. */
  boolean comesUp() {
    if (!close || ++since < after()) {
      return false;
    }
    judged++;
    close = false;
    return true;
  }

  private int after() {
    int executions = JUDGED_AFTER;
    for (int time = 0; time < judged; time++) {
      executions *= JUDGED_FACTOR;
    }
    return executions;
  }
}
