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

  private static final double[] DOUBLE_IOTA = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private ParallelInput_Vectors() {
  }

  /**
   * {@code Input.escape#2}, Input.java:4: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int escapeLoop2(int from$, int to$, int limit, int y, int[][] result, double scale) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - LANES_64
        || result == null
        || !inside(result.length, (long) y, (long) y)) {
      return from$;
    }
    int[] resultRow = result[y];
    if (resultRow == null
        || !inside(resultRow.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    DoubleVector v1$ = DoubleVector.broadcast(DOUBLES, 0.0);
    DoubleVector v2$ = DoubleVector.broadcast(DOUBLES, 4.0);
    DoubleVector v3$ = DoubleVector.fromArray(DOUBLES, DOUBLE_IOTA, 0);
    DoubleVector v4$ = DoubleVector.broadcast(DOUBLES, scale);
    DoubleVector v5$ = DoubleVector.broadcast(DOUBLES, 2.0);
    DoubleVector v6$ = DoubleVector.broadcast(DOUBLES, ((double) y) * scale);
    DoubleVector v7$ = DoubleVector.broadcast(DOUBLES, 1.5);
    IntVector v8$ = IntVector.broadcast(HALF_INTS, limit);
    int x = from$;
    for (; x < to$; x += LANES_64) {
      VectorMask<Double> lanes$ = DOUBLES.indexInRange(x, to$);
      VectorMask<Double> round$ = lanes$;
      // double re = 0;
      DoubleVector re = v1$;
      // double im = 0;
      DoubleVector im = v1$;
      // for (int k = 0; k < limit; k++) {
      int k = 0;
      VectorMask<Double> live$ = round$;
      while ((k < limit) && live$.anyTrue()) {
        // if (re * re + im * im > 4) {
        VectorMask<Double> if$ = re.mul(re).add(im.mul(im)).compare(VectorOperators.GT, v2$, live$);
        // result[y][x] = k;
        IntVector.broadcast(HALF_INTS, k).intoArray(resultRow, x, if$.cast(HALF_INTS));
        live$ = live$.andNot(if$);
        round$ = round$.andNot(if$);
        // double t = re * re - im * im + x * scale - 2;
        DoubleVector t = re.mul(re).sub(im.mul(im)).add(v3$.add((double) x).mul(v4$)).sub(v5$);
        // im = 2 * re * im + y * scale - 1.5;
        im = v5$.mul(re).mul(im).add(v6$).sub(v7$);
        // re = t;
        re = t;
        k = k + 1;
      }
      // result[y][x] = limit;
      v8$.intoArray(resultRow, x, round$.cast(HALF_INTS));
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
