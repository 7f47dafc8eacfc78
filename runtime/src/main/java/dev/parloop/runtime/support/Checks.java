package dev.parloop.runtime.support;

import org.jspecify.annotations.Nullable;

/**
 * The checks in front of one execution of a loop that look at every row or object of an array: each
 * is weighed against the loop first. For the calling thread alone.
 */
final class Checks {
  private boolean tooMany;
  private boolean otherClasses;

  /** What the looks at classes take, in nanoseconds: those that have been asked for together. */
  private double nanos;

  /** Forgets all of an execution. */
  void clear() {
    tooMany = false;
    otherClasses = false;
    nanos = 0;
  }

  /** Why the loop runs as written if one of its checks does not hold. */
  Reason reason() {
    if (tooMany) {
      return Reason.ROWS;
    }
    return otherClasses ? Reason.CLASSES : Reason.GUARD;
  }

  /** As {@link ParallelLoop#distinctRows}. */
  boolean distinctRows(
      @Nullable Object written, @Nullable Object[] others, ParallelLoop loop, Variant variant) {
    tooMany = AsWritten.areTooMany(Guards.rows(written, others), loop, variant);
    return !tooMany && Guards.distinctRows(HeldArrays.found(written), HeldArrays.allFound(others));
  }

  /** As {@link ParallelLoop#holdsOnly}. */
  boolean holdsOnly(
      Class<?> type,
      @Nullable Object @Nullable [] array,
      boolean looksAgain,
      ParallelLoop loop,
      Variant variant) {
    long objects = array == null ? 0 : Guards.rows(array);
    nanos += AsWritten.classNanos(objects, loop.site());
    double again = looksAgain ? AsWritten.rowNanos(objects) : 0;
    tooMany = AsWritten.areLooksDear(nanos, again, loop, variant);
    otherClasses = !tooMany && !Guards.holdsOnly(type, array);
    return !tooMany && !otherClasses;
  }
}
