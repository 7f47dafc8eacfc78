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

  private ParallelInput_Vectors() {
  }

  /**
   * {@code Input.rotate#1 (line 8)}, Input.java:8: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int rotateLoop(int from$, int to$, double[] lat, int i, double[] lon, double[][] x3,
      double[] v2, double[][] y2) {
    if (from$ >= to$
        || lat == null
        || !inside(lat.length, (long) i, (long) i)
        || lon == null
        || !inside(lon.length, (long) from$, (long) (to$ - 1))
        || x3 == null
        || !inside(x3.length, (long) i, (long) i)) {
      return from$;
    }
    double[] x3Row = x3[i];
    if (x3Row == null
        || !inside(x3Row.length, (long) from$, (long) (to$ - 1))
        || v2 == null
        || !inside(v2.length, (long) from$, (long) (to$ - 1))
        || y2 == null
        || !inside(y2.length, (long) i, (long) i)) {
      return from$;
    }
    double[] y2Row = y2[i];
    if (y2Row == null
        || !inside(y2Row.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    // Math.cbrt(lat[i])
    double cbrt$ = LaneMath.cbrt(lat[i]);
    LongVector v1$ = LongVector.broadcast(LONGS, ~(-4503599627370496L));
    LongVector v2$ = LongVector.broadcast(LONGS, 4607182418800017408L);
    LongVector v3$ = LongVector.broadcast(LONGS, (long) 52);
    LongVector v4$ = LongVector.broadcast(LONGS, 4843621399236968448L);
    DoubleVector v5$ = DoubleVector.broadcast(DOUBLES, 6.755399441055744E15 + 1023.0);
    DoubleVector v6$ = DoubleVector.broadcast(DOUBLES, 0.3333333333333333);
    DoubleVector v7$ = DoubleVector.broadcast(DOUBLES, 6.755399441055744E15);
    DoubleVector v8$ = DoubleVector.broadcast(DOUBLES, -3.0);
    DoubleVector v9$ = DoubleVector.broadcast(DOUBLES, -0.0064533640192072994);
    DoubleVector v10$ = DoubleVector.broadcast(DOUBLES, 0.07807952211026761);
    DoubleVector v11$ = DoubleVector.broadcast(DOUBLES, -0.41188308601478096);
    DoubleVector v12$ = DoubleVector.broadcast(DOUBLES, 1.2408009190625755);
    DoubleVector v13$ = DoubleVector.broadcast(DOUBLES, -2.3491063255132016);
    DoubleVector v14$ = DoubleVector.broadcast(DOUBLES, 2.9074611085791253);
    DoubleVector v15$ = DoubleVector.broadcast(DOUBLES, -2.4280092741675916);
    DoubleVector v16$ = DoubleVector.broadcast(DOUBLES, 1.969110359491953);
    DoubleVector v17$ = DoubleVector.broadcast(DOUBLES, 0.02681078793948645);
    DoubleVector v18$ = DoubleVector.broadcast(DOUBLES, -0.23311026195538673);
    DoubleVector v19$ = DoubleVector.broadcast(DOUBLES, 1.0);
    DoubleVector v20$ = DoubleVector.broadcast(DOUBLES, 0.2222222222222222);
    LongVector v21$ = LongVector.broadcast(LONGS, Long.MIN_VALUE);
    DoubleVector v22$ = DoubleVector.broadcast(DOUBLES, 2.2250738585072014E-308);
    DoubleVector v23$ = DoubleVector.broadcast(DOUBLES, Double.POSITIVE_INFINITY);
    DoubleVector v24$ = DoubleVector.broadcast(DOUBLES, cbrt$);
    int j = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; j < end$; j += LANES_64) {
      // Math.cbrt(lon[j])
      DoubleVector x$ = DoubleVector.fromArray(DOUBLES, lon, j);
      DoubleVector cbrt$2 = DoubleVector.zero(DOUBLES);
      DoubleVector ax = x$.abs();
      DoubleVector x$2 = ax;
      LongVector bits = x$2.reinterpretAsLongs();
      DoubleVector m0 = bits.and(v1$).or(v2$).reinterpretAsDoubles();
      DoubleVector n = bits.lanewise(VectorOperators.ASHR, v3$).add(v4$).reinterpretAsDoubles().sub(v5$);
      DoubleVector t = n.fma(v6$, v7$);
      DoubleVector rest = t.sub(v7$).fma(v8$, n);
      DoubleVector x$3 = rest.add(v7$);
      LongVector shift = x$3.reinterpretAsLongs().lanewise(VectorOperators.LSHL, v3$);
      DoubleVector x$4 = m0;
      DoubleVector m = x$4.reinterpretAsLongs().add(shift).reinterpretAsDoubles();
      DoubleVector p = v9$.fma(m0, v10$).fma(m0, v11$).fma(m0, v12$).fma(m0, v13$).fma(m0, v14$).fma(m0, v15$).fma(m0, v16$).mul(rest.fma(rest.fma(v17$, v18$), v19$));
      DoubleVector e = p.mul(p).mul(p).neg().fma(m, v19$);
      DoubleVector w = p.mul(e).fma(e.fma(v20$, v6$), p);
      DoubleVector square = w.mul(w);
      DoubleVector c = m.mul(square);
      DoubleVector c2 = c.mul(c);
      DoubleVector c2l = c.fma(c, c2.neg());
      DoubleVector c3 = c2.mul(c);
      DoubleVector c3l = c2.fma(c, c3.neg());
      DoubleVector remainder = c2l.neg().fma(c, m.sub(c3).sub(c3l));
      DoubleVector y = remainder.fma(square.mul(v6$), c);
      DoubleVector x$5 = t;
      LongVector scale = x$5.reinterpretAsLongs().lanewise(VectorOperators.LSHL, v3$);
      DoubleVector x$6 = x$;
      LongVector sign = x$6.reinterpretAsLongs().and(v21$);
      DoubleVector x$7 = y;
      DoubleVector v = x$7.reinterpretAsLongs().add(scale).or(sign).reinterpretAsDoubles();
      VectorMask<Double> inner = ax.compare(VectorOperators.GE, v22$).and(ax.compare(VectorOperators.LT, v23$));
      VectorMask<Double> common$ = inner;
      DoubleVector cbrt$3 = v;
      if (!common$.allTrue()) {
        double[] cbrt$3arguments1 = new double[LANES_64];
        x$.intoArray(cbrt$3arguments1, 0);
        double[] cbrt$3values = new double[LANES_64];
        cbrt$3.intoArray(cbrt$3values, 0);
        long cbrt$3done = common$.toLong();
        for (int lane$ = 0; lane$ < LANES_64; lane$++) {
          if ((cbrt$3done >>> lane$ & 1) == 0) {
            cbrt$3values[lane$] = LaneMath.cbrt(cbrt$3arguments1[lane$]);
          }
        }
        cbrt$3 = DoubleVector.fromArray(DOUBLES, cbrt$3values, 0);
      }
      cbrt$2 = cbrt$3;
      DoubleVector cbrt$4 = cbrt$2;
      // x[i][j] = Math.cbrt(lat[i]) * v[j] + Math.cbrt(lon[j]);
      v24$.mul(DoubleVector.fromArray(DOUBLES, v2, j)).add(cbrt$4).intoArray(x3Row, j);
      // y[i][j] = Math.cbrt(lat[i]) - Math.cbrt(lon[j]) * Math.cbrt(lon[j]);
      v24$.sub(cbrt$4.mul(cbrt$4)).intoArray(y2Row, j);
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
