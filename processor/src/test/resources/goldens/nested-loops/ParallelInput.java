package demo;

import dev.parloop.runtime.support.Combine;
import dev.parloop.runtime.support.IterationFailure;
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
  private static final LoopSite TRIANGLE_LOOP = LoopSite.named("Input.triangle#1")
      .at("Input.java", 9)
      .serialBelow(10L)
      .nanosPerIteration(106.1)
      .exact(true)
      .build();

  private static final LoopSite TRIANGLE_LOOP2 = LoopSite.named("Input.triangle#2")
      .at("Input.java", 11)
      .serialBelow(910L)
      .nanosPerIteration(1.1)
      .exact(true)
      .vectors("PLAIN")
      .build();

  private ParallelInput() {
  }

  /**
   * {@code triangle}: the best choice for this size, machine and setting.
   */
  static long triangle(int[] a) {
    return triangle(Variant.AUTO, a);
  }

  /**
   * {@code triangle} as written.
   */
  static long triangleSerial(int[] a) {
    long s = 0;
    outer:
    for (int i = 0; i < a.length; i++) {
      long t = 0;
      for (int j = 0; j <= i; j++) {
        t += a[j];
      }
      for (int k = 2; k < 5; k++) {
        if (t % k == 0) {
          continue outer;
        }
      }
      s += t;
    }
    return s;
  }

  /**
   * {@code triangle} in vectors on the calling thread.
   */
  static long triangleSimd(int[] a) {
    return triangle(Variant.SIMD, a);
  }

  /**
   * {@code triangle} in chunks over threads.
   */
  static long triangleForkJoin(int[] a) {
    return triangle(Variant.FORK_JOIN, a);
  }

  /**
   * {@code triangle} in chunks over threads, in vectors.
   */
  static long triangleForkJoinSimd(int[] a) {
    return triangle(Variant.FORK_JOIN_SIMD, a);
  }

  private static long triangle(Variant variant$, int[] a) {
    long s = 0;
    { // Input.java:9
      long trips1$ = TripCount.ofInt(0, Relation.LESS, a.length, 1);
      TriangleLoop loop1$ = TRIANGLE_LOOP.isFew(trips1$) ? null : TriangleLoop.of(trips1$, a);
      if (loop1$ == null || loop1$.runsSerially(variant$)) {
        outer:
        for (int i = 0; i < a.length; i++) {
          long t = 0;
          { // Input.java:11
            long trips2$ = TripCount.ofInt(0, Relation.LESS_OR_EQUAL, i, 1);
            TriangleLoop2 loop2$ = TRIANGLE_LOOP2.isFew(trips2$) ? null : TriangleLoop2.of(trips2$, i, a);
            if (loop2$ == null || loop2$.runsSerially(variant$)) {
              for (int j = 0; j <= i; j++) {
                t += a[j];
              }
              ParallelLoop.ranAsWritten(loop2$);
            } else {
              if (Verify.isOn(loop2$)) {
                TriangleLoop2.verify(loop2$, i, a, t);
              } else {
                loop2$.run(variant$);
              }
              t = Combine.sum(t, loop2$.t$parts);
              loop2$.end();
            }
          }
          for (int k = 2; k < 5; k++) {
            if (t % k == 0) {
              continue outer;
            }
          }
          s += t;
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          TriangleLoop.verify(loop1$, a, s);
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
   * The loop {@code Input.triangle#2}, Input.java:11.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class TriangleLoop2 extends ParallelLoop {
    private int i;

    private int[] a;

    private long[] t$parts = {};

    private TriangleLoop2(long tripCount$) {
      super(TRIANGLE_LOOP2, tripCount$);
    }

    static TriangleLoop2 of(long tripCount$, int i, int[] a) {
      TriangleLoop2 loop$ = TRIANGLE_LOOP2.take();
      if (loop$ == null) {
        loop$ = new TriangleLoop2(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.i = i;
      loop$.a = a;
      return loop$;
    }

    @Override
    protected void clear() {
      a = null;
    }

    @Override
    protected void prepare(int chunks$) {
      t$parts = Parts.of(t$parts, chunks$);
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, i, a);
    }

    private static void chunk(TriangleLoop2 loop$, int chunk$, int from$, int to$, int i, int[] a) {
      long t = 0;
      int j = from$;
      if (loop$.usesVectors()) {
        loop$.t$parts[chunk$] = t;
        j = loop$.ran(ParallelInput_Vectors.triangleLoop2(from$, loop$.vectorEnd(from$, to$), a, loop$.t$parts, chunk$));
        t = loop$.t$parts[chunk$];
      }
      try {
        for (; j < to$; j++) {
          t += a[j];
        }
      } catch (Throwable e$) {
        throw new IterationFailure(j, e$);
      }
      loop$.t$parts[chunk$] = t;
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(TriangleLoop2 loop$, int i, int[] a, long t) {
      Verify verify$ = Verify.begin(loop$);
      long t$prior = t;
      try {
        for (int j = 0; j <= i; j++) {
          t += a[j];
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.same("t", t, () -> Combine.sum(t$prior, loop$.t$parts));
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.triangle#1}, Input.java:9.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class TriangleLoop extends ParallelLoop {
    private int[] a;

    private long[] s$parts = {};

    private TriangleLoop(long tripCount$) {
      super(TRIANGLE_LOOP, tripCount$);
    }

    static TriangleLoop of(long tripCount$, int[] a) {
      TriangleLoop loop$ = TRIANGLE_LOOP.take();
      if (loop$ == null) {
        loop$ = new TriangleLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.a = a;
      return loop$;
    }

    @Override
    protected void clear() {
      a = null;
    }

    @Override
    protected void prepare(int chunks$) {
      s$parts = Parts.of(s$parts, chunks$);
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, a);
    }

    private static void chunk(TriangleLoop loop$, int chunk$, int from$, int to$, int[] a) {
      long s = 0;
      int i = from$;
      try {
        outer:
        for (; i < to$; i++) {
          long t = 0;
          { // Input.java:11
            long trips2$ = TripCount.ofInt(0, Relation.LESS_OR_EQUAL, i, 1);
            TriangleLoop2 loop2$ = TRIANGLE_LOOP2.isFew(trips2$) ? null : TriangleLoop2.of(trips2$, i, a);
            if (loop2$ == null || loop2$.runsSerially(Variant.AUTO)) {
              for (int j = 0; j <= i; j++) {
                t += a[j];
              }
              ParallelLoop.ranAsWritten(loop2$);
            } else {
              if (Verify.isOn(loop2$)) {
                TriangleLoop2.verify(loop2$, i, a, t);
              } else {
                loop2$.run(Variant.AUTO);
              }
              t = Combine.sum(t, loop2$.t$parts);
              loop2$.end();
            }
          }
          for (int k = 2; k < 5; k++) {
            if (t % k == 0) {
              continue outer;
            }
          }
          s += t;
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
      loop$.s$parts[chunk$] = s;
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(TriangleLoop loop$, int[] a, long s) {
      Verify verify$ = Verify.begin(loop$);
      long s$prior = s;
      try {
        outer:
        for (int i = 0; i < a.length; i++) {
          long t = 0;
          { // Input.java:11
            long trips2$ = TripCount.ofInt(0, Relation.LESS_OR_EQUAL, i, 1);
            TriangleLoop2 loop2$ = TRIANGLE_LOOP2.isFew(trips2$) ? null : TriangleLoop2.of(trips2$, i, a);
            if (loop2$ == null || loop2$.runsSerially(Variant.AUTO)) {
              for (int j = 0; j <= i; j++) {
                t += a[j];
              }
              ParallelLoop.ranAsWritten(loop2$);
            } else {
              if (Verify.isOn(loop2$)) {
                TriangleLoop2.verify(loop2$, i, a, t);
              } else {
                loop2$.run(Variant.AUTO);
              }
              t = Combine.sum(t, loop2$.t$parts);
              loop2$.end();
            }
          }
          for (int k = 2; k < 5; k++) {
            if (t % k == 0) {
              continue outer;
            }
          }
          s += t;
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.same("s", s, () -> Combine.sum(s$prior, loop$.s$parts));
      verify$.run();
    }
  }
}
