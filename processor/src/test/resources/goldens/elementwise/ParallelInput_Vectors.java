import dev.parloop.runtime.support.WarmUp;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of ParallelInput in lanes.
 */
final class ParallelInput_Vectors {
  private static final int BITS = bits();

  private static final int LANES_64 = BITS / 64;

  private static final VectorSpecies<Double> DOUBLES = VectorSpecies.of(double.class, VectorShape.forBitSize(BITS));

  private static final VectorSpecies<Float> HALF_FLOATS = VectorSpecies.of(float.class, VectorShape.forBitSize(BITS / 2));

  private static final VectorSpecies<Integer> HALF_INTS = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS / 2));

  private static final int[] INT_IOTA = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private ParallelInput_Vectors() {
  }

  /**
   * {@code Input.escape(double[],float[],int[])#1}, Input.java:5: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int escapeLoop(int from$, int to$, int[] result, double[] re, float[] im) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - LANES_64
        || result == null
        || !inside(result.length, (long) from$, (long) (to$ - 1))
        || re == null
        || !inside(re.length, (long) from$, (long) (to$ - 1))
        || im == null
        || !inside(im.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    IntVector v1$ = IntVector.broadcast(HALF_INTS, 50);
    DoubleVector v2$ = DoubleVector.broadcast(DOUBLES, 0.0);
    DoubleVector v3$ = DoubleVector.broadcast(DOUBLES, 4.0);
    DoubleVector v4$ = DoubleVector.broadcast(DOUBLES, 2.0);
    int i = from$;
    for (; i < to$; i += LANES_64) {
      VectorMask<Double> lanes$ = DOUBLES.indexInRange(i, to$);
      // result[i] = escape(re[i], im[i]);
      DoubleVector re2 = DoubleVector.fromArray(DOUBLES, re, i, lanes$);
      FloatVector im2 = FloatVector.fromArray(HALF_FLOATS, im, i, lanes$.cast(HALF_FLOATS));
      IntVector escape$ = v1$;
      DoubleVector x = v2$;
      DoubleVector y = v2$;
      int k = 0;
      VectorMask<Double> live$ = lanes$;
      while ((k < 50) && live$.anyTrue()) {
        VectorMask<Double> if$ = x.mul(x).add(y.mul(y)).compare(VectorOperators.GT, v3$, live$);
        escape$ = escape$.blend(IntVector.broadcast(HALF_INTS, k), if$.cast(HALF_INTS));
        live$ = live$.andNot(if$);
        DoubleVector t = x.mul(x).sub(y.mul(y)).add(re2);
        y = v4$.mul(x).mul(y).add(((DoubleVector) im2.convertShape(VectorOperators.F2D, DOUBLES, 0)));
        x = t;
        k = k + 1;
      }
      escape$.intoArray(result, i, lanes$.cast(HALF_INTS));
    }
    return to$;
  }

  /**
   * {@code Input.escape(double[],float[],int[])#2}, Input.java:5: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int escapeLoop2(int from$, int to$, int[] result, double[] re, int reStep, float[] im,
      int imStep) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - LANES_64
        || result == null
        || !inside(result.length, (long) from$, (long) (to$ - 1))
        || re == null
        || !inside(re.length, (long) from$ * (long) reStep, (long) (to$ - 1) * (long) reStep)
        || im == null
        || !inside(im.length, (long) from$ * (long) imStep, (long) (to$ - 1) * (long) imStep)) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    int[] lane$at = new int[LANES_64];
    IntVector v1$ = IntVector.broadcast(HALF_INTS, 0);
    IntVector v2$ = IntVector.fromArray(HALF_INTS, INT_IOTA, 0);
    IntVector v3$ = IntVector.broadcast(HALF_INTS, reStep);
    IntVector v4$ = IntVector.broadcast(HALF_INTS, imStep);
    IntVector v5$ = IntVector.broadcast(HALF_INTS, 50);
    DoubleVector v6$ = DoubleVector.broadcast(DOUBLES, 0.0);
    DoubleVector v7$ = DoubleVector.broadcast(DOUBLES, 4.0);
    DoubleVector v8$ = DoubleVector.broadcast(DOUBLES, 2.0);
    int i = from$;
    for (; i < to$; i += LANES_64) {
      VectorMask<Double> lanes$ = DOUBLES.indexInRange(i, to$);
      // result[i] = escape(re[i * reStep], im[i * imStep]);
      IntVector at$ = v1$.blend(v2$.add(i).mul(v3$), lanes$.cast(HALF_INTS));
      at$.intoArray(lane$at, 0);
      DoubleVector reOf$ = DoubleVector.fromArray(DOUBLES, re, 0, lane$at, 0);
      IntVector at$2 = v1$.blend(v2$.add(i).mul(v4$), lanes$.cast(HALF_INTS));
      at$2.intoArray(lane$at, 0);
      FloatVector imOf$ = FloatVector.fromArray(HALF_FLOATS, im, 0, lane$at, 0);
      IntVector escape$ = v5$;
      DoubleVector x = v6$;
      DoubleVector y = v6$;
      int k = 0;
      VectorMask<Double> live$ = lanes$;
      while ((k < 50) && live$.anyTrue()) {
        VectorMask<Double> if$ = x.mul(x).add(y.mul(y)).compare(VectorOperators.GT, v7$, live$);
        escape$ = escape$.blend(IntVector.broadcast(HALF_INTS, k), if$.cast(HALF_INTS));
        live$ = live$.andNot(if$);
        DoubleVector t = x.mul(x).sub(y.mul(y)).add(reOf$);
        y = v8$.mul(x).mul(y).add(((DoubleVector) imOf$.convertShape(VectorOperators.F2D, DOUBLES, 0)));
        x = t;
        k = k + 1;
      }
      escape$.intoArray(result, i, lanes$.cast(HALF_INTS));
    }
    return to$;
  }

  /**
   * {@code Input.escape(double[][],float[][],int[][])#2}, Input.java:5: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int escapeLoop4(int from$, int to$, int i$, int[][] result, double[] reRow, int reAcross,
      float[] imRow, int imAcross) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - LANES_64
        || result == null
        || !inside(result.length, (long) i$, (long) i$)) {
      return from$;
    }
    int[] resultRow = result[i$];
    if (resultRow == null
        || !inside(resultRow.length, (long) from$, (long) (to$ - 1))
        || reRow == null
        || !inside(reRow.length, (long) from$ * (long) reAcross, (long) (to$ - 1) * (long) reAcross)
        || imRow == null
        || !inside(imRow.length, (long) from$ * (long) imAcross, (long) (to$ - 1) * (long) imAcross)) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    int[] lane$at = new int[LANES_64];
    IntVector v1$ = IntVector.broadcast(HALF_INTS, 0);
    IntVector v2$ = IntVector.fromArray(HALF_INTS, INT_IOTA, 0);
    IntVector v3$ = IntVector.broadcast(HALF_INTS, reAcross);
    IntVector v4$ = IntVector.broadcast(HALF_INTS, imAcross);
    IntVector v5$ = IntVector.broadcast(HALF_INTS, 50);
    DoubleVector v6$ = DoubleVector.broadcast(DOUBLES, 0.0);
    DoubleVector v7$ = DoubleVector.broadcast(DOUBLES, 4.0);
    DoubleVector v8$ = DoubleVector.broadcast(DOUBLES, 2.0);
    int j = from$;
    for (; j < to$; j += LANES_64) {
      VectorMask<Double> lanes$ = DOUBLES.indexInRange(j, to$);
      // result[i$][j] = escape(reRow[j * reAcross], imRow[j * imAcross]);
      IntVector at$ = v1$.blend(v2$.add(j).mul(v3$), lanes$.cast(HALF_INTS));
      at$.intoArray(lane$at, 0);
      DoubleVector reRowOf$ = DoubleVector.fromArray(DOUBLES, reRow, 0, lane$at, 0);
      IntVector at$2 = v1$.blend(v2$.add(j).mul(v4$), lanes$.cast(HALF_INTS));
      at$2.intoArray(lane$at, 0);
      FloatVector imRowOf$ = FloatVector.fromArray(HALF_FLOATS, imRow, 0, lane$at, 0);
      IntVector escape$ = v5$;
      DoubleVector x = v6$;
      DoubleVector y = v6$;
      int k = 0;
      VectorMask<Double> live$ = lanes$;
      while ((k < 50) && live$.anyTrue()) {
        VectorMask<Double> if$ = x.mul(x).add(y.mul(y)).compare(VectorOperators.GT, v7$, live$);
        escape$ = escape$.blend(IntVector.broadcast(HALF_INTS, k), if$.cast(HALF_INTS));
        live$ = live$.andNot(if$);
        DoubleVector t = x.mul(x).sub(y.mul(y)).add(reRowOf$);
        y = v8$.mul(x).mul(y).add(((DoubleVector) imRowOf$.convertShape(VectorOperators.F2D, DOUBLES, 0)));
        x = t;
        k = k + 1;
      }
      escape$.intoArray(resultRow, j, lanes$.cast(HALF_INTS));
    }
    return to$;
  }

  /**
   * Whether both indices, and with them all between, are those of elements.
   */
  private static boolean inside(int length, long first, long last) {
    return Math.min(first, last) >= 0 && Math.max(first, last) < length;
  }

  /**
   * How wide vectors are; before that, lets the module of this class see that of vectors.
   */
  private static int bits() {
    Module module = ModuleLayer.boot().findModule("jdk.incubator.vector").orElseThrow();
    ParallelInput_Vectors.class.getModule().addReads(module);
    int preferred = VectorShape.preferredShape().vectorBitSize();
    return Integer.getInteger("parloop.vectorBits", Math.max(128, Math.min(512, preferred)));
  }
}
