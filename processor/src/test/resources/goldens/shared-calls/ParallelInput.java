package demo;

import dev.parloop.runtime.math.LaneMath;
import dev.parloop.runtime.support.Dispatch;
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
      .at("Input.java", 7)
      .serialBelow(1L)
      .nanosPerIteration(4256.3)
      .exact(true)
      .vectors("MASKED")
      .fused(true)
      .build();

  private ParallelInput() {
  }

  /**
   * {@code rotate}: the best choice for this size, machine and setting.
   */
  static void rotate(double[] lat, double[] lon, double[] v, double[][] x, double[][] y) {
    rotate(Variant.AUTO, lat, lon, v, x, y);
  }

  /**
   * {@code rotate} as written.
   */
  static void rotateSerial(double[] lat, double[] lon, double[] v, double[][] x, double[][] y) {
    for (int i = 0; i < lat.length; i++) {
      for (int j = 0; j < lon.length; j++) {
        x[i][j] = Math.cbrt(lat[i]) * v[j] + Math.cbrt(lon[j]);
        y[i][j] = Math.cbrt(lat[i]) - Math.cbrt(lon[j]) * Math.cbrt(lon[j]);
      }
    }
  }

  /**
   * {@code rotate} in vectors on the calling thread.
   */
  static void rotateSimd(double[] lat, double[] lon, double[] v, double[][] x, double[][] y) {
    rotate(Variant.SIMD, lat, lon, v, x, y);
  }

  /**
   * {@code rotate} in chunks over threads.
   */
  static void rotateForkJoin(double[] lat, double[] lon, double[] v, double[][] x, double[][] y) {
    rotate(Variant.FORK_JOIN, lat, lon, v, x, y);
  }

  /**
   * {@code rotate} in chunks over threads, in vectors.
   */
  static void rotateForkJoinSimd(double[] lat, double[] lon, double[] v, double[][] x,
      double[][] y) {
    rotate(Variant.FORK_JOIN_SIMD, lat, lon, v, x, y);
  }

  private static void rotate(Variant variant$, double[] lat, double[] lon, double[] v, double[][] x,
      double[][] y) {
    if (!Dispatch.enabled()) {
      rotateSerial(lat, lon, v, x, y);
      return;
    }
    { // Input.java:7
      long trips1$ = TripCount.ofInt(0, Relation.LESS, lat.length, 1);
      RotateLoop loop1$ = ROTATE_LOOP.isFew(trips1$) ? null : RotateLoop.of(trips1$, lat, lon, x, v, y);
      if (loop1$ == null || loop1$.runsSerially(variant$) || !loop1$.holds(loop1$.distinctRows(x, new Object[] {lat, v, lon, y}) && loop1$.distinctRows(y, new Object[] {lat, v, lon}))) {
        for (int i = 0; i < lat.length; i++) {
          for (int j = 0; j < lon.length; j++) {
            x[i][j] = LaneMath.cbrt(lat[i]) * v[j] + LaneMath.cbrt(lon[j]);
            y[i][j] = LaneMath.cbrt(lat[i]) - LaneMath.cbrt(lon[j]) * LaneMath.cbrt(lon[j]);
          }
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          RotateLoop.verify(loop1$, lat, lon, x, v, y);
        } else {
          loop1$.run(variant$);
        }
        loop1$.end();
      }
    }
  }

  /**
   * The loop {@code Input.rotate#1}, Input.java:7.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class RotateLoop extends ParallelLoop {
    private double[] lat;

    private double[] lon;

    private double[][] x;

    private double[] v;

    private double[][] y;

    private RotateLoop(long tripCount$) {
      super(ROTATE_LOOP, tripCount$);
    }

    static RotateLoop of(long tripCount$, double[] lat, double[] lon, double[][] x, double[] v,
        double[][] y) {
      RotateLoop loop$ = ROTATE_LOOP.take();
      if (loop$ == null) {
        loop$ = new RotateLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.lat = lat;
      loop$.lon = lon;
      loop$.x = x;
      loop$.v = v;
      loop$.y = y;
      return loop$;
    }

    @Override
    protected void clear() {
      lat = null;
      lon = null;
      x = null;
      v = null;
      y = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, lat, lon, x, v, y);
    }

    private static void chunk(RotateLoop loop$, int chunk$, int from$, int to$, double[] lat,
        double[] lon, double[][] x, double[] v, double[][] y) {
      int i = from$;
      try {
        for (; i < to$; i++) {
          for (int j = loop$.usesVectors()
              ? loop$.ran(ParallelInput_Vectors.rotateLoop(0, loop$.vectorEnd(0, lon.length), lat, i, lon, x, v, y))
              : 0; j < lon.length; j++) {
            x[i][j] = LaneMath.cbrt(lat[i]) * v[j] + LaneMath.cbrt(lon[j]);
            y[i][j] = LaneMath.cbrt(lat[i]) - LaneMath.cbrt(lon[j]) * LaneMath.cbrt(lon[j]);
          }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(RotateLoop loop$, double[] lat, double[] lon, double[][] x,
        double[] v, double[][] y) {
      Verify verify$ = Verify.begin(loop$)
          .written("x", x)
          .written("y", y);
      try {
        for (int i = 0; i < lat.length; i++) {
          for (int j = 0; j < lon.length; j++) {
            x[i][j] = LaneMath.cbrt(lat[i]) * v[j] + LaneMath.cbrt(lon[j]);
            y[i][j] = LaneMath.cbrt(lat[i]) - LaneMath.cbrt(lon[j]) * LaneMath.cbrt(lon[j]);
          }
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }
}
