package dev.parloop.runtime.schedule;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks regions to stop at the borders of their chunks, when somebody says so or when a time is
 * over. Safe for use by many threads.
 */
public final class Stop {

  /** What can stop a region: all stops of the bodies around it. */
  public record Chain(Stop stop, @Nullable Chain outer) {

    /** Why the region has to stop now; {@link Ending#COMPLETE} if it has not. */
    public static Ending ending(@Nullable Chain stops) {
      for (Chain link = stops; link != null; link = link.outer) {
        if (link.stop.cancelled) {
          return Ending.CANCELLED;
        }
        if (link.stop.isLate()) {
          return Ending.LATE;
        }
      }
      return Ending.COMPLETE;
    }

    /** Tells all of them that a region begins. */
    static void begin(@Nullable Chain stops, Region region) {
      for (Chain link = stops; link != null; link = link.outer) {
        link.stop.regions.add(region);
      }
    }

    /** Tells all of them that a region has ended. */
    static void end(@Nullable Chain stops, Region region) {
      for (Chain link = stops; link != null; link = link.outer) {
        link.stop.regions.remove(region);
      }
    }
  }

  private final boolean timed;
  private final long deadline;
  private final Set<Region> regions = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Future<?>> watch = new AtomicReference<>();
  private volatile boolean cancelled;

  private Stop(boolean timed, long deadline) {
    this.timed = timed;
    this.deadline = deadline;
  }

  /** One that waits for {@link #cancel}. */
  public static Stop onCancel() {
    return new Stop(false, 0);
  }

  /**
   * One that stops regions when a time is over.
   *
   * @param nanos from now, at most 2^62
   */
  public static Stop after(long nanos) {
    Stop stop = new Stop(true, System.nanoTime() + nanos);
    stop.watchAfter(nanos);
    return stop;
  }

  /** Asks the regions to stop. */
  public void cancel() {
    if (!cancelled) {
      cancelled = true;
      watchAfter(0);
    }
  }

  /** Whether it was cancelled. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** Forgets the regions that are still running, once nobody waits for them any more. */
  public void close() {
    Future<?> looks = watch.get();
    if (looks != null) {
      looks.cancel(false);
    }
  }

  private boolean isLate() {
    return timed && System.nanoTime() - deadline >= 0;
  }

  private void watchAfter(long nanos) {
    watch.set(Watchdog.lookAfter(nanos + Watchdog.patienceNanos(), regions));
  }
}
