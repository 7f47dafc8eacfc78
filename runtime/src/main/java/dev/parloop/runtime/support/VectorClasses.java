package dev.parloop.runtime.support;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Loads what vectors are made of before a loop needs it, on a thread of its own: that takes tens of
 * milliseconds. Safe for use by many threads.
 */
final class VectorClasses {

  private static final String MODULE = "jdk.incubator.vector";

  /** Initialising these loads most of the others. */
  private static final List<String> NAMES =
      List.of(
          "VectorOperators",
          "DoubleVector",
          "IntVector",
          "LongVector",
          "FloatVector",
          "VectorMask");

  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private static volatile boolean prepared;

  private VectorClasses() {}

  /**
   * Begins, unless that was done or there is no processor to spare.
   *
   * @param others what is to be loaded too, first
   */
  static void prepare(Runnable others) {
    if (!BEGUN.get()
        && Runtime.getRuntime().availableProcessors() > 1
        && BEGUN.compareAndSet(false, true)) {
      Thread loader = new Thread(null, () -> load(others), "parloop-vectors", 0, false);
      loader.setDaemon(true);
      loader.start();
    }
  }

  /** Whether all are there. */
  static boolean arePrepared() {
    return prepared;
  }

  private static void load(Runnable others) {
    others.run();
    Module module = BootModules.find(MODULE);
    if (module == null) {
      return;
    }
    try {
      for (String name : NAMES) {
        Class<?> found = Class.forName(module, MODULE + "." + name);
        if (found != null) {
          Class.forName(found.getName(), true, found.getClassLoader());
        }
      }
      prepared = true;
    } catch (ReflectiveOperationException | LinkageError e) {
      // Then the first try loads what it needs, and takes longer.
      prepared = false;
    }
  }
}
