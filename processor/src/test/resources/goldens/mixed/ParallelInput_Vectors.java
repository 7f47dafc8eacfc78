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
   * {@code Input.simulate#2}, Input.java:10: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int simulateLoop(int from$, int to$, double[] next, double[] state) {
    if (from$ >= to$
        || next == null
        || !inside(next.length, (long) from$, (long) (to$ - 1))
        || state == null
        || !inside(state.length, (long) from$ - 1L, (long) (to$ - 1) - 1L)
        || !inside(state.length, (long) from$ + 1L, (long) (to$ - 1) + 1L)) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    int i = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; i < end$; i += LANES_64) {
      // next[i] = state[i - 1] + state[i + 1];
      DoubleVector.fromArray(DOUBLES, state, i - 1).add(DoubleVector.fromArray(DOUBLES, state, i + 1)).intoArray(next, i);
    }
    return i;
  }

  /**
   * {@code Input.simulate#3}, Input.java:17: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int simulateLoop2(int from$, int to$, double[] array$, int first$, double[] energy$lanes) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - 64
        || array$ == null
        || !inside(array$.length, (long) first$ + (long) from$, (long) first$ + (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    int end$ = to$ - (to$ - from$) % 32;
    for (int place$ = 0; place$ < 32; place$ += 4 * LANES_64) {
      DoubleVector energy = DoubleVector.fromArray(DOUBLES, energy$lanes, place$);
      DoubleVector energyB = DoubleVector.fromArray(DOUBLES, energy$lanes, place$ + LANES_64);
      DoubleVector energyC = DoubleVector.fromArray(DOUBLES, energy$lanes, place$ + 2 * LANES_64);
      DoubleVector energyD = DoubleVector.fromArray(DOUBLES, energy$lanes, place$ + 3 * LANES_64);
      for (int t$ = from$ + place$; t$ < end$; t$ += 32) {
        DoubleVector x = DoubleVector.fromArray(DOUBLES, array$, first$ + t$);
        DoubleVector xB = DoubleVector.fromArray(DOUBLES, array$, first$ + (t$ + LANES_64));
        DoubleVector xC = DoubleVector.fromArray(DOUBLES, array$, first$ + (t$ + 2 * LANES_64));
        DoubleVector xD = DoubleVector.fromArray(DOUBLES, array$, first$ + (t$ + 3 * LANES_64));
        // energy += x * x;
        energy = energy.add(x.mul(x));
        energyB = energyB.add(xB.mul(xB));
        energyC = energyC.add(xC.mul(xC));
        energyD = energyD.add(xD.mul(xD));
      }
      energy.intoArray(energy$lanes, place$);
      energyB.intoArray(energy$lanes, place$ + LANES_64);
      energyC.intoArray(energy$lanes, place$ + 2 * LANES_64);
      energyD.intoArray(energy$lanes, place$ + 3 * LANES_64);
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
