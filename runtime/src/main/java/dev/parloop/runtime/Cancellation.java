package dev.parloop.runtime;

import dev.parloop.runtime.schedule.Scope;
import dev.parloop.runtime.schedule.Stop;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Stops parallel loops from another thread. Safe for use by many threads.
 *
 * <pre>{@code
 * Cancellation cancellation = new Cancellation();
 * stopButton.onClick(cancellation::cancel);
 * cancellation.run(() -> Series.trig(n));   // may throw LoopCancelled
 * }</pre>
 *
 * <p>A loop that is to stop begins no more chunks; those that have begun run to their end. If a
 * chunk takes more than ten seconds for that, a warning of the {@link System.Logger} {@code
 * dev.parloop} tells which threads are inside, and where. A loop that runs as written, because it
 * is small or has to, runs to its end.
 */
public final class Cancellation {

  private final Stop stop = Stop.onCancel();

  /** One that nobody has asked for yet. */
  public Cancellation() {}

  /** Stops all loops inside {@link #run}, now and from now on. */
  public void cancel() {
    stop.cancel();
  }

  /** Whether {@link #cancel} was called. */
  public boolean isCancelled() {
    return stop.isCancelled();
  }

  /**
   * Runs an action whose parallel loops can be cancelled: those that this thread calls, and those
   * inside their iterations. May be used more than once, and by several threads at once.
   *
   * @param action what to run
   * @throws LoopCancelled if a loop of it was cancelled
   * @throws E what the action throws
   */
  public <E extends Throwable> void run(Parloop.Action<E> action) throws E {
    @Nullable Scope around = Scope.enterBody(stop);
    try {
      action.run();
    } finally {
      Scope.set(around);
    }
  }

  /**
   * As {@link #run}, for what has a value.
   *
   * @param computation what to run
   * @return its value
   * @throws LoopCancelled if a loop of it was cancelled
   * @throws E what the computation throws
   */
  public <T extends @Nullable Object, E extends Throwable> T call(
      Parloop.Computation<T, E> computation) throws E {
    @Nullable Scope around = Scope.enterBody(stop);
    try {
      return computation.get();
    } finally {
      Scope.set(around);
    }
  }

  /**
   * Runs an action whose parallel loops stop when a time is over, at the borders of their chunks.
   *
   * @param time from now; nothing is begun if it is zero or less
   * @param action what to run
   * @throws LoopCancelled if a loop was running when the time was over, or began later
   * @throws E what the action throws
   */
  public static <E extends Throwable> void within(Duration time, Parloop.Action<E> action)
      throws E {
    Stop stop = Stop.after(nanos(time));
    @Nullable Scope around = Scope.enterBody(stop);
    try {
      action.run();
    } finally {
      Scope.set(around);
      stop.close();
    }
  }

  /**
   * As {@link #within(Duration, Parloop.Action)}, for what has a value.
   *
   * @param time from now; nothing is begun if it is zero or less
   * @param computation what to run
   * @return its value
   * @throws LoopCancelled if a loop was running when the time was over, or began later
   * @throws E what the computation throws
   */
  public static <T extends @Nullable Object, E extends Throwable> T within(
      Duration time, Parloop.Computation<T, E> computation) throws E {
    Stop stop = Stop.after(nanos(time));
    @Nullable Scope around = Scope.enterBody(stop);
    try {
      return computation.get();
    } finally {
      Scope.set(around);
      stop.close();
    }
  }

  private static long nanos(Duration time) {
    // Longer than any program runs, and far from where the clock wraps around.
    Duration longest = Duration.ofNanos(1L << 62);
    return time.compareTo(longest) > 0 ? 1L << 62 : Math.max(0, time.toNanos());
  }
}
