import dev.parloop.runtime.support.Handles;
import dev.parloop.runtime.support.IterationFailure;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
import dev.parloop.runtime.support.Relation;
import dev.parloop.runtime.support.TripCount;
import dev.parloop.runtime.support.Variant;
import dev.parloop.runtime.support.Verify;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import javax.annotation.processing.Generated;

/**
 * Variants of the annotated methods of {@link Input}, generated from Input.java.
 */
@Generated("dev.parloop.processor.ParloopProcessor")
final class ParallelInput {
  private static final LoopSite SMOOTH_LOOP = LoopSite.named("Input.smooth#1")
      .at("Input.java", 7)
      .serialBelow(96L)
      .nanosPerIteration(10.5)
      .exact(true)
      .chunks(4)
      .vectors("PLAIN")
      .build();

  private static final VarHandle WEIGHT = Handles.staticField(
      MethodHandles.lookup(), Input.class, Input.class, "weight", double.class);

  private ParallelInput() {
  }

  /**
   * {@code smooth}: the best choice for this size, machine and setting.
   */
  static void smooth(double[] a, int n, double[] result) {
    smooth(Variant.AUTO, a, n, result);
  }

  /**
   * {@code smooth} as written.
   */
  static void smoothSerial(double[] a, int n, double[] result) {
    for (int i = 0; i < n; i++) {
      if (i == 0 || i == n - 1) {
        result[i] = a[i];
        continue;
      }
      // both neighbours
      double sum = a[i - 1] + a[i + 1];
      result[i] = (sum * get$weight() + a[i]) / 2;
    }
  }

  /**
   * {@code smooth} in vectors on the calling thread.
   */
  static void smoothSimd(double[] a, int n, double[] result) {
    smooth(Variant.SIMD, a, n, result);
  }

  /**
   * {@code smooth} in chunks over threads.
   */
  static void smoothForkJoin(double[] a, int n, double[] result) {
    smooth(Variant.FORK_JOIN, a, n, result);
  }

  /**
   * {@code smooth} in chunks over threads, in vectors.
   */
  static void smoothForkJoinSimd(double[] a, int n, double[] result) {
    smooth(Variant.FORK_JOIN_SIMD, a, n, result);
  }

  private static void smooth(Variant variant$, double[] a, int n, double[] result) {
    { // Input.java:7
      long trips1$ = TripCount.ofInt(0, Relation.LESS, n, 1);
      SmoothLoop loop1$ = SMOOTH_LOOP.isFew(trips1$) ? null : SmoothLoop.of(trips1$, n, result, a);
      if (loop1$ == null || loop1$.runsSerially(variant$) || !loop1$.holds(result != a)) {
        for (int i = 0; i < n; i++) {
          if (i == 0 || i == n - 1) {
            result[i] = a[i];
            continue;
          }
          // both neighbours
          double sum = a[i - 1] + a[i + 1];
          result[i] = (sum * get$weight() + a[i]) / 2;
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          SmoothLoop.verify(loop1$, n, result, a);
        } else {
          loop1$.run(variant$);
        }
        loop1$.end();
      }
    }
  }

  /**
   * The same, into a new array.
   */
  static double[] smooth(double[] a, int n) {
    double[] result = new double[Math.max(n, 0)];
    smooth(a, n, result);
    return result;
  }

  /**
   * The same, into a new array.
   */
  static double[] smoothSerial(double[] a, int n) {
    double[] result = new double[Math.max(n, 0)];
    smoothSerial(a, n, result);
    return result;
  }

  /**
   * The same, into a new array.
   */
  static double[] smoothSimd(double[] a, int n) {
    double[] result = new double[Math.max(n, 0)];
    smoothSimd(a, n, result);
    return result;
  }

  /**
   * The same, into a new array.
   */
  static double[] smoothForkJoinSimd(double[] a, int n) {
    double[] result = new double[Math.max(n, 0)];
    smoothForkJoinSimd(a, n, result);
    return result;
  }

  /**
   * The same, into a new array.
   */
  static double[] smoothForkJoin(double[] a, int n) {
    double[] result = new double[Math.max(n, 0)];
    smoothForkJoin(a, n, result);
    return result;
  }

  private static double get$weight() {
    return (double) WEIGHT.get();
  }

  /**
   * The loop {@code Input.smooth#1}, Input.java:7.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class SmoothLoop extends ParallelLoop {
    private int n;

    private double[] result;

    private double[] a;

    private SmoothLoop(long tripCount$) {
      super(SMOOTH_LOOP, tripCount$);
    }

    static SmoothLoop of(long tripCount$, int n, double[] result, double[] a) {
      SmoothLoop loop$ = SMOOTH_LOOP.take();
      if (loop$ == null) {
        loop$ = new SmoothLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.n = n;
      loop$.result = result;
      loop$.a = a;
      return loop$;
    }

    @Override
    protected void clear() {
      result = null;
      a = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, n, result, a);
    }

    private static void chunk(SmoothLoop loop$, int chunk$, int from$, int to$, int n,
        double[] result, double[] a) {
      int i = from$;
      if (loop$.usesVectors()) {
        i = loop$.ran(ParallelInput_Vectors.smoothLoop(from$, loop$.vectorEnd(from$, to$), n, result, a, get$weight()));
      }
      try {
        for (; i < to$; i++) {
          if (i == 0 || i == n - 1) {
            result[i] = a[i];
            continue;
          }
          // both neighbours
          double sum = a[i - 1] + a[i + 1];
          result[i] = (sum * get$weight() + a[i]) / 2;
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(SmoothLoop loop$, int n, double[] result, double[] a) {
      Verify verify$ = Verify.begin(loop$)
          .written("result", result);
      try {
        for (int i = 0; i < n; i++) {
          if (i == 0 || i == n - 1) {
            result[i] = a[i];
            continue;
          }
          // both neighbours
          double sum = a[i - 1] + a[i + 1];
          result[i] = (sum * get$weight() + a[i]) / 2;
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }
}
