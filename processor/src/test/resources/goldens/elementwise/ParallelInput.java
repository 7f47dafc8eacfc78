import dev.parloop.runtime.support.Broadcast;
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
  private static final LoopSite ESCAPE_LOOP = LoopSite.named("Input.escape(double[],float[],int[])#1")
      .at("Input.java", 5)
      .serialBelow(5L)
      .nanosPerIteration(212.8)
      .exact(true)
      .vectors("MASKED")
      .build();

  private static final LoopSite ESCAPE_LOOP2 = LoopSite.named("Input.escape(double[],float[],int[])#2")
      .at("Input.java", 5)
      .serialBelow(5L)
      .nanosPerIteration(213.4)
      .exact(true)
      .vectors("MASKED")
      .build();

  private static final LoopSite ESCAPE_LOOP3 = LoopSite.named("Input.escape(double[][],float[][],int[][])#1")
      .at("Input.java", 5)
      .serialBelow(1L)
      .nanosPerIteration(13710.7)
      .exact(true)
      .build();

  private static final LoopSite ESCAPE_LOOP4 = LoopSite.named("Input.escape(double[][],float[][],int[][])#2")
      .at("Input.java", 5)
      .serialBelow(5L)
      .nanosPerIteration(213.9)
      .exact(true)
      .vectors("MASKED")
      .build();

  private ParallelInput() {
  }

  /**
   * {@code escape}: the best choice for this size, machine and setting.
   */
  static void escape(double[] re, float[] im, int[] result) {
    escape(Variant.AUTO, re, im, result);
  }

  /**
   * {@code escape} as written.
   */
  static void escapeSerial(double[] re, float[] im, int[] result) {
    int reStep = Broadcast.step("re", re.length, result.length);
    int imStep = Broadcast.step("im", im.length, result.length);
    if (reStep == 1 && imStep == 1) {
      for (int i = 0; i < result.length; i++) {
        result[i] = Input.escape(re[i], im[i]);
      }
    } else {
      for (int i = 0; i < result.length; i++) {
        result[i] = Input.escape(re[i * reStep], im[i * imStep]);
      }
    }
  }

  /**
   * {@code escape} in vectors on the calling thread.
   */
  static void escapeSimd(double[] re, float[] im, int[] result) {
    escape(Variant.SIMD, re, im, result);
  }

  /**
   * {@code escape} in chunks over threads.
   */
  static void escapeForkJoin(double[] re, float[] im, int[] result) {
    escape(Variant.FORK_JOIN, re, im, result);
  }

  /**
   * {@code escape} in chunks over threads, in vectors.
   */
  static void escapeForkJoinSimd(double[] re, float[] im, int[] result) {
    escape(Variant.FORK_JOIN_SIMD, re, im, result);
  }

  private static void escape(Variant variant$, double[] re, float[] im, int[] result) {
    int reStep = Broadcast.step("re", re.length, result.length);
    int imStep = Broadcast.step("im", im.length, result.length);
    if (reStep == 1 && imStep == 1) {
      { // Input.java:5
        long trips1$ = TripCount.ofInt(0, Relation.LESS, result.length, 1);
        EscapeLoop loop1$ = ESCAPE_LOOP.isFew(trips1$) ? null : EscapeLoop.of(trips1$, result, re, im);
        if (loop1$ == null || loop1$.runsSerially(variant$)) {
          for (int i = 0; i < result.length; i++) {
            result[i] = Input.escape(re[i], im[i]);
          }
          ParallelLoop.ranAsWritten(loop1$);
        } else {
          if (Verify.isOn(loop1$)) {
            EscapeLoop.verify(loop1$, result, re, im);
          } else {
            loop1$.run(variant$);
          }
          loop1$.end();
        }
      }
    } else {
      { // Input.java:5
        long trips2$ = TripCount.ofInt(0, Relation.LESS, result.length, 1);
        EscapeLoop2 loop2$ = ESCAPE_LOOP2.isFew(trips2$) ? null : EscapeLoop2.of(trips2$, result, re, reStep, im, imStep);
        if (loop2$ == null || loop2$.runsSerially(variant$)) {
          for (int i = 0; i < result.length; i++) {
            result[i] = Input.escape(re[i * reStep], im[i * imStep]);
          }
          ParallelLoop.ranAsWritten(loop2$);
        } else {
          if (Verify.isOn(loop2$)) {
            EscapeLoop2.verify(loop2$, result, re, reStep, im, imStep);
          } else {
            loop2$.run(variant$);
          }
          loop2$.end();
        }
      }
    }
  }

  /**
   * The same, into a new array.
   */
  static int[] escape(double[] re, float[] im) {
    int[] result = new int[Broadcast.length("re, im", re.length, im.length)];
    escape(re, im, result);
    return result;
  }

  /**
   * The same, into a new array.
   */
  static int[] escapeSerial(double[] re, float[] im) {
    int[] result = new int[Broadcast.length("re, im", re.length, im.length)];
    escapeSerial(re, im, result);
    return result;
  }

  /**
   * The same, into a new array.
   */
  static int[] escapeSimd(double[] re, float[] im) {
    int[] result = new int[Broadcast.length("re, im", re.length, im.length)];
    escapeSimd(re, im, result);
    return result;
  }

  /**
   * The same, into a new array.
   */
  static int[] escapeForkJoinSimd(double[] re, float[] im) {
    int[] result = new int[Broadcast.length("re, im", re.length, im.length)];
    escapeForkJoinSimd(re, im, result);
    return result;
  }

  /**
   * The same, into a new array.
   */
  static int[] escapeForkJoin(double[] re, float[] im) {
    int[] result = new int[Broadcast.length("re, im", re.length, im.length)];
    escapeForkJoin(re, im, result);
    return result;
  }

  /**
   * The same with one value im for all.
   */
  static void escape(double[] re, float im, int[] result) {
    escape(re, new float[] {im}, result);
  }

  /**
   * The same with one value im for all.
   */
  static int[] escape(double[] re, float im) {
    return escape(re, new float[] {im});
  }

  /**
   * The same with one value re for all.
   */
  static void escape(double re, float[] im, int[] result) {
    escape(new double[] {re}, im, result);
  }

  /**
   * The same with one value re for all.
   */
  static int[] escape(double re, float[] im) {
    return escape(new double[] {re}, im);
  }

  /**
   * {@code escape}: the best choice for this size, machine and setting.
   */
  static void escape(double[][] re, float[][] im, int[][] result) {
    escape(Variant.AUTO, re, im, result);
  }

  /**
   * {@code escape} as written.
   */
  static void escapeSerial(double[][] re, float[][] im, int[][] result) {
    int columns = Broadcast.columns("result", result);
    int reDown = Broadcast.down("re", re, result);
    int reAcross = Broadcast.across("re", re, result);
    int imDown = Broadcast.down("im", im, result);
    int imAcross = Broadcast.across("im", im, result);
    for (int i$ = 0; i$ < result.length; i$++) {
      double[] reRow = re[i$ * reDown];
      float[] imRow = im[i$ * imDown];
      for (int j = 0; j < columns; j++) {
        result[i$][j] = Input.escape(reRow[j * reAcross], imRow[j * imAcross]);
      }
    }
  }

  /**
   * {@code escape} in vectors on the calling thread.
   */
  static void escapeSimd(double[][] re, float[][] im, int[][] result) {
    escape(Variant.SIMD, re, im, result);
  }

  /**
   * {@code escape} in chunks over threads.
   */
  static void escapeForkJoin(double[][] re, float[][] im, int[][] result) {
    escape(Variant.FORK_JOIN, re, im, result);
  }

  /**
   * {@code escape} in chunks over threads, in vectors.
   */
  static void escapeForkJoinSimd(double[][] re, float[][] im, int[][] result) {
    escape(Variant.FORK_JOIN_SIMD, re, im, result);
  }

  private static void escape(Variant variant$, double[][] re, float[][] im, int[][] result) {
    int columns = Broadcast.columns("result", result);
    int reDown = Broadcast.down("re", re, result);
    int reAcross = Broadcast.across("re", re, result);
    int imDown = Broadcast.down("im", im, result);
    int imAcross = Broadcast.across("im", im, result);
    { // Input.java:5
      long trips3$ = TripCount.ofInt(0, Relation.LESS, result.length, 1);
      EscapeLoop3 loop3$ = ESCAPE_LOOP3.isFew(trips3$) ? null : EscapeLoop3.of(trips3$, result, re, reDown, im, imDown, columns, reAcross, imAcross);
      if (loop3$ == null || loop3$.runsSerially(variant$) || !loop3$.holds(loop3$.distinctRows(result, new Object[] {}))) {
        for (int i$ = 0; i$ < result.length; i$++) {
          double[] reRow = re[i$ * reDown];
          float[] imRow = im[i$ * imDown];
          { // Input.java:5
            long trips4$ = TripCount.ofInt(0, Relation.LESS, columns, 1);
            EscapeLoop4 loop4$ = ESCAPE_LOOP4.isFew(trips4$) ? null : EscapeLoop4.of(trips4$, columns, result, i$, reRow, reAcross, imRow, imAcross);
            if (loop4$ == null || loop4$.runsSerially(variant$)) {
              for (int j = 0; j < columns; j++) {
                result[i$][j] = Input.escape(reRow[j * reAcross], imRow[j * imAcross]);
              }
              ParallelLoop.ranAsWritten(loop4$);
            } else {
              if (Verify.isOn(loop4$)) {
                EscapeLoop4.verify(loop4$, columns, result, i$, reRow, reAcross, imRow, imAcross);
              } else {
                loop4$.run(variant$);
              }
              loop4$.end();
            }
          }
        }
        ParallelLoop.ranAsWritten(loop3$);
      } else {
        if (Verify.isOn(loop3$)) {
          EscapeLoop3.verify(loop3$, result, re, reDown, im, imDown, columns, reAcross, imAcross);
        } else {
          loop3$.run(variant$);
        }
        loop3$.end();
      }
    }
  }

  /**
   * The same, into a new array.
   */
  static int[][] escape(double[][] re, float[][] im) {
    int[][] result = new int[Broadcast.rows("re, im", new Object[][] {re, im})][Broadcast.columns("re, im", new Object[][] {re, im})];
    escape(re, im, result);
    return result;
  }

  /**
   * The same, into a new array.
   */
  static int[][] escapeSerial(double[][] re, float[][] im) {
    int[][] result = new int[Broadcast.rows("re, im", new Object[][] {re, im})][Broadcast.columns("re, im", new Object[][] {re, im})];
    escapeSerial(re, im, result);
    return result;
  }

  /**
   * The same, into a new array.
   */
  static int[][] escapeSimd(double[][] re, float[][] im) {
    int[][] result = new int[Broadcast.rows("re, im", new Object[][] {re, im})][Broadcast.columns("re, im", new Object[][] {re, im})];
    escapeSimd(re, im, result);
    return result;
  }

  /**
   * The same, into a new array.
   */
  static int[][] escapeForkJoinSimd(double[][] re, float[][] im) {
    int[][] result = new int[Broadcast.rows("re, im", new Object[][] {re, im})][Broadcast.columns("re, im", new Object[][] {re, im})];
    escapeForkJoinSimd(re, im, result);
    return result;
  }

  /**
   * The same, into a new array.
   */
  static int[][] escapeForkJoin(double[][] re, float[][] im) {
    int[][] result = new int[Broadcast.rows("re, im", new Object[][] {re, im})][Broadcast.columns("re, im", new Object[][] {re, im})];
    escapeForkJoin(re, im, result);
    return result;
  }

  /**
   * The same with one row im for all.
   */
  static void escape(double[][] re, float[] im, int[][] result) {
    escape(re, new float[][] {im}, result);
  }

  /**
   * The same with one row im for all.
   */
  static int[][] escape(double[][] re, float[] im) {
    return escape(re, new float[][] {im});
  }

  /**
   * The same with one value im for all.
   */
  static void escape(double[][] re, float im, int[][] result) {
    escape(re, new float[][] {{im}}, result);
  }

  /**
   * The same with one value im for all.
   */
  static int[][] escape(double[][] re, float im) {
    return escape(re, new float[][] {{im}});
  }

  /**
   * The same with one row re for all.
   */
  static void escape(double[] re, float[][] im, int[][] result) {
    escape(new double[][] {re}, im, result);
  }

  /**
   * The same with one row re for all.
   */
  static int[][] escape(double[] re, float[][] im) {
    return escape(new double[][] {re}, im);
  }

  /**
   * The same with one value re for all.
   */
  static void escape(double re, float[][] im, int[][] result) {
    escape(new double[][] {{re}}, im, result);
  }

  /**
   * The same with one value re for all.
   */
  static int[][] escape(double re, float[][] im) {
    return escape(new double[][] {{re}}, im);
  }

  /**
   * The loop {@code Input.escape(double[],float[],int[])#1}, Input.java:5.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class EscapeLoop extends ParallelLoop {
    private int[] result;

    private double[] re;

    private float[] im;

    private EscapeLoop(long tripCount$) {
      super(ESCAPE_LOOP, tripCount$);
    }

    static EscapeLoop of(long tripCount$, int[] result, double[] re, float[] im) {
      EscapeLoop loop$ = ESCAPE_LOOP.take();
      if (loop$ == null) {
        loop$ = new EscapeLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.result = result;
      loop$.re = re;
      loop$.im = im;
      return loop$;
    }

    @Override
    protected void clear() {
      result = null;
      re = null;
      im = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, result, re, im);
    }

    private static void chunk(EscapeLoop loop$, int chunk$, int from$, int to$, int[] result,
        double[] re, float[] im) {
      int i = from$;
      if (loop$.usesVectors()) {
        i = loop$.ran(ParallelInput_Vectors.escapeLoop(from$, loop$.vectorEnd(from$, to$), result, re, im));
      }
      try {
        for (; i < to$; i++) {
          result[i] = Input.escape(re[i], im[i]);
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(EscapeLoop loop$, int[] result, double[] re, float[] im) {
      Verify verify$ = Verify.begin(loop$)
          .written("result", result);
      try {
        for (int i = 0; i < result.length; i++) {
          result[i] = Input.escape(re[i], im[i]);
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.escape(double[],float[],int[])#2}, Input.java:5.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class EscapeLoop2 extends ParallelLoop {
    private int[] result;

    private double[] re;

    private int reStep;

    private float[] im;

    private int imStep;

    private EscapeLoop2(long tripCount$) {
      super(ESCAPE_LOOP2, tripCount$);
    }

    static EscapeLoop2 of(long tripCount$, int[] result, double[] re, int reStep, float[] im,
        int imStep) {
      EscapeLoop2 loop$ = ESCAPE_LOOP2.take();
      if (loop$ == null) {
        loop$ = new EscapeLoop2(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.result = result;
      loop$.re = re;
      loop$.reStep = reStep;
      loop$.im = im;
      loop$.imStep = imStep;
      return loop$;
    }

    @Override
    protected void clear() {
      result = null;
      re = null;
      im = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, result, re, reStep, im, imStep);
    }

    private static void chunk(EscapeLoop2 loop$, int chunk$, int from$, int to$, int[] result,
        double[] re, int reStep, float[] im, int imStep) {
      int i = from$;
      if (loop$.usesVectors()) {
        i = loop$.ran(ParallelInput_Vectors.escapeLoop2(from$, loop$.vectorEnd(from$, to$), result, re, reStep, im, imStep));
      }
      try {
        for (; i < to$; i++) {
          result[i] = Input.escape(re[i * reStep], im[i * imStep]);
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(EscapeLoop2 loop$, int[] result, double[] re, int reStep, float[] im,
        int imStep) {
      Verify verify$ = Verify.begin(loop$)
          .written("result", result);
      try {
        for (int i = 0; i < result.length; i++) {
          result[i] = Input.escape(re[i * reStep], im[i * imStep]);
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.escape(double[][],float[][],int[][])#2}, Input.java:5.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class EscapeLoop4 extends ParallelLoop {
    private int columns;

    private int[][] result;

    private int i$;

    private double[] reRow;

    private int reAcross;

    private float[] imRow;

    private int imAcross;

    private EscapeLoop4(long tripCount$) {
      super(ESCAPE_LOOP4, tripCount$);
    }

    static EscapeLoop4 of(long tripCount$, int columns, int[][] result, int i$, double[] reRow,
        int reAcross, float[] imRow, int imAcross) {
      EscapeLoop4 loop$ = ESCAPE_LOOP4.take();
      if (loop$ == null) {
        loop$ = new EscapeLoop4(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.columns = columns;
      loop$.result = result;
      loop$.i$ = i$;
      loop$.reRow = reRow;
      loop$.reAcross = reAcross;
      loop$.imRow = imRow;
      loop$.imAcross = imAcross;
      return loop$;
    }

    @Override
    protected void clear() {
      result = null;
      reRow = null;
      imRow = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, columns, result, i$, reRow, reAcross, imRow, imAcross);
    }

    private static void chunk(EscapeLoop4 loop$, int chunk$, int from$, int to$, int columns,
        int[][] result, int i$, double[] reRow, int reAcross, float[] imRow, int imAcross) {
      int j = from$;
      if (loop$.usesVectors()) {
        j = loop$.ran(ParallelInput_Vectors.escapeLoop4(from$, loop$.vectorEnd(from$, to$), i$, result, reRow, reAcross, imRow, imAcross));
      }
      try {
        for (; j < to$; j++) {
          result[i$][j] = Input.escape(reRow[j * reAcross], imRow[j * imAcross]);
        }
      } catch (Throwable e$) {
        throw new IterationFailure(j, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(EscapeLoop4 loop$, int columns, int[][] result, int i$,
        double[] reRow, int reAcross, float[] imRow, int imAcross) {
      Verify verify$ = Verify.begin(loop$)
          .written("result", result);
      try {
        for (int j = 0; j < columns; j++) {
          result[i$][j] = Input.escape(reRow[j * reAcross], imRow[j * imAcross]);
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.escape(double[][],float[][],int[][])#1}, Input.java:5.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class EscapeLoop3 extends ParallelLoop {
    private int[][] result;

    private double[][] re;

    private int reDown;

    private float[][] im;

    private int imDown;

    private int columns;

    private int reAcross;

    private int imAcross;

    private EscapeLoop3(long tripCount$) {
      super(ESCAPE_LOOP3, tripCount$);
    }

    static EscapeLoop3 of(long tripCount$, int[][] result, double[][] re, int reDown, float[][] im,
        int imDown, int columns, int reAcross, int imAcross) {
      EscapeLoop3 loop$ = ESCAPE_LOOP3.take();
      if (loop$ == null) {
        loop$ = new EscapeLoop3(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.result = result;
      loop$.re = re;
      loop$.reDown = reDown;
      loop$.im = im;
      loop$.imDown = imDown;
      loop$.columns = columns;
      loop$.reAcross = reAcross;
      loop$.imAcross = imAcross;
      return loop$;
    }

    @Override
    protected void clear() {
      result = null;
      re = null;
      im = null;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, result, re, reDown, im, imDown, columns, reAcross, imAcross);
    }

    private static void chunk(EscapeLoop3 loop$, int chunk$, int from$, int to$, int[][] result,
        double[][] re, int reDown, float[][] im, int imDown, int columns, int reAcross,
        int imAcross) {
      int i$ = from$;
      try {
        for (; i$ < to$; i$++) {
          double[] reRow = re[i$ * reDown];
          float[] imRow = im[i$ * imDown];
          { // Input.java:5
            long trips4$ = TripCount.ofInt(0, Relation.LESS, columns, 1);
            EscapeLoop4 loop4$ = ESCAPE_LOOP4.isFew(trips4$) ? null : EscapeLoop4.of(trips4$, columns, result, i$, reRow, reAcross, imRow, imAcross);
            if (loop4$ == null || loop4$.runsSerially(Variant.AUTO)) {
              for (int j = 0; j < columns; j++) {
                result[i$][j] = Input.escape(reRow[j * reAcross], imRow[j * imAcross]);
              }
              ParallelLoop.ranAsWritten(loop4$);
            } else {
              if (Verify.isOn(loop4$)) {
                EscapeLoop4.verify(loop4$, columns, result, i$, reRow, reAcross, imRow, imAcross);
              } else {
                loop4$.run(Variant.AUTO);
              }
              loop4$.end();
            }
          }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i$, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(EscapeLoop3 loop$, int[][] result, double[][] re, int reDown,
        float[][] im, int imDown, int columns, int reAcross, int imAcross) {
      Verify verify$ = Verify.begin(loop$)
          .written("result", result);
      try {
        for (int i$ = 0; i$ < result.length; i$++) {
          double[] reRow = re[i$ * reDown];
          float[] imRow = im[i$ * imDown];
          { // Input.java:5
            long trips4$ = TripCount.ofInt(0, Relation.LESS, columns, 1);
            EscapeLoop4 loop4$ = ESCAPE_LOOP4.isFew(trips4$) ? null : EscapeLoop4.of(trips4$, columns, result, i$, reRow, reAcross, imRow, imAcross);
            if (loop4$ == null || loop4$.runsSerially(Variant.AUTO)) {
              for (int j = 0; j < columns; j++) {
                result[i$][j] = Input.escape(reRow[j * reAcross], imRow[j * imAcross]);
              }
              ParallelLoop.ranAsWritten(loop4$);
            } else {
              if (Verify.isOn(loop4$)) {
                EscapeLoop4.verify(loop4$, columns, result, i$, reRow, reAcross, imRow, imAcross);
              } else {
                loop4$.run(Variant.AUTO);
              }
              loop4$.end();
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
