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
   * {@code Input.total#1}, Input.java:17: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int totalLoop(int from$, int to$, double[] data, double scale, double offset,
      double[] s$lanes) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - 64
        || data == null
        || !inside(data.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    DoubleVector v1$ = DoubleVector.broadcast(DOUBLES, scale);
    DoubleVector v2$ = DoubleVector.broadcast(DOUBLES, offset);
    int end$ = to$ - (to$ - from$) % 32;
    for (int place$ = 0; place$ < 32; place$ += 4 * LANES_64) {
      DoubleVector s = DoubleVector.fromArray(DOUBLES, s$lanes, place$);
      DoubleVector sB = DoubleVector.fromArray(DOUBLES, s$lanes, place$ + LANES_64);
      DoubleVector sC = DoubleVector.fromArray(DOUBLES, s$lanes, place$ + 2 * LANES_64);
      DoubleVector sD = DoubleVector.fromArray(DOUBLES, s$lanes, place$ + 3 * LANES_64);
      for (int i = from$ + place$; i < end$; i += 32) {
        // s += weighted(data[i]) + this.scale + offset;
        DoubleVector x = DoubleVector.fromArray(DOUBLES, data, i);
        DoubleVector xB = DoubleVector.fromArray(DOUBLES, data, i + LANES_64);
        DoubleVector xC = DoubleVector.fromArray(DOUBLES, data, i + 2 * LANES_64);
        DoubleVector xD = DoubleVector.fromArray(DOUBLES, data, i + 3 * LANES_64);
        s = s.add(x.mul(x).add(v1$).add(v2$));
        sB = sB.add(xB.mul(xB).add(v1$).add(v2$));
        sC = sC.add(xC.mul(xC).add(v1$).add(v2$));
        sD = sD.add(xD.mul(xD).add(v1$).add(v2$));
      }
      s.intoArray(s$lanes, place$);
      sB.intoArray(s$lanes, place$ + LANES_64);
      sC.intoArray(s$lanes, place$ + 2 * LANES_64);
      sD.intoArray(s$lanes, place$ + 3 * LANES_64);
    }
    return Math.max(from$, end$);
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
