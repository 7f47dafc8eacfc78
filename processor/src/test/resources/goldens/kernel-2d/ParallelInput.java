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
  private static final LoopSite ESCAPE_LOOP = LoopSite.named("Input.escape#1")
      .at("Input.java", 4)
      .serialBelow(1L)
      .nanosPerIteration(27545.9)
      .exact(true)
      .build();

  private static final LoopSite ESCAPE_LOOP2 = LoopSite.named("Input.escape#2")
      .at("Input.java", 4)
      .serialBelow(3L)
      .nanosPerIteration(430.1)
      .exact(true)
      .vectors("MASKED")
      .build();

  private ParallelInput() {
  }

  /**
   * {@code escape}: the best choice for this size, machine and setting.
   */
  static void escape(int h, int w, double scale, int limit, int[][] result) {
    escape(Variant.AUTO, h, w, scale, limit, result);
  }

  /**
   * {@code escape} as written.
   */
  static void escapeSerial(int h, int w, double scale, int limit, int[][] result) {
    for (int y = 0; y < h; y++) {
      iteration:
      for (int x = 0; x < w; x++) {
        double re = 0;
        double im = 0;
        for (int k = 0; k < limit; k++) {
          if (re * re + im * im > 4) {
            result[y][x] = k;
            continue iteration;
          }
          double t = re * re - im * im + x * scale - 2;
          im = 2 * re * im + y * scale - 1.5;
          re = t;
        }
        result[y][x] = limit;
      }
    }
  }

  /**
   * {@code escape} in vectors on the calling thread.
   */
  static void escapeSimd(int h, int w, double scale, int limit, int[][] result) {
    escape(Variant.SIMD, h, w, scale, limit, result);
  }

  /**
   * {@code escape} in chunks over threads.
   */
  static void escapeForkJoin(int h, int w, double scale, int limit, int[][] result) {
    escape(Variant.FORK_JOIN, h, w, scale, limit, result);
  }

  /**
   * {@code escape} in chunks over threads, in vectors.
   */
  static void escapeForkJoinSimd(int h, int w, double scale, int limit, int[][] result) {
    escape(Variant.FORK_JOIN_SIMD, h, w, scale, limit, result);
  }

  private static void escape(Variant variant$, int h, int w, double scale, int limit,
      int[][] result) {
    { // Input.java:4
      long trips1$ = TripCount.ofInt(0, Relation.LESS, h, 1);
      EscapeLoop loop1$ = ESCAPE_LOOP.isFew(trips1$) ? null : EscapeLoop.of(trips1$, h, w, limit, result, scale);
      if (loop1$ == null || loop1$.runsSerially(variant$) || !loop1$.holds(loop1$.distinctRows(result, new Object[] {}))) {
        for (int y = 0; y < h; y++) {
          { // Input.java:4
            long trips2$ = TripCount.ofInt(0, Relation.LESS, w, 1);
            EscapeLoop2 loop2$ = ESCAPE_LOOP2.isFew(trips2$) ? null : EscapeLoop2.of(trips2$, w, limit, result, y, scale);
            if (loop2$ == null || loop2$.runsSerially(variant$)) {
              iteration:
              for (int x = 0; x < w; x++) {
                double re = 0;
                double im = 0;
                for (int k = 0; k < limit; k++) {
                  if (re * re + im * im > 4) {
                    result[y][x] = k;
                    continue iteration;
                  }
                  double t = re * re - im * im + x * scale - 2;
                  im = 2 * re * im + y * scale - 1.5;
                  re = t;
                }
                result[y][x] = limit;
              }
              ParallelLoop.ranAsWritten(loop2$);
            } else {
              if (Verify.isOn(loop2$)) {
                EscapeLoop2.verify(loop2$, w, limit, result, y, scale);
              } else {
                loop2$.run(variant$);
              }
              loop2$.end();
            }
          }
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          EscapeLoop.verify(loop1$, h, w, limit, result, scale);
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
  static int[][] escape(int h, int w, double scale, int limit) {
    int[][] result = new int[Math.max(h, 0)][Math.max(w, 0)];
    escape(h, w, scale, limit, result);
    return result;
  }

  /**
   * The same, into a new array.
   */
  static int[][] escapeSerial(int h, int w, double scale, int limit) {
    int[][] result = new int[Math.max(h, 0)][Math.max(w, 0)];
    escapeSerial(h, w, scale, limit, result);
    return result;
  }

  /**
   * The same, into a new array.
   */
  static int[][] escapeSimd(int h, int w, double scale, int limit) {
    int[][] result = new int[Math.max(h, 0)][Math.max(w, 0)];
    escapeSimd(h, w, scale, limit, result);
    return result;
  }

  /**
   * The same, into a new array.
   */
  static int[][] escapeForkJoinSimd(int h, int w, double scale, int limit) {
    int[][] result = new int[Math.max(h, 0)][Math.max(w, 0)];
    escapeForkJoinSimd(h, w, scale, limit, result);
    return result;
  }

  /**
   * The same, into a new array.
   */
  static int[][] escapeForkJoin(int h, int w, double scale, int limit) {
    int[][] result = new int[Math.max(h, 0)][Math.max(w, 0)];
    escapeForkJoin(h, w, scale, limit, result);
    return result;
  }

  /**
   * The loop {@code Input.escape#2}, Input.java:4.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class EscapeLoop2 extends ParallelLoop {
    private int w;

    private int limit;

    private int[][] result;

    private int y;

    private double scale;

    private EscapeLoop2(long tripCount$) {
      super(ESCAPE_LOOP2, tripCount$);
    }

    static EscapeLoop2 of(long tripCount$, int w, int limit, int[][] result, int y, double scale) {
      EscapeLoop2 loop$ = ESCAPE_LOOP2.take();
      if (loop$ == null) {
        loop$ = new EscapeLoop2(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.w = w;
      loop$.limit = limit;
      loop$.result = result;
      loop$.y = y;
      loop$.scale = scale;
      return loop$;
    }

    @Override
    protected void clear() {
      result = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, w, limit, result, y, scale);
    }

    private static void chunk(EscapeLoop2 loop$, int chunk$, int from$, int to$, int w, int limit,
        int[][] result, int y, double scale) {
      int x = from$;
      if (loop$.usesVectors()) {
        x = loop$.ran(ParallelInput_Vectors.escapeLoop2(from$, loop$.vectorEnd(from$, to$), limit, y, result, scale));
      }
      try {
        iteration:
        for (; x < to$; x++) {
          double re = 0;
          double im = 0;
          for (int k = 0; k < limit; k++) {
            if (re * re + im * im > 4) {
              result[y][x] = k;
              continue iteration;
            }
            double t = re * re - im * im + x * scale - 2;
            im = 2 * re * im + y * scale - 1.5;
            re = t;
          }
          result[y][x] = limit;
        }
      } catch (Throwable e$) {
        throw new IterationFailure(x, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(EscapeLoop2 loop$, int w, int limit, int[][] result, int y,
        double scale) {
      Verify verify$ = Verify.begin(loop$)
          .written("result", result);
      try {
        iteration:
        for (int x = 0; x < w; x++) {
          double re = 0;
          double im = 0;
          for (int k = 0; k < limit; k++) {
            if (re * re + im * im > 4) {
              result[y][x] = k;
              continue iteration;
            }
            double t = re * re - im * im + x * scale - 2;
            im = 2 * re * im + y * scale - 1.5;
            re = t;
          }
          result[y][x] = limit;
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.escape#1}, Input.java:4.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class EscapeLoop extends ParallelLoop {
    private int h;

    private int w;

    private int limit;

    private int[][] result;

    private double scale;

    private EscapeLoop(long tripCount$) {
      super(ESCAPE_LOOP, tripCount$);
    }

    static EscapeLoop of(long tripCount$, int h, int w, int limit, int[][] result, double scale) {
      EscapeLoop loop$ = ESCAPE_LOOP.take();
      if (loop$ == null) {
        loop$ = new EscapeLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.h = h;
      loop$.w = w;
      loop$.limit = limit;
      loop$.result = result;
      loop$.scale = scale;
      return loop$;
    }

    @Override
    protected void clear() {
      result = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, h, w, limit, result, scale);
    }

    private static void chunk(EscapeLoop loop$, int chunk$, int from$, int to$, int h, int w,
        int limit, int[][] result, double scale) {
      int y = from$;
      try {
        for (; y < to$; y++) {
          { // Input.java:4
            long trips2$ = TripCount.ofInt(0, Relation.LESS, w, 1);
            EscapeLoop2 loop2$ = ESCAPE_LOOP2.isFew(trips2$) ? null : EscapeLoop2.of(trips2$, w, limit, result, y, scale);
            if (loop2$ == null || loop2$.runsSerially(Variant.AUTO)) {
              iteration:
              for (int x = 0; x < w; x++) {
                double re = 0;
                double im = 0;
                for (int k = 0; k < limit; k++) {
                  if (re * re + im * im > 4) {
                    result[y][x] = k;
                    continue iteration;
                  }
                  double t = re * re - im * im + x * scale - 2;
                  im = 2 * re * im + y * scale - 1.5;
                  re = t;
                }
                result[y][x] = limit;
              }
              ParallelLoop.ranAsWritten(loop2$);
            } else {
              if (Verify.isOn(loop2$)) {
                EscapeLoop2.verify(loop2$, w, limit, result, y, scale);
              } else {
                loop2$.run(Variant.AUTO);
              }
              loop2$.end();
            }
          }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(y, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(EscapeLoop loop$, int h, int w, int limit, int[][] result,
        double scale) {
      Verify verify$ = Verify.begin(loop$)
          .written("result", result);
      try {
        for (int y = 0; y < h; y++) {
          { // Input.java:4
            long trips2$ = TripCount.ofInt(0, Relation.LESS, w, 1);
            EscapeLoop2 loop2$ = ESCAPE_LOOP2.isFew(trips2$) ? null : EscapeLoop2.of(trips2$, w, limit, result, y, scale);
            if (loop2$ == null || loop2$.runsSerially(Variant.AUTO)) {
              iteration:
              for (int x = 0; x < w; x++) {
                double re = 0;
                double im = 0;
                for (int k = 0; k < limit; k++) {
                  if (re * re + im * im > 4) {
                    result[y][x] = k;
                    continue iteration;
                  }
                  double t = re * re - im * im + x * scale - 2;
                  im = 2 * re * im + y * scale - 1.5;
                  re = t;
                }
                result[y][x] = limit;
              }
              ParallelLoop.ranAsWritten(loop2$);
            } else {
              if (Verify.isOn(loop2$)) {
                EscapeLoop2.verify(loop2$, w, limit, result, y, scale);
              } else {
                loop2$.run(Variant.AUTO);
              }
              loop2$.end();
            }
          }
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }
}
