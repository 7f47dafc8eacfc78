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
import java.lang.invoke.VarHandle;
import javax.annotation.processing.Generated;

/**
 * Variants of the annotated methods of {@link Input}, generated from Input.java.
 */
@Generated("dev.parloop.processor.ParloopProcessor")
@SuppressWarnings("cast")
final class ParallelInput {
  private static final LoopSite TOTAL_LOOP = LoopSite.named("Input.total#1")
      .at("Input.java", 17)
      .serialBelow(271L)
      .nanosPerIteration(3.7)
      .vectors("PLAIN")
      .build();

  private static final VarHandle CALLS = Handles.field(
      MethodHandles.lookup(), Input.class, Input.class, "calls", int.class);

  private static final VarHandle DATA = Handles.field(
      MethodHandles.lookup(), Input.class, Input.class, "data", double[].class);

  private static final MethodHandle WEIGHTED = Handles.method(
      MethodHandles.lookup(), Input.class, Input.class, "weighted", double.class, double.class);

  private static final VarHandle SCALE = Handles.field(
      MethodHandles.lookup(), Input.class, Input.class, "scale", double.class);

  private ParallelInput() {
  }

  /**
   * {@code total}: the best choice for this size, machine and setting.
   */
  static double total(Input self, double offset) {
    return total(Variant.AUTO, self, offset);
  }

  /**
   * {@code total} as written.
   */
  static double totalSerial(Input self, double offset) {
    set$calls(self, (int) (get$calls(self) + 1));
    double s = 0;
    for (int i = 0; i < get$data(self).length; i++) {
      s += call$weighted(self, get$data(self)[i]) + get$scale(self) + offset;
    }
    set$scale(self, s / Math.max(1, get$calls(self)));
    return s;
  }

  /**
   * {@code total} in vectors on the calling thread.
   */
  static double totalSimd(Input self, double offset) {
    return total(Variant.SIMD, self, offset);
  }

  /**
   * {@code total} in chunks over threads.
   */
  static double totalForkJoin(Input self, double offset) {
    return total(Variant.FORK_JOIN, self, offset);
  }

  /**
   * {@code total} in chunks over threads, in vectors.
   */
  static double totalForkJoinSimd(Input self, double offset) {
    return total(Variant.FORK_JOIN_SIMD, self, offset);
  }

  private static double total(Variant variant$, Input self, double offset) {
    set$calls(self, (int) (get$calls(self) + 1));
    double s = 0;
    { // Input.java:17
      long trips1$ = TripCount.ofInt(0, Relation.LESS, get$data(self).length, 1);
      TotalLoop loop1$ = TOTAL_LOOP.isFew(trips1$) ? null : TotalLoop.of(trips1$, self, offset);
      if (loop1$ == null || loop1$.runsSerially(variant$)) {
        for (int i = 0; i < get$data(self).length; i++) {
          s += call$weighted(self, get$data(self)[i]) + get$scale(self) + offset;
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          TotalLoop.verify(loop1$, self, offset, s);
        } else {
          loop1$.run(variant$);
        }
        s = Combine.sum(s, loop1$.s$parts);
        loop1$.end();
      }
    }
    set$scale(self, s / Math.max(1, get$calls(self)));
    return s;
  }

  private static int get$calls(Input self$) {
    return (int) CALLS.get(self$);
  }

  private static int set$calls(Input self$, int value) {
    CALLS.set(self$, value);
    return value;
  }

  private static double[] get$data(Input self$) {
    return (double[]) DATA.get(self$);
  }

  private static double call$weighted(Input self$, double x) {
    try {
      return (double) WEIGHTED.invokeExact(self$, x);
    } catch (Throwable e$) {
      throw Handles.rethrown(e$);
    }
  }

  private static double get$scale(Input self$) {
    return (double) SCALE.get(self$);
  }

  private static double set$scale(Input self$, double value) {
    SCALE.set(self$, value);
    return value;
  }

  /**
   * The loop {@code Input.total#1}, Input.java:17.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class TotalLoop extends ParallelLoop {
    private Input self;

    private double offset;

    private double[] s$parts = {};

    private TotalLoop(long tripCount$) {
      super(TOTAL_LOOP, tripCount$);
    }

    static TotalLoop of(long tripCount$, Input self, double offset) {
      TotalLoop loop$ = TOTAL_LOOP.take();
      if (loop$ == null) {
        loop$ = new TotalLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.self = self;
      loop$.offset = offset;
      return loop$;
    }

    @Override
    protected void clear() {
      self = null;
    }

    @Override
    protected void prepare(int chunks$) {
      s$parts = Parts.of(s$parts, chunks$);
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, self, offset);
    }

    private static void chunk(TotalLoop loop$, int chunk$, int from$, int to$, Input self,
        double offset) {
      double[] s$lanes = Lanes.doubleSum();
      int i = from$;
      if (loop$.usesVectors()) {
        i = loop$.ran(ParallelInput_Vectors.totalLoop(from$, loop$.vectorEnd(from$, to$), get$data(self), get$scale(self), offset, s$lanes));
        Lanes.rotate(s$lanes, from$);
      }
      try {
        for (; i < to$; i++) {
          s$lanes[i & 31] += call$weighted(self, get$data(self)[i]) + get$scale(self) + offset;
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
      loop$.s$parts[chunk$] = Lanes.sum(s$lanes);
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(TotalLoop loop$, Input self, double offset, double s) {
      Verify verify$ = Verify.begin(loop$);
      double s$prior = s;
      try {
        for (int i = 0; i < get$data(self).length; i++) {
          s += call$weighted(self, get$data(self)[i]) + get$scale(self) + offset;
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.sum("s", s$prior, s, () -> loop$.s$parts);
      verify$.run();
    }
  }
}
