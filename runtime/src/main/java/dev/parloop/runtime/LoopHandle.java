package dev.parloop.runtime;

import dev.parloop.runtime.progress.Tracker;
import dev.parloop.runtime.schedule.Scope;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A computation that runs in the background, started by {@link Parloop#start}. Safe for use by many
 * threads.
 *
 * @param <T> its value
 * @param <E> what it may throw
 */
public final class LoopHandle<T extends @Nullable Object, E extends Throwable> {

  /** How long a {@link #progress} is out of date at most, in a loop of short chunks. */
  private static final long PROGRESS_NANOS = 10_000_000;

  private static final AtomicLong STARTED = new AtomicLong();

  private final Parloop.Computation<T, E> computation;
  private final Thread thread;
  private final @Nullable Tracker tracker = Tracker.current();

  /** The limit that was set where it was started; the greatest number if none was. */
  private final int limit = Scope.threads(Scope.current(), Integer.MAX_VALUE);

  private final CountDownLatch over = new CountDownLatch(1);
  private volatile @Nullable Progress progress;

  // Written before the latch opens.
  private @Nullable T value;
  private @Nullable Throwable failure;

  private LoopHandle(Parloop.Computation<T, E> computation) {
    this.computation = computation;
    thread =
        new Thread(null, this::run, "parloop-background-" + STARTED.incrementAndGet(), 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
  }

  /** Starts a computation. */
  static <T extends @Nullable Object, E extends Throwable> LoopHandle<T, E> start(
      Parloop.Computation<T, E> computation) {
    LoopHandle<T, E> handle = new LoopHandle<>(computation);
    handle.thread.start();
    return handle;
  }

  private void run() {
    try {
      Tracker.enter(tracker, latest -> progress = latest, PROGRESS_NANOS);
      value =
          limit == Integer.MAX_VALUE ? computation.get() : Parloop.withThreads(limit, computation);
    } catch (Throwable e) {
      failure = e;
    } finally {
      Tracker.exit(null);
      over.countDown();
    }
  }

  /** Whether it is over, with a value or a failure. */
  public boolean isDone() {
    return over.getCount() == 0;
  }

  /**
   * How far the parallel loop has come that the computation is inside of, or was last. Short loops
   * leave no trace.
   *
   * @return null before the first report
   */
  public @Nullable Progress progress() {
    return progress;
  }

  /**
   * Asks the computation to stop: its thread is interrupted. A parallel loop stops at the borders
   * of its chunks, and {@link #result} then throws a {@link LoopInterrupted} that says how far it
   * came. What does not look at interrupts runs to its end. Does nothing if it is over.
   */
  public void cancel() {
    thread.interrupt();
  }

  /**
   * Waits for the value.
   *
   * @return the computation's value
   * @throws E what the computation threw, the very exception; that is {@link LoopInterrupted} if a
   *     loop of it was cancelled
   * @throws InterruptedException if this thread is interrupted; the computation goes on
   */
  public T result() throws E, InterruptedException {
    over.await();
    return outcome();
  }

  /**
   * Waits until it is over, but not for ever.
   *
   * @param atMost how long
   * @return whether it is over
   * @throws InterruptedException if this thread is interrupted; the computation goes on
   */
  public boolean await(Duration atMost) throws InterruptedException {
    return over.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // Without a failure there is a value; E is erased.
  private T outcome() throws E {
    if (failure != null) {
      throw (E) failure;
    }
    return value;
  }
}
