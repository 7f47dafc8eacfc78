package dev.parloop.runtime.support;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Knows which threads are inside the static initialiser of a class with parallel loops.
 *
 * <p>Such a thread runs its loops serially: a worker that touches the class would wait for the
 * initialiser, which waits for the worker. The calls are woven into the initialisers.
 */
public final class Initializers {

  /** How many initialisers are being run, on any thread. Nearly always 0, which is a cheap test. */
  private static final AtomicInteger RUNNING = new AtomicInteger();

  /** How many of them the thread is inside of; absent for 0. */
  private static final ThreadLocal<Integer> DEPTH = new ThreadLocal<>();

  private static final StackWalker STACK = StackWalker.getInstance();

  private Initializers() {}

  /** The thread begins a static initialiser. */
  public static void enter() {
    Integer depth = DEPTH.get();
    DEPTH.set(depth == null ? 1 : depth + 1);
    RUNNING.incrementAndGet();
  }

  /** The thread leaves a static initialiser, in whatever way. Without its begin it does nothing. */
  public static void exit() {
    Integer depth = DEPTH.get();
    if (depth == null) {
      return;
    }
    RUNNING.decrementAndGet();
    if (depth == 1) {
      DEPTH.remove();
    } else {
      DEPTH.set(depth - 1);
    }
  }

  /**
   * Whether the thread is inside the static initialiser of any class, woven or not. A look at the
   * whole stack, which takes some microseconds, more where it is deep.
   */
  public static boolean onStack() {
    return STACK.walk(frames -> frames.anyMatch(Initializers::isInitializer));
  }

  private static boolean isInitializer(StackWalker.StackFrame frame) {
    return frame.getMethodName().equals("<clinit>");
  }

  /** Whether the thread is inside a static initialiser of a woven class. */
  static boolean inside() {
    return RUNNING.get() != 0 && DEPTH.get() != null;
  }
}
