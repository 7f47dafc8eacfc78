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

  private static final int LANES_32 = BITS / 32;

  private static final int LANES_64 = BITS / 64;

  private static final VectorSpecies<Double> DOUBLES = VectorSpecies.of(double.class, VectorShape.forBitSize(BITS));

  private static final VectorSpecies<Integer> HALF_INTS = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS / 2));

  private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS));

  private static final double[] DOUBLE_IOTA = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private ParallelInput_Vectors() {
  }

  /**
   * {@code Input.counts#1}, Input.java:5: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int countsLoop(int from$, int to$, int most, double[] re, double[] im, int[] counts) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - 2 * LANES_64
        || re == null
        || !inside(re.length, (long) from$, (long) (to$ - 1))
        || im == null
        || !inside(im.length, (long) from$, (long) (to$ - 1))
        || counts == null
        || !inside(counts.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    DoubleVector v1$ = DoubleVector.broadcast(DOUBLES, 0.0);
    IntVector v2$ = IntVector.broadcast(HALF_INTS, 0);
    DoubleVector v3$ = DoubleVector.broadcast(DOUBLES, 4.0);
    DoubleVector v4$ = DoubleVector.broadcast(DOUBLES, 2.0);
    IntVector v5$ = IntVector.broadcast(HALF_INTS, 1);
    int i = from$;
    for (; i < to$; i += 2 * LANES_64) {
      VectorMask<Double> lanes$ = DOUBLES.indexInRange(i, to$);
      VectorMask<Double> lanes$B = DOUBLES.indexInRange((i + LANES_64), to$);
      // double x = 0;
      DoubleVector x = v1$;
      DoubleVector xB = v1$;
      // double y = 0;
      DoubleVector y = v1$;
      DoubleVector yB = v1$;
      // int n = 0;
      IntVector n = v2$;
      IntVector nB = v2$;
      // while (n < most && x * x + y * y <= 4.0) {
      VectorMask<Double> live$ = lanes$;
      VectorMask<Double> live$B = lanes$B;
      int nAll = 0;
      live$ = x.mul(x).add(y.mul(y)).compare(VectorOperators.LE, v3$, live$);
      live$B = xB.mul(xB).add(yB.mul(yB)).compare(VectorOperators.LE, v3$, live$B);
      while ((nAll < most) && live$.or(live$B).anyTrue()) {
        // double t = x * x - y * y + re[i];
        DoubleVector t = x.mul(x).sub(y.mul(y)).add(DoubleVector.fromArray(DOUBLES, re, i, lanes$));
        DoubleVector tB = xB.mul(xB).sub(yB.mul(yB)).add(DoubleVector.fromArray(DOUBLES, re, i + LANES_64, lanes$B));
        // y = 2.0 * x * y + im[i];
        y = v4$.mul(x).mul(y).add(DoubleVector.fromArray(DOUBLES, im, i, lanes$));
        yB = v4$.mul(xB).mul(yB).add(DoubleVector.fromArray(DOUBLES, im, i + LANES_64, lanes$B));
        // x = t;
        x = t;
        xB = tB;
        // n++;
        n = n.add(v5$, live$.cast(HALF_INTS));
        nB = nB.add(v5$, live$B.cast(HALF_INTS));
        nAll = nAll + 1;
        live$ = x.mul(x).add(y.mul(y)).compare(VectorOperators.LE, v3$, live$);
        live$B = xB.mul(xB).add(yB.mul(yB)).compare(VectorOperators.LE, v3$, live$B);
      }
      // counts[i] = n;
      n.intoArray(counts, i, lanes$.cast(HALF_INTS));
      nB.intoArray(counts, i + LANES_64, lanes$B.cast(HALF_INTS));
    }
    return to$;
  }

  /**
   * {@code Input.skipped#1}, Input.java:20: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int skippedLoop(int from$, int to$, int[] a, int most, int[] counts) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - LANES_32
        || a == null
        || !inside(a.length, (long) from$, (long) (to$ - 1))
        || counts == null
        || !inside(counts.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    IntVector v1$ = IntVector.broadcast(INTS, 0);
    IntVector v2$ = IntVector.broadcast(INTS, most);
    IntVector v3$ = IntVector.broadcast(INTS, 1);
    int i = from$;
    for (; i < to$; i += LANES_32) {
      VectorMask<Integer> lanes$ = INTS.indexInRange(i, to$);
      // int rest = a[i];
      IntVector rest = IntVector.fromArray(INTS, a, i, lanes$);
      // int odd = 0;
      IntVector odd = v1$;
      // while (odd < most && rest > 0) {
      VectorMask<Integer> live$ = lanes$;
      live$ = odd.compare(VectorOperators.LT, v2$, live$);
      live$ = rest.compare(VectorOperators.GT, v1$, live$);
      while (live$.anyTrue()) {
        VectorMask<Integer> round$ = live$;
        // rest >>= 1;
        rest = rest.lanewise(VectorOperators.ASHR, v3$);
        // if ((rest & 1) == 0) {
        VectorMask<Integer> if$ = rest.and(v3$).compare(VectorOperators.EQ, v1$, round$);
        round$ = round$.andNot(if$);
        // odd++;
        odd = odd.add(v3$, round$);
        live$ = odd.compare(VectorOperators.LT, v2$, live$);
        live$ = rest.compare(VectorOperators.GT, v1$, live$);
      }
      // counts[i] = odd;
      odd.intoArray(counts, i, lanes$);
    }
    return to$;
  }

  /**
   * {@code Input.withoutNine#1}, Input.java:36: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int withoutNineLoop(int from$, int to$, double[] sum$lanes) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - 2 * LANES_64
        || from$ < 0) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    DoubleVector v1$ = DoubleVector.fromArray(DOUBLES, DOUBLE_IOTA, 0);
    DoubleVector v2$ = DoubleVector.broadcast(DOUBLES, 0.1);
    DoubleVector v3$ = DoubleVector.broadcast(DOUBLES, -0.45);
    DoubleVector v4$ = DoubleVector.broadcast(DOUBLES, 6.755399441055744E15);
    DoubleVector v5$ = DoubleVector.broadcast(DOUBLES, 0.0);
    DoubleVector v6$ = DoubleVector.broadcast(DOUBLES, -10.0);
    DoubleVector v7$ = DoubleVector.broadcast(DOUBLES, 9.0);
    DoubleVector v8$ = DoubleVector.broadcast(DOUBLES, 1.0);
    int i = from$;
    for (; i < to$; i += 2 * LANES_64) {
      VectorMask<Double> lanes$ = DOUBLES.indexInRange(i, to$);
      VectorMask<Double> lanes$B = DOUBLES.indexInRange((i + LANES_64), to$);
      DoubleVector sum = DoubleVector.fromArray(DOUBLES, sum$lanes, (i - from$) & 31);
      DoubleVector sumB = DoubleVector.fromArray(DOUBLES, sum$lanes, ((i + LANES_64) - from$) & 31);
      // int rest = i;
      DoubleVector rest = v1$.add((double) i);
      DoubleVector restB = v1$.add((double) (i + LANES_64));
      // while (rest > 0 && rest % 10 != 9) {
      VectorMask<Double> live$ = lanes$;
      VectorMask<Double> live$B = lanes$B;
      DoubleVector shared$2 = rest.fma(v2$, v3$).add(v4$).sub(v4$);
      DoubleVector shared$2B = restB.fma(v2$, v3$).add(v4$).sub(v4$);
      live$ = rest.compare(VectorOperators.GT, v5$, live$);
      live$B = restB.compare(VectorOperators.GT, v5$, live$B);
      live$ = shared$2.fma(v6$, rest).compare(VectorOperators.NE, v7$, live$);
      live$B = shared$2B.fma(v6$, restB).compare(VectorOperators.NE, v7$, live$B);
      while (live$.or(live$B).anyTrue()) {
        // rest /= 10;
        rest = rest.blend(shared$2, live$);
        restB = restB.blend(shared$2B, live$B);
        shared$2 = rest.fma(v2$, v3$).add(v4$).sub(v4$);
        shared$2B = restB.fma(v2$, v3$).add(v4$).sub(v4$);
        live$ = rest.compare(VectorOperators.GT, v5$, live$);
        live$B = restB.compare(VectorOperators.GT, v5$, live$B);
        live$ = shared$2.fma(v6$, rest).compare(VectorOperators.NE, v7$, live$);
        live$B = shared$2B.fma(v6$, restB).compare(VectorOperators.NE, v7$, live$B);
      }
      // if (rest == 0) {
      VectorMask<Double> if$ = rest.compare(VectorOperators.EQ, v5$, lanes$);
      VectorMask<Double> if$B = restB.compare(VectorOperators.EQ, v5$, lanes$B);
      // sum += 1.0 / i;
      sum = sum.add(v8$.div(v1$.add((double) i)), if$);
      sumB = sumB.add(v8$.div(v1$.add((double) (i + LANES_64))), if$B);
      sum.intoArray(sum$lanes, (i - from$) & 31);
      sumB.intoArray(sum$lanes, ((i + LANES_64) - from$) & 31);
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
