import dev.parloop.runtime.support.IterationFailure;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
import dev.parloop.runtime.support.Relation;
import dev.parloop.runtime.support.TripCount;
import dev.parloop.runtime.support.Variant;
import dev.parloop.runtime.support.Verify;
import javax.annotation.processing.Generated;

/**
 * Variants of the annotated methods of {@link Input.Outer.Deep}, generated from Input.java.
 */
@Generated("dev.parloop.processor.ParloopProcessor")
final class ParallelInput_Outer_Deep {
  private static final LoopSite SQUARES_LOOP = LoopSite.named("Input$Outer$Deep.squares#1")
      .at("Input.java", 7)
      .serialBelow(770L)
      .nanosPerIteration(1.3)
      .exact(true)
      .vectors("ON_REQUEST")
      .build();

  private ParallelInput_Outer_Deep() {
  }

  /**
   * {@code squares}: the best choice for this size, machine and setting.
   */
  static void squares(int[] a) {
    squares(Variant.AUTO, a);
  }

  /**
   * {@code squares} as written.
   */
  static void squaresSerial(int[] a) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= a[i];
    }
  }

  /**
   * {@code squares} in vectors on the calling thread.
   */
  static void squaresSimd(int[] a) {
    squares(Variant.SIMD, a);
  }

  /**
   * {@code squares} in chunks over threads.
   */
  static void squaresForkJoin(int[] a) {
    squares(Variant.FORK_JOIN, a);
  }

  /**
   * {@code squares} in chunks over threads, in vectors.
   */
  static void squaresForkJoinSimd(int[] a) {
    squares(Variant.FORK_JOIN_SIMD, a);
  }

  private static void squares(Variant variant$, int[] a) {
    { // Input.java:7
      long trips1$ = TripCount.ofInt(0, Relation.LESS, a.length, 1);
      SquaresLoop loop1$ = SQUARES_LOOP.isFew(trips1$) ? null : SquaresLoop.of(trips1$, a);
      if (loop1$ == null || loop1$.runsSerially(variant$)) {
        for (int i = 0; i < a.length; i++) {
          a[i] *= a[i];
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          SquaresLoop.verify(loop1$, a);
        } else {
          loop1$.run(variant$);
        }
        loop1$.end();
      }
    }
  }

  /**
   * The loop {@code Input$Outer$Deep.squares#1}, Input.java:7.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class SquaresLoop extends ParallelLoop {
    private int[] a;

    private SquaresLoop(long tripCount$) {
      super(SQUARES_LOOP, tripCount$);
    }

    static SquaresLoop of(long tripCount$, int[] a) {
      SquaresLoop loop$ = SQUARES_LOOP.take();
      if (loop$ == null) {
        loop$ = new SquaresLoop(tripCount$);
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
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, a);
    }

    private static void chunk(SquaresLoop loop$, int chunk$, int from$, int to$, int[] a) {
      int i = from$;
      if (loop$.usesVectors()) {
        i = loop$.ran(ParallelInput_Outer_Deep_Vectors.squaresLoop(from$, loop$.vectorEnd(from$, to$), a));
      }
      try {
        for (; i < to$; i++) {
          a[i] *= a[i];
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(SquaresLoop loop$, int[] a) {
      Verify verify$ = Verify.begin(loop$)
          .written("a", a);
      try {
        for (int i = 0; i < a.length; i++) {
          a[i] *= a[i];
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }
}
