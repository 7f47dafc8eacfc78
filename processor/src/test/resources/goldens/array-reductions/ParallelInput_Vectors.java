package demo;

import dev.parloop.runtime.support.WarmUp;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of ParallelInput in lanes.
 */
final class ParallelInput_Vectors {
  private static final int BITS = bits();

  private static final int LANES_32 = BITS / 32;

  private static final VectorSpecies<Float> FLOATS = VectorSpecies.of(float.class, VectorShape.forBitSize(BITS));

  private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS));

  private static final int[] INT_IOTA = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private ParallelInput_Vectors() {
  }

  /**
   * {@code Input.scratch#1 (line 26)}, Input.java:26: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int scratchLoop(int from$, int to$, float[] tmp, int i) {
    if (from$ >= to$
        || tmp == null
        || !inside(tmp.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    FloatVector v1$ = FloatVector.broadcast(FLOATS, (float) i);
    IntVector v2$ = IntVector.fromArray(INTS, INT_IOTA, 0);
    int j = from$;
    int end$ = to$ - (to$ - from$) % LANES_32;
    for (; j < end$; j += LANES_32) {
      // tmp[j] = i / (float) j;
      v1$.div(((FloatVector) v2$.add(j).convertShape(VectorOperators.I2F, FLOATS, 0))).intoArray(tmp, j);
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
