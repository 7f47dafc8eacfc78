package demo;

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
  private static final LoopSite PRODUCT_LOOP = LoopSite.named("Input.product#1")
      .at("Input.java", 7)
      .serialBelow(1L)
      .nanosPerIteration(11981.1)
      .exact(true)
      .vectors("MASKED")
      .together(4)
      .build();

  private ParallelInput() {
  }

  /**
   * {@code product}: the best choice for this size, machine and setting.
   */
  static void product(double[][] a, double[][] b, double[][] c, int n) {
    product(Variant.AUTO, a, b, c, n);
  }

  /**
   * {@code product} as written.
   */
  static void productSerial(double[][] a, double[][] b, double[][] c, int n) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= n; j++) {
        double sum = 0;
        for (int k = 0; k < b.length; k++) {
          sum += a[i][k] * b[k][j];
        }
        c[i][j] = sum;
      }
    }
  }

  /**
   * {@code product} in vectors on the calling thread.
   */
  static void productSimd(double[][] a, double[][] b, double[][] c, int n) {
    product(Variant.SIMD, a, b, c, n);
  }

  /**
   * {@code product} in chunks over threads.
   */
  static void productForkJoin(double[][] a, double[][] b, double[][] c, int n) {
    product(Variant.FORK_JOIN, a, b, c, n);
  }

  /**
   * {@code product} in chunks over threads, in vectors.
   */
  static void productForkJoinSimd(double[][] a, double[][] b, double[][] c, int n) {
    product(Variant.FORK_JOIN_SIMD, a, b, c, n);
  }

  private static void product(Variant variant$, double[][] a, double[][] b, double[][] c, int n) {
    { // Input.java:7
      long trips1$ = TripCount.ofInt(0, Relation.LESS, a.length, 1);
      ProductLoop loop1$ = PRODUCT_LOOP.isFew(trips1$) ? null : ProductLoop.of(trips1$, a, n, b, c);
      if (loop1$ == null || loop1$.runsSerially(variant$) || !loop1$.holds(loop1$.distinctRows(c, new Object[] {a, b}))) {
        for (int i = 0; i < a.length; i++) {
          for (int j = 0; j <= n; j++) {
            double sum = 0;
            for (int k = 0; k < b.length; k++) {
              sum += a[i][k] * b[k][j];
            }
            c[i][j] = sum;
          }
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          ProductLoop.verify(loop1$, a, n, b, c);
        } else {
          loop1$.run(variant$);
        }
        loop1$.end();
      }
    }
  }

  /**
   * The loop {@code Input.product#1}, Input.java:7.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class ProductLoop extends ParallelLoop {
    private double[][] a;

    private int n;

    private double[][] b;

    private double[][] c;

    private ProductLoop(long tripCount$) {
      super(PRODUCT_LOOP, tripCount$);
    }

    static ProductLoop of(long tripCount$, double[][] a, int n, double[][] b, double[][] c) {
      ProductLoop loop$ = PRODUCT_LOOP.take();
      if (loop$ == null) {
        loop$ = new ProductLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.a = a;
      loop$.n = n;
      loop$.b = b;
      loop$.c = c;
      return loop$;
    }

    @Override
    protected void clear() {
      a = null;
      b = null;
      c = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, a, n, b, c);
    }

    private static void chunk(ProductLoop loop$, int chunk$, int from$, int to$, double[][] a,
        int n, double[][] b, double[][] c) {
      int i = from$;
      int tiled$ = from$;
      int next$ = 0;
      try {
        for (; i < to$; i++) {
          if (i >= tiled$ && loop$.usesTile(i, to$, 4)) {
            next$ = loop$.ran(ParallelInput_Vectors.productLoopTile(0, n + 1, loop$.vectorEnd(0, n + 1), b, i, a, c));
            tiled$ = i + 4;
          }
          for (int j = i < tiled$ ? next$ : loop$.usesVectors()
              ? loop$.ran(ParallelInput_Vectors.productLoop(0, loop$.vectorEnd(0, n + 1), b, i, a, c))
              : 0; j <= n; j++) {
            double sum = 0;
            for (int k = 0; k < b.length; k++) {
              sum += a[i][k] * b[k][j];
            }
            c[i][j] = sum;
          }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(ProductLoop loop$, double[][] a, int n, double[][] b, double[][] c) {
      Verify verify$ = Verify.begin(loop$)
          .written("c", c);
      try {
        for (int i = 0; i < a.length; i++) {
          for (int j = 0; j <= n; j++) {
            double sum = 0;
            for (int k = 0; k < b.length; k++) {
              sum += a[i][k] * b[k][j];
            }
            c[i][j] = sum;
          }
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }
}
