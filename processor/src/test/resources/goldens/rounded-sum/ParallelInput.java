package demo;

import dev.parloop.runtime.math.LaneMath;
import dev.parloop.runtime.support.Combine;
import dev.parloop.runtime.support.Dispatch;
import dev.parloop.runtime.support.IterationFailure;
import dev.parloop.runtime.support.Lanes;
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
public final class ParallelInput {
  private static final LoopSite TRIG_LOOP = LoopSite.named("Input.trig#1")
      .at("Input.java", 10)
      .serialBelow(60L)
      .nanosPerIteration(16.9)
      .vectors("MASKED")
      .fused(true)
      .build();

  private ParallelInput() {
  }

  /**
   * {@code trig}: the best choice for this size, machine and setting.
   */
  public static double trig(int n) {
    return trig(Variant.AUTO, n);
  }

  /**
   * {@code trig} as written.
   */
  public static double trigSerial(int n) {
    double s = 0; // the sum so far
    for (int k = 1; k <= n; k++) {
      // each term has its own sign
      s += Math.cos(k) / k;
    }
    return s;
  }

  /**
   * {@code trig} in vectors on the calling thread.
   */
  public static double trigSimd(int n) {
    return trig(Variant.SIMD, n);
  }

  /**
   * {@code trig} in chunks over threads.
   */
  public static double trigForkJoin(int n) {
    return trig(Variant.FORK_JOIN, n);
  }

  /**
   * {@code trig} in chunks over threads, in vectors.
   */
  public static double trigForkJoinSimd(int n) {
    return trig(Variant.FORK_JOIN_SIMD, n);
  }

  private static double trig(Variant variant$, int n) {
    if (!Dispatch.enabled()) {
      return trigSerial(n);
    }
    double s = 0; // the sum so far
    { // Input.java:10
      long trips1$ = TripCount.ofInt(1, Relation.LESS_OR_EQUAL, n, 1);
      TrigLoop loop1$ = TRIG_LOOP.isFew(trips1$) ? null : TrigLoop.of(trips1$, n);
      if (loop1$ == null || loop1$.runsSerially(variant$)) {
        for (int k = 1; k <= n; k++) {
          // each term has its own sign
          s += LaneMath.cos(k) / k;
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          TrigLoop.verify(loop1$, n, s);
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
   * The loop {@code Input.trig#1}, Input.java:10.
   */
  private static final class TrigLoop extends ParallelLoop {
    private int n;

    private double[] s$parts = {};

    private TrigLoop(long tripCount$) {
      super(TRIG_LOOP, tripCount$);
    }

    static TrigLoop of(long tripCount$, int n) {
      TrigLoop loop$ = TRIG_LOOP.take();
      if (loop$ == null) {
        loop$ = new TrigLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.n = n;
      return loop$;
    }

    @Override
    protected void prepare(int chunks$) {
      s$parts = Parts.of(s$parts, chunks$);
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) (1 + from$), (int) (1 + to$), n);
    }

    private static void chunk(TrigLoop loop$, int chunk$, int from$, int to$, int n) {
      double[] s$lanes = Lanes.doubleSum();
      int k = from$;
      if (loop$.usesVectors()) {
        k = loop$.ran(ParallelInput_Vectors.trigLoop(from$, loop$.vectorEnd(from$, to$), s$lanes));
        Lanes.rotate(s$lanes, from$);
      }
      try {
        for (; k < to$; k++) {
          // each term has its own sign
          s$lanes[k & 31] += LaneMath.cos(k) / k;
        }
      } catch (Throwable e$) {
        throw new IterationFailure(k, e$);
      }
      loop$.s$parts[chunk$] = Lanes.sum(s$lanes);
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(TrigLoop loop$, int n, double s) {
      Verify verify$ = Verify.begin(loop$);
      double s$prior = s;
      try {
        for (int k = 1; k <= n; k++) {
          // each term has its own sign
          s += LaneMath.cos(k) / k;
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.sum("s", s$prior, s, () -> loop$.s$parts);
      verify$.run();
    }
  }
}
