package dev.parloop.runtime.schedule;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The threads that may work for a region and for the regions inside it. There are never more than
 * the limit, all regions together: a thread that has once worked for the crew keeps its place until
 * the crew is forgotten. Only the lowest workers are admitted, as many as the limit has room for,
 * so that one caller's regions meet the same threads again. Safe for use by many threads.
 */
final class Crew {

  private final @Nullable Crew outer;
  private final Thread caller;
  private final AtomicReferenceArray<@Nullable Thread> helpers;

  /**
   * A crew of the calling thread alone.
   *
   * @param outer the crew that the calling thread works for, whose limit holds too
   * @param limit how many threads, the caller included; 1 or more
   */
  Crew(@Nullable Crew outer, int limit) {
    this.outer = outer;
    this.caller = Thread.currentThread();
    this.helpers = new AtomicReferenceArray<>(limit - 1);
  }

  /** How many threads the crew may have, the caller included. */
  int limit() {
    return helpers.length() + 1;
  }

  /** Whether a thread would be admitted now. */
  boolean wouldAdmit(Thread thread) {
    if (thread == caller) {
      return true;
    }
    if (isTooHigh(thread)) {
      return false;
    }
    for (int place = 0; place < helpers.length(); place++) {
      Thread helper = helpers.get(place);
      if (helper == thread) {
        return true;
      }
      if (helper == null) {
        return outer == null || outer.wouldAdmit(thread);
      }
    }
    return false;
  }

  /** Admits a thread, unless it is not of the crew and all places are taken. */
  boolean admit(Thread thread) {
    if (thread == caller) {
      return true;
    }
    if (isTooHigh(thread)) {
      return false;
    }
    for (int place = 0; place < helpers.length(); place++) {
      Thread helper = helpers.get(place);
      if (helper == null) {
        if (outer != null && !outer.admit(thread)) {
          return false;
        }
        if (helpers.compareAndSet(place, null, thread)) {
          return true;
        }
        helper = helpers.get(place);
      }
      if (helper == thread) {
        return true;
      }
    }
    return false;
  }

  /** Frees the places of a thread that will not come again. */
  void release(Thread thread) {
    for (int place = 0; place < helpers.length(); place++) {
      helpers.compareAndSet(place, thread, null);
    }
    if (outer != null) {
      outer.release(thread);
    }
  }

  /** How many workers the outermost limit has room for. */
  int mostWorkers() {
    return outer == null ? helpers.length() : outer.mostWorkers();
  }

  /** Whether a worker is beyond those that the limit has room for; the outer crew knows. */
  private boolean isTooHigh(Thread thread) {
    return outer == null && thread instanceof Worker worker && worker.index() >= helpers.length();
  }
}
