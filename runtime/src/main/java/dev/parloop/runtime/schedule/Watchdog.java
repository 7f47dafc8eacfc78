package dev.parloop.runtime.schedule;

import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Tells of regions that go on although they were asked to stop: a chunk in them hangs, or takes
 * very long. A warning of the logger {@code dev.parloop} says which threads are inside, and where.
 */
final class Watchdog {

  private static final String LOGGER = "dev.parloop";

  /** How long the thread of the timer stays that has nothing to wait for. */
  private static final long KEEP_ALIVE_SECONDS = 10;

  /** How long a region may take to stop. Not constant, so that tests need not wait. */
  private static volatile long patienceNanos = TimeUnit.SECONDS.toNanos(10);

  private Watchdog() {}

  /** How long a region may take to stop before this tells of it. */
  static long patienceNanos() {
    return patienceNanos;
  }

  /** For tests. */
  static void setPatienceNanos(long nanos) {
    patienceNanos = nanos;
  }

  /** For tests: how long the timer's thread stays. */
  static void setKeepAliveNanos(long nanos) {
    Timer.TIMER.setKeepAliveTime(nanos, TimeUnit.NANOSECONDS);
  }

  /** Not touched before it is needed. */
  private static final class Timer {

    /**
     * Not the JDK's own for futures, whose thread never ends and, in JDK 17, inherits from whatever
     * thread came first.
     */
    static final ScheduledThreadPoolExecutor TIMER =
        new ScheduledThreadPoolExecutor(1, task -> Heirless.thread(task, "parloop-watchdog"));

    static {
      TIMER.setRemoveOnCancelPolicy(true);
      TIMER.setKeepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
      TIMER.allowCoreThreadTimeOut(true);
    }
  }

  /**
   * Tells of the regions that are still there when a time is over.
   *
   * @return to be cancelled where nobody wants to know any more
   */
  static Future<?> lookAfter(long nanos, Collection<Region> regions) {
    return Timer.TIMER.schedule(() -> look(regions), nanos, TimeUnit.NANOSECONDS);
  }

  /** Tells of the regions that are still there. */
  static void look(Collection<Region> regions) {
    for (Region region : regions) {
      if (!region.isFinished()) {
        warn(region);
      }
    }
  }

  /** Tells of a region that does not stop. */
  static void warn(Region region) {
    System.getLogger(LOGGER).log(Level.WARNING, report(region));
  }

  private static String report(Region region) {
    StringBuilder text = new StringBuilder(region.progress());
    text.append(" Inside:");
    for (Thread thread : region.inside()) {
      text.append(System.lineSeparator()).append("  ").append(thread.getName());
      text.append(" (").append(thread.getState()).append(')');
      for (StackTraceElement frame : thread.getStackTrace()) {
        text.append(System.lineSeparator()).append("    at ").append(frame);
      }
    }
    return text.toString();
  }
}
