package dev.parloop.runtime.progress;

import dev.parloop.runtime.ProgressListener;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Who wants to know how far the loops of a thread have come. Immutable. */
public final class Tracker {

  /** How many bodies with a listener are being run, on any thread: nearly always 0. */
  private static final AtomicInteger ACTIVE = new AtomicInteger();

  private static final ThreadLocal<Tracker> CURRENT = new ThreadLocal<>();

  private final @Nullable Tracker outer;
  private final ProgressListener listener;
  private final long intervalNanos;

  private Tracker(@Nullable Tracker outer, ProgressListener listener, long intervalNanos) {
    this.outer = outer;
    this.listener = listener;
    this.intervalNanos = intervalNanos;
  }

  /** Whether any thread has a listener. A cheap test. */
  public static boolean anywhere() {
    return ACTIVE.get() != 0;
  }

  /** The thread's tracker, null if nobody wants to know. */
  public static @Nullable Tracker current() {
    return anywhere() ? CURRENT.get() : null;
  }

  /**
   * The thread begins a body whose loops are reported, also to those who hear already.
   *
   * @param around who hears already, the tracker to go back to
   * @param intervalNanos how long it is between two reports at least
   */
  public static void enter(
      @Nullable Tracker around, ProgressListener listener, long intervalNanos) {
    long least = around == null ? intervalNanos : Math.min(intervalNanos, around.intervalNanos);
    ACTIVE.incrementAndGet();
    CURRENT.set(new Tracker(around, listener, least));
  }

  /** The thread leaves such a body. */
  public static void exit(@Nullable Tracker around) {
    set(around);
    ACTIVE.decrementAndGet();
  }

  /**
   * Runs something on behalf of another thread, so that who hears of its loops hears of these too.
   *
   * @param tracker the other thread's
   */
  public static void with(@Nullable Tracker tracker, Runnable action) {
    if (tracker == null) {
      action.run();
      return;
    }
    CURRENT.set(tracker);
    try {
      action.run();
    } finally {
      CURRENT.remove();
    }
  }

  /** From now on nobody hears of the thread's loops. */
  public static void forget() {
    CURRENT.remove();
  }

  /** Changes who hears of the thread's loops. */
  static void set(@Nullable Tracker tracker) {
    if (tracker == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(tracker);
    }
  }

  /** Who hears too. */
  @Nullable Tracker outer() {
    return outer;
  }

  /** Who hears. */
  ProgressListener listener() {
    return listener;
  }

  /** How long it is between two reports at least, in nanoseconds. */
  long intervalNanos() {
    return intervalNanos;
  }
}
