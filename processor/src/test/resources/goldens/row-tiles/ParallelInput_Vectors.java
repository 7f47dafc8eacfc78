package demo;

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
   * {@code Input.product#1 (line 8)}, Input.java:8: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int productLoop(int from$, int to$, double[][] b, int i, double[][] a, double[][] c) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - 2 * LANES_64
        || b == null
        || a == null
        || !inside(a.length, (long) i, (long) i)) {
      return from$;
    }
    double[] aRow = a[i];
    if (aRow == null
        || !inside(aRow.length, 0L, 0L)
        || !inside(aRow.length, (long) b.length - 1L, (long) b.length - 1L)
        || !inside(b.length, 0L, 0L)
        || !inside(b.length, (long) b.length - 1L, (long) b.length - 1L)) {
      return from$;
    }
    for (long k$ = 0L; k$ <= (long) b.length - 1L; k$++) {
      if (b[(int) (long) k$] == null
          || !inside(b[(int) (long) k$].length, (long) from$, (long) (to$ - 1))) {
        return from$;
      }
    }
    if (c == null
        || !inside(c.length, (long) i, (long) i)) {
      return from$;
    }
    double[] cRow = c[i];
    if (cRow == null
        || !inside(cRow.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    DoubleVector v1$ = DoubleVector.broadcast(DOUBLES, 0.0);
    int j = from$;
    for (; j < to$; j += 2 * LANES_64) {
      VectorMask<Double> lanes$ = DOUBLES.indexInRange(j, to$);
      VectorMask<Double> lanes$B = DOUBLES.indexInRange((j + LANES_64), to$);
      // double sum = 0;
      DoubleVector sum = v1$;
      DoubleVector sumB = v1$;
      // for (int k = 0; k < b.length; k++) {
      int k = 0;
      while (k < b.length) {
        // sum += a[i][k] * b[k][j];
        double[] bRow = b[k];
        sum = sum.add(DoubleVector.broadcast(DOUBLES, aRow[k]).mul(DoubleVector.fromArray(DOUBLES, bRow, j, lanes$)));
        sumB = sumB.add(DoubleVector.broadcast(DOUBLES, aRow[k]).mul(DoubleVector.fromArray(DOUBLES, bRow, j + LANES_64, lanes$B)));
        k = k + 1;
      }
      // c[i][j] = sum;
      sum.intoArray(cRow, j, lanes$);
      sumB.intoArray(cRow, j + LANES_64, lanes$B);
    }
    return to$;
  }

  /**
   * {@code Input.product#1 (line 8)}, Input.java:8: iterations from from$ to before until$, in lanes, for 4 iterations of the loop around from i on; none of them if one before to$ may fail.
   *
   * @return the first iteration that was not run
   */
  static int productLoopTile(int from$, int to$, int until$, double[][] b, int i, double[][] a,
      double[][] c) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - 2 * LANES_64
        || b == null
        || a == null
        || !inside(a.length, (long) i, (long) i)
        || !inside(a.length, (long) (i + 1), (long) (i + 1))
        || !inside(a.length, (long) (i + 2), (long) (i + 2))
        || !inside(a.length, (long) (i + 3), (long) (i + 3))) {
      return from$;
    }
    double[] aRow = a[i];
    double[] aRow$1 = a[i + 1];
    double[] aRow$2 = a[i + 2];
    double[] aRow$3 = a[i + 3];
    if (aRow == null
        || aRow$1 == null
        || aRow$2 == null
        || aRow$3 == null
        || !inside(aRow.length, 0L, 0L)
        || !inside(aRow.length, (long) b.length - 1L, (long) b.length - 1L)
        || !inside(aRow$1.length, 0L, 0L)
        || !inside(aRow$1.length, (long) b.length - 1L, (long) b.length - 1L)
        || !inside(aRow$2.length, 0L, 0L)
        || !inside(aRow$2.length, (long) b.length - 1L, (long) b.length - 1L)
        || !inside(aRow$3.length, 0L, 0L)
        || !inside(aRow$3.length, (long) b.length - 1L, (long) b.length - 1L)
        || !inside(b.length, 0L, 0L)
        || !inside(b.length, (long) b.length - 1L, (long) b.length - 1L)) {
      return from$;
    }
    for (long k$ = 0L; k$ <= (long) b.length - 1L; k$++) {
      if (b[(int) (long) k$] == null
          || !inside(b[(int) (long) k$].length, (long) from$, (long) (to$ - 1))) {
        return from$;
      }
    }
    if (c == null
        || !inside(c.length, (long) i, (long) i)
        || !inside(c.length, (long) (i + 1), (long) (i + 1))
        || !inside(c.length, (long) (i + 2), (long) (i + 2))
        || !inside(c.length, (long) (i + 3), (long) (i + 3))) {
      return from$;
    }
    double[] cRow = c[i];
    double[] cRow$1 = c[i + 1];
    double[] cRow$2 = c[i + 2];
    double[] cRow$3 = c[i + 3];
    if (cRow == null
        || cRow$1 == null
        || cRow$2 == null
        || cRow$3 == null
        || !inside(cRow.length, (long) from$, (long) (to$ - 1))
        || !inside(cRow$1.length, (long) from$, (long) (to$ - 1))
        || !inside(cRow$2.length, (long) from$, (long) (to$ - 1))
        || !inside(cRow$3.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    DoubleVector v1$ = DoubleVector.broadcast(DOUBLES, 0.0);
    int j = from$;
    for (; j < until$; j += 2 * LANES_64) {
      VectorMask<Double> lanes$ = DOUBLES.indexInRange(j, until$);
      VectorMask<Double> lanes$B = DOUBLES.indexInRange((j + LANES_64), until$);
      // double sum = 0;
      DoubleVector sum = v1$;
      DoubleVector sumB = v1$;
      DoubleVector sum$1 = v1$;
      DoubleVector sumB$1 = v1$;
      DoubleVector sum$2 = v1$;
      DoubleVector sumB$2 = v1$;
      DoubleVector sum$3 = v1$;
      DoubleVector sumB$3 = v1$;
      // for (int k = 0; k < b.length; k++) {
      int k = 0;
      while (k < b.length) {
        // sum += a[i][k] * b[k][j];
        double[] bRow = b[k];
        DoubleVector bRowLanes = DoubleVector.fromArray(DOUBLES, bRow, j, lanes$);
        DoubleVector bRowLanesB = DoubleVector.fromArray(DOUBLES, bRow, j + LANES_64, lanes$B);
        sum = sum.add(DoubleVector.broadcast(DOUBLES, aRow[k]).mul(bRowLanes));
        sumB = sumB.add(DoubleVector.broadcast(DOUBLES, aRow[k]).mul(bRowLanesB));
        sum$1 = sum$1.add(DoubleVector.broadcast(DOUBLES, aRow$1[k]).mul(bRowLanes));
        sumB$1 = sumB$1.add(DoubleVector.broadcast(DOUBLES, aRow$1[k]).mul(bRowLanesB));
        sum$2 = sum$2.add(DoubleVector.broadcast(DOUBLES, aRow$2[k]).mul(bRowLanes));
        sumB$2 = sumB$2.add(DoubleVector.broadcast(DOUBLES, aRow$2[k]).mul(bRowLanesB));
        sum$3 = sum$3.add(DoubleVector.broadcast(DOUBLES, aRow$3[k]).mul(bRowLanes));
        sumB$3 = sumB$3.add(DoubleVector.broadcast(DOUBLES, aRow$3[k]).mul(bRowLanesB));
        k = k + 1;
      }
      // c[i][j] = sum;
      sum.intoArray(cRow, j, lanes$);
      sumB.intoArray(cRow, j + LANES_64, lanes$B);
      sum$1.intoArray(cRow$1, j, lanes$);
      sumB$1.intoArray(cRow$1, j + LANES_64, lanes$B);
      sum$2.intoArray(cRow$2, j, lanes$);
      sumB$2.intoArray(cRow$2, j + LANES_64, lanes$B);
      sum$3.intoArray(cRow$3, j, lanes$);
      sumB$3.intoArray(cRow$3, j + LANES_64, lanes$B);
    }
    return until$;
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
