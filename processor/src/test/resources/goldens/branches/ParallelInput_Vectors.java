package golden;

import dev.parloop.runtime.support.WarmUp;
import jdk.incubator.vector.DoubleVector;
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
   * {@code Input.quantiles#1}, Input.java:17: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int quantilesLoop(int from$, int to$, double[] p, double[] x) {
    if (from$ >= to$
        || p == null
        || !inside(p.length, (long) from$, (long) (to$ - 1))
        || x == null
        || !inside(x.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    DoubleVector v1$ = DoubleVector.broadcast(DOUBLES, 0.5);
    DoubleVector v2$ = DoubleVector.broadcast(DOUBLES, 0.4);
    DoubleVector v3$ = DoubleVector.broadcast(DOUBLES, 0.0);
    DoubleVector v4$ = DoubleVector.broadcast(DOUBLES, 1.0);
    DoubleVector v5$ = DoubleVector.broadcast(DOUBLES, 5.0);
    DoubleVector v6$ = DoubleVector.broadcast(DOUBLES, 4.0);
    DoubleVector v7$ = DoubleVector.broadcast(DOUBLES, 2.0);
    DoubleVector v8$ = DoubleVector.broadcast(DOUBLES, 3.0);
    int i = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; i < end$; i += LANES_64) {
      // double q = 0.5 - p[i];
      DoubleVector q = v1$.sub(DoubleVector.fromArray(DOUBLES, p, i));
      // if (Math.abs(q) > 0.4) {
      VectorMask<Double> if$ = q.abs().compare(VectorOperators.GT, v2$);
      VectorMask<Double> else$ = if$.not();
      if (if$.anyTrue()) {
        // x[i] = q > 0 ? tail(p[i]) : -tail(1 - p[i]);
        VectorMask<Double> chooses$ = q.compare(VectorOperators.GT, v3$);
        DoubleVector p2 = v4$.sub(DoubleVector.fromArray(DOUBLES, p, i)).blend(DoubleVector.fromArray(DOUBLES, p, i), chooses$);
        DoubleVector tail$ = DoubleVector.zero(DOUBLES);
        VectorMask<Double> call$ = if$;
        DoubleVector root = p2.sqrt();
        VectorMask<Double> if$2 = root.compare(VectorOperators.GT, v5$, call$);
        tail$ = tail$.blend(v4$.div(root.sub(v6$)), if$2);
        call$ = call$.andNot(if$2);
        tail$ = tail$.blend(root.add(v7$).div(root.add(v8$)).add(p2).div(root.mul(root).add(v4$)).add(root.sqrt()), call$);
        DoubleVector twin$ = tail$;
        twin$.neg().blend(twin$, chooses$).intoArray(x, i, if$);
      }
      // x[i] = q;
      q.intoArray(x, i, else$);
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
    ParallelInput_Vectors.class.getModule().addReads(module);
    int preferred = VectorShape.preferredShape().vectorBitSize();
    return Integer.getInteger("parloop.vectorBits", Math.max(128, Math.min(512, preferred)));
  }
}
