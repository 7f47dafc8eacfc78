package demo;

import dev.parloop.runtime.support.Guards;
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
  private static final LoopSite ROTATE_LOOP = LoopSite.named("Input.rotate#1")
      .at("Input.java", 9)
      .serialBelow(10L)
      .nanosPerIteration(109.9)
      .exact(true)
      .vectors("MASKED")
      .build();

  private ParallelInput() {
  }

  /**
   * {@code rotate}: the best choice for this size, machine and setting.
   */
  static void rotate(double[] x, double[] angle, int rows) {
    rotate(Variant.AUTO, x, angle, rows);
  }

  /**
   * {@code rotate} as written.
   */
  static void rotateSerial(double[] x, double[] angle, int rows) {
    int columns = angle.length;
    for (int k = 0; k < columns; k++) {
      double turn = angle[k] * 2;
      for (int j = 0; j < rows; j++) {
        x[j * columns + k] *= turn;
      }
    }
  }

  /**
   * {@code rotate} in vectors on the calling thread.
   */
  static void rotateSimd(double[] x, double[] angle, int rows) {
    rotate(Variant.SIMD, x, angle, rows);
  }

  /**
   * {@code rotate} in chunks over threads.
   */
  static void rotateForkJoin(double[] x, double[] angle, int rows) {
    rotate(Variant.FORK_JOIN, x, angle, rows);
  }

  /**
   * {@code rotate} in chunks over threads, in vectors.
   */
  static void rotateForkJoinSimd(double[] x, double[] angle, int rows) {
    rotate(Variant.FORK_JOIN_SIMD, x, angle, rows);
  }

  private static void rotate(Variant variant$, double[] x, double[] angle, int rows) {
    int columns = angle.length;
    { // Input.java:9
      long trips1$ = TripCount.ofInt(0, Relation.LESS, columns, 1);
      RotateLoop loop1$ = ROTATE_LOOP.isFew(trips1$) ? null : RotateLoop.of(trips1$, columns, angle, rows, x);
      if (loop1$ == null || loop1$.runsSerially(variant$) || !loop1$.holds(Guards.noWrap(0L, 1L, ((long) columns - 1L), (long) columns, ((long) rows - 1L)) && Guards.noWrap(0L, (long) columns, ((long) rows - 1L), 1L, ((long) columns - 1L)))) {
        for (int k = 0; k < columns; k++) {
          double turn = angle[k] * 2;
          for (int j = 0; j < rows; j++) {
            x[j * columns + k] *= turn;
          }
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          RotateLoop.verify(loop1$, columns, angle, rows, x);
        } else {
          loop1$.run(variant$);
        }
        loop1$.end();
      }
    }
  }

  /**
   * The loop {@code Input.rotate#1}, Input.java:9.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class RotateLoop extends ParallelLoop {
    private int columns;

    private double[] angle;

    private int rows;

    private double[] x;

    private RotateLoop(long tripCount$) {
      super(ROTATE_LOOP, tripCount$);
    }

    static RotateLoop of(long tripCount$, int columns, double[] angle, int rows, double[] x) {
      RotateLoop loop$ = ROTATE_LOOP.take();
      if (loop$ == null) {
        loop$ = new RotateLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.columns = columns;
      loop$.angle = angle;
      loop$.rows = rows;
      loop$.x = x;
      return loop$;
    }

    @Override
    protected void clear() {
      angle = null;
      x = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, columns, angle, rows, x);
    }

    private static void chunk(RotateLoop loop$, int chunk$, int from$, int to$, int columns,
        double[] angle, int rows, double[] x) {
      int k = from$;
      if (loop$.usesVectors()) {
        k = loop$.ran(ParallelInput_Vectors.rotateLoop(from$, loop$.vectorEnd(from$, to$), angle, rows, x, columns));
      }
      try {
        for (; k < to$; k++) {
          double turn = angle[k] * 2;
          for (int j = 0; j < rows; j++) {
            x[j * columns + k] *= turn;
          }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(k, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(RotateLoop loop$, int columns, double[] angle, int rows,
        double[] x) {
      Verify verify$ = Verify.begin(loop$)
          .written("x", x);
      try {
        for (int k = 0; k < columns; k++) {
          double turn = angle[k] * 2;
          for (int j = 0; j < rows; j++) {
            x[j * columns + k] *= turn;
          }
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }
}
