package demo;

import dev.parloop.runtime.support.Combine;
import dev.parloop.runtime.support.Handles;
import dev.parloop.runtime.support.IterationFailure;
import dev.parloop.runtime.support.Lanes;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
import dev.parloop.runtime.support.Parts;
import dev.parloop.runtime.support.Relation;
import dev.parloop.runtime.support.TripCount;
import dev.parloop.runtime.support.Variant;
import dev.parloop.runtime.support.Verify;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import javax.annotation.processing.Generated;

/**
 * Variants of the annotated methods of {@link Input}, generated from Input.java.
 */
@Generated("dev.parloop.processor.ParloopProcessor")
final class ParallelInput {
  private static final LoopSite PLACE_LOOP = LoopSite.named("Input.place#1")
      .at("Input.java", 9)
      .serialBelow(41L)
      .nanosPerIteration(24.6)
      .build();

  private static final LoopSite RETURNS_TO_ZERO_LOOP = LoopSite.named("Input.returnsToZero#1")
      .at("Input.java", 25)
      .serialBelow(4L)
      .nanosPerIteration(288.0)
      .exact(true)
      .build();

  private static final MethodHandle SHIFTED = Handles.staticMethod(
      MethodHandles.lookup(), Input.class, Input.class, "shifted", double.class, double.class);

  private ParallelInput() {
  }

  /**
   * {@code place}: the best choice for this size, machine and setting.
   */
  static int place(double[] x, double limit, int n) {
    return place(Variant.AUTO, x, limit, n);
  }

  /**
   * {@code place} as written.
   */
  static int placeSerial(double[] x, double limit, int n) {
    String text = "none";
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += x[i];
      if (x[i] > limit) {
        text = "at " + i;
        break;
      }
      if (call$shifted(x[i]) < 0) return -i;
    }
    return text.length() + (int) sum;
  }

  /**
   * {@code place} in chunks over threads.
   */
  static int placeForkJoin(double[] x, double limit, int n) {
    return place(Variant.FORK_JOIN, x, limit, n);
  }

  private static int place(Variant variant$, double[] x, double limit, int n) {
    String text = "none";
    double sum = 0;
    { // Input.java:9
      long trips1$ = TripCount.ofInt(0, Relation.LESS, n, 1);
      PlaceLoop loop1$ = PLACE_LOOP.isFew(trips1$) ? null : PlaceLoop.of(trips1$, text, n, x, limit);
      if (loop1$ == null || loop1$.runsSerially(variant$)) {
        for (int i = 0; i < n; i++) {
          sum += x[i];
          if (x[i] > limit) {
            text = "at " + i;
            break;
          }
          if (call$shifted(x[i]) < 0) return -i;
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          PlaceLoop.verify(loop1$, text, n, x, limit, sum);
        } else {
          loop1$.run(variant$);
        }
        sum = Combine.sum(sum, loop1$.sum$parts);
        text = loop1$.text$last;
        if (loop1$.exit() == 2) {
          return loop1$.result$;
        }
        loop1$.end();
      }
    }
    return text.length() + (int) sum;
  }

  /**
   * {@code returnsToZero}: the best choice for this size, machine and setting.
   */
  static boolean returnsToZero(long[] starts) {
    return returnsToZero(Variant.AUTO, starts);
  }

  /**
   * {@code returnsToZero} as written.
   */
  static boolean returnsToZeroSerial(long[] starts) {
    for (long start : starts) {
      long at = start;
      while (at > 0) {
        at = at % 3 == 0 ? at / 3 : at - 1;
        if (at == start / 7) return true;
      }
    }
    return false;
  }

  /**
   * {@code returnsToZero} in chunks over threads.
   */
  static boolean returnsToZeroForkJoin(long[] starts) {
    return returnsToZero(Variant.FORK_JOIN, starts);
  }

  private static boolean returnsToZero(Variant variant$, long[] starts) {
    { // Input.java:25
      long[] array2$ = starts;
      long trips2$ = array2$.length;
      ReturnsToZeroLoop loop2$ = RETURNS_TO_ZERO_LOOP.isFew(trips2$) ? null : ReturnsToZeroLoop.of(trips2$, array2$);
      if (loop2$ == null || loop2$.runsSerially(variant$)) {
        for (long start : array2$) {
          long at = start;
          while (at > 0) {
            at = at % 3 == 0 ? at / 3 : at - 1;
            if (at == start / 7) return true;
          }
        }
        ParallelLoop.ranAsWritten(loop2$);
      } else {
        if (Verify.isOn(loop2$)) {
          ReturnsToZeroLoop.verify(loop2$, array2$);
        } else {
          loop2$.run(variant$);
        }
        if (loop2$.exit() == 1) {
          return true;
        }
        loop2$.end();
      }
    }
    return false;
  }

  private static double call$shifted(double x) {
    try {
      return (double) SHIFTED.invokeExact(x);
    } catch (Throwable e$) {
      throw Handles.rethrown(e$);
    }
  }

  /**
   * The loop {@code Input.place#1}, Input.java:9.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class PlaceLoop extends ParallelLoop {
    private String text$first;

    private int n;

    private double[] x;

    private double limit;

    private double[] sum$parts = {};

    private String text$last;

    private int result$;

    private PlaceLoop(long tripCount$) {
      super(PLACE_LOOP, tripCount$);
    }

    static PlaceLoop of(long tripCount$, String text$first, int n, double[] x, double limit) {
      PlaceLoop loop$ = PLACE_LOOP.take();
      if (loop$ == null) {
        loop$ = new PlaceLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.text$first = text$first;
      loop$.n = n;
      loop$.x = x;
      loop$.limit = limit;
      return loop$;
    }

    @Override
    protected void clear() {
      text$first = null;
      x = null;
      text$last = null;
    }

    @Override
    protected boolean endsEarly() {
      return true;
    }

    @Override
    protected void prepare(int chunks$) {
      sum$parts = Parts.of(sum$parts, chunks$);
    }

    @Override
    protected void shorten(int chunks$) {
      sum$parts = Arrays.copyOf(sum$parts, chunks$);
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, text$first, n, x, limit);
    }

    private static void chunk(PlaceLoop loop$, int chunk$, int from$, int to$, String text$first,
        int n, double[] x, double limit) {
      double[] sum$lanes = Lanes.doubleSum();
      String text = text$first;
      int exit$ = 0;
      int result$ = 0;
      int i = from$;
      try {
        search$:
        for (; i < to$; i++) {
          sum$lanes[i & 31] += x[i];
          if (x[i] > limit) {
            text = "at " + i;
            { exit$ = 1; break search$; }
          }
          if (call$shifted(x[i]) < 0) { result$ = -i; exit$ = 2; break search$; }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
      loop$.sum$parts[chunk$] = Lanes.sum(sum$lanes);
      if (exit$ != 0 || chunk$ == loop$.chunks() - 1) {
        synchronized (loop$) {
          if (loop$.decides(chunk$, exit$)) {
            loop$.result$ = result$;
            loop$.text$last = text;
          }
        }
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(PlaceLoop loop$, String text$first, int n, double[] x, double limit,
        double sum) {
      Verify verify$ = Verify.begin(loop$);
      double sum$prior = sum;
      String text = text$first;
      int exit$ = 0;
      int result$ = 0;
      try {
        search$:
        for (int i = 0; i < n; i++) {
          sum += x[i];
          if (x[i] > limit) {
            text = "at " + i;
            { exit$ = 1; break search$; }
          }
          if (call$shifted(x[i]) < 0) { result$ = -i; exit$ = 2; break search$; }
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.sum("sum", sum$prior, sum, () -> loop$.sum$parts);
      verify$.same("text", text, () -> loop$.text$last);
      verify$.same("the jump out of the loop", exit$, () -> loop$.exit());
      verify$.same("the result", result$, () -> loop$.result$);
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.returnsToZero#1}, Input.java:25.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class ReturnsToZeroLoop extends ParallelLoop {
    private long[] array$;

    private ReturnsToZeroLoop(long tripCount$) {
      super(RETURNS_TO_ZERO_LOOP, tripCount$);
    }

    static ReturnsToZeroLoop of(long tripCount$, long[] array$) {
      ReturnsToZeroLoop loop$ = RETURNS_TO_ZERO_LOOP.take();
      if (loop$ == null) {
        loop$ = new ReturnsToZeroLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.array$ = array$;
      return loop$;
    }

    @Override
    protected void clear() {
      array$ = null;
    }

    @Override
    protected boolean endsEarly() {
      return true;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) (to$ - from$), array$);
    }

    private static void chunk(ReturnsToZeroLoop loop$, int chunk$, int first$, int count$,
        long[] array$) {
      int exit$ = 0;
      int t$ = 0;
      try {
        search$:
        for (; t$ < count$; t$++) {
          long start = array$[first$ + t$];
          long at = start;
          while (at > 0) { if (loop$.isPast(chunk$)) { break search$; } {
            at = at % 3 == 0 ? at / 3 : at - 1;
            if (at == start / 7) { exit$ = 1; break search$; }
          } }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(first$ + t$, e$);
      }
      if (exit$ != 0 || chunk$ == loop$.chunks() - 1) {
        synchronized (loop$) {
          loop$.decides(chunk$, exit$);
        }
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(ReturnsToZeroLoop loop$, long[] array$) {
      Verify verify$ = Verify.begin(loop$);
      int exit$ = 0;
      try {
        search$:
        for (long start : array$) {
          long at = start;
          while (at > 0) {
            at = at % 3 == 0 ? at / 3 : at - 1;
            if (at == start / 7) { exit$ = 1; break search$; }
          }
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.ascending();
      verify$.same("the jump out of the loop", exit$, () -> loop$.exit());
      verify$.run();
    }
  }
}
