package demo;

import dev.parloop.runtime.support.IterationFailure;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
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
  private static final LoopSite SMOOTH_LOOP = LoopSite.named("Input.smooth#1")
      .at("Input.java", 7)
      .serialBelow(139L)
      .nanosPerIteration(7.2)
      .exact(true)
      .vectors("ON_REQUEST")
      .build();

  private static final LoopSite SCALE_LOOP = LoopSite.named("Input.scale#1")
      .at("Input.java", 13)
      .serialBelow(10L)
      .nanosPerIteration(102.7)
      .exact(true)
      .vectors("ON_REQUEST")
      .build();

  private ParallelInput() {
  }

  /**
   * {@code smooth}: the best choice for this size, machine and setting.
   */
  static void smooth(double[] from, double[] to) {
    smooth(Variant.AUTO, from, to);
  }

  /**
   * {@code smooth} as written.
   */
  static void smoothSerial(double[] from, double[] to) {
    for (int i = 1; i < from.length - 1; i++) {
      to[i] = (from[i - 1] + from[i] + from[i + 1]) / 3;
    }
  }

  /**
   * {@code smooth} in vectors on the calling thread.
   */
  static void smoothSimd(double[] from, double[] to) {
    smooth(Variant.SIMD, from, to);
  }

  /**
   * {@code smooth} in chunks over threads.
   */
  static void smoothForkJoin(double[] from, double[] to) {
    smooth(Variant.FORK_JOIN, from, to);
  }

  /**
   * {@code smooth} in chunks over threads, in vectors.
   */
  static void smoothForkJoinSimd(double[] from, double[] to) {
    smooth(Variant.FORK_JOIN_SIMD, from, to);
  }

  private static void smooth(Variant variant$, double[] from, double[] to) {
    { // Input.java:7
      long trips1$ = TripCount.ofInt(1, Relation.LESS, from.length - 1, 1);
      SmoothLoop loop1$ = SMOOTH_LOOP.isFew(trips1$) ? null : SmoothLoop.of(trips1$, from, to);
      if (loop1$ == null || loop1$.runsSerially(variant$) || !loop1$.holds(from != to)) {
        for (int i = 1; i < from.length - 1; i++) {
          to[i] = (from[i - 1] + from[i] + from[i + 1]) / 3;
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          SmoothLoop.verify(loop1$, from, to);
        } else {
          loop1$.run(variant$);
        }
        loop1$.end();
      }
    }
  }

  /**
   * {@code scale}: the best choice for this size, machine and setting.
   */
  static void scale(double[][] rows, double by) {
    scale(Variant.AUTO, rows, by);
  }

  /**
   * {@code scale} as written.
   */
  static void scaleSerial(double[][] rows, double by) {
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] *= by;
      }
    }
  }

  /**
   * {@code scale} in vectors on the calling thread.
   */
  static void scaleSimd(double[][] rows, double by) {
    scale(Variant.SIMD, rows, by);
  }

  /**
   * {@code scale} in chunks over threads.
   */
  static void scaleForkJoin(double[][] rows, double by) {
    scale(Variant.FORK_JOIN, rows, by);
  }

  /**
   * {@code scale} in chunks over threads, in vectors.
   */
  static void scaleForkJoinSimd(double[][] rows, double by) {
    scale(Variant.FORK_JOIN_SIMD, rows, by);
  }

  private static void scale(Variant variant$, double[][] rows, double by) {
    { // Input.java:13
      long trips2$ = TripCount.ofInt(0, Relation.LESS, rows.length, 1);
      ScaleLoop loop2$ = SCALE_LOOP.isFew(trips2$) ? null : ScaleLoop.of(trips2$, rows, by);
      if (loop2$ == null || loop2$.runsSerially(variant$) || !loop2$.holds(loop2$.distinctRows(rows, new Object[] {}))) {
        for (int i = 0; i < rows.length; i++) {
          for (int j = 0; j < rows[i].length; j++) {
            rows[i][j] *= by;
          }
        }
        ParallelLoop.ranAsWritten(loop2$);
      } else {
        if (Verify.isOn(loop2$)) {
          ScaleLoop.verify(loop2$, rows, by);
        } else {
          loop2$.run(variant$);
        }
        loop2$.end();
      }
    }
  }

  /**
   * The loop {@code Input.smooth#1}, Input.java:7.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class SmoothLoop extends ParallelLoop {
    private double[] from;

    private double[] to;

    private SmoothLoop(long tripCount$) {
      super(SMOOTH_LOOP, tripCount$);
    }

    static SmoothLoop of(long tripCount$, double[] from, double[] to) {
      SmoothLoop loop$ = SMOOTH_LOOP.take();
      if (loop$ == null) {
        loop$ = new SmoothLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.from = from;
      loop$.to = to;
      return loop$;
    }

    @Override
    protected void clear() {
      from = null;
      to = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) (1 + from$), (int) (1 + to$), from, to);
    }

    private static void chunk(SmoothLoop loop$, int chunk$, int from$, int to$, double[] from,
        double[] to) {
      int i = from$;
      if (loop$.usesVectors()) {
        i = loop$.ran(ParallelInput_Vectors.smoothLoop(from$, loop$.vectorEnd(from$, to$), to, from));
      }
      try {
        for (; i < to$; i++) {
          to[i] = (from[i - 1] + from[i] + from[i + 1]) / 3;
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(SmoothLoop loop$, double[] from, double[] to) {
      Verify verify$ = Verify.begin(loop$)
          .written("to", to);
      try {
        for (int i = 1; i < from.length - 1; i++) {
          to[i] = (from[i - 1] + from[i] + from[i + 1]) / 3;
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.scale#1}, Input.java:13.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class ScaleLoop extends ParallelLoop {
    private double[][] rows;

    private double by;

    private ScaleLoop(long tripCount$) {
      super(SCALE_LOOP, tripCount$);
    }

    static ScaleLoop of(long tripCount$, double[][] rows, double by) {
      ScaleLoop loop$ = SCALE_LOOP.take();
      if (loop$ == null) {
        loop$ = new ScaleLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.rows = rows;
      loop$.by = by;
      return loop$;
    }

    @Override
    protected void clear() {
      rows = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, rows, by);
    }

    private static void chunk(ScaleLoop loop$, int chunk$, int from$, int to$, double[][] rows,
        double by) {
      int i = from$;
      try {
        for (; i < to$; i++) {
          for (int j = loop$.usesVectors()
              ? loop$.ran(ParallelInput_Vectors.scaleLoop(0, loop$.vectorEnd(0, rows[i].length), i, rows, by))
              : 0; j < rows[i].length; j++) {
            rows[i][j] *= by;
          }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(ScaleLoop loop$, double[][] rows, double by) {
      Verify verify$ = Verify.begin(loop$)
          .written("rows", rows);
      try {
        for (int i = 0; i < rows.length; i++) {
          for (int j = 0; j < rows[i].length; j++) {
            rows[i][j] *= by;
          }
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }
}
