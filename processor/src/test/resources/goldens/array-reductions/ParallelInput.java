package demo;

import dev.parloop.runtime.support.Copies;
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
import java.util.Arrays;
import javax.annotation.processing.Generated;

/**
 * Variants of the annotated methods of {@link Input}, generated from Input.java.
 */
@Generated("dev.parloop.processor.ParloopProcessor")
@SuppressWarnings({
    "cast",
    "lossy-conversions"
})
final class ParallelInput {
  private static final LoopSite HISTOGRAM_LOOP = LoopSite.named("Input.histogram#1")
      .at("Input.java", 9)
      .serialBelow(556L)
      .nanosPerIteration(1.8)
      .build();

  private static final LoopSite IMAGES_LOOP = LoopSite.named("Input.images#1")
      .at("Input.java", 15)
      .serialBelow(97L)
      .nanosPerIteration(10.4)
      .exact(true)
      .build();

  private static final LoopSite SCRATCH_LOOP = LoopSite.named("Input.scratch#1")
      .at("Input.java", 25)
      .serialBelow(3L)
      .nanosPerIteration(448.6)
      .leastNanosPerIteration(7.6)
      .exact(true)
      .vectors("PLAIN")
      .build();

  private static final VarHandle BINS = Handles.field(
      MethodHandles.lookup(), Input.class, Input.class, "bins", int[].class);

  private ParallelInput() {
  }

  /**
   * {@code histogram}: the best choice for this size, machine and setting.
   */
  static void histogram(double[] h, int[] b, double[] w) {
    histogram(Variant.AUTO, h, b, w);
  }

  /**
   * {@code histogram} as written.
   */
  static void histogramSerial(double[] h, int[] b, double[] w) {
    for (int i = 0; i < b.length; i++) {
      h[b[i]] += w[i]; // whichever element
    }
  }

  /**
   * {@code histogram} in chunks over threads.
   */
  static void histogramForkJoin(double[] h, int[] b, double[] w) {
    histogram(Variant.FORK_JOIN, h, b, w);
  }

  private static void histogram(Variant variant$, double[] h, int[] b, double[] w) {
    { // Input.java:9
      long trips1$ = TripCount.ofInt(0, Relation.LESS, b.length, 1);
      HistogramLoop loop1$ = HISTOGRAM_LOOP.isFew(trips1$) ? null : HistogramLoop.of(trips1$, b, h, w);
      if (loop1$ == null || loop1$.runsSerially(variant$) || !loop1$.holds(w != h)) {
        for (int i = 0; i < b.length; i++) {
          h[b[i]] += w[i]; // whichever element
        }
        ParallelLoop.ranAsWritten(loop1$);
      } else {
        if (Verify.isOn(loop1$)) {
          HistogramLoop.verify(loop1$, b, h, w);
        } else {
          loop1$.run(variant$);
        }
        loop1$.end();
      }
    }
  }

  /**
   * {@code images}: the best choice for this size, machine and setting.
   */
  static void images(Input self, short[][] image, byte[] least, byte[] x) {
    images(Variant.AUTO, self, image, least, x);
  }

  /**
   * {@code images} as written.
   */
  static void imagesSerial(Input self, short[][] image, byte[] least, byte[] x) {
    for (int i = 0; i < x.length; i++) {
      get$bins(self)[x[i] & 7]++;
      image[x[i] & 1][i % 3] *= x[i];
      if (x[i] < least[i & 3]) {
        least[i & 3] = x[i];
      }
    }
  }

  /**
   * {@code images} in chunks over threads.
   */
  static void imagesForkJoin(Input self, short[][] image, byte[] least, byte[] x) {
    images(Variant.FORK_JOIN, self, image, least, x);
  }

  private static void images(Variant variant$, Input self, short[][] image, byte[] least,
      byte[] x) {
    { // Input.java:15
      long trips2$ = TripCount.ofInt(0, Relation.LESS, x.length, 1);
      ImagesLoop loop2$ = IMAGES_LOOP.isFew(trips2$) ? null : ImagesLoop.of(trips2$, self, get$bins(self), x, image, least);
      if (loop2$ == null || loop2$.runsSerially(variant$) || !loop2$.holds(x != least && loop2$.distinctRows(image, new Object[] {}))) {
        for (int i = 0; i < x.length; i++) {
          get$bins(self)[x[i] & 7]++;
          image[x[i] & 1][i % 3] *= x[i];
          if (x[i] < least[i & 3]) {
            least[i & 3] = x[i];
          }
        }
        ParallelLoop.ranAsWritten(loop2$);
      } else {
        if (Verify.isOn(loop2$)) {
          ImagesLoop.verify(loop2$, self, get$bins(self), x, image, least);
        } else {
          loop2$.run(variant$);
        }
        loop2$.end();
      }
    }
  }

  /**
   * {@code scratch}: the best choice for this size, machine and setting.
   */
  static void scratch(float[] out, float[] tmp, int m) {
    scratch(Variant.AUTO, out, tmp, m);
  }

  /**
   * {@code scratch} as written.
   */
  static void scratchSerial(float[] out, float[] tmp, int m) {
    for (int i = 0; i < out.length; i++) {
      for (int j = 0; j < m; j++) {
        tmp[j] = i / (float) j;
      }
      for (int j = 0; j < m; j++) {
        out[i] += tmp[j];
      }
    }
  }

  /**
   * {@code scratch} in vectors on the calling thread.
   */
  static void scratchSimd(float[] out, float[] tmp, int m) {
    scratch(Variant.SIMD, out, tmp, m);
  }

  /**
   * {@code scratch} in chunks over threads.
   */
  static void scratchForkJoin(float[] out, float[] tmp, int m) {
    scratch(Variant.FORK_JOIN, out, tmp, m);
  }

  /**
   * {@code scratch} in chunks over threads, in vectors.
   */
  static void scratchForkJoinSimd(float[] out, float[] tmp, int m) {
    scratch(Variant.FORK_JOIN_SIMD, out, tmp, m);
  }

  private static void scratch(Variant variant$, float[] out, float[] tmp, int m) {
    { // Input.java:25
      long trips3$ = TripCount.ofInt(0, Relation.LESS, out.length, 1);
      ScratchLoop loop3$ = SCRATCH_LOOP.isFew(trips3$) ? null : ScratchLoop.of(trips3$, out, m, tmp);
      if (loop3$ == null || loop3$.runsSerially(variant$) || !loop3$.holds(tmp != out)) {
        for (int i = 0; i < out.length; i++) {
          for (int j = 0; j < m; j++) {
            tmp[j] = i / (float) j;
          }
          for (int j = 0; j < m; j++) {
            out[i] += tmp[j];
          }
        }
        ParallelLoop.ranAsWritten(loop3$);
      } else {
        if (Verify.isOn(loop3$)) {
          ScratchLoop.verify(loop3$, out, m, tmp);
        } else {
          loop3$.run(variant$);
        }
        loop3$.end();
      }
    }
  }

  private static int[] get$bins(Input self$) {
    return (int[]) BINS.get(self$);
  }

  /**
   * The loop {@code Input.histogram#1}, Input.java:9.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class HistogramLoop extends ParallelLoop {
    private int[] b;

    private double[] h;

    private double[] w;

    private double[][] h$parts = {};

    private HistogramLoop(long tripCount$) {
      super(HISTOGRAM_LOOP, tripCount$);
    }

    static HistogramLoop of(long tripCount$, int[] b, double[] h, double[] w) {
      HistogramLoop loop$ = HISTOGRAM_LOOP.take();
      if (loop$ == null) {
        loop$ = new HistogramLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.b = b;
      loop$.h = h;
      loop$.w = w;
      return loop$;
    }

    @Override
    protected void clear() {
      b = null;
      h = null;
      w = null;
      h$parts = null;
    }

    @Override
    protected void prepare(int chunks$) {
      h$parts = new double[chunks$][];
    }

    @Override
    protected long copied() {
      return Copies.elements(h);
    }

    @Override
    protected void merge(int chunk$) {
      double[] h$part = h$parts[chunk$];
      if (h$part != null) {
        for (int k0$ = 0; k0$ < h$part.length; k0$++) {
          h[k0$] += h$part[k0$];
        }
      }
    }

    private double[] h$copy() {
      double[] copy$ = new double[h.length];
      Arrays.fill(copy$, -0.0);
      return copy$;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      double[] h = h$copy();
      h$parts[chunk$] = h;
      chunk(this, chunk$, (int) from$, (int) to$, b, h, w);
    }

    private static void chunk(HistogramLoop loop$, int chunk$, int from$, int to$, int[] b,
        double[] h, double[] w) {
      int i = from$;
      try {
        for (; i < to$; i++) {
          h[b[i]] += w[i]; // whichever element
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(HistogramLoop loop$, int[] b, double[] h, double[] w) {
      Verify verify$ = Verify.begin(loop$)
          .combined(h);
      try {
        for (int i = 0; i < b.length; i++) {
          h[b[i]] += w[i]; // whichever element
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.summed("h", h, () -> loop$.h$parts);
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.images#1}, Input.java:15.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class ImagesLoop extends ParallelLoop {
    private Input self;

    private int[] bins$array;

    private byte[] x;

    private short[][] image;

    private byte[] least;

    private int[][] bins$array$parts = {};

    private short[][][] image$parts = {};

    private byte[][] least$parts = {};

    private ImagesLoop(long tripCount$) {
      super(IMAGES_LOOP, tripCount$);
    }

    static ImagesLoop of(long tripCount$, Input self, int[] bins$array, byte[] x, short[][] image,
        byte[] least) {
      ImagesLoop loop$ = IMAGES_LOOP.take();
      if (loop$ == null) {
        loop$ = new ImagesLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.self = self;
      loop$.bins$array = bins$array;
      loop$.x = x;
      loop$.image = image;
      loop$.least = least;
      return loop$;
    }

    @Override
    protected void clear() {
      self = null;
      bins$array = null;
      x = null;
      image = null;
      least = null;
      bins$array$parts = null;
      image$parts = null;
      least$parts = null;
    }

    @Override
    protected void prepare(int chunks$) {
      bins$array$parts = new int[chunks$][];
      image$parts = new short[chunks$][][];
      least$parts = new byte[chunks$][];
    }

    @Override
    protected long copied() {
      return Copies.elements(bins$array) + Copies.elements(image) + Copies.elements(least);
    }

    @Override
    protected void merge(int chunk$) {
      int[] bins$array$part = bins$array$parts[chunk$];
      if (bins$array$part != null) {
        for (int k0$ = 0; k0$ < bins$array$part.length; k0$++) {
          bins$array[k0$] += bins$array$part[k0$];
        }
      }
      short[][] image$part = image$parts[chunk$];
      if (image$part != null) {
        for (int k0$ = 0; k0$ < image$part.length; k0$++) {
          if (image$part[k0$] != null) {
            for (int k1$ = 0; k1$ < image$part[k0$].length; k1$++) {
              image[k0$][k1$] *= image$part[k0$][k1$];
            }
          }
        }
      }
      byte[] least$part = least$parts[chunk$];
      if (least$part != null) {
        for (int k0$ = 0; k0$ < least$part.length; k0$++) {
          if (least$part[k0$] < least[k0$]) {
            least[k0$] = least$part[k0$];
          }
        }
      }
    }

    private int[] bins$array$copy() {
      int[] copy$ = new int[bins$array.length];
      return copy$;
    }

    private short[][] image$copy() {
      short[][] copy$ = new short[image.length][];
      for (int k0$ = 0; k0$ < image.length; k0$++) {
        if (image[k0$] != null) {
          copy$[k0$] = new short[image[k0$].length];
          Arrays.fill(copy$[k0$], (short) 1);
        }
      }
      return copy$;
    }

    private byte[] least$copy() {
      byte[] copy$ = new byte[least.length];
      Arrays.fill(copy$, Byte.MAX_VALUE);
      return copy$;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      int[] bins$array = bins$array$copy();
      bins$array$parts[chunk$] = bins$array;
      short[][] image = image$copy();
      image$parts[chunk$] = image;
      byte[] least = least$copy();
      least$parts[chunk$] = least;
      chunk(this, chunk$, (int) from$, (int) to$, self, bins$array, x, image, least);
    }

    private static void chunk(ImagesLoop loop$, int chunk$, int from$, int to$, Input self,
        int[] bins$array, byte[] x, short[][] image, byte[] least) {
      int i = from$;
      try {
        for (; i < to$; i++) {
          bins$array[x[i] & 7]++;
          image[x[i] & 1][i % 3] *= x[i];
          if (x[i] < least[i & 3]) {
            least[i & 3] = x[i];
          }
        }
      } catch (Throwable e$) {
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(ImagesLoop loop$, Input self, int[] bins$array, byte[] x,
        short[][] image, byte[] least) {
      Verify verify$ = Verify.begin(loop$)
          .written("this.bins", get$bins(self))
          .written("image", image)
          .written("least", least);
      try {
        for (int i = 0; i < x.length; i++) {
          get$bins(self)[x[i] & 7]++;
          image[x[i] & 1][i % 3] *= x[i];
          if (x[i] < least[i & 3]) {
            least[i & 3] = x[i];
          }
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }

  /**
   * The loop {@code Input.scratch#1}, Input.java:25.
   * Between executions its fields are null.
   */
  @SuppressWarnings("NullAway")
  private static final class ScratchLoop extends ParallelLoop {
    private float[] out;

    private int m;

    private float[] tmp;

    private float[][] tmp$parts = {};

    private ScratchLoop(long tripCount$) {
      super(SCRATCH_LOOP, tripCount$);
    }

    static ScratchLoop of(long tripCount$, float[] out, int m, float[] tmp) {
      ScratchLoop loop$ = SCRATCH_LOOP.take();
      if (loop$ == null) {
        loop$ = new ScratchLoop(tripCount$);
      }
      loop$.begin(tripCount$);
      loop$.out = out;
      loop$.m = m;
      loop$.tmp = tmp;
      return loop$;
    }

    @Override
    protected void clear() {
      out = null;
      tmp = null;
      tmp$parts = null;
    }

    @Override
    protected void prepare(int chunks$) {
      tmp$parts = new float[chunks$][];
    }

    @Override
    protected long copied() {
      return Copies.elements(tmp);
    }

    @Override
    protected void settle(int last$) {
      int tmp$last = last$;
      while (tmp$last > 0 && tmp$parts[tmp$last] == null) {
        tmp$last--;
      }
      if (tmp$parts[tmp$last] != null) {
        System.arraycopy(tmp$parts[tmp$last], 0, tmp, 0, tmp.length);
      }
    }

    private float[] tmp$copy() {
      float[] copy$ = tmp.clone();
      return copy$;
    }

    @Override
    protected void chunk(int chunk$, long from$, long to$) {
      float[] tmp = tmp$copy();
      tmp$parts[chunk$] = tmp;
      chunk(this, chunk$, (int) from$, (int) to$, out, m, tmp);
    }

    private static void chunk(ScratchLoop loop$, int chunk$, int from$, int to$, float[] out, int m,
        float[] tmp) {
      int i = from$;
      try {
        for (; i < to$; i++) {
          for (int j = loop$.usesVectors()
              ? loop$.ran(ParallelInput_Vectors.scratchLoop(0, loop$.vectorEnd(0, m), tmp, i))
              : 0; j < m; j++) {
            tmp[j] = i / (float) j;
          }
          for (int j = 0; j < m; j++) {
            out[i] += tmp[j];
          }
        }
      } catch (Throwable e$) {
        if (chunk$ > 0 && i == from$) {
          loop$.tmp$parts[chunk$] = null;
        }
        throw new IterationFailure(i, e$);
      }
    }

    /**
     * Runs the loop as written and in shuffled chunks, and compares.
     */
    private static void verify(ScratchLoop loop$, float[] out, int m, float[] tmp) {
      Verify verify$ = Verify.begin(loop$)
          .written("tmp", tmp)
          .written("out", out);
      try {
        for (int i = 0; i < out.length; i++) {
          for (int j = 0; j < m; j++) {
            tmp[j] = i / (float) j;
          }
          for (int j = 0; j < m; j++) {
            out[i] += tmp[j];
          }
        }
      } catch (Throwable e$) {
        verify$.serialFailed(e$);
      }
      verify$.run();
    }
  }
}
