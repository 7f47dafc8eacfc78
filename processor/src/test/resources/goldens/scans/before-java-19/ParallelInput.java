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
  private static final LoopSite PACK_LOOP = LoopSite.named("Input.pack#1")
      .at("Input.java", 9)
      .serialBelow(9223372036854775807L)
      .nanosPerIteration(3.7)
      .firstStage(0.65)
      .vectors("PLAIN")
      .build();

  private static final LoopSite TOTALS_LOOP = LoopSite.named("Input.totals#1")
      .at("Input.java", 22)
      .serialBelow(143L)
      .nanosPerIteration(7.0)
      .exact(true)
      .firstStage(0.16)
      .vectors("PLAIN")
      .build();

  private static final LoopSite UNPACK_LOOP = LoopSite.named("Input.unpack#1")
      .at("Input.java", 32)
      .serialBelow(250L)
      .nanosPerIteration(4.0)
      .exact(true)
      .firstStage(0.28)
      .vectors("PLAIN")
      .build();

  private static final LoopSite AVERAGES_LOOP = LoopSite.named("Input.averages#1")
      .at("Input.java", 42)
      .serialBelow(145L)
      .nanosPerIteration(6.9)
      .exact(true)
      .firstStage(0.26)
      .inOrder(true)
      .vectors("PLAIN")
      .build();

  private ParallelInput() {
  }

  /**
   * {@code pack}: the best choice for this size, machine and setting.
   */
  static int pack(double[] x, double[] kept, int[] places) {
    return pack(Variant.AUTO, x, kept, places);
  }

  /**
   * {@code pack} as written.
   */
  static int packSerial(double[] x, double[] kept, int[] places) {
    int k = 0;
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double root = Math.sqrt(x[i]);
      sum += root;
      if (root > 1.5) {
        places[k] = i;
        kept[k++] = root; // in order
      }
    }
    return k + (int) sum;
  }

  /**
   * {@code pack} in vectors on the calling thread.
   */
  static int packSimd(double[] x, double[] kept, int[] places) {
    return pack(Variant.SIMD, x, kept, places);
  }

  /**
   * {@code pack} in chunks over threads.
   */
  static int packForkJoin(double[] x, double[] kept, int[] places) {
    return pack(Variant.FORK_JOIN, x, kept, places);
  }

  /**
   * {@code pack} in chunks over threads, in vectors.
   */
  static int packForkJoinSimd(double[] x, double[] kept, int[] places) {
    return pack(Variant.FORK_JOIN_SIMD, x, kept, places);
  }

  private static int pack(Variant variant$, double[] x, double[] kept, int[] places) {
    int k = 0;
    double sum = 0;
    { // Input.java:9
      long trips1$ = TripCount.ofInt(0, Relation.LESS, x.length, 1);
      PackLoop loop1$ = PACK_LOOP.isFew(trips1$) ? null : PackLoop.of(trips1$, k, x, places, kept);
      if (loop1$ == null || loop1$.runsSerially(variant$) || !loop1$.holds(x != kept) || !(Verify.isOn(loop1$) ? PackLoop.verify(loop1$, k, x, places, kept, sum) : loop1$.runStaged(variant$))) {
        for (int i = 0; i < x.length; i++) {
          double root = Math.sqrt(x[i]);
          sum += root;
          if (root > 1.5) {
            places[k] = i;
            kept[k++] = root; // in order
          }
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        sum = Combine.sum(sum, loop1$.sum$parts);
        k = loop1$.k$last;
        loop1$.end();
      }
    }
    return k + (int) sum;
  }

  /**
   * {@code totals}: the best choice for this size, machine and setting.
   */
  static long[] totals(int[] x, long[] before, double[] mean) {
    return totals(Variant.AUTO, x, before, mean);
  }

  /**
   * {@code totals} as written.
   */
  static long[] totalsSerial(int[] x, long[] before, double[] mean) {
    long total = 0;
    for (int i = 0; i < x.length; i++) {
      before[i] = total;
      total += x[i];
      mean[i] = total / (i + 1.0);
    }
    return before;
  }

  /**
   * {@code totals} in vectors on the calling thread.
   */
  static long[] totalsSimd(int[] x, long[] before, double[] mean) {
    return totals(Variant.SIMD, x, before, mean);
  }

  /**
   * {@code totals} in chunks over threads.
   */
  static long[] totalsForkJoin(int[] x, long[] before, double[] mean) {
    return totals(Variant.FORK_JOIN, x, before, mean);
  }

  /**
   * {@code totals} in chunks over threads, in vectors.
   */
  static long[] totalsForkJoinSimd(int[] x, long[] before, double[] mean) {
    return totals(Variant.FORK_JOIN_SIMD, x, before, mean);
  }

  private static long[] totals(Variant variant$, int[] x, long[] before, double[] mean) {
    long total = 0;
    { // Input.java:22
      long trips2$ = TripCount.ofInt(0, Relation.LESS, x.length, 1);
      TotalsLoop loop2$ = TOTALS_LOOP.isFew(trips2$) ? null : TotalsLoop.of(trips2$, total, x, before, mean);
      if (loop2$ == null || loop2$.runsSerially(variant$) || !(Verify.isOn(loop2$) ? TotalsLoop.verify(loop2$, total, x, before, mean) : loop2$.runStaged(variant$))) {
        for (int i = 0; i < x.length; i++) {
          before[i] = total;
          total += x[i];
          mean[i] = total / (i + 1.0);
        }
        ParallelLoop.ranAsWritten(loop2$);
      } else {
        total = loop2$.total$last;
        loop2$.end();
      }
    }
    return before;
  }

  /**
   * {@code unpack}: the best choice for this size, machine and setting.
   */
  static int unpack(float[] x, short[] kept, boolean[] wanted) {
    return unpack(Variant.AUTO, x, kept, wanted);
  }

  /**
   * {@code unpack} as written.
   */
  static int unpackSerial(float[] x, short[] kept, boolean[] wanted) {
    int k = 0;
    for (int i = 0; i < x.length; i++) {
      if (wanted[i]) {
        x[i] += kept[k++] / 2;
      }
    }
    return k;
  }

  /**
   * {@code unpack} in vectors on the calling thread.
   */
  static int unpackSimd(float[] x, short[] kept, boolean[] wanted) {
    return unpack(Variant.SIMD, x, kept, wanted);
  }

  /**
   * {@code unpack} in chunks over threads.
   */
  static int unpackForkJoin(float[] x, short[] kept, boolean[] wanted) {
    return unpack(Variant.FORK_JOIN, x, kept, wanted);
  }

  /**
   * {@code unpack} in chunks over threads, in vectors.
   */
  static int unpackForkJoinSimd(float[] x, short[] kept, boolean[] wanted) {
    return unpack(Variant.FORK_JOIN_SIMD, x, kept, wanted);
  }

  private static int unpack(Variant variant$, float[] x, short[] kept, boolean[] wanted) {
    int k = 0;
    { // Input.java:32
      long trips3$ = TripCount.ofInt(0, Relation.LESS, x.length, 1);
      UnpackLoop loop3$ = UNPACK_LOOP.isFew(trips3$) ? null : UnpackLoop.of(trips3$, k, x, wanted, kept);
      if (loop3$ == null || loop3$.runsSerially(variant$) || !(Verify.isOn(loop3$) ? UnpackLoop.verify(loop3$, k, x, wanted, kept) : loop3$.runStaged(variant$))) {
        for (int i = 0; i < x.length; i++) {
          if (wanted[i]) {
            x[i] += kept[k++] / 2;
          }
        }
        ParallelLoop.ranAsWritten(loop3$);
      } else {
        k = loop3$.k$last;
        loop3$.end();
      }
    }
    return k;
  }

  /**
   * {@code averages}: the best choice for this size, machine and setting.
   */
  static double averages(double[] x, double[] mean) {
    return averages(Variant.AUTO, x, mean);
  }

  /**
   * {@code averages} as written.
   */
  static double averagesSerial(double[] x, double[] mean) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.sqrt(x[i]);
      mean[i] = sum / (i + 1); // two stages would not pay
    }
    return sum;
  }

  /**
   * {@code averages} in vectors on the calling thread.
   */
  static double averagesSimd(double[] x, double[] mean) {
    return averages(Variant.SIMD, x, mean);
  }

  /**
   * {@code averages} in chunks over threads.
   */
  static double averagesForkJoin(double[] x, double[] mean) {
    return averages(Variant.FORK_JOIN, x, mean);
  }

  /**
   * {@code averages} in chunks over threads, in vectors.
   */
  static double averagesForkJoinSimd(double[] x, double[] mean) {
    return averages(Variant.FORK_JOIN_SIMD, x, mean);
  }

  private static double averages(Variant variant$, double[] x, double[] mean) {
    double sum = 0;
    { // Input.java:42
      long trips4$ = TripCount.ofInt(0, Relation.LESS, x.length, 1);
      AveragesLoop loop4$ = AVERAGES_LOOP.isFew(trips4$) ? null : AveragesLoop.of(trips4$, sum, x, mean);
      if (loop4$ == null || loop4$.runsSerially(variant$) || !(Verify.isOn(loop4$) ? AveragesLoop.verify(loop4$, sum, x, mean) : loop4$.runStaged(variant$))) {
        for (int i = 0; i < x.length; i++) {
          sum += Math.sqrt(x[i]);
          mean[i] = sum / (i + 1); // two stages would not pay
        }
        ParallelLoop.ranAsWritten(loop4$);
      } else {
        sum = loop4$.sum$last;
        loop4$.end();
      }
    }
    return sum;
  }

  /**
   * The loop {@code Input.pack#1}, Input.java:9.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class PackLoop extends ParallelLoop {
    private int k$first;

    private double[] x;

    private int[] places;

    private double[] kept;

    private double[] sum$parts = {};

    private int k$last;

    private long[] k$parts = {};

    private int[] k$from = {};

    private PackLoop(long tripCount$) {
      super(PACK_LOOP, tripCount$);
    }

    static PackLoop of(long tripCount$, int k$first, double[] x, int[] places, double[] kept) {
      PackLoop loop$ = PACK_LOOP.take();
      if (loop$ == null) {
        loop$ = new PackLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.k$first = k$first;
      loop$.x = x;
      loop$.places = places;
      loop$.kept = kept;
      return loop$;
    }

    @Override
    protected void clear() {
      x = null;
      places = null;
      kept = null;
      k$from = null;
    }

    @Override
    protected void prepare(int chunks$) {
      sum$parts = Parts.of(sum$parts, chunks$);
      k$parts = new long[chunks$];
      k$from = new int[chunks$];
    }

    @Override
    protected int firstStage(int chunks$) {
      return chunks$ == 1 ? 0 : chunks$;
    }

    @Override
    protected void total(int chunk$, long from$, long to$) {
      total(this, chunk$, (int) from$, (int) to$, k$first, x, places, kept);
    }

    private static void total(PackLoop loop$, int chunk$, int from$, int to$, int k$first,
        double[] x, int[] places, double[] kept) {
      long k = 0;
      int i = from$;
      try {
        for (; i < to$; i++) {
          double root = Math.sqrt(x[i]);
          if (root > 1.5) {
            k++; // in order
          }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
      loop$.k$parts[chunk$] = k;
    }

    @Override
    protected boolean start() {
      long k = k$first;
      for (int chunk$ = 0; chunk$ < k$from.length; chunk$++) {
        k$from[chunk$] = (int) k;
        k += k$parts[chunk$];
      }
      return k == (int) k;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, k$first, x, places, kept);
    }

    private static void chunk(PackLoop loop$, int chunk$, int from$, int to$, int k$first,
        double[] x, int[] places, double[] kept) {
      double[] sum$lanes = Lanes.doubleSum();
      int k = loop$.k$from[chunk$];
      int i = from$;
      if (loop$.usesVectors()) {
        i = loop$.ran(ParallelInput_Vectors.packLoop(from$, loop$.vectorEnd(from$, to$), x, places, kept, sum$lanes, loop$.k$from, chunk$));
        Lanes.rotate(sum$lanes, from$);
        k = loop$.k$from[chunk$];
      }
      try {
        for (; i < to$; i++) {
          double root = Math.sqrt(x[i]);
          sum$lanes[i & 31] += root;
          if (root > 1.5) {
            places[k] = i;
            kept[k++] = root; // in order
          }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
      loop$.sum$parts[chunk$] = Lanes.sum(sum$lanes);
      if (chunk$ == loop$.chunks() - 1) {
        loop$.k$last = k;
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static boolean verify(PackLoop loop$, int k$first, double[] x, int[] places,
        double[] kept, double sum) {
      Verify verify$ = Verify.begin(loop$)
          .written("places", places)
          .written("kept", kept);
      double sum$prior = sum;
      int k = k$first;
      try {
        for (int i = 0; i < x.length; i++) {
          double root = Math.sqrt(x[i]);
          sum += root;
          if (root > 1.5) {
            places[k] = i;
            kept[k++] = root; // in order
          }
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.sum("sum", sum$prior, sum, () -> loop$.sum$parts);
      verify$.same("k", k, () -> loop$.k$last);
      return verify$.runStaged();
    }
  }

  /**
   * The loop {@code Input.totals#1}, Input.java:22.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class TotalsLoop extends ParallelLoop {
    private long total$first;

    private int[] x;

    private long[] before;

    private double[] mean;

    private long total$last;

    private long[] total$parts = {};

    private long[] total$from = {};

    private TotalsLoop(long tripCount$) {
      super(TOTALS_LOOP, tripCount$);
    }

    static TotalsLoop of(long tripCount$, long total$first, int[] x, long[] before, double[] mean) {
      TotalsLoop loop$ = TOTALS_LOOP.take();
      if (loop$ == null) {
        loop$ = new TotalsLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.total$first = total$first;
      loop$.x = x;
      loop$.before = before;
      loop$.mean = mean;
      return loop$;
    }

    @Override
    protected void clear() {
      x = null;
      before = null;
      mean = null;
      total$from = null;
    }

    @Override
    protected void prepare(int chunks$) {
      total$parts = new long[chunks$];
      total$from = new long[chunks$];
    }

    @Override
    protected int firstStage(int chunks$) {
      return chunks$ - 1;
    }

    @Override
    protected void total(int chunk$, long from$, long to$) {
      total(this, chunk$, (int) from$, (int) to$, total$first, x, before, mean);
    }

    private static void total(TotalsLoop loop$, int chunk$, int from$, int to$, long total$first,
        int[] x, long[] before, double[] mean) {
      long total = 0;
      int i = from$;
      try {
        for (; i < to$; i++) {
          total += x[i];
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
      loop$.total$parts[chunk$] = total;
    }

    @Override
    protected boolean start() {
      total$from[0] = total$first;
      for (int chunk$ = 1; chunk$ < total$from.length; chunk$++) {
        total$from[chunk$] = Combine.sum(total$from[chunk$ - 1], new long[] {total$parts[chunk$ - 1]});
      }
      return true;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, total$first, x, before, mean);
    }

    private static void chunk(TotalsLoop loop$, int chunk$, int from$, int to$, long total$first,
        int[] x, long[] before, double[] mean) {
      long total = loop$.total$from[chunk$];
      int i = from$;
      if (loop$.usesVectors()) {
        i = loop$.ran(ParallelInput_Vectors.totalsLoop(from$, loop$.vectorEnd(from$, to$), x, before, mean, loop$.total$from, chunk$));
        total = loop$.total$from[chunk$];
      }
      try {
        for (; i < to$; i++) {
          before[i] = total;
          total += x[i];
          mean[i] = total / (i + 1.0);
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
      if (loop$.handsOn(chunk$)) {
        loop$.total$from[chunk$ + 1] = total;
      }
      if (chunk$ == loop$.chunks() - 1) {
        loop$.total$last = total;
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static boolean verify(TotalsLoop loop$, long total$first, int[] x, long[] before,
        double[] mean) {
      Verify verify$ = Verify.begin(loop$)
          .written("before", before)
          .written("mean", mean);
      long total = total$first;
      try {
        for (int i = 0; i < x.length; i++) {
          before[i] = total;
          total += x[i];
          mean[i] = total / (i + 1.0);
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.same("total", total, () -> loop$.total$last);
      return verify$.runStaged();
    }
  }

  /**
   * The loop {@code Input.unpack#1}, Input.java:32.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class UnpackLoop extends ParallelLoop {
    private int k$first;

    private float[] x;

    private boolean[] wanted;

    private short[] kept;

    private int k$last;

    private int[] k$parts = {};

    private int[] k$from = {};

    private UnpackLoop(long tripCount$) {
      super(UNPACK_LOOP, tripCount$);
    }

    static UnpackLoop of(long tripCount$, int k$first, float[] x, boolean[] wanted, short[] kept) {
      UnpackLoop loop$ = UNPACK_LOOP.take();
      if (loop$ == null) {
        loop$ = new UnpackLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.k$first = k$first;
      loop$.x = x;
      loop$.wanted = wanted;
      loop$.kept = kept;
      return loop$;
    }

    @Override
    protected void clear() {
      x = null;
      wanted = null;
      kept = null;
      k$from = null;
    }

    @Override
    protected void prepare(int chunks$) {
      k$parts = new int[chunks$];
      k$from = new int[chunks$];
    }

    @Override
    protected int firstStage(int chunks$) {
      return chunks$ - 1;
    }

    @Override
    protected void total(int chunk$, long from$, long to$) {
      total(this, chunk$, (int) from$, (int) to$, k$first, x, wanted, kept);
    }

    private static void total(UnpackLoop loop$, int chunk$, int from$, int to$, int k$first,
        float[] x, boolean[] wanted, short[] kept) {
      int k = 0;
      int i = from$;
      try {
        for (; i < to$; i++) {
          if (wanted[i]) {
            k++;
          }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
      loop$.k$parts[chunk$] = k;
    }

    @Override
    protected boolean start() {
      k$from[0] = k$first;
      for (int chunk$ = 1; chunk$ < k$from.length; chunk$++) {
        k$from[chunk$] = Combine.sum(k$from[chunk$ - 1], new int[] {k$parts[chunk$ - 1]});
      }
      return true;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, k$first, x, wanted, kept);
    }

    private static void chunk(UnpackLoop loop$, int chunk$, int from$, int to$, int k$first,
        float[] x, boolean[] wanted, short[] kept) {
      int k = loop$.k$from[chunk$];
      int i = from$;
      if (loop$.usesVectors()) {
        i = loop$.ran(ParallelInput_Vectors.unpackLoop(from$, loop$.vectorEnd(from$, to$), wanted, x, kept, loop$.k$from, chunk$));
        k = loop$.k$from[chunk$];
      }
      try {
        for (; i < to$; i++) {
          if (wanted[i]) {
            x[i] += kept[k++] / 2;
          }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
      if (loop$.handsOn(chunk$)) {
        loop$.k$from[chunk$ + 1] = k;
      }
      if (chunk$ == loop$.chunks() - 1) {
        loop$.k$last = k;
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static boolean verify(UnpackLoop loop$, int k$first, float[] x, boolean[] wanted,
        short[] kept) {
      Verify verify$ = Verify.begin(loop$)
          .written("x", x);
      int k = k$first;
      try {
        for (int i = 0; i < x.length; i++) {
          if (wanted[i]) {
            x[i] += kept[k++] / 2;
          }
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.same("k", k, () -> loop$.k$last);
      return verify$.runStaged();
    }
  }

  /**
   * The loop {@code Input.averages#1}, Input.java:42.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class AveragesLoop extends ParallelLoop {
    private double sum$first;

    private double[] x;

    private double[] mean;

    private double sum$last;

    private double[] sum$parts = {};

    private double[] sum$from = {};

    private AveragesLoop(long tripCount$) {
      super(AVERAGES_LOOP, tripCount$);
    }

    static AveragesLoop of(long tripCount$, double sum$first, double[] x, double[] mean) {
      AveragesLoop loop$ = AVERAGES_LOOP.take();
      if (loop$ == null) {
        loop$ = new AveragesLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.sum$first = sum$first;
      loop$.x = x;
      loop$.mean = mean;
      return loop$;
    }

    @Override
    protected void clear() {
      x = null;
      mean = null;
      sum$from = null;
    }

    @Override
    protected void prepare(int chunks$) {
      sum$parts = new double[chunks$];
      sum$from = new double[chunks$];
    }

    @Override
    protected int firstStage(int chunks$) {
      return chunks$ - 1;
    }

    @Override
    protected void total(int chunk$, long from$, long to$) {
      total(this, chunk$, (int) from$, (int) to$, sum$first, x, mean);
    }

    private static void total(AveragesLoop loop$, int chunk$, int from$, int to$, double sum$first,
        double[] x, double[] mean) {
      double sum = -0.0;
      int i = from$;
      try {
        for (; i < to$; i++) {
          sum += Math.sqrt(x[i]); // two stages would not pay
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
      loop$.sum$parts[chunk$] = sum;
    }

    @Override
    protected boolean start() {
      sum$from[0] = sum$first;
      for (int chunk$ = 1; chunk$ < sum$from.length; chunk$++) {
        sum$from[chunk$] = Combine.sum(sum$from[chunk$ - 1], new double[] {sum$parts[chunk$ - 1]});
      }
      return true;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      chunk(this, chunk$, (int) from$, (int) to$, sum$first, x, mean);
    }

    private static void chunk(AveragesLoop loop$, int chunk$, int from$, int to$, double sum$first,
        double[] x, double[] mean) {
      double sum = loop$.sum$from[chunk$];
      int i = from$;
      if (loop$.usesVectors()) {
        i = loop$.ran(ParallelInput_Vectors.averagesLoop(from$, loop$.vectorEnd(from$, to$), x, mean, loop$.sum$from, chunk$));
        sum = loop$.sum$from[chunk$];
      }
      try {
        for (; i < to$; i++) {
          sum += Math.sqrt(x[i]);
          mean[i] = sum / (i + 1); // two stages would not pay
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
      if (loop$.handsOn(chunk$)) {
        loop$.sum$from[chunk$ + 1] = sum;
      }
      if (chunk$ == loop$.chunks() - 1) {
        loop$.sum$last = sum;
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static boolean verify(AveragesLoop loop$, double sum$first, double[] x, double[] mean) {
      Verify verify$ = Verify.begin(loop$)
          .written("mean", mean);
      double sum = sum$first;
      try {
        for (int i = 0; i < x.length; i++) {
          sum += Math.sqrt(x[i]);
          mean[i] = sum / (i + 1); // two stages would not pay
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.scan("sum", sum, () -> loop$.sum$parts, () -> loop$.sum$last);
      return verify$.runStaged();
    }
  }
}
