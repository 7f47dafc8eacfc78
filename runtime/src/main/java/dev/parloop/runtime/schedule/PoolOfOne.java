package dev.parloop.runtime.schedule;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pools of the JDK's with one thread each, which is one of ours. What a thread of a pool forks goes
 * to its own pool: a parallel stream that is started in a loop's iteration stays on the iteration's
 * thread, where it would take the common pool's threads otherwise, which no limit of ours counts.
 * Stateless.
 */
final class PoolOfOne {

  private PoolOfOne() {}

  /** Makes the thread of a pool. */
  interface Maker {
    /**
     * Makes it, on a thread that has nothing to hand down.
     *
     * @return null if the pool is to have no other
     */
    @Nullable ForkJoinWorkerThread make(ForkJoinPool pool);
  }

  /**
   * A pool; its thread starts when it is given something to do.
   *
   * @param keepAliveNanos how long a thread stays that has nothing to do
   */
  static ForkJoinPool of(Maker maker, long keepAliveNanos) {
    return new ForkJoinPool(
        1,
        new Factory(maker),
        null,
        false,
        1,
        1, // No thread stands in for one that waits: the limit is a limit.
        0,
        new Predicate<>() {
          @Override
          public boolean test(ForkJoinPool pool) {
            return true;
          }
        },
        keepAliveNanos,
        TimeUnit.NANOSECONDS);
  }

  private record Factory(Maker maker) implements ForkJoinPool.ForkJoinWorkerThreadFactory {
    @Override
    @SuppressWarnings("NullAway") // A pool takes null for none.
    public @Nullable ForkJoinWorkerThread newThread(ForkJoinPool pool) {
      Making making = new Making(maker, pool);
      Heirless.thread(making, "parloop-starter").start();
      try {
        return making.made.join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw e;
      }
    }
  }

  private record Making(
      Maker maker, ForkJoinPool pool, CompletableFuture<@Nullable ForkJoinWorkerThread> made)
      implements Runnable {

    Making(Maker maker, ForkJoinPool pool) {
      this(maker, pool, new CompletableFuture<>());
    }

    @Override
    public void run() {
      try {
        made.complete(maker.make(pool));
      } catch (Throwable e) {
        made.completeExceptionally(e);
      }
    }
  }

  /** Makes a thread one of ours, whoever starts it. Called in its constructor. */
  @SuppressWarnings("ThreadPriorityCheck") // Back to normal.
  static void settle(ForkJoinWorkerThread thread, String name) {
    thread.setName(name);
    thread.setDaemon(true);
    thread.setPriority(Thread.NORM_PRIORITY);
    thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
  }

  /** Runs what the calling thread's iterations have forked and not joined: nobody else would. */
  static void runForked() {
    if (ForkJoinTask.getQueuedTaskCount() > 0) {
      Forked.runAll();
    }
  }

  /** The only way to a thread's own queue is from inside a task's class. */
  private static final class Forked extends ForkJoinTask<@Nullable Void> {

    private static final long serialVersionUID = 1;

    static void runAll() {
      for (ForkJoinTask<?> task = pollNextLocalTask(); task != null; task = pollNextLocalTask()) {
        task.quietlyInvoke();
      }
    }

    @Override
    public @Nullable Void getRawResult() {
      return null;
    }

    @Override
    protected void setRawResult(@Nullable Void value) {}

    @Override
    protected boolean exec() {
      return true;
    }
  }
}
