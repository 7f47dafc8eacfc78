package dev.parloop.runtime.progress;

import dev.parloop.runtime.Progress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is complete of one loop, and reports it now and then. Safe for use by many threads.
 */
public final class Tracked {

  private final Tracker tracker;
  private final String loop;
  private final long total;
  private final long begun = System.nanoTime();
  private final LongAdder done = new LongAdder();
  private final AtomicLong due;
  private final AtomicBoolean reporting = new AtomicBoolean();
  private volatile boolean silent;

  /**
   * A loop that begins now.
   *
   * @param tracker who wants to know
   * @param loop its name
   * @param total how many iterations there are
   */
  public Tracked(Tracker tracker, String loop, long total) {
    this.tracker = tracker;
    this.loop = loop;
    this.total = total;
    this.due = new AtomicLong(begun + tracker.intervalNanos());
  }

  /** Nobody hears of the loops inside this one: they are part of it. */
  public void hideInner() {
    Tracker.set(null);
  }

  /** Undoes {@link #hideInner}. */
  public void showInner() {
    Tracker.set(tracker);
  }

  /**
   * Iterations are complete.
   *
   * @param iterations how many more
   */
  public void done(long iterations) {
    done.add(iterations);
    long now = System.nanoTime();
    long next = due.get();
    if (now - next >= 0 && due.compareAndSet(next, now + tracker.intervalNanos())) {
      report(now);
    }
  }

  /** The loop is over, however it ended. Short ones are not worth a report. */
  public void end() {
    long now = System.nanoTime();
    if (now - begun >= tracker.intervalNanos()) {
      report(now);
    }
  }

  private void report(long now) {
    if (silent || !reporting.compareAndSet(false, true)) {
      return;
    }
    // A loop of the listener's own would be reported to the listener, and so on for ever.
    @Nullable Tracker shown = Tracker.current();
    Tracker.set(null);
    try {
      Progress progress = new Progress(loop, done.sum(), total, Duration.ofNanos(now - begun));
      for (@Nullable Tracker told = tracker; told != null; told = told.outer()) {
        told.listener().progress(progress);
      }
    } catch (Throwable e) {
      silent = true;
      tell(e);
    } finally {
      Tracker.set(shown);
      reporting.set(false);
    }
  }

  private static void tell(Throwable failure) {
    Thread thread = Thread.currentThread();
    try {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    } catch (Throwable e) {
      return; // As the JVM does: what a handler throws is no failure of the loop.
    }
  }
}
