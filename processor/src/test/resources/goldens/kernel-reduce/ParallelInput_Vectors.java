import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
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

  private static final VectorSpecies<Long> LONGS = VectorSpecies.of(long.class, VectorShape.forBitSize(BITS));

  private static final int[] INT_IOTA = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private ParallelInput_Vectors() {
  }

  /**
   * {@code Input.isSmall#1}, Input.java:10: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int isSmallLoop(int from$, int to$, int first$, double[] xs, double limit,
      long[] count$parts, int chunk$) {
    if (from$ >= to$
        || xs == null
        || !inside(xs.length, (long) first$ + ((long) from$ * 2L), (long) first$ + ((long) (to$ - 1) * 2L))) {
      return from$;
    }
    int[] lane$at = new int[LANES_64];
    IntVector v1$ = IntVector.broadcast(HALF_INTS, first$);
    IntVector v2$ = IntVector.fromArray(HALF_INTS, INT_IOTA, 0);
    IntVector v3$ = IntVector.broadcast(HALF_INTS, 2);
    DoubleVector v4$ = DoubleVector.broadcast(DOUBLES, limit);
    LongVector v5$ = LongVector.broadcast(LONGS, 1L);
    LongVector count = LongVector.broadcast(LONGS, 0);
    int t$ = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; t$ < end$; t$ += LANES_64) {
      // if (Math.abs(xs[i]) < limit) count++;
      IntVector at$ = v1$.add(v2$.add(t$).mul(v3$));
      at$.intoArray(lane$at, 0);
      DoubleVector xsOf$ = DoubleVector.fromArray(DOUBLES, xs, 0, lane$at, 0);
      VectorMask<Double> if$ = xsOf$.abs().compare(VectorOperators.LT, v4$);
      // count++;
      count = count.add(v5$, if$.cast(LONGS));
    }
    count$parts[chunk$] += count.reduceLanes(VectorOperators.ADD);
    return t$;
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
