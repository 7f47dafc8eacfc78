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
final class ParallelInput {
  private static final LoopSite TERM_LOOP = LoopSite.named("Input.term#1")
      .at("Input.java", 5)
      .serialBelow(60L)
      .nanosPerIteration(16.9)
      .vectors("MASKED")
      .fused(true)
      .build();

  private static final LoopSite IS_SMALL_LOOP = LoopSite.named("Input.isSmall#1")
      .at("Input.java", 10)
      .serialBelow(417L)
      .nanosPerIteration(2.4)
      .exact(true)
      .vectors("PLAIN")
      .build();

  private ParallelInput() {
  }

  /**
   * {@code term}: the best choice for this size, machine and setting.
   */
  static double term(long n) {
    return term(Variant.AUTO, n);
  }

  /**
   * {@code term} as written.
   */
  static double termSerial(long n) {
    double sum = 0;
    for (long k = 1; k <= n; k++) {
      sum += Math.cos(k) / k;
    }
    return sum;
  }

  /**
   * {@code term} in vectors on the calling thread.
   */
  static double termSimd(long n) {
    return term(Variant.SIMD, n);
  }

  /**
   * {@code term} in chunks over threads.
   */
  static double termForkJoin(long n) {
    return term(Variant.FORK_JOIN, n);
  }

  /**
   * {@code term} in chunks over threads, in vectors.
   */
  static double termForkJoinSimd(long n) {
    return term(Variant.FORK_JOIN_SIMD, n);
  }

  private static double term(Variant variant$, long n) {
    if (!Dispatch.enabled()) {
      return termSerial(n);
    }
    double sum = 0;
    { // Input.java:5
      long trips1$ = TripCount.ofLong(1, Relation.LESS_OR_EQUAL, n, 1L);
      TermLoop loop1$ = TERM_LOOP.isFew(trips1$) ? null : TermLoop.of(trips1$, n);
      if (loop1$ == null || loop1$.runsSerially(variant$)) {
        for (long k = 1; k <= n; k++) {
          sum += LaneMath.cos(k) / k;
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          TermLoop.verify(loop1$, n, sum);
        } else {
          loop1$.run(variant$);
        }
        sum = Combine.sum(sum, loop1$.sum$parts);
        loop1$.end();
      }
    }
    return sum;
  }

  /**
   * {@code isSmall}: the best choice for this size, machine and setting.
   */
  static long isSmall(double limit, double[] xs) {
    return isSmall(Variant.AUTO, limit, xs);
  }

  /**
   * {@code isSmall} as written.
   */
  static long isSmallSerial(double limit, double[] xs) {
    long count = 0;
    for (int i = 0; i < xs.length; i += 2) {
      if (Math.abs(xs[i]) < limit) count++;
    }
    return count;
  }

  /**
   * {@code isSmall} in vectors on the calling thread.
   */
  static long isSmallSimd(double limit, double[] xs) {
    return isSmall(Variant.SIMD, limit, xs);
  }

  /**
   * {@code isSmall} in chunks over threads.
   */
  static long isSmallForkJoin(double limit, double[] xs) {
    return isSmall(Variant.FORK_JOIN, limit, xs);
  }

  /**
   * {@code isSmall} in chunks over threads, in vectors.
   */
  static long isSmallForkJoinSimd(double limit, double[] xs) {
    return isSmall(Variant.FORK_JOIN_SIMD, limit, xs);
  }

  private static long isSmall(Variant variant$, double limit, double[] xs) {
    long count = 0;
    { // Input.java:10
      long trips2$ = TripCount.ofInt(0, Relation.LESS, xs.length, 2);
      IsSmallLoop loop2$ = IS_SMALL_LOOP.isFew(trips2$) ? null : IsSmallLoop.of(trips2$, xs, limit);
      if (loop2$ == null || loop2$.runsSerially(variant$)) {
        for (int i = 0; i < xs.length; i += 2) {
          if (Math.abs(xs[i]) < limit) count++;
        }
        ParallelLoop.ranAsWritten(loop2$);
      } else {
        if (Verify.isOn(loop2$)) {
          IsSmallLoop.verify(loop2$, xs, limit, count);
        } else {
          loop2$.run(variant$);
        }
        count = Combine.sum(count, loop2$.count$parts);
        loop2$.end();
      }
    }
    return count;
  }

  /**
   * The loop {@code Input.term#1}, Input.java:5.
   */
  private static final class TermLoop extends ParallelLoop {
    private long n;

    private double[] sum$parts = {};

    private TermLoop(long tripCount$) {
      super(TERM_LOOP, tripCount$);
    }

    static TermLoop of(long tripCount$, long n) {
      TermLoop loop$ = TERM_LOOP.take();
      if (loop$ == null) {
        loop$ = new TermLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.n = n;
      return loop$;
    }

    @Override
    protected void prepare(int chunks$) {
      sum$parts = Parts.of(sum$parts, chunks$);
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, 1 + from$, (int) (to$ - from$), n);
    }

    private static void chunk(TermLoop loop$, int chunk$, long first$, int count$, long n) {
      double[] sum$lanes = Lanes.doubleSum();
      int t$ = 0;
      if (loop$.usesVectors()) {
        t$ = loop$.ran(ParallelInput_Vectors.termLoop(0, loop$.vectorEnd(0, count$), first$, sum$lanes));
      }
      try {
        for (; t$ < count$; t$++) {
          long k = first$ + t$;
          sum$lanes[t$ & 31] += LaneMath.cos(k) / k;
        }
      } catch (Throwable e$) {
        throw new IterationFailure(first$ + (long) t$, e$);
      }
      loop$.sum$parts[chunk$] = Lanes.sum(sum$lanes);
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(TermLoop loop$, long n, double sum) {
      Verify verify$ = Verify.begin(loop$);
      double sum$prior = sum;
      try {
        for (long k = 1; k <= n; k++) {
          sum += LaneMath.cos(k) / k;
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.sum("sum", sum$prior, sum, () -> loop$.sum$parts);
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.isSmall#1}, Input.java:10.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class IsSmallLoop extends ParallelLoop {
    private double[] xs;

    private double limit;

    private long[] count$parts = {};

    private IsSmallLoop(long tripCount$) {
      super(IS_SMALL_LOOP, tripCount$);
    }

    static IsSmallLoop of(long tripCount$, double[] xs, double limit) {
      IsSmallLoop loop$ = IS_SMALL_LOOP.take();
      if (loop$ == null) {
        loop$ = new IsSmallLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.xs = xs;
      loop$.limit = limit;
      return loop$;
    }

    @Override
    protected void clear() {
      xs = null;
    }

    @Override
    protected void prepare(int chunks$) {
      count$parts = Parts.of(count$parts, chunks$);
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) (from$ * 2), (int) (to$ - from$), xs, limit);
    }

    private static void chunk(IsSmallLoop loop$, int chunk$, int first$, int count$, double[] xs,
        double limit) {
      long count = 0;
      int t$ = 0;
      if (loop$.usesVectors()) {
        loop$.count$parts[chunk$] = count;
        t$ = loop$.ran(ParallelInput_Vectors.isSmallLoop(0, loop$.vectorEnd(0, count$), first$, xs, limit, loop$.count$parts, chunk$));
        count = loop$.count$parts[chunk$];
      }
      try {
        for (; t$ < count$; t$++) {
          int i = first$ + t$ * 2;
          if (Math.abs(xs[i]) < limit) count++;
        }
      } catch (Throwable e$) {
        throw new IterationFailure(first$ + (long) t$ * 2, e$);
      }
      loop$.count$parts[chunk$] = count;
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(IsSmallLoop loop$, double[] xs, double limit, long count) {
      Verify verify$ = Verify.begin(loop$);
      long count$prior = count;
      try {
        for (int i = 0; i < xs.length; i += 2) {
          if (Math.abs(xs[i]) < limit) count++;
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.same("count", count, () -> Combine.sum(count$prior, loop$.count$parts));
      verify$.run();
    }
  }
}
