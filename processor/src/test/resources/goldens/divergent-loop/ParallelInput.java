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
  private static final LoopSite COUNTS_LOOP = LoopSite.named("Input.counts#1")
      .at("Input.java", 5)
      .serialBelow(4L)
      .nanosPerIteration(333.3)
      .exact(true)
      .vectors("MASKED")
      .build();

  private static final LoopSite SKIPPED_LOOP = LoopSite.named("Input.skipped#1")
      .at("Input.java", 20)
      .serialBelow(13L)
      .nanosPerIteration(77.8)
      .exact(true)
      .vectors("MASKED")
      .build();

  private static final LoopSite WITHOUT_NINE_LOOP = LoopSite.named("Input.withoutNine#1")
      .at("Input.java", 36)
      .serialBelow(29L)
      .nanosPerIteration(35.2)
      .vectors("MASKED")
      .fused(true)
      .build();

  private ParallelInput() {
  }

  /**
   * {@code counts}: the best choice for this size, machine and setting.
   */
  static void counts(double[] re, double[] im, int[] counts, int most) {
    counts(Variant.AUTO, re, im, counts, most);
  }

  /**
   * {@code counts} as written.
   */
  static void countsSerial(double[] re, double[] im, int[] counts, int most) {
    for (int i = 0; i < counts.length; i++) {
      double x = 0;
      double y = 0;
      int n = 0;
      while (n < most && x * x + y * y <= 4.0) {
        double t = x * x - y * y + re[i];
        y = 2.0 * x * y + im[i];
        x = t;
        n++;
      }
      counts[i] = n;
    }
  }

  /**
   * {@code counts} in vectors on the calling thread.
   */
  static void countsSimd(double[] re, double[] im, int[] counts, int most) {
    counts(Variant.SIMD, re, im, counts, most);
  }

  /**
   * {@code counts} in chunks over threads.
   */
  static void countsForkJoin(double[] re, double[] im, int[] counts, int most) {
    counts(Variant.FORK_JOIN, re, im, counts, most);
  }

  /**
   * {@code counts} in chunks over threads, in vectors.
   */
  static void countsForkJoinSimd(double[] re, double[] im, int[] counts, int most) {
    counts(Variant.FORK_JOIN_SIMD, re, im, counts, most);
  }

  private static void counts(Variant variant$, double[] re, double[] im, int[] counts, int most) {
    { // Input.java:5
      long trips1$ = TripCount.ofInt(0, Relation.LESS, counts.length, 1);
      CountsLoop loop1$ = COUNTS_LOOP.isFew(trips1$) ? null : CountsLoop.of(trips1$, counts, most, re, im);
      if (loop1$ == null || loop1$.runsSerially(variant$)) {
        for (int i = 0; i < counts.length; i++) {
          double x = 0;
          double y = 0;
          int n = 0;
          while (n < most && x * x + y * y <= 4.0) {
            double t = x * x - y * y + re[i];
            y = 2.0 * x * y + im[i];
            x = t;
            n++;
          }
          counts[i] = n;
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          CountsLoop.verify(loop1$, counts, most, re, im);
        } else {
          loop1$.run(variant$);
        }
        loop1$.end();
      }
    }
  }

  /**
   * {@code skipped}: the best choice for this size, machine and setting.
   */
  static void skipped(int[] a, int[] counts, int most) {
    skipped(Variant.AUTO, a, counts, most);
  }

  /**
   * {@code skipped} as written.
   */
  static void skippedSerial(int[] a, int[] counts, int most) {
    for (int i = 0; i < counts.length; i++) {
      int rest = a[i];
      int odd = 0;
      while (odd < most && rest > 0) {
        rest >>= 1;
        if ((rest & 1) == 0) {
          continue;
        }
        odd++;
      }
      counts[i] = odd;
    }
  }

  /**
   * {@code skipped} in vectors on the calling thread.
   */
  static void skippedSimd(int[] a, int[] counts, int most) {
    skipped(Variant.SIMD, a, counts, most);
  }

  /**
   * {@code skipped} in chunks over threads.
   */
  static void skippedForkJoin(int[] a, int[] counts, int most) {
    skipped(Variant.FORK_JOIN, a, counts, most);
  }

  /**
   * {@code skipped} in chunks over threads, in vectors.
   */
  static void skippedForkJoinSimd(int[] a, int[] counts, int most) {
    skipped(Variant.FORK_JOIN_SIMD, a, counts, most);
  }

  private static void skipped(Variant variant$, int[] a, int[] counts, int most) {
    { // Input.java:20
      long trips2$ = TripCount.ofInt(0, Relation.LESS, counts.length, 1);
      SkippedLoop loop2$ = SKIPPED_LOOP.isFew(trips2$) ? null : SkippedLoop.of(trips2$, counts, a, most);
      if (loop2$ == null || loop2$.runsSerially(variant$)) {
        for (int i = 0; i < counts.length; i++) {
          int rest = a[i];
          int odd = 0;
          while (odd < most && rest > 0) {
            rest >>= 1;
            if ((rest & 1) == 0) {
              continue;
            }
            odd++;
          }
          counts[i] = odd;
        }
        ParallelLoop.ranAsWritten(loop2$);
      } else {
        if (Verify.isOn(loop2$)) {
          SkippedLoop.verify(loop2$, counts, a, most);
        } else {
          loop2$.run(variant$);
        }
        loop2$.end();
      }
    }
  }

  /**
   * {@code withoutNine}: the best choice for this size, machine and setting.
   */
  static double withoutNine(int n) {
    return withoutNine(Variant.AUTO, n);
  }

  /**
   * {@code withoutNine} as written.
   */
  static double withoutNineSerial(int n) {
    double sum = 0;
    for (int i = 1; i <= n; i++) {
      int rest = i;
      while (rest > 0 && rest % 10 != 9) {
        rest /= 10;
      }
      if (rest == 0) {
        sum += 1.0 / i;
      }
    }
    return sum;
  }

  /**
   * {@code withoutNine} in vectors on the calling thread.
   */
  static double withoutNineSimd(int n) {
    return withoutNine(Variant.SIMD, n);
  }

  /**
   * {@code withoutNine} in chunks over threads.
   */
  static double withoutNineForkJoin(int n) {
    return withoutNine(Variant.FORK_JOIN, n);
  }

  /**
   * {@code withoutNine} in chunks over threads, in vectors.
   */
  static double withoutNineForkJoinSimd(int n) {
    return withoutNine(Variant.FORK_JOIN_SIMD, n);
  }

  private static double withoutNine(Variant variant$, int n) {
    double sum = 0;
    { // Input.java:36
      long trips3$ = TripCount.ofInt(1, Relation.LESS_OR_EQUAL, n, 1);
      WithoutNineLoop loop3$ = WITHOUT_NINE_LOOP.isFew(trips3$) ? null : WithoutNineLoop.of(trips3$, n);
      if (loop3$ == null || loop3$.runsSerially(variant$)) {
        for (int i = 1; i <= n; i++) {
          int rest = i;
          while (rest > 0 && rest % 10 != 9) {
            rest /= 10;
          }
          if (rest == 0) {
            sum += 1.0 / i;
          }
        }
        ParallelLoop.ranAsWritten(loop3$);
      } else {
        if (Verify.isOn(loop3$)) {
          WithoutNineLoop.verify(loop3$, n, sum);
        } else {
          loop3$.run(variant$);
        }
        sum = Combine.sum(sum, loop3$.sum$parts);
        loop3$.end();
      }
    }
    return sum;
  }

  /**
   * The loop {@code Input.counts#1}, Input.java:5.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class CountsLoop extends ParallelLoop {
    private int[] counts;

    private int most;

    private double[] re;

    private double[] im;

    private CountsLoop(long tripCount$) {
      super(COUNTS_LOOP, tripCount$);
    }

    static CountsLoop of(long tripCount$, int[] counts, int most, double[] re, double[] im) {
      CountsLoop loop$ = COUNTS_LOOP.take();
      if (loop$ == null) {
        loop$ = new CountsLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.counts = counts;
      loop$.most = most;
      loop$.re = re;
      loop$.im = im;
      return loop$;
    }

    @Override
    protected void clear() {
      counts = null;
      re = null;
      im = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, counts, most, re, im);
    }

    private static void chunk(CountsLoop loop$, int chunk$, int from$, int to$, int[] counts,
        int most, double[] re, double[] im) {
      int i = from$;
      if (loop$.usesVectors()) {
        i = loop$.ran(ParallelInput_Vectors.countsLoop(from$, loop$.vectorEnd(from$, to$), most, re, im, counts));
      }
      try {
        for (; i < to$; i++) {
          double x = 0;
          double y = 0;
          int n = 0;
          while (n < most && x * x + y * y <= 4.0) {
            double t = x * x - y * y + re[i];
            y = 2.0 * x * y + im[i];
            x = t;
            n++;
          }
          counts[i] = n;
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(CountsLoop loop$, int[] counts, int most, double[] re, double[] im) {
      Verify verify$ = Verify.begin(loop$)
          .written("counts", counts);
      try {
        for (int i = 0; i < counts.length; i++) {
          double x = 0;
          double y = 0;
          int n = 0;
          while (n < most && x * x + y * y <= 4.0) {
            double t = x * x - y * y + re[i];
            y = 2.0 * x * y + im[i];
            x = t;
            n++;
          }
          counts[i] = n;
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.skipped#1}, Input.java:20.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class SkippedLoop extends ParallelLoop {
    private int[] counts;

    private int[] a;

    private int most;

    private SkippedLoop(long tripCount$) {
      super(SKIPPED_LOOP, tripCount$);
    }

    static SkippedLoop of(long tripCount$, int[] counts, int[] a, int most) {
      SkippedLoop loop$ = SKIPPED_LOOP.take();
      if (loop$ == null) {
        loop$ = new SkippedLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.counts = counts;
      loop$.a = a;
      loop$.most = most;
      return loop$;
    }

    @Override
    protected void clear() {
      counts = null;
      a = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, counts, a, most);
    }

    private static void chunk(SkippedLoop loop$, int chunk$, int from$, int to$, int[] counts,
        int[] a, int most) {
      int i = from$;
      if (loop$.usesVectors()) {
        i = loop$.ran(ParallelInput_Vectors.skippedLoop(from$, loop$.vectorEnd(from$, to$), a, most, counts));
      }
      try {
        for (; i < to$; i++) {
          int rest = a[i];
          int odd = 0;
          while (odd < most && rest > 0) {
            rest >>= 1;
            if ((rest & 1) == 0) {
              continue;
            }
            odd++;
          }
          counts[i] = odd;
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(SkippedLoop loop$, int[] counts, int[] a, int most) {
      Verify verify$ = Verify.begin(loop$)
          .written("counts", counts);
      try {
        for (int i = 0; i < counts.length; i++) {
          int rest = a[i];
          int odd = 0;
          while (odd < most && rest > 0) {
            rest >>= 1;
            if ((rest & 1) == 0) {
              continue;
            }
            odd++;
          }
          counts[i] = odd;
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.withoutNine#1}, Input.java:36.
   */
  private static final class WithoutNineLoop extends ParallelLoop {
    private int n;

    private double[] sum$parts = {};

    private WithoutNineLoop(long tripCount$) {
      super(WITHOUT_NINE_LOOP, tripCount$);
    }

    static WithoutNineLoop of(long tripCount$, int n) {
      WithoutNineLoop loop$ = WITHOUT_NINE_LOOP.take();
      if (loop$ == null) {
        loop$ = new WithoutNineLoop(tripCount$);
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
      chunk(this, chunk$, (int) (1 + from$), (int) (1 + to$), n);
    }

    private static void chunk(WithoutNineLoop loop$, int chunk$, int from$, int to$, int n) {
      double[] sum$lanes = Lanes.doubleSum();
      int i = from$;
      if (loop$.usesVectors()) {
        i = loop$.ran(ParallelInput_Vectors.withoutNineLoop(from$, loop$.vectorEnd(from$, to$), sum$lanes));
        Lanes.rotate(sum$lanes, from$);
      }
      try {
        for (; i < to$; i++) {
          int rest = i;
          while (rest > 0 && rest % 10 != 9) {
            rest /= 10;
          }
          if (rest == 0) {
            sum$lanes[i & 31] += 1.0 / i;
          }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
      loop$.sum$parts[chunk$] = Lanes.sum(sum$lanes);
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(WithoutNineLoop loop$, int n, double sum) {
      Verify verify$ = Verify.begin(loop$);
      double sum$prior = sum;
      try {
        for (int i = 1; i <= n; i++) {
          int rest = i;
          while (rest > 0 && rest % 10 != 9) {
            rest /= 10;
          }
          if (rest == 0) {
            sum += 1.0 / i;
          }
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.sum("sum", sum$prior, sum, () -> loop$.sum$parts);
      verify$.run();
    }
  }
}
