package demo;

import dev.parloop.runtime.support.Combine;
import dev.parloop.runtime.support.IterationFailure;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
import dev.parloop.runtime.support.Parts;
import dev.parloop.runtime.support.Relation;
import dev.parloop.runtime.support.TripCount;
import dev.parloop.runtime.support.Variant;
import dev.parloop.runtime.support.Verify;
import javax.annotation.processing.Generated;

/**
 * Variants of the annotated methods of {@link Input}, generated from Input.java.
 */
@Generated("dev.parloop.processor.ParloopProcessor")
final class ParallelInput {
  private static final LoopSite SEVERAL_LOOP = LoopSite.named("Input.several#1")
      .at("Input.java", 11)
      .serialBelow(159L)
      .nanosPerIteration(6.3)
      .exact(true)
      .vectors("PLAIN")
      .build();

  private ParallelInput() {
  }

  /**
   * {@code several}: the best choice for this size, machine and setting.
   */
  static int[] several(int[] a) {
    return several(Variant.AUTO, a);
  }

  /**
   * {@code several} as written.
   */
  static int[] severalSerial(int[] a) {
    int even = 0;
    int smallest = Integer.MAX_VALUE;
    boolean sorted = true;
    int last = -1;
    for (int i = 1; i < a.length; i++) {
      if (a[i] % 2 == 0) even++;
      smallest = Math.min(smallest, a[i]);
      if (a[i - 1] > a[i]) {
        sorted = false;
      }
      last = a[i];
    }
    return new int[] {even, smallest, sorted ? 1 : 0, last};
  }

  /**
   * {@code several} in vectors on the calling thread.
   */
  static int[] severalSimd(int[] a) {
    return several(Variant.SIMD, a);
  }

  /**
   * {@code several} in chunks over threads.
   */
  static int[] severalForkJoin(int[] a) {
    return several(Variant.FORK_JOIN, a);
  }

  /**
   * {@code several} in chunks over threads, in vectors.
   */
  static int[] severalForkJoinSimd(int[] a) {
    return several(Variant.FORK_JOIN_SIMD, a);
  }

  private static int[] several(Variant variant$, int[] a) {
    int even = 0;
    int smallest = Integer.MAX_VALUE;
    boolean sorted = true;
    int last = -1;
    { // Input.java:11
      long trips1$ = TripCount.ofInt(1, Relation.LESS, a.length, 1);
      SeveralLoop loop1$ = SEVERAL_LOOP.isFew(trips1$) ? null : SeveralLoop.of(trips1$, a);
      if (loop1$ == null || loop1$.runsSerially(variant$)) {
        for (int i = 1; i < a.length; i++) {
          if (a[i] % 2 == 0) even++;
          smallest = Math.min(smallest, a[i]);
          if (a[i - 1] > a[i]) {
            sorted = false;
          }
          last = a[i];
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          SeveralLoop.verify(loop1$, a, even, smallest, sorted);
        } else {
          loop1$.run(variant$);
        }
        even = Combine.sum(even, loop1$.even$parts);
        smallest = Combine.min(smallest, loop1$.smallest$parts);
        sorted = Combine.all(sorted, loop1$.sorted$parts);
        last = loop1$.last$last;
        loop1$.end();
      }
    }
    return new int[] {even, smallest, sorted ? 1 : 0, last};
  }

  /**
   * The loop {@code Input.several#1}, Input.java:11.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class SeveralLoop extends ParallelLoop {
    private int[] a;

    private int[] even$parts = {};

    private int[] smallest$parts = {};

    private boolean[] sorted$parts = {};

    private int last$last;

    private SeveralLoop(long tripCount$) {
      super(SEVERAL_LOOP, tripCount$);
    }

    static SeveralLoop of(long tripCount$, int[] a) {
      SeveralLoop loop$ = SEVERAL_LOOP.take();
      if (loop$ == null) {
        loop$ = new SeveralLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.a = a;
      return loop$;
    }

    @Override
    protected void clear() {
      a = null;
    }

    @Override
    protected void prepare(int chunks$) {
      even$parts = Parts.of(even$parts, chunks$);
      smallest$parts = Parts.of(smallest$parts, chunks$);
      sorted$parts = Parts.of(sorted$parts, chunks$);
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) (1 + from$), (int) (1 + to$), a);
    }

    private static void chunk(SeveralLoop loop$, int chunk$, int from$, int to$, int[] a) {
      int even = 0;
      int smallest = Integer.MAX_VALUE;
      boolean sorted = true;
      int last = 0;
      int i = from$;
      if (loop$.usesVectors()) {
        loop$.even$parts[chunk$] = even;
        loop$.smallest$parts[chunk$] = smallest;
        loop$.sorted$parts[chunk$] = sorted;
        i = loop$.ran(ParallelInput_Vectors.severalLoop(from$, loop$.vectorEnd(from$, to$ - 1), a, loop$.even$parts, loop$.smallest$parts, loop$.sorted$parts, chunk$));
        even = loop$.even$parts[chunk$];
        smallest = loop$.smallest$parts[chunk$];
        sorted = loop$.sorted$parts[chunk$];
      }
      try {
        for (; i < to$; i++) {
          if (a[i] % 2 == 0) even++;
          smallest = Math.min(smallest, a[i]);
          if (a[i - 1] > a[i]) {
            sorted = false;
          }
          last = a[i];
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
      loop$.even$parts[chunk$] = even;
      loop$.smallest$parts[chunk$] = smallest;
      loop$.sorted$parts[chunk$] = sorted;
      if (chunk$ == loop$.chunks() - 1) {
        loop$.last$last = last;
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(SeveralLoop loop$, int[] a, int even, int smallest, boolean sorted) {
      Verify verify$ = Verify.begin(loop$);
      int even$prior = even;
      int smallest$prior = smallest;
      boolean sorted$prior = sorted;
      int last = 0;
      try {
        for (int i = 1; i < a.length; i++) {
          if (a[i] % 2 == 0) even++;
          smallest = Math.min(smallest, a[i]);
          if (a[i - 1] > a[i]) {
            sorted = false;
          }
          last = a[i];
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.same("even", even, () -> Combine.sum(even$prior, loop$.even$parts));
      verify$.same("smallest", smallest, () -> Combine.min(smallest$prior, loop$.smallest$parts));
      verify$.same("sorted", sorted, () -> Combine.all(sorted$prior, loop$.sorted$parts));
      verify$.same("last", last, () -> loop$.last$last);
      verify$.run();
    }
  }
}
