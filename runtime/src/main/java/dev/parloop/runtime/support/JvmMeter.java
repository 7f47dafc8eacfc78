package dev.parloop.runtime.support;

import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads the clock and, where the module {@code jdk.management} is there, what a thread allocated.
 */
final class JvmMeter implements VectorTrial.Meter {

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public long bytes() {
    return Allocations.KNOWN ? Allocations.ofThisThread() : -1;
  }

  /** Not touched before it is needed: the management of a JVM takes time to start. */
  private static final class Allocations {
    static final boolean KNOWN = BootModules.find("jdk.management") != null;

    static long ofThisThread() {
      return Bean.THREADS != null ? Bean.THREADS.getCurrentThreadAllocatedBytes() : -1;
    }
  }

  /** Not touched where its module is missing. */
  private static final class Bean {
    static final com.sun.management.@Nullable ThreadMXBean THREADS = find();

    private static com.sun.management.@Nullable ThreadMXBean find() {
      return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
              && threads.isThreadAllocatedMemorySupported()
              && threads.isThreadAllocatedMemoryEnabled()
          ? threads
          : null;
    }
  }

  @Override
  public void prepare() {
    VectorClasses.prepare(this::bytes);
  }

  @Override
  public boolean isPrepared() {
    return VectorClasses.arePrepared();
  }
}
