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

  private ParallelInput_Vectors() {
  }

  /**
   * {@code Input.escape(double[],float[],int[])#1}, Input.java:5: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int escapeLoop(int from$, int to$, double[] re, float[] im, int[] result) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - LANES_64
        || re == null
        || !inside(re.length, (long) from$, (long) (to$ - 1))
        || im == null
        || !inside(im.length, (long) from$, (long) (to$ - 1))
        || result == null
        || !inside(result.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    DoubleVector v1$ = DoubleVector.broadcast(DOUBLES, 0.0);
    DoubleVector v2$ = DoubleVector.broadcast(DOUBLES, 4.0);
    DoubleVector v3$ = DoubleVector.broadcast(DOUBLES, 2.0);
    IntVector v4$ = IntVector.broadcast(HALF_INTS, 50);
    int i = from$;
    for (; i < to$; i += LANES_64) {
      VectorMask<Double> lanes$ = DOUBLES.indexInRange(i, to$);
      // result[i] = escape(re[i], im[i]);
      IntVector escape$ = IntVector.zero(HALF_INTS);
      DoubleVector re2 = DoubleVector.fromArray(DOUBLES, re, i, lanes$);
      FloatVector im2 = FloatVector.fromArray(HALF_FLOATS, im, i, lanes$.cast(HALF_FLOATS));
      VectorMask<Double> call$ = lanes$;
      DoubleVector x = v1$;
      DoubleVector y = v1$;
      int k = 0;
      VectorMask<Double> live$ = call$;
      while ((k < 50) && live$.anyTrue()) {
        VectorMask<Double> if$ = x.mul(x).add(y.mul(y)).compare(VectorOperators.GT, v2$, live$);
        escape$ = escape$.blend(IntVector.broadcast(HALF_INTS, k), if$.cast(HALF_INTS));
        live$ = live$.andNot(if$);
        call$ = call$.andNot(if$);
        DoubleVector t = x.mul(x).sub(y.mul(y)).add(re2);
        y = v3$.mul(x).mul(y).add(((DoubleVector) im2.convertShape(VectorOperators.F2D, DOUBLES, 0)));
        x = t;
        k = k + 1;
      }
      escape$ = escape$.blend(v4$, call$.cast(HALF_INTS));
      escape$.intoArray(result, i, lanes$.cast(HALF_INTS));
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
