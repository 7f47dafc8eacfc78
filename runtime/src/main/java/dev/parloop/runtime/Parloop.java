package dev.parloop.runtime;

import dev.parloop.runtime.progress.Tracker;
import dev.parloop.runtime.schedule.CrewExecutor;
import dev.parloop.runtime.schedule.Scope;
import dev.parloop.runtime.settings.Settings;
import dev.parloop.runtime.settings.ThreadNumbers;
import dev.parloop.runtime.support.Explanation;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The front door: settings of parallel loops, their progress, and runs in the background. Safe for
 * use by many threads.
 *
 * <p>The system properties {@code parloop.threads}, {@code parloop.mode}, {@code parloop.schedule}
 * and {@code parloop.verify} are read when they are needed, the environment variable {@code
 * PARLOOP_NUM_THREADS} once. A value that makes no sense is an {@link IllegalArgumentException}
 * that names the property, thrown where it is needed.
 */
public final class Parloop {

  /** The field that the compiler adds to a class whose methods it redirects. */
  private static final String IN_PLACE = "parloop$inPlace";

  /** How long it is between two reports of progress at least. */
  private static final Duration REPORTS = Duration.ofMillis(100);

  private Parloop() {}

  /**
   * What runs with its own number of threads.
   *
   * @param <E> what it may throw
   */
  @FunctionalInterface
  public interface Action<E extends Throwable> {
    /**
     * Runs.
     *
     * @throws E as the type says
     */
    void run() throws E;
  }

  /**
   * What computes a value with its own number of threads.
   *
   * @param <T> the value
   * @param <E> what it may throw
   */
  @FunctionalInterface
  public interface Computation<T extends @Nullable Object, E extends Throwable> {
    /**
     * Computes.
     *
     * @return the value
     * @throws E as the type says
     */
    T get() throws E;
  }

  /**
   * The number of threads that a parallel loop may use here and now, the calling thread included:
   * that of {@link #withThreads}, else the property {@code parloop.threads}, else the environment's
   * {@code PARLOOP_NUM_THREADS}, else the number of processors; and inside a parallel loop never
   * more than that loop may use.
   *
   * @return 1 or more
   * @throws IllegalArgumentException if the property or the environment names no number of threads
   */
  public static int threads() {
    return Scope.threads();
  }

  /**
   * Runs an action in which parallel loops use at most so many threads, on this thread and in the
   * parallel loops that it calls. A loop's annotation may lower the number further. Nests: the
   * innermost number counts, but inside a parallel loop none is above that loop's. The former
   * number is back afterwards, however the action ends.
   *
   * @param threads n for n, -1 for all cores, -2 for all but one, and so on
   * @param action what to run
   * @throws IllegalArgumentException if the number is 0
   * @throws E what the action throws
   */
  public static <E extends Throwable> void withThreads(int threads, Action<E> action) throws E {
    @Nullable Scope around = Scope.enterBody(ThreadNumbers.resolve(threads));
    try {
      action.run();
    } finally {
      Scope.set(around);
    }
  }

  /**
   * As {@link #withThreads(int, Action)}, for what has a value.
   *
   * @param threads n for n, -1 for all cores, -2 for all but one, and so on
   * @param computation what to run
   * @return its value
   * @throws IllegalArgumentException if the number is 0
   * @throws E what the computation throws
   */
  public static <T extends @Nullable Object, E extends Throwable> T withThreads(
      int threads, Computation<T, E> computation) throws E {
    @Nullable Scope around = Scope.enterBody(ThreadNumbers.resolve(threads));
    try {
      return computation.get();
    } finally {
      Scope.set(around);
    }
  }

  /**
   * An executor that stays within the number of threads of this place: for {@code
   * CompletableFuture}, say, which otherwise takes the common pool of the JDK, beside all limits.
   *
   * <pre>{@code
   * CompletableFuture.supplyAsync(() -> price(item), Parloop.executor())
   * }</pre>
   *
   * <p>A task is given to a thread that may work for the loop around, or for the calling thread
   * outside of loops, if there is one that has nothing to do; else it runs at once on the thread
   * that brings it, which is within {@code execute} meanwhile. So tasks may wait for other tasks at
   * any depth, with one thread too, but a task must not wait for what the thread that brings it
   * would do afterwards. Loops in a task have the limit of this place. What a task throws reaches
   * who brought it or else the handler of uncaught exceptions.
   *
   * @return an executor for this place in the program, to be forgotten with it: in an iteration, it
   *     keeps what the loop uses
   * @throws IllegalArgumentException if the property or the environment names no number of threads
   */
  public static Executor executor() {
    return new CrewExecutor(threads());
  }

  /**
   * Runs an action, and reports how far its parallel loops have come: those that this thread calls,
   * not the loops inside their iterations. The listener hears of a loop ten times a second at most,
   * and once more at its end; loops that are over sooner are not reported, nor are those that run
   * as written. Nests: listeners further out hear of the same loops.
   *
   * @param listener who hears
   * @param action what to run
   * @throws E what the action throws
   */
  public static <E extends Throwable> void withProgress(ProgressListener listener, Action<E> action)
      throws E {
    withProgress(listener, REPORTS, action);
  }

  /**
   * As {@link #withProgress(ProgressListener, Action)}, for what has a value.
   *
   * @param listener who hears
   * @param computation what to run
   * @return its value
   * @throws E what the computation throws
   */
  public static <T extends @Nullable Object, E extends Throwable> T withProgress(
      ProgressListener listener, Computation<T, E> computation) throws E {
    return withProgress(listener, REPORTS, computation);
  }

  /**
   * As {@link #withProgress(ProgressListener, Action)}, with reports of another frequency.
   *
   * @param listener who hears
   * @param interval how long it is between two reports of a loop at least; with zero every chunk of
   *     every loop is reported
   * @param action what to run
   * @throws E what the action throws
   */
  public static <E extends Throwable> void withProgress(
      ProgressListener listener, Duration interval, Action<E> action) throws E {
    @Nullable Tracker around = Tracker.current();
    Tracker.enter(around, listener, interval.toNanos());
    try {
      action.run();
    } finally {
      Tracker.exit(around);
    }
  }

  /**
   * As {@link #withProgress(ProgressListener, Duration, Action)}, for what has a value.
   *
   * @param listener who hears
   * @param interval how long it is between two reports of a loop at least
   * @param computation what to run
   * @return its value
   * @throws E what the computation throws
   */
  public static <T extends @Nullable Object, E extends Throwable> T withProgress(
      ProgressListener listener, Duration interval, Computation<T, E> computation) throws E {
    @Nullable Tracker around = Tracker.current();
    Tracker.enter(around, listener, interval.toNanos());
    try {
      return computation.get();
    } finally {
      Tracker.exit(around);
    }
  }

  /**
   * Starts a computation in the background: a call of a method with parallel loops, say. It runs on
   * a daemon thread of its own, with the number of threads that was set here, the context class
   * loader, and the progress listeners of this thread.
   *
   * <pre>{@code
   * LoopHandle<Double, RuntimeException> sum = Parloop.start(() -> Series.trig(n));
   * ...
   * System.out.println(sum.result());
   * }</pre>
   *
   * @param computation what to run
   * @return tells how far it is, cancels it, and has its value
   */
  public static <T extends @Nullable Object, E extends Throwable> LoopHandle<T, E> start(
      Computation<T, E> computation) {
    return LoopHandle.start(computation);
  }

  /**
   * As {@link #start(Computation)}, for what has no value.
   *
   * @param action what to run
   * @return tells how far it is, and cancels it
   */
  @SuppressWarnings("NullAway") // It cannot see that Void is nullable here.
  public static <E extends Throwable> LoopHandle<@Nullable Void, E> start(Action<E> action) {
    return LoopHandle.start(
        () -> {
          action.run();
          return null;
        });
  }

  /**
   * The mode of all parallel loops of the process: what the property {@code parloop.mode} says.
   *
   * @throws IllegalArgumentException if the property names no mode
   */
  public static Mode mode() {
    return Settings.mode();
  }

  /**
   * Changes the mode of all parallel loops of the process, and with it the property {@code
   * parloop.mode}. Loops that are running are not affected.
   *
   * @param mode the new mode
   */
  public static void setMode(Mode mode) {
    Settings.setMode(mode);
  }

  /**
   * Makes sure, in a test say, that the methods of a class were redirected to their parallel
   * versions when it was compiled. It is not enough that the annotations are there.
   *
   * @param type the class
   * @throws IllegalStateException if it was compiled without the Parloop processor, without
   *     redirection, or has no method with a parallel loop
   */
  public static void requireInPlace(Class<?> type) {
    if (Arrays.stream(type.getDeclaredFields())
        .noneMatch(field -> field.getName().equals(IN_PLACE))) {
      throw new IllegalStateException(
          type.getName()
              + " runs serially: none of its methods is redirected to a parallel version. Is"
              + " parloop-processor on the processor path, is -Aparloop.inplace=false absent, and"
              + " did the compiler accept a loop of the class?");
    }
  }

  /**
   * Says how the parallel loops of all loaded classes run, and why: from which size on they use
   * threads, what an iteration costs, and how each ran when it was last measured, which happens to
   * the first executions and later to some. Made for people; the text may change.
   */
  public static String explain() {
    return Explanation.of(loop -> true);
  }

  /**
   * As {@link #explain()}, for some loops.
   *
   * @param loop a loop's name, or how it begins: {@code Series.trig#1}, {@code Series}
   */
  public static String explain(String loop) {
    return Explanation.of(name -> name.startsWith(loop));
  }
}
