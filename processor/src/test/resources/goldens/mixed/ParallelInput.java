package demo;

import dev.parloop.runtime.support.Combine;
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
  private static final LoopSite SIMULATE_LOOP = LoopSite.named("Input.simulate#2")
      .at("Input.java", 10)
      .serialBelow(417L)
      .nanosPerIteration(2.4)
      .exact(true)
      .vectors("ON_REQUEST")
      .build();

  private static final LoopSite SIMULATE_LOOP2 = LoopSite.named("Input.simulate#3")
      .at("Input.java", 17)
      .serialBelow(1667L)
      .nanosPerIteration(0.6)
      .vectors("PLAIN")
      .build();

  private ParallelInput() {
  }

  /**
   * {@code simulate}: the best choice for this size, machine and setting.
   */
  static double simulate(double[] state, double[] next, int steps) {
    return simulate(Variant.AUTO, state, next, steps);
  }

  /**
   * {@code simulate} as written.
   */
  static double simulateSerial(double[] state, double[] next, int steps) {
    double energy = 0;
    for (int t = 0; t < steps; t++) {
      for (int i = 1; i < state.length - 1; i++) {
        next[i] = state[i - 1] + state[i + 1];
      }
      double[] swap = state;
      state = next;
      next = swap;
    }
    for (double x : state) {
      energy += x * x;
    }
    return energy;
  }

  /**
   * {@code simulate} in vectors on the calling thread.
   */
  static double simulateSimd(double[] state, double[] next, int steps) {
    return simulate(Variant.SIMD, state, next, steps);
  }

  /**
   * {@code simulate} in chunks over threads.
   */
  static double simulateForkJoin(double[] state, double[] next, int steps) {
    return simulate(Variant.FORK_JOIN, state, next, steps);
  }

  /**
   * {@code simulate} in chunks over threads, in vectors.
   */
  static double simulateForkJoinSimd(double[] state, double[] next, int steps) {
    return simulate(Variant.FORK_JOIN_SIMD, state, next, steps);
  }

  private static double simulate(Variant variant$, double[] state, double[] next, int steps) {
    double energy = 0;
    for (int t = 0; t < steps; t++) {
      { // Input.java:10
        long trips1$ = TripCount.ofInt(1, Relation.LESS, state.length - 1, 1);
        SimulateLoop loop1$ = SIMULATE_LOOP.isFew(trips1$) ? null : SimulateLoop.of(trips1$, state, next);
        if (loop1$ == null || loop1$.runsSerially(variant$) || !loop1$.holds(state != next)) {
          for (int i = 1; i < state.length - 1; i++) {
            next[i] = state[i - 1] + state[i + 1];
          }
          ParallelLoop.ranAsWritten(loop1$);
        } else {
          if (Verify.isOn(loop1$)) {
            SimulateLoop.verify(loop1$, state, next);
          } else {
            loop1$.run(variant$);
          }
          loop1$.end();
        }
      }
      double[] swap = state;
      state = next;
      next = swap;
    }
    { // Input.java:17
      double[] array2$ = state;
      long trips2$ = array2$.length;
      SimulateLoop2 loop2$ = SIMULATE_LOOP2.isFew(trips2$) ? null : SimulateLoop2.of(trips2$, array2$);
      if (loop2$ == null || loop2$.runsSerially(variant$)) {
        for (double x : array2$) {
          energy += x * x;
        }
        ParallelLoop.ranAsWritten(loop2$);
      } else {
        if (Verify.isOn(loop2$)) {
          SimulateLoop2.verify(loop2$, array2$, energy);
        } else {
          loop2$.run(variant$);
        }
        energy = Combine.sum(energy, loop2$.energy$parts);
        loop2$.end();
      }
    }
    return energy;
  }

  /**
   * The loop {@code Input.simulate#2}, Input.java:10.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class SimulateLoop extends ParallelLoop {
    private double[] state;

    private double[] next;

    private SimulateLoop(long tripCount$) {
      super(SIMULATE_LOOP, tripCount$);
    }

    static SimulateLoop of(long tripCount$, double[] state, double[] next) {
      SimulateLoop loop$ = SIMULATE_LOOP.take();
      if (loop$ == null) {
        loop$ = new SimulateLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.state = state;
      loop$.next = next;
      return loop$;
    }

    @Override
    protected void clear() {
      state = null;
      next = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) (1 + from$), (int) (1 + to$), state, next);
    }

    private static void chunk(SimulateLoop loop$, int chunk$, int from$, int to$, double[] state,
        double[] next) {
      int i = from$;
      if (loop$.usesVectors()) {
        i = loop$.ran(ParallelInput_Vectors.simulateLoop(from$, loop$.vectorEnd(from$, to$), next, state));
      }
      try {
        for (; i < to$; i++) {
          next[i] = state[i - 1] + state[i + 1];
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(SimulateLoop loop$, double[] state, double[] next) {
      Verify verify$ = Verify.begin(loop$)
          .written("next", next);
      try {
        for (int i = 1; i < state.length - 1; i++) {
          next[i] = state[i - 1] + state[i + 1];
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.simulate#3}, Input.java:17.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class SimulateLoop2 extends ParallelLoop {
    private double[] array$;

    private double[] energy$parts = {};

    private SimulateLoop2(long tripCount$) {
      super(SIMULATE_LOOP2, tripCount$);
    }

    static SimulateLoop2 of(long tripCount$, double[] array$) {
      SimulateLoop2 loop$ = SIMULATE_LOOP2.take();
      if (loop$ == null) {
        loop$ = new SimulateLoop2(tripCount$);
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
      energy$parts = Parts.of(energy$parts, chunks$);
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) (to$ - from$), array$);
    }

    private static void chunk(SimulateLoop2 loop$, int chunk$, int first$, int count$,
        double[] array$) {
      double[] energy$lanes = Lanes.doubleSum();
      int t$ = 0;
      if (loop$.usesVectors()) {
        t$ = loop$.ran(ParallelInput_Vectors.simulateLoop2(0, loop$.vectorEnd(0, count$), array$, first$, energy$lanes));
      }
      try {
        for (; t$ < count$; t$++) {
          double x = array$[first$ + t$];
          energy$lanes[t$ & 31] += x * x;
        }
      } catch (Throwable e$) {
        throw new IterationFailure(first$ + t$, e$);
      }
      loop$.energy$parts[chunk$] = Lanes.sum(energy$lanes);
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(SimulateLoop2 loop$, double[] array$, double energy) {
      Verify verify$ = Verify.begin(loop$);
      double energy$prior = energy;
      try {
        for (double x : array$) {
          energy += x * x;
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.sum("energy", energy$prior, energy, () -> loop$.energy$parts);
      verify$.run();
    }
  }
}
