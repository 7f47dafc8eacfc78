package dev.parloop.runtime.schedule;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Threads that run loops in the place of threads of the program, which wait meanwhile. Parallel
 * streams in an iteration would leave a thread of the program for the common pool, and with it the
 * limit; those in an iteration on one of these stay where they are. Safe for use by many threads.
 */
public final class StandIn {

  /** How long a thread stays that has nothing to do. Not constant, so that tests need not wait. */
  private static volatile long keepAliveNanos = TimeUnit.SECONDS.toNanos(10);

  /** More than these are not kept for the next loop. */
  private static final int KEPT = 64;

  private final String prefix;
  private final AtomicInteger started = new AtomicInteger();

  /** The last one that was used comes first: its thread may still be there. */
  private final ConcurrentLinkedDeque<ForkJoinPool> idle = new ConcurrentLinkedDeque<>();

  private volatile boolean closed;

  /** For tests: of threads that are started from now on. */
  static void setKeepAliveNanos(long nanos) {
    keepAliveNanos = nanos;
  }

  /** Those of some workers. */
  StandIn(String prefix) {
    this.prefix = prefix;
  }

  /** A thread of ours, but no worker. */
  private static final class Substitute extends ForkJoinWorkerThread {
    Substitute(ForkJoinPool pool, String name) {
      super(pool);
      PoolOfOne.settle(this, name);
    }
  }

  /**
   * Whether a loop whose iterations may fork tasks should not run on the calling thread: somebody
   * has set a limit, and what iterations fork would not stay in it. With a limit of one, which many
   * set to be on their own thread, that is so only where they have asked for a pool of one's own.
   *
   * @param own the limit that the loop itself has; 0 if it has none
   * @throws IllegalArgumentException if a setting makes no sense
   */
  public static boolean isWanted(int own) {
    Thread thread = Thread.currentThread();
    @Nullable Scope scope = Scope.current();
    if (thread instanceof Worker || thread instanceof Substitute || Scope.isInLoop(scope)) {
      return false;
    }
    int around = Scope.threads(scope, Integer.MAX_VALUE);
    int limit = own == 0 ? around : Math.min(own, around);
    boolean shared = Workers.here(scope) == Workers.COMPUTE;
    return limit != Integer.MAX_VALUE && (limit > 1 || !shared);
  }

  /**
   * Runs a loop on another thread, with what the calling thread is inside of, and waits for its
   * end. An interrupt of the calling thread is one of the other. Where no thread can be had, the
   * loop runs on the calling one.
   *
   * @param loop what to run; what it throws is thrown here
   */
  public static void run(Runnable loop) {
    Workers.here(Scope.current()).standIn().send(loop);
  }

  /** The threads end when they have nothing to do. There will be no others. */
  void close() {
    closed = true;
    for (ForkJoinPool pool = idle.poll(); pool != null; pool = idle.poll()) {
      pool.shutdown();
    }
  }

  private void send(Runnable loop) {
    @Nullable ForkJoinPool last = idle.poll();
    ForkJoinPool pool = last == null ? create() : last;
    Errand errand = new Errand(loop);
    boolean sent = send(errand, pool);
    try {
      if (sent) {
        errand.await();
      } else {
        loop.run();
      }
    } finally {
      if (closed || !sent || idle.size() >= KEPT) {
        pool.shutdownNow(); // What it could not begin must not be begun later.
      } else {
        idle.push(pool);
      }
    }
  }

  private boolean send(Errand errand, ForkJoinPool pool) {
    try {
      if (!closed) {
        pool.execute(errand);
        return true;
      }
    } catch (OutOfMemoryError | RejectedExecutionException e) {
      // No more threads to be had.
    }
    return false;
  }

  private ForkJoinPool create() {
    return PoolOfOne.of(
        pool -> new Substitute(pool, prefix + started.incrementAndGet()), keepAliveNanos);
  }

  /** One loop that somebody waits for. */
  private static final class Errand implements Runnable {
    private final Runnable loop;
    private final @Nullable Scope scope = Scope.current();
    private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final CountDownLatch over = new CountDownLatch(1);

    // Guarded by this object.
    private @Nullable Thread runner;
    private boolean interrupted = Thread.currentThread().isInterrupted();

    // Written before the latch opens.
    private @Nullable Throwable thrown;

    Errand(Runnable loop) {
      this.loop = loop;
    }

    @Override
    public void run() {
      Thread thread = Thread.currentThread();
      @Nullable ClassLoader usual = thread.getContextClassLoader();
      try {
        Scope.set(scope); // May want memory. Whoever waits has to hear of that.
        thread.setContextClassLoader(loader);
        begin(thread);
        loop.run();
      } catch (Throwable e) {
        thrown = e;
      } finally {
        thread.setContextClassLoader(usual);
        end();
        over.countDown();
      }
      Scope.set(null);
    }

    private synchronized void begin(Thread thread) {
      runner = thread;
      if (interrupted) {
        thread.interrupt();
      }
    }

    private synchronized void end() {
      runner = null;
      interrupted |= Thread.interrupted();
    }

    private synchronized void interrupt() {
      interrupted = true;
      if (runner != null) {
        runner.interrupt();
      }
    }

    private synchronized boolean wasInterrupted() {
      return interrupted;
    }

    /** Waits until it is over; throws what the loop threw. */
    void await() {
      boolean waiting = true;
      while (waiting) {
        try {
          over.await();
          waiting = false;
        } catch (InterruptedException e) {
          interrupt();
        }
      }
      if (wasInterrupted()) {
        Thread.currentThread().interrupt();
      }
      if (thrown != null) {
        StandIn.<RuntimeException>throwAs(thrown);
      }
    }
  }

  @SuppressWarnings("unchecked") // The type is erased: no cast takes place.
  private static <T extends Throwable> void throwAs(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
