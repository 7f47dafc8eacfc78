package demo;

import dev.parloop.runtime.support.Combine;
import dev.parloop.runtime.support.Handles;
import dev.parloop.runtime.support.IterationFailure;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
import dev.parloop.runtime.support.Parts;
import dev.parloop.runtime.support.Variant;
import dev.parloop.runtime.support.Verify;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Comparator;
import javax.annotation.processing.Generated;

/**
 * Variants of the annotated methods of {@link Input}, generated from Input.java.
 */
@Generated("dev.parloop.processor.ParloopProcessor")
final class ParallelInput {
  private static final LoopSite COUNT_LOOP = LoopSite.named("Input.count#1")
      .at("Input.java", 11)
      .serialBelow(715L)
      .nanosPerIteration(1.4)
      .exact(true)
      .build();

  private static final VarHandle FAVOURITE = Handles.field(
      MethodHandles.lookup(), Input.class, Input.class, "favourite", Comparable.class);

  private ParallelInput() {
  }

  /**
   * {@code count}: the best choice for this size, machine and setting.
   */
  static <T extends Comparable<T>, U extends T> int count(Input<T> self, U[] items,
      Comparator<? super T> unused) {
    return count(Variant.AUTO, self, items, unused);
  }

  /**
   * {@code count} as written.
   */
  static <T extends Comparable<T>, U extends T> int countSerial(Input<T> self, U[] items,
      Comparator<? super T> unused) {
    int count = 0;
    for (U item : items) {
      if (item == get$favourite(self)) {
        count++;
      }
    }
    return count;
  }

  /**
   * {@code count} in chunks over threads.
   */
  static <T extends Comparable<T>, U extends T> int countForkJoin(Input<T> self, U[] items,
      Comparator<? super T> unused) {
    return count(Variant.FORK_JOIN, self, items, unused);
  }

  private static <T extends Comparable<T>, U extends T> int count(Variant variant$, Input<T> self,
      U[] items, Comparator<? super T> unused) {
    int count = 0;
    { // Input.java:11
      U[] array1$ = items;
      long trips1$ = array1$.length;
      CountLoop<T, U> loop1$ = COUNT_LOOP.isFew(trips1$) ? null : CountLoop.of(trips1$, self, array1$);
      if (loop1$ == null || loop1$.runsSerially(variant$)) {
        for (U item : array1$) {
          if (item == get$favourite(self)) {
            count++;
          }
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          CountLoop.verify(loop1$, self, array1$, count);
        } else {
          loop1$.run(variant$);
        }
        count = Combine.sum(count, loop1$.count$parts);
        loop1$.end();
      }
    }
    return count;
  }

  @SuppressWarnings("unchecked")
  private static <T extends Comparable<T>> T get$favourite(Input<T> self$) {
    return (T) FAVOURITE.get(self$);
  }

  /**
   * The loop {@code Input.count#1}, Input.java:11.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class CountLoop<T extends Comparable<T>, U extends T> extends ParallelLoop {
    private Input<T> self;

    private U[] array$;

    private int[] count$parts = {};

    private CountLoop(long tripCount$) {
      super(COUNT_LOOP, tripCount$);
    }

    static <T extends Comparable<T>, U extends T> CountLoop<T, U> of(long tripCount$, Input<T> self,
        U[] array$) {
      CountLoop<T, U> loop$ = COUNT_LOOP.take();
      if (loop$ == null) {
        loop$ = new CountLoop<>(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.self = self;
      loop$.array$ = array$;
      return loop$;
    }

    @Override
    protected void clear() {
      self = null;
      array$ = null;
    }

    @Override
    protected void prepare(int chunks$) {
      count$parts = Parts.of(count$parts, chunks$);
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) (to$ - from$), self, array$);
    }

    private static <T extends Comparable<T>, U extends T> void chunk(CountLoop<T, U> loop$,
        int chunk$, int first$, int count$, Input<T> self, U[] array$) {
      int count = 0;
      int t$ = 0;
      try {
        for (; t$ < count$; t$++) {
          U item = array$[first$ + t$];
          if (item == get$favourite(self)) {
            count++;
          }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(first$ + t$, e$);
      }
      loop$.count$parts[chunk$] = count;
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static <T extends Comparable<T>, U extends T> void verify(CountLoop<T, U> loop$,
        Input<T> self, U[] array$, int count) {
      Verify verify$ = Verify.begin(loop$);
      int count$prior = count;
      try {
        for (U item : array$) {
          if (item == get$favourite(self)) {
            count++;
          }
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.same("count", count, () -> Combine.sum(count$prior, loop$.count$parts));
      verify$.run();
    }
  }
}
