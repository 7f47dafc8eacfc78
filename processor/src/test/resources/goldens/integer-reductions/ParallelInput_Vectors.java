package demo;

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

  private ParallelInput_Vectors() {
  }

  /**
   * {@code Input.several#1}, Input.java:11: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int severalLoop(int from$, int to$, int[] a, int[] even$parts, int[] smallest$parts,
      boolean[] sorted$parts, int chunk$) {
    if (from$ >= to$
        || a == null
        || !inside(a.length, (long) from$, (long) (to$ - 1))
        || !inside(a.length, (long) from$ - 1L, (long) (to$ - 1) - 1L)) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    DoubleVector v1$ = DoubleVector.broadcast(DOUBLES, 0.5);
    IntVector v2$ = IntVector.broadcast(HALF_INTS, 2);
    IntVector v3$ = IntVector.broadcast(HALF_INTS, 0);
    IntVector v4$ = IntVector.broadcast(HALF_INTS, 1);
    IntVector even = IntVector.broadcast(HALF_INTS, 0);
    IntVector smallest = IntVector.broadcast(HALF_INTS, Integer.MAX_VALUE);
    VectorMask<Double> sorted = DOUBLES.maskAll(true);
    int i = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; i < end$; i += LANES_64) {
      // if (a[i] % 2 == 0) even++;
      VectorMask<Double> if$ = IntVector.fromArray(HALF_INTS, a, i).sub(((IntVector) ((DoubleVector) IntVector.fromArray(HALF_INTS, a, i).convertShape(VectorOperators.I2D, DOUBLES, 0)).mul(v1$).convertShape(VectorOperators.D2I, HALF_INTS, 0)).mul(v2$)).compare(VectorOperators.EQ, v3$).cast(DOUBLES);
      // even++;
      even = even.add(v4$, if$.cast(HALF_INTS));
      // smallest = Math.min(smallest, a[i]);
      smallest = smallest.min(IntVector.fromArray(HALF_INTS, a, i));
      // if (a[i - 1] > a[i]) {
      VectorMask<Double> if$2 = IntVector.fromArray(HALF_INTS, a, i - 1).compare(VectorOperators.GT, IntVector.fromArray(HALF_INTS, a, i)).cast(DOUBLES);
      // sorted = false;
      sorted = sorted.andNot(if$2);
      // last = a[i];
    }
    even$parts[chunk$] += even.reduceLanes(VectorOperators.ADD);
    smallest$parts[chunk$] = Math.min(smallest$parts[chunk$], smallest.reduceLanes(VectorOperators.MIN));
    sorted$parts[chunk$] &= sorted.allTrue();
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
