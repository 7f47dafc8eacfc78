import dev.parloop.runtime.support.WarmUp;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of ParallelInput_Outer_Deep in lanes.
 */
final class ParallelInput_Outer_Deep_Vectors {
  private static final int BITS = bits();

  private static final int LANES_32 = BITS / 32;

  private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS));

  private ParallelInput_Outer_Deep_Vectors() {
  }

  /**
   * {@code Input$Outer$Deep.squares#1}, Input.java:7: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int squaresLoop(int from$, int to$, int[] a) {
    if (from$ >= to$
        || a == null
        || !inside(a.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    int i = from$;
    int end$ = to$ - (to$ - from$) % LANES_32;
    for (; i < end$; i += LANES_32) {
      // a[i] *= a[i];
      IntVector.fromArray(INTS, a, i).mul(IntVector.fromArray(INTS, a, i)).intoArray(a, i);
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
    ParallelInput_Outer_Deep_Vectors.class.getModule().addReads(module);
    int preferred = VectorShape.preferredShape().vectorBitSize();
    return Integer.getInteger("parloop.vectorBits", Math.max(128, Math.min(512, preferred)));
  }
}
