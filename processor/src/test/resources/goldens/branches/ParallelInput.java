package golden;

import dev.parloop.runtime.support.Handles;
import dev.parloop.runtime.support.IterationFailure;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
import dev.parloop.runtime.support.Relation;
import dev.parloop.runtime.support.TripCount;
import dev.parloop.runtime.support.Variant;
import dev.parloop.runtime.support.Verify;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import javax.annotation.processing.Generated;

/**
 * Variants of the annotated methods of {@link Input}, generated from Input.java.
 */
@Generated("dev.parloop.processor.ParloopProcessor")
public final class ParallelInput {
  private static final LoopSite QUANTILES_LOOP = LoopSite.named("Input.quantiles#1")
      .at("Input.java", 17)
      .serialBelow(45L)
      .nanosPerIteration(22.3)
      .exact(true)
      .vectors("PLAIN")
      .build();

  private static final MethodHandle TAIL = Handles.staticMethod(
      MethodHandles.lookup(), Input.class, Input.class, "tail", double.class, double.class);

  private ParallelInput() {
  }

  /**
   * {@code quantiles}: the best choice for this size, machine and setting.
   */
  static void quantiles(double[] p, double[] x) {
    quantiles(Variant.AUTO, p, x);
  }

  /**
   * {@code quantiles} as written.
   */
  static void quantilesSerial(double[] p, double[] x) {
    for (int i = 0; i < x.length; i++) {
      double q = 0.5 - p[i];
      if (Math.abs(q) > 0.4) {
        x[i] = q > 0 ? call$tail(p[i]) : -call$tail(1 - p[i]);
      } else {
        x[i] = q;
      }
    }
  }

  /**
   * {@code quantiles} in vectors on the calling thread.
   */
  static void quantilesSimd(double[] p, double[] x) {
    quantiles(Variant.SIMD, p, x);
  }

  /**
   * {@code quantiles} in chunks over threads.
   */
  static void quantilesForkJoin(double[] p, double[] x) {
    quantiles(Variant.FORK_JOIN, p, x);
  }

  /**
   * {@code quantiles} in chunks over threads, in vectors.
   */
  static void quantilesForkJoinSimd(double[] p, double[] x) {
    quantiles(Variant.FORK_JOIN_SIMD, p, x);
  }

  private static void quantiles(Variant variant$, double[] p, double[] x) {
    { // Input.java:17
      long trips1$ = TripCount.ofInt(0, Relation.LESS, x.length, 1);
      QuantilesLoop loop1$ = QUANTILES_LOOP.isFew(trips1$) ? null : QuantilesLoop.of(trips1$, x, p);
      if (loop1$ == null || loop1$.runsSerially(variant$)) {
        for (int i = 0; i < x.length; i++) {
          double q = 0.5 - p[i];
          if (Math.abs(q) > 0.4) {
            x[i] = q > 0 ? call$tail(p[i]) : -call$tail(1 - p[i]);
          } else {
            x[i] = q;
          }
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          QuantilesLoop.verify(loop1$, x, p);
        } else {
          loop1$.run(variant$);
        }
        loop1$.end();
      }
    }
  }

  private static double call$tail(double p) {
    try {
      return (double) TAIL.invokeExact(p);
    } catch (Throwable e$) {
      throw Handles.rethrown(e$);
    }
  }

  /**
   * The loop {@code Input.quantiles#1}, Input.java:17.
   */
  private static final class QuantilesLoop extends ParallelLoop {
    private double[] x;

    private double[] p;

    private QuantilesLoop(long tripCount$) {
      super(QUANTILES_LOOP, tripCount$);
    }

    static QuantilesLoop of(long tripCount$, double[] x, double[] p) {
      QuantilesLoop loop$ = QUANTILES_LOOP.take();
      if (loop$ == null) {
        loop$ = new QuantilesLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.x = x;
      loop$.p = p;
      return loop$;
    }

    @Override
    protected void clear() {
      x = null;
      p = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, x, p);
    }

    private static void chunk(QuantilesLoop loop$, int chunk$, int from$, int to$, double[] x,
        double[] p) {
      int i = from$;
      if (loop$.usesVectors()) {
        i = loop$.ran(ParallelInput_Vectors.quantilesLoop(from$, loop$.vectorEnd(from$, to$), p, x));
      }
      try {
        for (; i < to$; i++) {
          double q = 0.5 - p[i];
          if (Math.abs(q) > 0.4) {
            x[i] = q > 0 ? call$tail(p[i]) : -call$tail(1 - p[i]);
          } else {
            x[i] = q;
          }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(QuantilesLoop loop$, double[] x, double[] p) {
      Verify verify$ = Verify.begin(loop$)
          .written("x", x);
      try {
        for (int i = 0; i < x.length; i++) {
          double q = 0.5 - p[i];
          if (Math.abs(q) > 0.4) {
            x[i] = q > 0 ? call$tail(p[i]) : -call$tail(1 - p[i]);
          } else {
            x[i] = q;
          }
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }
}
