package dev.parloop.runtime.schedule;

import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/**
 * Tells of regions that go on although they were asked to stop: a chunk in them hangs, or takes
 * very long. A warning of the logger {@code dev.parloop} says which threads are inside, and where.
 */
final class Watchdog {

  private static final String LOGGER = "dev.parloop";

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
