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
  private static final LoopSite DOWN_LOOP = LoopSite.named("Input.down#1")
      .at("Input.java", 8)
      .serialBelow(2000L)
      .nanosPerIteration(0.5)
      .exact(true)
      .vectors("PLAIN")
      .build();

  private static final LoopSite WIDE_LOOP = LoopSite.named("Input.wide#1")
      .at("Input.java", 13)
      .serialBelow(3334L)
      .nanosPerIteration(0.3)
      .exact(true)
      .chunks(8)
      .schedule("DYNAMIC")
      .vectors("PLAIN")
      .build();

  private static final LoopSite THIRDS_LOOP = LoopSite.named("Input.thirds#1")
      .at("Input.java", 20)
      .serialBelow(10L)
      .nanosPerIteration(0.8)
      .settled(true)
      .exact(true)
      .chunkSize(100L)
      .vectors("PLAIN")
      .build();

  private static final LoopSite BACKWARDS_LOOP = LoopSite.named("Input.backwards#1")
      .at("Input.java", 26)
      .serialBelow(2000L)
      .nanosPerIteration(0.5)
      .exact(true)
      .vectors("PLAIN")
      .build();

  private static final LoopSite PAIRS_LOOP = LoopSite.named("Input.pairs#1")
      .at("Input.java", 32)
      .serialBelow(625L)
      .nanosPerIteration(1.6)
      .exact(true)
      .vectors("PLAIN")
      .build();

  private ParallelInput() {
  }

  /**
   * {@code down}: the best choice for this size, machine and setting.
   */
  static void down(int[] a) {
    down(Variant.AUTO, a);
  }

  /**
   * {@code down} as written.
   */
  static void downSerial(int[] a) {
    for (int i = a.length - 1; i >= 0; i--) a[i] = i;
  }

  /**
   * {@code down} in vectors on the calling thread.
   */
  static void downSimd(int[] a) {
    down(Variant.SIMD, a);
  }

  /**
   * {@code down} in chunks over threads.
   */
  static void downForkJoin(int[] a) {
    down(Variant.FORK_JOIN, a);
  }

  /**
   * {@code down} in chunks over threads, in vectors.
   */
  static void downForkJoinSimd(int[] a) {
    down(Variant.FORK_JOIN_SIMD, a);
  }

  private static void down(Variant variant$, int[] a) {
    { // Input.java:8
      int start1$ = a.length - 1;
      long trips1$ = TripCount.ofInt(start1$, Relation.GREATER_OR_EQUAL, 0, -1);
      DownLoop loop1$ = DOWN_LOOP.isFew(trips1$) ? null : DownLoop.of(trips1$, start1$, a);
      if (loop1$ == null || loop1$.runsSerially(variant$)) {
        for (int i = start1$; i >= 0; i--) a[i] = i;
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          DownLoop.verify(loop1$, start1$, a);
        } else {
          loop1$.run(variant$);
        }
        loop1$.end();
      }
    }
  }

  /**
   * {@code wide}: the best choice for this size, machine and setting.
   */
  static long wide(long from, long to, long step) {
    return wide(Variant.AUTO, from, to, step);
  }

  /**
   * {@code wide} as written.
   */
  static long wideSerial(long from, long to, long step) {
    long s = 0;
    for (long i = from; i < to; i += step) {
      s ^= i;
    }
    return s;
  }

  /**
   * {@code wide} in vectors on the calling thread.
   */
  static long wideSimd(long from, long to, long step) {
    return wide(Variant.SIMD, from, to, step);
  }

  /**
   * {@code wide} in chunks over threads.
   */
  static long wideForkJoin(long from, long to, long step) {
    return wide(Variant.FORK_JOIN, from, to, step);
  }

  /**
   * {@code wide} in chunks over threads, in vectors.
   */
  static long wideForkJoinSimd(long from, long to, long step) {
    return wide(Variant.FORK_JOIN_SIMD, from, to, step);
  }

  private static long wide(Variant variant$, long from, long to, long step) {
    long s = 0;
    { // Input.java:13
      long start2$ = from;
      long trips2$ = TripCount.ofLong(start2$, Relation.LESS, to, step);
      WideLoop loop2$ = WIDE_LOOP.isFew(trips2$) ? null : WideLoop.of(trips2$, start2$, step, from, to, step);
      if (loop2$ == null || loop2$.runsSerially(variant$)) {
        for (long i = start2$; i < to; i += step) {
          s ^= i;
        }
        ParallelLoop.ranAsWritten(loop2$);
      } else {
        if (Verify.isOn(loop2$)) {
          WideLoop.verify(loop2$, start2$, step, from, to, step, s);
        } else {
          loop2$.run(variant$);
        }
        s = Combine.xor(s, loop2$.s$parts);
        loop2$.end();
      }
    }
    return s;
  }

  /**
   * {@code thirds}: the best choice for this size, machine and setting.
   */
  static void thirds(int[] a) {
    thirds(Variant.AUTO, a);
  }

  /**
   * {@code thirds} as written.
   */
  static void thirdsSerial(int[] a) {
    for (int i = 0; i < a.length; i += 3) {
      a[i]++;
    }
  }

  /**
   * {@code thirds} in vectors on the calling thread.
   */
  static void thirdsSimd(int[] a) {
    thirds(Variant.SIMD, a);
  }

  /**
   * {@code thirds} in chunks over threads.
   */
  static void thirdsForkJoin(int[] a) {
    thirds(Variant.FORK_JOIN, a);
  }

  /**
   * {@code thirds} in chunks over threads, in vectors.
   */
  static void thirdsForkJoinSimd(int[] a) {
    thirds(Variant.FORK_JOIN_SIMD, a);
  }

  private static void thirds(Variant variant$, int[] a) {
    { // Input.java:20
      long trips3$ = TripCount.ofInt(0, Relation.LESS, a.length, 3);
      ThirdsLoop loop3$ = THIRDS_LOOP.isFew(trips3$) ? null : ThirdsLoop.of(trips3$, a);
      if (loop3$ == null || loop3$.runsSerially(variant$)) {
        for (int i = 0; i < a.length; i += 3) {
          a[i]++;
        }
        ParallelLoop.ranAsWritten(loop3$);
      } else {
        if (Verify.isOn(loop3$)) {
          ThirdsLoop.verify(loop3$, a);
        } else {
          loop3$.run(variant$);
        }
        loop3$.end();
      }
    }
  }

  /**
   * {@code backwards}: the best choice for this size, machine and setting.
   */
  static void backwards(int[] a, int step) {
    backwards(Variant.AUTO, a, step);
  }

  /**
   * {@code backwards} as written.
   */
  static void backwardsSerial(int[] a, int step) {
    for (int i = a.length - 1; i >= 0; i -= step) {
      a[i] = i;
    }
  }

  /**
   * {@code backwards} in vectors on the calling thread.
   */
  static void backwardsSimd(int[] a, int step) {
    backwards(Variant.SIMD, a, step);
  }

  /**
   * {@code backwards} in chunks over threads.
   */
  static void backwardsForkJoin(int[] a, int step) {
    backwards(Variant.FORK_JOIN, a, step);
  }

  /**
   * {@code backwards} in chunks over threads, in vectors.
   */
  static void backwardsForkJoinSimd(int[] a, int step) {
    backwards(Variant.FORK_JOIN_SIMD, a, step);
  }

  private static void backwards(Variant variant$, int[] a, int step) {
    { // Input.java:26
      int start4$ = a.length - 1;
      long trips4$ = TripCount.ofInt(start4$, Relation.GREATER_OR_EQUAL, 0, -step);
      BackwardsLoop loop4$ = BACKWARDS_LOOP.isFew(trips4$) ? null : BackwardsLoop.of(trips4$, start4$, -step, a, step);
      if (loop4$ == null || loop4$.runsSerially(variant$)) {
        for (int i = start4$; i >= 0; i -= step) {
          a[i] = i;
        }
        ParallelLoop.ranAsWritten(loop4$);
      } else {
        if (Verify.isOn(loop4$)) {
          BackwardsLoop.verify(loop4$, start4$, -step, a, step);
        } else {
          loop4$.run(variant$);
        }
        loop4$.end();
      }
    }
  }

  /**
   * {@code pairs}: the best choice for this size, machine and setting.
   */
  static void pairs(int[] a, int n) {
    pairs(Variant.AUTO, a, n);
  }

  /**
   * {@code pairs} as written.
   */
  static void pairsSerial(int[] a, int n) {
    for (int i = 0; i + 1 < a.length && i <= n; i += 2) {
      a[i] += a[i + 1];
    }
  }

  /**
   * {@code pairs} in vectors on the calling thread.
   */
  static void pairsSimd(int[] a, int n) {
    pairs(Variant.SIMD, a, n);
  }

  /**
   * {@code pairs} in chunks over threads.
   */
  static void pairsForkJoin(int[] a, int n) {
    pairs(Variant.FORK_JOIN, a, n);
  }

  /**
   * {@code pairs} in chunks over threads, in vectors.
   */
  static void pairsForkJoinSimd(int[] a, int n) {
    pairs(Variant.FORK_JOIN_SIMD, a, n);
  }

  private static void pairs(Variant variant$, int[] a, int n) {
    { // Input.java:32
      long trips5$ = TripCount.ofInt(0, 1, Relation.LESS, a.length, 2);
      if (trips5$ > 0) {
        trips5$ = TripCount.least(trips5$, TripCount.ofInt(0, Relation.LESS_OR_EQUAL, n, 2));
      }
      PairsLoop loop5$ = PAIRS_LOOP.isFew(trips5$) ? null : PairsLoop.of(trips5$, a, n);
      if (loop5$ == null || loop5$.runsSerially(variant$)) {
        for (int i = 0; i + 1 < a.length && i <= n; i += 2) {
          a[i] += a[i + 1];
        }
        ParallelLoop.ranAsWritten(loop5$);
      } else {
        if (Verify.isOn(loop5$)) {
          PairsLoop.verify(loop5$, a, n);
        } else {
          loop5$.run(variant$);
        }
        loop5$.end();
      }
    }
  }

  /**
   * The loop {@code Input.down#1}, Input.java:8.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class DownLoop extends ParallelLoop {
    private int start$;

    private int[] a;

    private DownLoop(long tripCount$) {
      super(DOWN_LOOP, tripCount$);
    }

    static DownLoop of(long tripCount$, int start$, int[] a) {
      DownLoop loop$ = DOWN_LOOP.take();
      if (loop$ == null) {
        loop$ = new DownLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.start$ = start$;
      loop$.a = a;
      return loop$;
    }

    @Override
    protected void clear() {
      a = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) (start$ - from$), (int) (start$ - to$), start$, a);
    }

    private static void chunk(DownLoop loop$, int chunk$, int from$, int to$, int start$, int[] a) {
      int i = from$;
      if (loop$.usesVectors()) {
        i = from$ - loop$.ran(ParallelInput_Vectors.downLoop(0, loop$.vectorEnd(0, from$ - to$), from$, a));
      }
      try {
        for (; i > to$; i--) {
          a[i] = i;
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(DownLoop loop$, int start$, int[] a) {
      Verify verify$ = Verify.begin(loop$)
          .written("a", a);
      try {
        for (int i = start$; i >= 0; i--) a[i] = i;
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.wide#1}, Input.java:13.
   */
  private static final class WideLoop extends ParallelLoop {
    private long start$;

    private long step$;

    private long from;

    private long to;

    private long step;

    private long[] s$parts = {};

    private WideLoop(long tripCount$) {
      super(WIDE_LOOP, tripCount$);
    }

    static WideLoop of(long tripCount$, long start$, long step$, long from, long to, long step) {
      WideLoop loop$ = WIDE_LOOP.take();
      if (loop$ == null) {
        loop$ = new WideLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.start$ = start$;
      loop$.step$ = step$;
      loop$.from = from;
      loop$.to = to;
      loop$.step = step;
      return loop$;
    }

    @Override
    protected void prepare(int chunks$) {
      s$parts = Parts.of(s$parts, chunks$);
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, start$ + from$ * step$, (int) (to$ - from$), start$, step$, from, to, step);
    }

    private static void chunk(WideLoop loop$, int chunk$, long first$, int count$, long start$,
        long step$, long from, long to, long step) {
      long s = 0;
      int t$ = 0;
      if (loop$.usesVectors()) {
        loop$.s$parts[chunk$] = s;
        t$ = loop$.ran(ParallelInput_Vectors.wideLoop(0, loop$.vectorEnd(0, count$), first$, step$, loop$.s$parts, chunk$));
        s = loop$.s$parts[chunk$];
      }
      try {
        for (; t$ < count$; t$++) {
          long i = first$ + t$ * step$;
          s ^= i;
        }
      } catch (Throwable e$) {
        throw new IterationFailure(first$ + (long) t$ * step$, e$);
      }
      loop$.s$parts[chunk$] = s;
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(WideLoop loop$, long start$, long step$, long from, long to,
        long step, long s) {
      Verify verify$ = Verify.begin(loop$);
      long s$prior = s;
      try {
        for (long i = start$; i < to; i += step) {
          s ^= i;
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.same("s", s, () -> Combine.xor(s$prior, loop$.s$parts));
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.thirds#1}, Input.java:20.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class ThirdsLoop extends ParallelLoop {
    private int[] a;

    private ThirdsLoop(long tripCount$) {
      super(THIRDS_LOOP, tripCount$);
    }

    static ThirdsLoop of(long tripCount$, int[] a) {
      ThirdsLoop loop$ = THIRDS_LOOP.take();
      if (loop$ == null) {
        loop$ = new ThirdsLoop(tripCount$);
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
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) (from$ * 3), (int) (to$ - from$), a);
    }

    private static void chunk(ThirdsLoop loop$, int chunk$, int first$, int count$, int[] a) {
      int t$ = 0;
      if (loop$.usesVectors()) {
        t$ = loop$.ran(ParallelInput_Vectors.thirdsLoop(0, loop$.vectorEnd(0, count$), first$, a));
      }
      try {
        for (; t$ < count$; t$++) {
          int i = first$ + t$ * 3;
          a[i]++;
        }
      } catch (Throwable e$) {
        throw new IterationFailure(first$ + (long) t$ * 3, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(ThirdsLoop loop$, int[] a) {
      Verify verify$ = Verify.begin(loop$)
          .written("a", a);
      try {
        for (int i = 0; i < a.length; i += 3) {
          a[i]++;
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.backwards#1}, Input.java:26.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class BackwardsLoop extends ParallelLoop {
    private int start$;

    private int step$;

    private int[] a;

    private int step;

    private BackwardsLoop(long tripCount$) {
      super(BACKWARDS_LOOP, tripCount$);
    }

    static BackwardsLoop of(long tripCount$, int start$, int step$, int[] a, int step) {
      BackwardsLoop loop$ = BACKWARDS_LOOP.take();
      if (loop$ == null) {
        loop$ = new BackwardsLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.start$ = start$;
      loop$.step$ = step$;
      loop$.a = a;
      loop$.step = step;
      return loop$;
    }

    @Override
    protected void clear() {
      a = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) (start$ + from$ * step$), (int) (to$ - from$), start$, step$, a, step);
    }

    private static void chunk(BackwardsLoop loop$, int chunk$, int first$, int count$, int start$,
        int step$, int[] a, int step) {
      int t$ = 0;
      if (loop$.usesVectors()) {
        t$ = loop$.ran(ParallelInput_Vectors.backwardsLoop(0, loop$.vectorEnd(0, count$), first$, step$, a));
      }
      try {
        for (; t$ < count$; t$++) {
          int i = first$ + t$ * step$;
          a[i] = i;
        }
      } catch (Throwable e$) {
        throw new IterationFailure(first$ + (long) t$ * step$, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(BackwardsLoop loop$, int start$, int step$, int[] a, int step) {
      Verify verify$ = Verify.begin(loop$)
          .written("a", a);
      try {
        for (int i = start$; i >= 0; i -= step) {
          a[i] = i;
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.pairs#1}, Input.java:32.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class PairsLoop extends ParallelLoop {
    private int[] a;

    private int n;

    private PairsLoop(long tripCount$) {
      super(PAIRS_LOOP, tripCount$);
    }

    static PairsLoop of(long tripCount$, int[] a, int n) {
      PairsLoop loop$ = PAIRS_LOOP.take();
      if (loop$ == null) {
        loop$ = new PairsLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.a = a;
      loop$.n = n;
      return loop$;
    }

    @Override
    protected void clear() {
      a = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) (from$ * 2), (int) (to$ - from$), a, n);
    }

    private static void chunk(PairsLoop loop$, int chunk$, int first$, int count$, int[] a, int n) {
      int t$ = 0;
      if (loop$.usesVectors()) {
        t$ = loop$.ran(ParallelInput_Vectors.pairsLoop(0, loop$.vectorEnd(0, count$), first$, a));
      }
      try {
        for (; t$ < count$; t$++) {
          int i = first$ + t$ * 2;
          a[i] += a[i + 1];
        }
      } catch (Throwable e$) {
        throw new IterationFailure(first$ + (long) t$ * 2, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(PairsLoop loop$, int[] a, int n) {
      Verify verify$ = Verify.begin(loop$)
          .written("a", a);
      try {
        for (int i = 0; i + 1 < a.length && i <= n; i += 2) {
          a[i] += a[i + 1];
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }
}
