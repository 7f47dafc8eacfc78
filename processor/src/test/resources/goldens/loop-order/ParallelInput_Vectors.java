package demo;

import dev.parloop.runtime.support.Scratch;
import dev.parloop.runtime.support.WarmUp;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
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
   * {@code Input.rotate#1}, Input.java:9: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int rotateLoop(int from$, int to$, double[] angle, int rows, double[] x, int columns) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - 2 * LANES_64
        || angle == null
        || !inside(angle.length, (long) from$, (long) (to$ - 1))
        || x == null
        || !inside(x.length, (0L * (long) columns) + (long) from$, (0L * (long) columns) + (long) (to$ - 1))
        || !inside(x.length, (((long) rows - 1L) * (long) columns) + (long) from$, (((long) rows - 1L) * (long) columns) + (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    DoubleVector v1$ = DoubleVector.broadcast(DOUBLES, 2.0);
    double[] turnRow = Scratch.doubles(0);
    int blockEnd$;
    for (int block$ = from$; block$ < to$; block$ = blockEnd$) {
      blockEnd$ = block$ + Math.min(to$ - block$, Scratch.LENGTH);
      int whole$ = blockEnd$ - (blockEnd$ - block$) % LANES_64;
      int j = 0;
      for (int k = block$; k < blockEnd$; k += LANES_64) {
        VectorMask<Double> lanes$ = DOUBLES.indexInRange(k, to$);
        // double turn = angle[k] * 2;
        DoubleVector turn = DoubleVector.fromArray(DOUBLES, angle, k, lanes$).mul(v1$);
        turn.intoArray(turnRow, k - block$);
      }
      // for (int j = 0; j < rows; j++) {
      while (j < rows) {
        int k = block$;
        for (; k < whole$; k += LANES_64) {
          DoubleVector turn = DoubleVector.fromArray(DOUBLES, turnRow, k - block$);
          // x[j * columns + k] *= turn;
          DoubleVector.fromArray(DOUBLES, x, (j * columns) + k).mul(turn).intoArray(x, (j * columns) + k);
        }
        if (k < blockEnd$) {
          VectorMask<Double> lanes$ = DOUBLES.indexInRange(k, to$);
          DoubleVector turn = DoubleVector.fromArray(DOUBLES, turnRow, k - block$);
          // x[j * columns + k] *= turn;
          DoubleVector.fromArray(DOUBLES, x, (j * columns) + k, lanes$).mul(turn).intoArray(x, (j * columns) + k, lanes$);
        }
        j = j + 1;
      }
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
