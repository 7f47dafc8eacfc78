import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of ParallelT2 in lanes.
 */
final class ParallelT2_Vectors {
  private static final int BITS = bits();

  private static final int LANES_64 = BITS / 64;

  private static final VectorSpecies<Double> DOUBLES = VectorSpecies.of(double.class, VectorShape.forBitSize(BITS));

  private static final VectorSpecies<Integer> HALF_INTS = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS / 2));

  private static final double[] DOUBLE_IOTA = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private ParallelT2_Vectors() {
  }

  /**
   * {@code T2.backwards#1 (line 3)}, T2.java:3: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int backwardsLoop(int from$, int to$, double[] p, int i) {
    if (from$ >= to$
        || p == null
        || !inside(p.length, (long) ((i * (i + 1)) / 2) + (long) from$, (long) ((i * (i + 1)) / 2) + (long) (to$ - 1))) {
      return from$;
    }
    DoubleVector v1$ = DoubleVector.fromArray(DOUBLES, DOUBLE_IOTA, 0);
    int j = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; j < end$; j += LANES_64) {
      // p[i * (i + 1) / 2 + j] += j;
      DoubleVector.fromArray(DOUBLES, p, ((i * (i + 1)) / 2) + j).add(v1$.add((double) j)).intoArray(p, ((i * (i + 1)) / 2) + j);
    }
    return j;
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
    ParallelT2_Vectors.class.getModule().addReads(module);
    int preferred = VectorShape.preferredShape().vectorBitSize();
    return Integer.getInteger("parloop.vectorBits", Math.max(128, Math.min(512, preferred)));
  }
}
