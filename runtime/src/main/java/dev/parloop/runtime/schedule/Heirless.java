package dev.parloop.runtime.schedule;

import java.security.AccessController;
import java.security.PrivilegedAction;
import org.jspecify.annotations.Nullable;

/**
 * Makes threads that keep nothing of the thread that happens to need them: no inheritable
 * variables, no context class loader, no thread group, and not the access rights of all classes
 * that are on the stack, which before JDK 24 a thread remembers, and with them their class loaders.
 * A program whose loop was the first to need a thread could never be unloaded otherwise. Stateless.
 */
final class Heirless {

  private static final int NO_ACCESS_CONTROL = 24;

  private Heirless() {}

  /** A daemon that is not started yet. */
  static Thread thread(Runnable task, String name) {
    return Runtime.version().feature() >= NO_ACCESS_CONTROL
        ? make(task, name)
        : Privileged.make(new Making(task, name));
  }

  private static Thread make(Runnable task, String name) {
    Thread thread = new Thread(outermostGroup(), task, name, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
    return thread;
  }

  private static @Nullable ThreadGroup outermostGroup() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group != null && group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  /** A class, because lambdas take their time at first. */
  private record Making(Runnable task, String name) implements PrivilegedAction<Thread> {
    @Override
    public Thread run() {
      return make(task, name);
    }
  }

  /** What touches a class that a later JDK may lack. */
  private static final class Privileged {

    private Privileged() {}

    @SuppressWarnings("removal") // Nothing else cuts off what is above on the stack.
    static Thread make(Making making) {
      return AccessController.doPrivileged(making);
    }
  }
}
