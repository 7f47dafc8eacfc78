package dev.parloop.runtime;

import dev.parloop.runtime.loops.DoubleSum;
import dev.parloop.runtime.loops.Each;
import dev.parloop.runtime.loops.Fold;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Parallel loops for code without the processor: over ranges of indices and over collections.
 *
 * <pre>{@code
 * List<Image> small = Loops.map(images, Image::scaled);
 * double area = Loops.sum(0, n, i -> width[i] * height[i]);
 * }</pre>
 *
 * <p>Unlike an annotated loop, none of this is proved: iterations must not depend on each other.
 * For the rest the rules are those of annotated loops. Thread limits, the mode, {@link
 * Parloop#withProgress progress} and nesting are those of {@link Parloop}. The calling thread takes
 * part, unless a limit of two threads or more is set: then it waits for as many others, so that
 * parallel streams in iterations stay within the limit, each on the thread of its iteration. What
 * the lowest failing iteration threw reaches the caller, checked exceptions too, with a suppressed
 * {@link LoopFailure}; all lower iterations are complete. An interrupt stops a loop with a {@link
 * LoopInterrupted}. Values are combined in the order of the iterations, in a tree that depends on
 * their number alone: the result is the same on any number of threads. Loops whose iterations were
 * cheap when they were last measured stay on the calling thread.
 *
 * <p>In a static initialiser all runs on the calling thread: others would wait for the class that
 * is being initialised. Of loops with less than 0.5 ms of work only the first execution looks for
 * that; there use {@code LoopOptions.defaults().threads(1)}.
 *
 * <p>All methods are safe for use by many threads.
 */
public final class Loops {

  private Loops() {}

  /**
   * What to do for an index.
   *
   * @param <E> what it may throw
   */
  @FunctionalInterface
  public interface IndexAction<E extends Throwable> {
    /**
     * Runs an iteration.
     *
     * @param index the index
     * @throws E as the type says
     */
    void run(int index) throws E;
  }

  /**
   * What to do for an item.
   *
   * @param <T> the item
   * @param <E> what it may throw
   */
  @FunctionalInterface
  public interface ItemAction<T extends @Nullable Object, E extends Throwable> {
    /**
     * Runs an iteration.
     *
     * @param item the item
     * @throws E as the type says
     */
    void run(T item) throws E;
  }

  /**
   * What an index is mapped to.
   *
   * @param <R> the value
   * @param <E> what it may throw
   */
  @FunctionalInterface
  public interface IndexFunction<R extends @Nullable Object, E extends Throwable> {
    /**
     * Computes the value for an index.
     *
     * @param index the index
     * @throws E as the type says
     */
    R apply(int index) throws E;
  }

  /**
   * What an item is mapped to.
   *
   * @param <T> the item
   * @param <R> the value
   * @param <E> what it may throw
   */
  @FunctionalInterface
  public interface ItemFunction<
      T extends @Nullable Object, R extends @Nullable Object, E extends Throwable> {
    /**
     * Computes the value for an item.
     *
     * @param item the item
     * @throws E as the type says
     */
    R apply(T item) throws E;
  }

  /**
   * What an index adds to a sum.
   *
   * @param <E> what it may throw
   */
  @FunctionalInterface
  public interface IndexToDouble<E extends Throwable> {
    /**
     * Computes the value for an index.
     *
     * @param index the index
     * @throws E as the type says
     */
    double apply(int index) throws E;
  }

  /**
   * Runs an action for every index of a range.
   *
   * @param from the first index
   * @param to the index after the last; nothing runs if it is not above the first
   * @throws E what the action throws
   */
  public static <E extends Throwable> void forEach(int from, int to, IndexAction<E> action)
      throws E {
    forEach(from, to, action, LoopOptions.defaults());
  }

  /** As {@link #forEach(int, int, IndexAction)}, in a given way. */
  public static <E extends Throwable> void forEach(
      int from, int to, IndexAction<E> action, LoopOptions options) throws E {
    Each.run(length(from, to), from, action, i -> action.run(from + i), options);
  }

  /**
   * Runs an action for every item.
   *
   * @param items the items, which are copied first
   * @throws E what the action throws
   */
  public static <T extends @Nullable Object, E extends Throwable> void forEach(
      Collection<? extends T> items, ItemAction<T, E> action) throws E {
    forEach(items, action, LoopOptions.defaults());
  }

  /** As {@link #forEach(Collection, ItemAction)}, in a given way. */
  public static <T extends @Nullable Object, E extends Throwable> void forEach(
      Collection<? extends T> items, ItemAction<T, E> action, LoopOptions options) throws E {
    List<T> list = copy(items);
    Each.run(list.size(), 0, action, i -> action.run(list.get(i)), options);
  }

  /**
   * The values of a function for every index of a range.
   *
   * @param from the first index
   * @param to the index after the last; there are no values if it is not above the first
   * @return the values in the order of the indices; it cannot be changed
   * @throws E what the function throws
   */
  public static <R extends @Nullable Object, E extends Throwable> List<R> map(
      int from, int to, IndexFunction<R, E> function) throws E {
    return map(from, to, function, LoopOptions.defaults());
  }

  /** As {@link #map(int, int, IndexFunction)}, in a given way. */
  public static <R extends @Nullable Object, E extends Throwable> List<R> map(
      int from, int to, IndexFunction<R, E> function, LoopOptions options) throws E {
    Object[] values = new Object[Math.max(0, length(from, to))];
    Each.run(values.length, from, function, i -> values[i] = function.apply(from + i), options);
    return list(values);
  }

  /**
   * The values of a function for every item.
   *
   * @param items the items, which are copied first
   * @return the values in the order of the items; it cannot be changed
   * @throws E what the function throws
   */
  public static <T extends @Nullable Object, R extends @Nullable Object, E extends Throwable>
      List<R> map(Collection<? extends T> items, ItemFunction<? super T, R, E> function) throws E {
    return map(items, function, LoopOptions.defaults());
  }

  /** As {@link #map(Collection, ItemFunction)}, in a given way. */
  public static <T extends @Nullable Object, R extends @Nullable Object, E extends Throwable>
      List<R> map(
          Collection<? extends T> items,
          ItemFunction<? super T, R, E> function,
          LoopOptions options)
          throws E {
    List<T> list = copy(items);
    Object[] values = new Object[list.size()];
    Each.run(values.length, 0, function, i -> values[i] = function.apply(list.get(i)), options);
    return list(values);
  }

  /**
   * As {@link #map(Collection, ItemFunction)}, but a failure loses nothing: all items are computed,
   * and each result holds a value or what was thrown for it.
   *
   * @param items the items, which are copied first
   * @return the results in the order of the items; it cannot be changed
   */
  public static <T extends @Nullable Object, R extends @Nullable Object, E extends Throwable>
      List<LoopResult<R, E>> mapResults(
          Collection<? extends T> items, ItemFunction<? super T, R, E> function) {
    return mapResults(items, function, LoopOptions.defaults());
  }

  /** As {@link #mapResults(Collection, ItemFunction)}, in a given way. */
  public static <T extends @Nullable Object, R extends @Nullable Object, E extends Throwable>
      List<LoopResult<R, E>> mapResults(
          Collection<? extends T> items,
          ItemFunction<? super T, R, E> function,
          LoopOptions options) {
    List<T> list = copy(items);
    Object[] results = new Object[list.size()];
    Each.run(
        results.length,
        0,
        function,
        i -> results[i] = LoopResult.computing(i, list.get(i), function),
        options);
    return list(results);
  }

  /**
   * Combines the values of a function for every index of a range, in order.
   *
   * @param from the first index
   * @param to the index after the last
   * @param identity combined with any value it gives that value; it is shared, so it must not be
   *     changed
   * @param combine associative; its first argument stands for lower indices than its second
   * @return the combined value, the identity of an empty range
   * @throws E what the function throws
   */
  public static <R extends @Nullable Object, E extends Throwable> R reduce(
      int from, int to, R identity, IndexFunction<R, E> function, BinaryOperator<R> combine)
      throws E {
    return reduce(from, to, identity, function, combine, LoopOptions.defaults());
  }

  /** As {@link #reduce(int, int, Object, IndexFunction, BinaryOperator)}, in a given way. */
  public static <R extends @Nullable Object, E extends Throwable> R reduce(
      int from,
      int to,
      R identity,
      IndexFunction<R, E> function,
      BinaryOperator<R> combine,
      LoopOptions options)
      throws E {
    return Fold.run(
        length(from, to),
        from,
        function,
        identity,
        i -> function.apply(from + i),
        combine,
        options);
  }

  /**
   * Combines the values of a function for every item, in order.
   *
   * @param items the items, which are copied first
   * @param identity combined with any value it gives that value; it is shared, so it must not be
   *     changed
   * @param combine associative; its first argument stands for earlier items than its second
   * @return the combined value, the identity if there are no items
   * @throws E what the function throws
   */
  public static <T extends @Nullable Object, R extends @Nullable Object, E extends Throwable>
      R reduce(
          Collection<? extends T> items,
          R identity,
          ItemFunction<? super T, R, E> function,
          BinaryOperator<R> combine)
          throws E {
    return reduce(items, identity, function, combine, LoopOptions.defaults());
  }

  /** As {@link #reduce(Collection, Object, ItemFunction, BinaryOperator)}, in a given way. */
  public static <T extends @Nullable Object, R extends @Nullable Object, E extends Throwable>
      R reduce(
          Collection<? extends T> items,
          R identity,
          ItemFunction<? super T, R, E> function,
          BinaryOperator<R> combine,
          LoopOptions options)
          throws E {
    List<T> list = copy(items);
    return Fold.run(
        list.size(), 0, function, identity, i -> function.apply(list.get(i)), combine, options);
  }

  /**
   * The sum of a function's values for every index of a range, in the order in which annotated
   * loops add: the same bits on any number of threads.
   *
   * @param from the first index
   * @param to the index after the last
   * @return the sum, 0 of an empty range
   * @throws E what the function throws
   */
  public static <E extends Throwable> double sum(int from, int to, IndexToDouble<E> function)
      throws E {
    return sum(from, to, function, LoopOptions.defaults());
  }

  /** As {@link #sum(int, int, IndexToDouble)}, in a given way. */
  public static <E extends Throwable> double sum(
      int from, int to, IndexToDouble<E> function, LoopOptions options) throws E {
    return DoubleSum.run(length(from, to), from, function, i -> function.apply(from + i), options);
  }

  /**
   * The values of a function for every item, each as soon as it is there. The work is done in the
   * background, by as many threads as a loop may use here.
   *
   * <pre>{@code
   * try (LoopResults<Page, IOException> pages = Loops.mapAsCompleted(urls, Page::load)) {
   *   for (LoopResult<Page, IOException> page : pages) show(page.get());
   * }
   * }</pre>
   *
   * @param items the items; they are taken one by one, by any thread but never by two at once
   * @return the results, to be taken by one thread, and closed where they are not all taken. A
   *     failure is in the result of its item, and stops nothing
   */
  public static <T extends @Nullable Object, R extends @Nullable Object, E extends Throwable>
      LoopResults<R, E> mapAsCompleted(
          Iterable<? extends T> items, ItemFunction<? super T, R, E> function) {
    return mapAsCompleted(items, function, LoopOptions.defaults());
  }

  /** As {@link #mapAsCompleted(Iterable, ItemFunction)}, in a given way. */
  public static <T extends @Nullable Object, R extends @Nullable Object, E extends Throwable>
      LoopResults<R, E> mapAsCompleted(
          Iterable<? extends T> items,
          ItemFunction<? super T, R, E> function,
          LoopOptions options) {
    return LoopResults.start(items, function, options, false);
  }

  /**
   * As {@link #mapAsCompleted(Iterable, ItemFunction)}, in the order of the items: a result waits
   * for those before it.
   */
  public static <T extends @Nullable Object, R extends @Nullable Object, E extends Throwable>
      LoopResults<R, E> mapInOrder(
          Iterable<? extends T> items, ItemFunction<? super T, R, E> function) {
    return mapInOrder(items, function, LoopOptions.defaults());
  }

  /** As {@link #mapInOrder(Iterable, ItemFunction)}, in a given way. */
  public static <T extends @Nullable Object, R extends @Nullable Object, E extends Throwable>
      LoopResults<R, E> mapInOrder(
          Iterable<? extends T> items,
          ItemFunction<? super T, R, E> function,
          LoopOptions options) {
    return LoopResults.start(items, function, options, true);
  }

  /**
   * Runs batches of jobs: scatters a batch, gathers its results, and asks for the next batch.
   *
   * @param first the first batch
   * @param job computes the result of a job
   * @param next gets the results of a batch, in the order of its jobs, on the calling thread; gives
   *     the next batch, an empty one to end
   * @return the results of the last batch; empty if the first one was
   * @throws E what a job throws
   */
  public static <T extends @Nullable Object, R extends @Nullable Object, E extends Throwable>
      List<R> batches(
          Collection<? extends T> first,
          ItemFunction<? super T, R, E> job,
          Function<? super List<R>, ? extends Collection<? extends T>> next)
          throws E {
    return batches(first, job, next, LoopOptions.defaults());
  }

  /** As {@link #batches(Collection, ItemFunction, Function)}, in a given way. */
  public static <T extends @Nullable Object, R extends @Nullable Object, E extends Throwable>
      List<R> batches(
          Collection<? extends T> first,
          ItemFunction<? super T, R, E> job,
          Function<? super List<R>, ? extends Collection<? extends T>> next,
          LoopOptions options)
          throws E {
    List<R> results = List.of();
    Collection<? extends T> batch = first;
    while (!batch.isEmpty()) {
      results = map(batch, job, options);
      batch = next.apply(results);
    }
    return results;
  }

  private static int length(int from, int to) {
    if (to <= from) {
      return 0;
    }
    try {
      return Math.subtractExact(to, from);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "a range of more than " + Integer.MAX_VALUE + " indices: " + from + " to " + to, e);
    }
  }

  @SuppressWarnings("unchecked") // An array of the collection's items.
  private static <T extends @Nullable Object> List<T> copy(Collection<? extends T> items) {
    return (List<T>) Arrays.asList(items.toArray());
  }

  @SuppressWarnings("unchecked") // The loop put nothing else in.
  private static <R extends @Nullable Object> List<R> list(Object[] values) {
    return (List<R>) Collections.unmodifiableList(Arrays.asList(values));
  }
}
