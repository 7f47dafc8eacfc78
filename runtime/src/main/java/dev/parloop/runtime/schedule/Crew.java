package dev.parloop.runtime.schedule;

import java.lang.ref.WeakReference;
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

  /** Weak, because a crew may be kept for the caller's next region. */
  private final WeakReference<Thread> caller;

  private final AtomicReferenceArray<@Nullable Thread> helpers;

  /** Whose threads have the first right to the places; null if nobody's. */
  private final @Nullable Workers home;

  /** Whether others have had places, and may still have them. */
  private volatile boolean mixed;

  /**
   * A crew of the calling thread alone.
   *
   * @param outer the crew that the calling thread works for, whose limit holds too
   * @param limit how many threads, the caller included; 1 or more
   */
  Crew(@Nullable Crew outer, int limit) {
    this(outer, limit, null);
  }

  private Crew(@Nullable Crew outer, int limit, @Nullable Workers home) {
    this.outer = outer;
    this.caller = new WeakReference<>(Thread.currentThread());
    this.helpers = new AtomicReferenceArray<>(limit - 1);
    this.home = home;
  }

  /**
   * A crew of the calling thread alone, to be kept.
   *
   * @param limit how many threads, the caller included; 1 or more
   * @param home which threads it is for
   */
  static Crew toKeep(int limit, Workers home) {
    return new Crew(null, limit, home);
  }

  /** Whether it can be the crew of an outermost region of a thread: nobody is in the way. */
  boolean fits(Thread thread, int limit) {
    return limit() == limit && !mixed && caller.refersTo(thread);
  }

  /** How many threads the crew may have, the caller included. */
  int limit() {
    return helpers.length() + 1;
  }

  /** Whether a thread would be admitted now. */
  boolean wouldAdmit(Thread thread) {
    if (isTooHigh(thread)) {
      return caller.refersTo(thread);
    }
    for (int place = 0; place < helpers.length(); place++) {
      Thread helper = helpers.get(place);
      if (helper == thread) {
        return true;
      }
      if (helper == null) {
        return caller.refersTo(thread) || outer == null || outer.wouldAdmit(thread);
      }
    }
    return caller.refersTo(thread)
        || (hasAbandoned() && (outer == null || outer.wouldAdmit(thread)));
  }

  private boolean hasAbandoned() {
    for (int place = 0; place < helpers.length(); place++) {
      if (isGone(helpers.get(place))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a helper is a worker that has ended meanwhile. */
  private static boolean isGone(@Nullable Thread helper) {
    return helper instanceof Worker worker && worker.isGone();
  }

  /**
   * Whether a worker would be admitted that has no place yet.
   *
   * @param index its number among the workers, from 0
   */
  boolean hasPlaceFor(int index) {
    if (outer == null ? index >= helpers.length() : !outer.hasPlaceFor(index)) {
      return false;
    }
    for (int place = 0; place < helpers.length(); place++) {
      if (helpers.get(place) == null) {
        return true;
      }
    }
    return hasAbandoned();
  }

  /** Admits a thread, unless it is not of the crew and all places are taken. */
  boolean admit(Thread thread) {
    if (isTooHigh(thread)) {
      return caller.refersTo(thread);
    }
    for (int place = 0; place < helpers.length(); place++) {
      Thread helper = helpers.get(place);
      if (helper == null) {
        if (caller.refersTo(thread)) {
          return true;
        }
        if (outer != null && !outer.admit(thread)) {
          return false;
        }
        if (takes(place, null, thread)) {
          return true;
        }
        helper = helpers.get(place);
      }
      if (helper == thread) {
        return true;
      }
    }
    return caller.refersTo(thread) || succeeds(thread);
  }

  /** Takes the place of a worker that has ended meanwhile. */
  private boolean succeeds(Thread thread) {
    for (int place = 0; place < helpers.length(); place++) {
      Thread helper = helpers.get(place);
      if (isGone(helper)) {
        if (outer != null && !outer.admit(thread)) {
          return false;
        }
        if (takes(place, helper, thread)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean takes(int place, @Nullable Thread before, Thread thread) {
    if (home != null && !(thread instanceof Worker worker && worker.isOf(home))) {
      mixed = true;
      home.forget(this); // It would keep a thread of the program's.
    }
    return helpers.compareAndSet(place, before, thread);
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
