package demo;

import dev.parloop.runtime.support.WarmUp;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
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

  private static final VectorSpecies<Short> QUARTER_SHORTS = VectorSpecies.of(short.class, VectorShape.forBitSize(Math.max(64, BITS / 4)));

  private static final double[] DOUBLE_IOTA = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private ParallelInput_Vectors() {
  }

  /**
   * {@code Input.sum#1}, Input.java:8: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int sumLoop(int from$, int to$, short[] array$, int first$, long[] s$parts, int chunk$) {
    if (from$ >= to$
        || BITS < 256
        || array$ == null
        || !inside(array$.length, (long) first$ + (long) from$, (long) first$ + (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    LongVector s = LongVector.broadcast(LONGS, 0);
    LongVector sB = LongVector.broadcast(LONGS, 0);
    LongVector sC = LongVector.broadcast(LONGS, 0);
    LongVector sD = LongVector.broadcast(LONGS, 0);
    int t$ = from$;
    int many$ = to$ - (to$ - from$) % (4 * LANES_64);
    for (; t$ < many$; t$ += 4 * LANES_64) {
      LongVector x = (LongVector) ((IntVector) ShortVector.fromArray(QUARTER_SHORTS, array$, first$ + t$).convertShape(VectorOperators.S2I, HALF_INTS, 0)).convertShape(VectorOperators.I2L, LONGS, 0);
      LongVector xB = (LongVector) ((IntVector) ShortVector.fromArray(QUARTER_SHORTS, array$, first$ + (t$ + LANES_64)).convertShape(VectorOperators.S2I, HALF_INTS, 0)).convertShape(VectorOperators.I2L, LONGS, 0);
      LongVector xC = (LongVector) ((IntVector) ShortVector.fromArray(QUARTER_SHORTS, array$, first$ + (t$ + 2 * LANES_64)).convertShape(VectorOperators.S2I, HALF_INTS, 0)).convertShape(VectorOperators.I2L, LONGS, 0);
      LongVector xD = (LongVector) ((IntVector) ShortVector.fromArray(QUARTER_SHORTS, array$, first$ + (t$ + 3 * LANES_64)).convertShape(VectorOperators.S2I, HALF_INTS, 0)).convertShape(VectorOperators.I2L, LONGS, 0);
      // s += x * x;
      s = s.add(x.mul(x));
      sB = sB.add(xB.mul(xB));
      sC = sC.add(xC.mul(xC));
      sD = sD.add(xD.mul(xD));
    }
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; t$ < end$; t$ += LANES_64) {
      LongVector x = (LongVector) ((IntVector) ShortVector.fromArray(QUARTER_SHORTS, array$, first$ + t$).convertShape(VectorOperators.S2I, HALF_INTS, 0)).convertShape(VectorOperators.I2L, LONGS, 0);
      // s += x * x;
      s = s.add(x.mul(x));
    }
    s$parts[chunk$] += s.lanewise(VectorOperators.ADD, sB).lanewise(VectorOperators.ADD, sC).lanewise(VectorOperators.ADD, sD).reduceLanes(VectorOperators.ADD);
    return t$;
  }

  /**
   * {@code Input.fill#1 (line 14)}, Input.java:14: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int fillLoop(int from$, int to$, double[] row) {
    if (from$ >= to$
        || row == null
        || !inside(row.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    DoubleVector v1$ = DoubleVector.fromArray(DOUBLES, DOUBLE_IOTA, 0);
    int j = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; j < end$; j += LANES_64) {
      // row[j] = j;
      v1$.add((double) j).intoArray(row, j);
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
