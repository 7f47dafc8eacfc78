package demo;

import dev.parloop.runtime.support.WarmUp;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of ParallelInput in lanes.
 */
final class ParallelInput_Vectors {
  private static final int BITS = bits();

  private static final int LANES_64 = BITS / 64;

  private static final VectorSpecies<Integer> HALF_INTS = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS / 2));

  private static final VectorSpecies<Long> LONGS = VectorSpecies.of(long.class, VectorShape.forBitSize(BITS));

  private ParallelInput_Vectors() {
  }

  /**
   * {@code Input.triangle#2}, Input.java:11: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int triangleLoop2(int from$, int to$, int[] a, long[] t$parts, int chunk$) {
    if (from$ >= to$
        || a == null
        || !inside(a.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    LongVector t = LongVector.broadcast(LONGS, 0);
    LongVector tB = LongVector.broadcast(LONGS, 0);
    LongVector tC = LongVector.broadcast(LONGS, 0);
    LongVector tD = LongVector.broadcast(LONGS, 0);
    int j = from$;
    int many$ = to$ - (to$ - from$) % (4 * LANES_64);
    for (; j < many$; j += 4 * LANES_64) {
      // t += a[j];
      t = t.add(((LongVector) IntVector.fromArray(HALF_INTS, a, j).convertShape(VectorOperators.I2L, LONGS, 0)));
      tB = tB.add(((LongVector) IntVector.fromArray(HALF_INTS, a, j + LANES_64).convertShape(VectorOperators.I2L, LONGS, 0)));
      tC = tC.add(((LongVector) IntVector.fromArray(HALF_INTS, a, j + 2 * LANES_64).convertShape(VectorOperators.I2L, LONGS, 0)));
      tD = tD.add(((LongVector) IntVector.fromArray(HALF_INTS, a, j + 3 * LANES_64).convertShape(VectorOperators.I2L, LONGS, 0)));
    }
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; j < end$; j += LANES_64) {
      // t += a[j];
      t = t.add(((LongVector) IntVector.fromArray(HALF_INTS, a, j).convertShape(VectorOperators.I2L, LONGS, 0)));
    }
    t$parts[chunk$] += t.lanewise(VectorOperators.ADD, tB).lanewise(VectorOperators.ADD, tC).lanewise(VectorOperators.ADD, tD).reduceLanes(VectorOperators.ADD);
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
