package dev.parloop.runtime.schedule;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Virtual threads, which the JDK has from 21 on, reached from code for 17. */
final class VirtualThreads {

  /** Makes a builder of threads, sets it up, starts one; null where there are none. */
  private static final @Nullable Steps STEPS = find();

  private VirtualThreads() {}

  private record Steps(
      MethodHandle builder, MethodHandle heirs, MethodHandle name, MethodHandle start) {}

  private static @Nullable Steps find() {
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      Class<?> builder = Class.forName("java.lang.Thread$Builder");
      Class<?> virtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
      Steps steps =
          new Steps(
              lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(virtual)),
              lookup.findVirtual(
                  builder,
                  "inheritInheritableThreadLocals",
                  MethodType.methodType(builder, boolean.class)),
              lookup.findVirtual(builder, "name", MethodType.methodType(builder, String.class)),
              lookup.findVirtual(
                  builder, "start", MethodType.methodType(Thread.class, Runnable.class)));
      steps.builder.invoke(); // In 19 and 20 it is a preview, and refuses.
      return steps;
    } catch (Throwable e) {
      return null;
    }
  }

  /** Whether there are any. */
  static boolean exist() {
    return STEPS != null;
  }

  /**
   * Starts a thread, which keeps nothing of the calling one: no inheritable variables, no context
   * class loader.
   *
   * @throws IllegalStateException if there are none
   */
  static void start(String name, Runnable task) {
    Steps steps = STEPS;
    if (steps == null) {
      throw new IllegalStateException("no virtual threads in this JDK");
    }
    try {
      Object builder = steps.heirs.invoke(steps.builder.invoke(), false);
      Object unused = steps.start.invoke(steps.name.invoke(builder, name), task);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
