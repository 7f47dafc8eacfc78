package demo;

import dev.parloop.runtime.support.Checked;
import dev.parloop.runtime.support.Handles;
import dev.parloop.runtime.support.IterationFailure;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
import dev.parloop.runtime.support.Relation;
import dev.parloop.runtime.support.TripCount;
import dev.parloop.runtime.support.Variant;
import dev.parloop.runtime.support.Verify;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import javax.annotation.processing.Generated;

/**
 * Variants of the annotated methods of {@link Input}, generated from Input.java.
 */
@Generated("dev.parloop.processor.ParloopProcessor")
final class ParallelInput {
  private static final LoopSite READ_LOOP = LoopSite.named("Input.read#1")
      .at("Input.java", 9)
      .serialBelow(345L)
      .nanosPerIteration(2.9)
      .exact(true)
      .build();

  private static final LoopSite CHECKED_LOOP = LoopSite.named("Input.checked#1")
      .at("Input.java", 26)
      .serialBelow(17L)
      .nanosPerIteration(62.2)
      .exact(true)
      .build();

  private static final MethodHandle CHECKED = Handles.staticMethod(
      MethodHandles.lookup(), Input.class, Input.class, "checked", int.class, int.class, int.class);

  private static final boolean ASSERTIONS$ = Input.class.desiredAssertionStatus();

  private ParallelInput() {
  }

  /**
   * {@code read}: the best choice for this size, machine and setting.
   */
  static String read(int[] a, int limit) {
    return read(Variant.AUTO, a, limit);
  }

  /**
   * {@code read} as written.
   */
  static String readSerial(int[] a, int limit) {
    try {
      for (int i = 0; i < a.length; i++) {
        a[i] = call$checked(a[i], limit);
      }
    } catch (IOException e) {
      return e.getMessage();
    }
    return "done";
  }

  /**
   * {@code read} in chunks over threads.
   */
  static String readForkJoin(int[] a, int limit) {
    return read(Variant.FORK_JOIN, a, limit);
  }

  private static String read(Variant variant$, int[] a, int limit) {
    try {
      { // Input.java:9
        Checked.<IOException>mayThrow();
        long trips1$ = TripCount.ofInt(0, Relation.LESS, a.length, 1);
        ReadLoop loop1$ = READ_LOOP.isFew(trips1$) ? null : ReadLoop.of(trips1$, a, limit);
        if (loop1$ == null || loop1$.runsSerially(variant$)) {
          for (int i = 0; i < a.length; i++) {
            a[i] = call$checked(a[i], limit);
          }
          ParallelLoop.ranAsWritten(loop1$);
        } else {
          if (Verify.isOn(loop1$)) {
            ReadLoop.verify(loop1$, a, limit);
          } else {
            loop1$.run(variant$);
          }
          loop1$.end();
        }
      }
    } catch (IOException e) {
      return e.getMessage();
    }
    return "done";
  }

  /**
   * {@code checked}: the best choice for this size, machine and setting.
   */
  static void checked(double[] x) {
    checked(Variant.AUTO, x);
  }

  /**
   * {@code checked} as written.
   */
  static void checkedSerial(double[] x) {
    for (int i = 0; i < x.length; i++) {
      if (ASSERTIONS$ && !(x[i] >= 0)) {
        throw new AssertionError("negative at " + i);
      }
      if (x[i] > 9) {
        if (ASSERTIONS$ && !(i > 0)) {
          throw new AssertionError();
        }
      }
      else x[i] = Math.sqrt(x[i]);
    }
  }

  /**
   * {@code checked} in chunks over threads.
   */
  static void checkedForkJoin(double[] x) {
    checked(Variant.FORK_JOIN, x);
  }

  private static void checked(Variant variant$, double[] x) {
    { // Input.java:26
      long trips2$ = TripCount.ofInt(0, Relation.LESS, x.length, 1);
      CheckedLoop loop2$ = CHECKED_LOOP.isFew(trips2$) ? null : CheckedLoop.of(trips2$, x);
      if (loop2$ == null || loop2$.runsSerially(variant$)) {
        for (int i = 0; i < x.length; i++) {
          if (ASSERTIONS$ && !(x[i] >= 0)) {
            throw new AssertionError("negative at " + i);
          }
          if (x[i] > 9) {
            if (ASSERTIONS$ && !(i > 0)) {
              throw new AssertionError();
            }
          }
          else x[i] = Math.sqrt(x[i]);
        }
        ParallelLoop.ranAsWritten(loop2$);
      } else {
        if (Verify.isOn(loop2$)) {
          CheckedLoop.verify(loop2$, x);
        } else {
          loop2$.run(variant$);
        }
        loop2$.end();
      }
    }
  }

  private static int call$checked(int x, int limit) throws IOException {
    try {
      return (int) CHECKED.invokeExact(x, limit);
    } catch (Throwable e$) {
      throw Handles.rethrown(e$);
    }
  }

  /**
   * The loop {@code Input.read#1}, Input.java:9.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class ReadLoop extends ParallelLoop {
    private int[] a;

    private int limit;

    private ReadLoop(long tripCount$) {
      super(READ_LOOP, tripCount$);
    }

    static ReadLoop of(long tripCount$, int[] a, int limit) {
      ReadLoop loop$ = READ_LOOP.take();
      if (loop$ == null) {
        loop$ = new ReadLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.a = a;
      loop$.limit = limit;
      return loop$;
    }

    @Override
    protected void clear() {
      a = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, a, limit);
    }

    private static void chunk(ReadLoop loop$, int chunk$, int from$, int to$, int[] a, int limit) {
      int i = from$;
      try {
        for (; i < to$; i++) {
          a[i] = call$checked(a[i], limit);
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(ReadLoop loop$, int[] a, int limit) {
      Verify verify$ = Verify.begin(loop$)
          .written("a", a);
      try {
        for (int i = 0; i < a.length; i++) {
          a[i] = call$checked(a[i], limit);
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.checked#1}, Input.java:26.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class CheckedLoop extends ParallelLoop {
    private double[] x;

    private CheckedLoop(long tripCount$) {
      super(CHECKED_LOOP, tripCount$);
    }

    static CheckedLoop of(long tripCount$, double[] x) {
      CheckedLoop loop$ = CHECKED_LOOP.take();
      if (loop$ == null) {
        loop$ = new CheckedLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.x = x;
      return loop$;
    }

    @Override
    protected void clear() {
      x = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, x);
    }

    private static void chunk(CheckedLoop loop$, int chunk$, int from$, int to$, double[] x) {
      int i = from$;
      try {
        for (; i < to$; i++) {
          if (ASSERTIONS$ && !(x[i] >= 0)) {
            throw new AssertionError("negative at " + i);
          }
          if (x[i] > 9) {
            if (ASSERTIONS$ && !(i > 0)) {
              throw new AssertionError();
            }
          }
          else x[i] = Math.sqrt(x[i]);
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(CheckedLoop loop$, double[] x) {
      Verify verify$ = Verify.begin(loop$)
          .written("x", x);
      try {
        for (int i = 0; i < x.length; i++) {
          if (ASSERTIONS$ && !(x[i] >= 0)) {
            throw new AssertionError("negative at " + i);
          }
          if (x[i] > 9) {
            if (ASSERTIONS$ && !(i > 0)) {
              throw new AssertionError();
            }
          }
          else x[i] = Math.sqrt(x[i]);
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }
}
