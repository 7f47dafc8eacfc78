import dev.parloop.runtime.support.WarmUp;
import jdk.incubator.vector.DoubleVector;
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

  private static final VectorSpecies<Integer> HALF_INTS = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS / 2));

  private static final int[] INT_IOTA = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private ParallelInput_Vectors() {
  }

  /**
   * {@code Input.smooth#1}, Input.java:7: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int smoothLoop(int from$, int to$, int n, double[] result, double[] a, double weight) {
    if (from$ >= to$
        || result == null
        || !inside(result.length, (long) from$, (long) (to$ - 1))
        || a == null
        || !inside(a.length, (long) from$, (long) (to$ - 1))
        || !inside(a.length, (long) from$ - 1L, (long) (to$ - 1) - 1L)
        || !inside(a.length, (long) from$ + 1L, (long) (to$ - 1) + 1L)) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    IntVector v1$ = IntVector.fromArray(HALF_INTS, INT_IOTA, 0);
    IntVector v2$ = IntVector.broadcast(HALF_INTS, 0);
    IntVector v3$ = IntVector.broadcast(HALF_INTS, n - 1);
    DoubleVector v4$ = DoubleVector.broadcast(DOUBLES, weight);
    DoubleVector v5$ = DoubleVector.broadcast(DOUBLES, 2.0);
    int i = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; i < end$; i += LANES_64) {
      VectorMask<Double> round$ = DOUBLES.maskAll(true);
      // if (i == 0 || i == n - 1) {
      VectorMask<Double> if$ = v1$.add(i).compare(VectorOperators.EQ, v2$).cast(DOUBLES).or(v1$.add(i).compare(VectorOperators.EQ, v3$).cast(DOUBLES)).and(round$);
      // result[i] = a[i];
      DoubleVector.fromArray(DOUBLES, a, i).intoArray(result, i, if$);
      round$ = round$.andNot(if$);
      // double sum = a[i - 1] + a[i + 1];
      DoubleVector sum = DoubleVector.fromArray(DOUBLES, a, i - 1).add(DoubleVector.fromArray(DOUBLES, a, i + 1));
      // result[i] = (sum * weight + a[i]) / 2;
      sum.mul(v4$).add(DoubleVector.fromArray(DOUBLES, a, i)).div(v5$).intoArray(result, i, round$);
    }
    return i;
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
