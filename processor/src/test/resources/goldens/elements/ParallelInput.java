package demo;

import dev.parloop.runtime.support.Combine;
import dev.parloop.runtime.support.IterationFailure;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
import dev.parloop.runtime.support.Parts;
import dev.parloop.runtime.support.Variant;
import dev.parloop.runtime.support.Verify;
import javax.annotation.processing.Generated;

/**
 * Variants of the annotated methods of {@link Input}, generated from Input.java.
 */
@Generated("dev.parloop.processor.ParloopProcessor")
final class ParallelInput {
  private static final LoopSite SUM_LOOP = LoopSite.named("Input.sum#1")
      .at("Input.java", 8)
      .serialBelow(1667L)
      .nanosPerIteration(0.6)
      .exact(true)
      .vectors("PLAIN")
      .build();

  private static final LoopSite FILL_LOOP = LoopSite.named("Input.fill#1")
      .at("Input.java", 13)
      .serialBelow(15L)
      .nanosPerIteration(70.7)
      .exact(true)
      .vectors("PLAIN")
      .build();

  private ParallelInput() {
  }

  /**
   * {@code sum}: the best choice for this size, machine and setting.
   */
  static long sum(short[] a) {
    return sum(Variant.AUTO, a);
  }

  /**
   * {@code sum} as written.
   */
  static long sumSerial(short[] a) {
    long s = 0;
    for (long x : a) s += x * x;
    return s;
  }

  /**
   * {@code sum} in vectors on the calling thread.
   */
  static long sumSimd(short[] a) {
    return sum(Variant.SIMD, a);
  }

  /**
   * {@code sum} in chunks over threads.
   */
  static long sumForkJoin(short[] a) {
    return sum(Variant.FORK_JOIN, a);
  }

  /**
   * {@code sum} in chunks over threads, in vectors.
   */
  static long sumForkJoinSimd(short[] a) {
    return sum(Variant.FORK_JOIN_SIMD, a);
  }

  private static long sum(Variant variant$, short[] a) {
    long s = 0;
    { // Input.java:8
      short[] array1$ = a;
      long trips1$ = array1$.length;
      SumLoop loop1$ = SUM_LOOP.isFew(trips1$) ? null : SumLoop.of(trips1$, array1$);
      if (loop1$ == null || loop1$.runsSerially(variant$)) {
        for (long x : array1$) s += x * x;
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          SumLoop.verify(loop1$, array1$, s);
        } else {
          loop1$.run(variant$);
        }
        s = Combine.sum(s, loop1$.s$parts);
        loop1$.end();
      }
    }
    return s;
  }

  /**
   * {@code fill}: the best choice for this size, machine and setting.
   */
  static void fill(double[][] rows) {
    fill(Variant.AUTO, rows);
  }

  /**
   * {@code fill} as written.
   */
  static void fillSerial(double[][] rows) {
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = j;
      }
    }
  }

  /**
   * {@code fill} in vectors on the calling thread.
   */
  static void fillSimd(double[][] rows) {
    fill(Variant.SIMD, rows);
  }

  /**
   * {@code fill} in chunks over threads.
   */
  static void fillForkJoin(double[][] rows) {
    fill(Variant.FORK_JOIN, rows);
  }

  /**
   * {@code fill} in chunks over threads, in vectors.
   */
  static void fillForkJoinSimd(double[][] rows) {
    fill(Variant.FORK_JOIN_SIMD, rows);
  }

  private static void fill(Variant variant$, double[][] rows) {
    { // Input.java:13
      double[][] array2$ = rows;
      long trips2$ = array2$.length;
      FillLoop loop2$ = FILL_LOOP.isFew(trips2$) ? null : FillLoop.of(trips2$, array2$, rows);
      if (loop2$ == null || loop2$.runsSerially(variant$) || !loop2$.holds(loop2$.distinctRows(rows, new Object[] {}))) {
        for (double[] row : array2$) {
          for (int j = 0; j < row.length; j++) {
            row[j] = j;
          }
        }
        ParallelLoop.ranAsWritten(loop2$);
      } else {
        if (Verify.isOn(loop2$)) {
          FillLoop.verify(loop2$, array2$, rows);
        } else {
          loop2$.run(variant$);
        }
        loop2$.end();
      }
    }
  }

  /**
   * The loop {@code Input.sum#1}, Input.java:8.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class SumLoop extends ParallelLoop {
    private short[] array$;

    private long[] s$parts = {};

    private SumLoop(long tripCount$) {
      super(SUM_LOOP, tripCount$);
    }

    static SumLoop of(long tripCount$, short[] array$) {
      SumLoop loop$ = SUM_LOOP.take();
      if (loop$ == null) {
        loop$ = new SumLoop(tripCount$);
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
    protected void prepare(int chunks$) {
      s$parts = Parts.of(s$parts, chunks$);
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) (to$ - from$), array$);
    }

    private static void chunk(SumLoop loop$, int chunk$, int first$, int count$, short[] array$) {
      long s = 0;
      int t$ = 0;
      if (loop$.usesVectors()) {
        loop$.s$parts[chunk$] = s;
        t$ = loop$.ran(ParallelInput_Vectors.sumLoop(0, loop$.vectorEnd(0, count$), array$, first$, loop$.s$parts, chunk$));
        s = loop$.s$parts[chunk$];
      }
      try {
        for (; t$ < count$; t$++) {
          long x = array$[first$ + t$];
          s += x * x;
        }
      } catch (Throwable e$) {
        throw new IterationFailure(first$ + t$, e$);
      }
      loop$.s$parts[chunk$] = s;
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(SumLoop loop$, short[] array$, long s) {
      Verify verify$ = Verify.begin(loop$);
      long s$prior = s;
      try {
        for (long x : array$) s += x * x;
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.same("s", s, () -> Combine.sum(s$prior, loop$.s$parts));
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.fill#1}, Input.java:13.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class FillLoop extends ParallelLoop {
    private double[][] array$;

    private double[][] rows;

    private FillLoop(long tripCount$) {
      super(FILL_LOOP, tripCount$);
    }

    static FillLoop of(long tripCount$, double[][] array$, double[][] rows) {
      FillLoop loop$ = FILL_LOOP.take();
      if (loop$ == null) {
        loop$ = new FillLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.array$ = array$;
      loop$.rows = rows;
      return loop$;
    }

    @Override
    protected void clear() {
      array$ = null;
      rows = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) (to$ - from$), array$, rows);
    }

    private static void chunk(FillLoop loop$, int chunk$, int first$, int count$, double[][] array$,
        double[][] rows) {
      int t$ = 0;
      try {
        for (; t$ < count$; t$++) {
          double[] row = array$[first$ + t$];
          for (int j = loop$.usesVectors()
              ? loop$.ran(ParallelInput_Vectors.fillLoop(0, loop$.vectorEnd(0, row.length), row))
              : 0; j < row.length; j++) {
            row[j] = j;
          }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(first$ + t$, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(FillLoop loop$, double[][] array$, double[][] rows) {
      Verify verify$ = Verify.begin(loop$)
          .written("rows", rows);
      try {
        for (double[] row : array$) {
          for (int j = 0; j < row.length; j++) {
            row[j] = j;
          }
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }
}
