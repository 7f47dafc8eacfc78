package demo;

import dev.parloop.runtime.math.LaneMath;
import dev.parloop.runtime.support.WarmUp;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
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

  private static final VectorSpecies<Long> LONGS = VectorSpecies.of(long.class, VectorShape.forBitSize(BITS));

  private static final double[] DOUBLE_IOTA = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private ParallelInput_Vectors() {
  }

  /**
   * {@code Input.trig#1}, Input.java:10: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int trigLoop(int from$, int to$, double[] s$lanes) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - 64) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    DoubleVector v1$ = DoubleVector.fromArray(DOUBLES, DOUBLE_IOTA, 0);
    DoubleVector v2$ = DoubleVector.broadcast(DOUBLES, 0.6366197723675814);
    DoubleVector v3$ = DoubleVector.broadcast(DOUBLES, 6.755399441055744E15);
    DoubleVector v4$ = DoubleVector.broadcast(DOUBLES, -1.5707963267948966);
    DoubleVector v5$ = DoubleVector.broadcast(DOUBLES, -6.123233995736766E-17);
    DoubleVector v6$ = DoubleVector.broadcast(DOUBLES, 1.4210854715202004E-14);
    DoubleVector v7$ = DoubleVector.broadcast(DOUBLES, -0.5);
    DoubleVector v8$ = DoubleVector.broadcast(DOUBLES, 1.0);
    LongVector v9$ = LongVector.broadcast(LONGS, 1L);
    LongVector v10$ = LongVector.broadcast(LONGS, 0L);
    DoubleVector v11$ = DoubleVector.broadcast(DOUBLES, -1.135844312966567E-11);
    DoubleVector v12$ = DoubleVector.broadcast(DOUBLES, 2.0875700701124033E-9);
    DoubleVector v13$ = DoubleVector.broadcast(DOUBLES, -2.7557314191757987E-7);
    DoubleVector v14$ = DoubleVector.broadcast(DOUBLES, 2.4801587288946948E-5);
    DoubleVector v15$ = DoubleVector.broadcast(DOUBLES, -0.0013888888888873303);
    DoubleVector v16$ = DoubleVector.broadcast(DOUBLES, 0.041666666666666595);
    DoubleVector v17$ = DoubleVector.broadcast(DOUBLES, 1.589640187780021E-10);
    DoubleVector v18$ = DoubleVector.broadcast(DOUBLES, -2.5050752452853914E-8);
    DoubleVector v19$ = DoubleVector.broadcast(DOUBLES, 2.755731366473704E-6);
    DoubleVector v20$ = DoubleVector.broadcast(DOUBLES, -1.9841269829763415E-4);
    DoubleVector v21$ = DoubleVector.broadcast(DOUBLES, 0.008333333333322418);
    DoubleVector v22$ = DoubleVector.broadcast(DOUBLES, -0.16666666666666632);
    LongVector v23$ = LongVector.broadcast(LONGS, 2L);
    LongVector v24$ = LongVector.broadcast(LONGS, (long) 62);
    int end$ = to$ - (to$ - from$) % 32;
    for (int place$ = 0; place$ < 32; place$ += LANES_64) {
      DoubleVector s = DoubleVector.fromArray(DOUBLES, s$lanes, place$);
      for (int k = from$ + place$; k < end$; k += 32) {
        // s += Math.cos(k) / k;
        DoubleVector x$ = v1$.add((double) k);
        DoubleVector cos$ = DoubleVector.zero(DOUBLES);
        DoubleVector ax = x$.abs();
        DoubleVector t = ax.fma(v2$, v3$);
        DoubleVector n = t.sub(v3$);
        DoubleVector r1 = n.fma(v4$, ax);
        DoubleVector r = n.fma(v5$, r1);
        DoubleVector rl = n.fma(v5$, r1.sub(r));
        DoubleVector z = r.mul(r);
        DoubleVector x$2 = t;
        LongVector q = x$2.reinterpretAsLongs();
        VectorMask<Double> inner = r.abs().compare(VectorOperators.GE, ax.mul(v6$));
        DoubleVector h = r.mul(v7$);
        DoubleVector w = h.fma(r, v8$);
        DoubleVector wl = h.fma(r, v8$.sub(w));
        VectorMask<Double> even = q.and(v9$).compare(VectorOperators.EQ, v10$).cast(DOUBLES);
        DoubleVector a = r.blend(w, even);
        DoubleVector b = r.blend(z, even).mul(z);
        DoubleVector c = rl.blend(wl.sub(r.mul(rl)), even);
        DoubleVector cp = v11$.fma(z, v12$).fma(z, v13$).fma(z, v14$).fma(z, v15$).fma(z, v16$);
        DoubleVector sp = v17$.fma(z, v18$).fma(z, v19$).fma(z, v20$).fma(z, v21$).fma(z, v22$);
        DoubleVector p = sp.blend(cp, even);
        DoubleVector y = a.add(b.fma(p, c));
        LongVector sign = q.add(v9$).and(v23$).lanewise(VectorOperators.LSHL, v24$);
        DoubleVector x$3 = y;
        DoubleVector v = x$3.reinterpretAsLongs().lanewise(VectorOperators.XOR, sign).reinterpretAsDoubles();
        VectorMask<Double> common$ = inner;
        DoubleVector cos$2 = v;
        if (!common$.allTrue()) {
          double[] cos$2arguments1 = new double[LANES_64];
          x$.intoArray(cos$2arguments1, 0);
          double[] cos$2values = new double[LANES_64];
          cos$2.intoArray(cos$2values, 0);
          long cos$2done = common$.toLong();
          for (int lane$ = 0; lane$ < LANES_64; lane$++) {
            if ((cos$2done >>> lane$ & 1) == 0) {
              cos$2values[lane$] = LaneMath.cos(cos$2arguments1[lane$]);
            }
          }
          cos$2 = DoubleVector.fromArray(DOUBLES, cos$2values, 0);
        }
        cos$ = cos$2;
        s = s.add(cos$.div(v1$.add((double) k)));
      }
      s.intoArray(s$lanes, place$);
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
