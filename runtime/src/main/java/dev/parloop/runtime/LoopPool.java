package dev.parloop.runtime;

import dev.parloop.runtime.schedule.Scope;
import dev.parloop.runtime.schedule.Workers;
import dev.parloop.runtime.settings.ThreadNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Threads of one's own for parallel loops, for a part of a program that shall neither wait for the
 * threads that all others share nor take them away. Most programs do without. Safe for use by many
 * threads.
 *
 * <pre>{@code
 * try (LoopPool pool = new LoopPool("nightly", 2)) {
 *   pool.run(() -> Series.trig(n));
 * }
 * }</pre>
 */
public final class LoopPool implements AutoCloseable {

  private final Workers workers;
  private final int threads;

  /**
   * A pool. Its threads start when loops want them.
   *
   * @param name of the threads, {@code parloop-NAME-1}
   * @param threads how many may work for one loop, its caller included: n for n, -1 for all cores,
   *     -2 for all but one, and so on
   * @throws IllegalArgumentException if the number is 0
   */
  public LoopPool(String name, int threads) {
    this.threads = ThreadNumbers.resolve(threads);
    this.workers = Workers.named(name);
  }

  /**
   * Runs an action whose parallel loops use this pool. Inside a parallel loop it does nothing: the
   * threads of the outermost loop do all the work inside.
   *
   * @param action what to run
   * @throws E what the action throws
   */
  public <E extends Throwable> void run(Parloop.Action<E> action) throws E {
    @Nullable Scope around = Scope.enterBody(workers);
    try {
      Parloop.withThreads(threads, action);
    } finally {
      Scope.set(around);
    }
  }

  /**
   * As {@link #run}, for what has a value.
   *
   * @param computation what to run
   * @return its value
   * @throws E what the computation throws
   */
  public <T extends @Nullable Object, E extends Throwable> T call(
      Parloop.Computation<T, E> computation) throws E {
    @Nullable Scope around = Scope.enterBody(workers);
    try {
      return Parloop.withThreads(threads, computation);
    } finally {
      Scope.set(around);
    }
  }

  /** Lets the threads end when they have nothing to do. Loops then run on their callers alone. */
  @Override
  public void close() {
    workers.close();
  }
}
