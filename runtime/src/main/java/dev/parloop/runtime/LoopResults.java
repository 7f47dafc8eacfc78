package dev.parloop.runtime;

import dev.parloop.runtime.loops.Stream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The results of a loop that runs in the background, to be taken one by one: by {@link
 * Loops#mapAsCompleted} as they are there, by {@link Loops#mapInOrder} in the order of the items.
 *
 * <p>They are taken once, by one thread. Taking all or closing frees the threads that compute them.
 * The count of finished items, and closing, are safe for use by many threads.
 *
 * @param <R> the values
 * @param <E> what the computation of one may throw
 */
public final class LoopResults<R extends @Nullable Object, E extends Throwable>
    implements Iterable<LoopResult<R, E>>, AutoCloseable {

  private final Stream<LoopResult<R, E>> stream;

  private LoopResults(Stream<LoopResult<R, E>> stream) {
    this.stream = stream;
  }

  /** Starts the background run. */
  @SuppressWarnings({"unchecked", "NullAway"}) // The stream has no items but those of type T.
  static <T extends @Nullable Object, R extends @Nullable Object, E extends Throwable>
      LoopResults<R, E> start(
          Iterable<? extends T> items,
          Loops.ItemFunction<? super T, R, E> function,
          LoopOptions options,
          boolean ordered) {
    Stream<LoopResult<R, E>> stream =
        new Stream<>(
            items,
            function,
            (index, item) -> LoopResult.computing(index, (T) item, function),
            options,
            ordered);
    if (!stream.isLazy()) {
      Parloop.start(stream::produce);
    }
    return new LoopResults<>(stream);
  }

  /** How many items are computed, whether their results were taken or not. */
  public int completed() {
    return stream.completed();
  }

  /**
   * The results, as they come. There is one iterator; a second call goes on where the first one is.
   *
   * <p>{@code hasNext} waits until there is a result. It throws what the collection of items threw
   * while it was iterated over, and a {@link LoopInterrupted} if the thread is interrupted; its
   * interrupt flag stays set.
   */
  @Override
  public Iterator<LoopResult<R, E>> iterator() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return stream.peek() != null;
      }

      @Override
      public LoopResult<R, E> next() {
        LoopResult<R, E> next = stream.peek();
        if (next == null) {
          throw new NoSuchElementException("all results are taken");
        }
        stream.taken();
        return next;
      }
    };
  }

  /**
   * Ends the run: no further item is begun, and those that are being computed are not waited for.
   */
  @Override
  public void close() {
    stream.close();
  }
}
