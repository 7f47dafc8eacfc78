package demo;

import dev.parloop.runtime.support.WarmUp;
import jdk.incubator.vector.DoubleVector;
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

  private ParallelInput_Vectors() {
  }

  /**
   * {@code Input.smooth#1}, Input.java:7: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int smoothLoop(int from$, int to$, double[] to, double[] from) {
    if (from$ >= to$
        || to == null
        || !inside(to.length, (long) from$, (long) (to$ - 1))
        || from == null
        || !inside(from.length, (long) from$ - 1L, (long) (to$ - 1) - 1L)
        || !inside(from.length, (long) from$, (long) (to$ - 1))
        || !inside(from.length, (long) from$ + 1L, (long) (to$ - 1) + 1L)) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    DoubleVector v1$ = DoubleVector.broadcast(DOUBLES, 3.0);
    int i = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; i < end$; i += LANES_64) {
      // to[i] = (from[i - 1] + from[i] + from[i + 1]) / 3;
      DoubleVector.fromArray(DOUBLES, from, i - 1).add(DoubleVector.fromArray(DOUBLES, from, i)).add(DoubleVector.fromArray(DOUBLES, from, i + 1)).div(v1$).intoArray(to, i);
    }
    return i;
  }

  /**
   * {@code Input.scale#1 (line 14)}, Input.java:14: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int scaleLoop(int from$, int to$, int i, double[][] rows, double by) {
    if (from$ >= to$
        || rows == null
        || !inside(rows.length, (long) i, (long) i)) {
      return from$;
    }
    double[] rowsRow = rows[i];
    if (rowsRow == null
        || !inside(rowsRow.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    DoubleVector v1$ = DoubleVector.broadcast(DOUBLES, by);
    int j = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; j < end$; j += LANES_64) {
      // rows[i][j] *= by;
      DoubleVector.fromArray(DOUBLES, rowsRow, j).mul(v1$).intoArray(rowsRow, j);
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
    ParallelInput_Vectors.class.getModule().addReads(module);
    int preferred = VectorShape.preferredShape().vectorBitSize();
    return Integer.getInteger("parloop.vectorBits", Math.max(128, Math.min(512, preferred)));
  }
}
