package dev.parloop.samples.loops;

import dev.parloop.runtime.math.LaneMath;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of ParallelVelocityNested in lanes.
 */
final class ParallelVelocityNested_Vectors {
  private static final int BITS = bits();

  private static final int LANES_64 = BITS / 64;

  private static final VectorSpecies<Double> DOUBLES = VectorSpecies.of(double.class, VectorShape.forBitSize(BITS));

  private static final VectorSpecies<Integer> HALF_INTS = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS / 2));

  private static final VectorSpecies<Long> LONGS = VectorSpecies.of(long.class, VectorShape.forBitSize(BITS));

  private ParallelVelocityNested_Vectors() {
  }

  /**
   * {@code VelocityNested.naive#1 (line 29)}, VelocityNested.java:29: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int naiveLoop(int from$, int to$, int radii, double[][][] vx, int i, double[] longitude,
      double[][][] vlon, double[] latitude, double[][][] vlat, double[][][] vrad, double[][][] vy,
      double[][][] vz) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - LANES_64
        || vx == null
        || !inside(vx.length, (long) i, (long) i)) {
      return from$;
    }
    double[][] vxRow = vx[i];
    if (vxRow == null
        || !inside(vxRow.length, 0L, 0L)
        || !inside(vxRow.length, (long) radii - 1L, (long) radii - 1L)) {
      return from$;
    }
    for (long j$ = 0L; j$ <= (long) radii - 1L; j$++) {
      if (vxRow[(int) (long) j$] == null
          || !inside(vxRow[(int) (long) j$].length, (long) from$, (long) (to$ - 1))) {
        return from$;
      }
    }
    if (longitude == null
        || !inside(longitude.length, (long) from$, (long) (to$ - 1))
        || vlon == null
        || !inside(vlon.length, (long) i, (long) i)) {
      return from$;
    }
    double[][] vlonRow = vlon[i];
    if (vlonRow == null
        || !inside(vlonRow.length, 0L, 0L)
        || !inside(vlonRow.length, (long) radii - 1L, (long) radii - 1L)) {
      return from$;
    }
    for (long j$ = 0L; j$ <= (long) radii - 1L; j$++) {
      if (vlonRow[(int) (long) j$] == null
          || !inside(vlonRow[(int) (long) j$].length, (long) from$, (long) (to$ - 1))) {
        return from$;
      }
    }
    if (latitude == null
        || !inside(latitude.length, (long) i, (long) i)
        || vlat == null
        || !inside(vlat.length, (long) i, (long) i)) {
      return from$;
    }
    double[][] vlatRow = vlat[i];
    if (vlatRow == null
        || !inside(vlatRow.length, 0L, 0L)
        || !inside(vlatRow.length, (long) radii - 1L, (long) radii - 1L)) {
      return from$;
    }
    for (long j$ = 0L; j$ <= (long) radii - 1L; j$++) {
      if (vlatRow[(int) (long) j$] == null
          || !inside(vlatRow[(int) (long) j$].length, (long) from$, (long) (to$ - 1))) {
        return from$;
      }
    }
    if (vrad == null
        || !inside(vrad.length, (long) i, (long) i)) {
      return from$;
    }
    double[][] vradRow = vrad[i];
    if (vradRow == null
        || !inside(vradRow.length, 0L, 0L)
        || !inside(vradRow.length, (long) radii - 1L, (long) radii - 1L)) {
      return from$;
    }
    for (long j$ = 0L; j$ <= (long) radii - 1L; j$++) {
      if (vradRow[(int) (long) j$] == null
          || !inside(vradRow[(int) (long) j$].length, (long) from$, (long) (to$ - 1))) {
        return from$;
      }
    }
    if (vy == null
        || !inside(vy.length, (long) i, (long) i)) {
      return from$;
    }
    double[][] vyRow = vy[i];
    if (vyRow == null
        || !inside(vyRow.length, 0L, 0L)
        || !inside(vyRow.length, (long) radii - 1L, (long) radii - 1L)) {
      return from$;
    }
    for (long j$ = 0L; j$ <= (long) radii - 1L; j$++) {
      if (vyRow[(int) (long) j$] == null
          || !inside(vyRow[(int) (long) j$].length, (long) from$, (long) (to$ - 1))) {
        return from$;
      }
    }
    if (vz == null
        || !inside(vz.length, (long) i, (long) i)) {
      return from$;
    }
    double[][] vzRow = vz[i];
    if (vzRow == null
        || !inside(vzRow.length, 0L, 0L)
        || !inside(vzRow.length, (long) radii - 1L, (long) radii - 1L)) {
      return from$;
    }
    for (long j$ = 0L; j$ <= (long) radii - 1L; j$++) {
      if (vzRow[(int) (long) j$] == null
          || !inside(vzRow[(int) (long) j$].length, (long) from$, (long) (to$ - 1))) {
        return from$;
      }
    }
    DoubleVector v1$ = DoubleVector.broadcast(DOUBLES, 0.017453292519943295);
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
    LongVector v25$ = LongVector.broadcast(LONGS, Long.MIN_VALUE);
    int k = from$;
    for (; k < to$; k += LANES_64) {
      VectorMask<Double> lanes$ = DOUBLES.indexInRange(k, to$);
      // for (int j = 0; j < radii; j++) {
      int j = 0;
      while (j < radii) {
        // vx[i][j][k] =
        double[] vxRowRow = vxRow[j];
        DoubleVector x$ = DoubleVector.fromArray(DOUBLES, longitude, k, lanes$).mul(v1$);
        DoubleVector sin$ = DoubleVector.zero(DOUBLES);
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
        VectorMask<Double> odd = q.and(v9$).compare(VectorOperators.NE, v10$).cast(DOUBLES);
        DoubleVector a = r.blend(w, odd);
        DoubleVector b = r.blend(z, odd).mul(z);
        DoubleVector c = rl.blend(wl.sub(r.mul(rl)), odd);
        DoubleVector cp = v11$.fma(z, v12$).fma(z, v13$).fma(z, v14$).fma(z, v15$).fma(z, v16$);
        DoubleVector sp = v17$.fma(z, v18$).fma(z, v19$).fma(z, v20$).fma(z, v21$).fma(z, v22$);
        DoubleVector p = sp.blend(cp, odd);
        DoubleVector y = a.add(b.fma(p, c));
        DoubleVector x$3 = x$;
        LongVector sign = q.and(v23$).lanewise(VectorOperators.LSHL, v24$).lanewise(VectorOperators.XOR, x$3.reinterpretAsLongs().and(v25$));
        DoubleVector x$4 = y;
        DoubleVector v = x$4.reinterpretAsLongs().lanewise(VectorOperators.XOR, sign).reinterpretAsDoubles();
        VectorMask<Double> common$ = inner;
        DoubleVector sin$2 = v;
        if (lanes$.andNot(common$).anyTrue()) {
          double[] sin$2arguments1 = new double[LANES_64];
          x$.intoArray(sin$2arguments1, 0);
          double[] sin$2values = new double[LANES_64];
          sin$2.intoArray(sin$2values, 0);
          long sin$2done = common$.toLong();
          for (int lane$ = 0; lane$ < LANES_64; lane$++) {
            if ((sin$2done >>> lane$ & 1) == 0) {
              sin$2values[lane$] = LaneMath.sin(sin$2arguments1[lane$]);
            }
          }
          sin$2 = DoubleVector.fromArray(DOUBLES, sin$2values, 0);
        }
        sin$ = sin$2;
        double[] vlonRowRow = vlonRow[j];
        double x$5 = latitude[i] * 0.017453292519943295;
        DoubleVector sin$3 = DoubleVector.zero(DOUBLES);
        double ax2 = Math.abs(x$5);
        double t2 = Math.fma(ax2, 0.6366197723675814, 6.755399441055744E15);
        double n2 = t2 - 6.755399441055744E15;
        double r12 = Math.fma(n2, (-1.5707963267948966), ax2);
        double r2 = Math.fma(n2, (-6.123233995736766E-17), r12);
        double rl2 = Math.fma(n2, (-6.123233995736766E-17), (r12 - r2));
        double z4 = r2 * r2;
        double x$6 = t2;
        long q2 = Double.doubleToRawLongBits(x$6);
        boolean inner2 = (Math.abs(r2)) >= (ax2 * 1.4210854715202004E-14);
        double h2 = r2 * (-0.5);
        double w2 = Math.fma(h2, r2, 1.0);
        double wl2 = Math.fma(h2, r2, (1.0 - w2));
        boolean odd2 = (q2 & 1L) != 0L;
        double a2 = odd2 ? w2 : r2;
        double b2 = (odd2 ? z4 : r2) * z4;
        double c2 = odd2 ? (wl2 - (r2 * rl2)) : rl2;
        double cp2 = Math.fma((Math.fma((Math.fma((Math.fma((Math.fma((-1.135844312966567E-11), z4, 2.0875700701124033E-9)), z4, (-2.7557314191757987E-7))), z4, 2.4801587288946948E-5)), z4, (-0.0013888888888873303))), z4, 0.041666666666666595);
        double sp2 = Math.fma((Math.fma((Math.fma((Math.fma((Math.fma(1.589640187780021E-10, z4, (-2.5050752452853914E-8))), z4, 2.755731366473704E-6)), z4, (-1.9841269829763415E-4))), z4, 0.008333333333322418)), z4, (-0.16666666666666632));
        double p2 = odd2 ? cp2 : sp2;
        double y2 = a2 + (Math.fma(b2, p2, c2));
        double x$7 = x$5;
        long sign2 = ((q2 & 2L) << ((long) 62)) ^ ((Double.doubleToRawLongBits(x$7)) & Long.MIN_VALUE);
        double x$8 = y2;
        double v2 = Double.longBitsToDouble(((Double.doubleToRawLongBits(x$8)) ^ sign2));
        VectorMask<Double> common$2 = DOUBLES.maskAll(inner2);
        DoubleVector sin$4 = DoubleVector.broadcast(DOUBLES, v2);
        if (lanes$.andNot(common$2).anyTrue()) {
          double[] sin$4arguments1 = new double[LANES_64];
          DoubleVector.broadcast(DOUBLES, x$5).intoArray(sin$4arguments1, 0);
          double[] sin$4values = new double[LANES_64];
          sin$4.intoArray(sin$4values, 0);
          long sin$4done = common$2.toLong();
          for (int lane$ = 0; lane$ < LANES_64; lane$++) {
            if ((sin$4done >>> lane$ & 1) == 0) {
              sin$4values[lane$] = LaneMath.sin(sin$4arguments1[lane$]);
            }
          }
          sin$4 = DoubleVector.fromArray(DOUBLES, sin$4values, 0);
        }
        sin$3 = sin$4;
        DoubleVector x$9 = DoubleVector.fromArray(DOUBLES, longitude, k, lanes$).mul(v1$);
        DoubleVector cos$ = DoubleVector.zero(DOUBLES);
        DoubleVector ax3 = x$9.abs();
        DoubleVector t3 = ax3.fma(v2$, v3$);
        DoubleVector n3 = t3.sub(v3$);
        DoubleVector r13 = n3.fma(v4$, ax3);
        DoubleVector r3 = n3.fma(v5$, r13);
        DoubleVector rl3 = n3.fma(v5$, r13.sub(r3));
        DoubleVector z7 = r3.mul(r3);
        DoubleVector x$10 = t3;
        LongVector q3 = x$10.reinterpretAsLongs();
        VectorMask<Double> inner3 = r3.abs().compare(VectorOperators.GE, ax3.mul(v6$));
        DoubleVector h3 = r3.mul(v7$);
        DoubleVector w3 = h3.fma(r3, v8$);
        DoubleVector wl3 = h3.fma(r3, v8$.sub(w3));
        VectorMask<Double> even = q3.and(v9$).compare(VectorOperators.EQ, v10$).cast(DOUBLES);
        DoubleVector a3 = r3.blend(w3, even);
        DoubleVector b3 = r3.blend(z7, even).mul(z7);
        DoubleVector c3 = rl3.blend(wl3.sub(r3.mul(rl3)), even);
        DoubleVector cp3 = v11$.fma(z7, v12$).fma(z7, v13$).fma(z7, v14$).fma(z7, v15$).fma(z7, v16$);
        DoubleVector sp3 = v17$.fma(z7, v18$).fma(z7, v19$).fma(z7, v20$).fma(z7, v21$).fma(z7, v22$);
        DoubleVector p3 = sp3.blend(cp3, even);
        DoubleVector y3 = a3.add(b3.fma(p3, c3));
        LongVector sign3 = q3.add(v9$).and(v23$).lanewise(VectorOperators.LSHL, v24$);
        DoubleVector x$11 = y3;
        DoubleVector v3 = x$11.reinterpretAsLongs().lanewise(VectorOperators.XOR, sign3).reinterpretAsDoubles();
        VectorMask<Double> common$3 = inner3;
        DoubleVector cos$2 = v3;
        if (lanes$.andNot(common$3).anyTrue()) {
          double[] cos$2arguments1 = new double[LANES_64];
          x$9.intoArray(cos$2arguments1, 0);
          double[] cos$2values = new double[LANES_64];
          cos$2.intoArray(cos$2values, 0);
          long cos$2done = common$3.toLong();
          for (int lane$ = 0; lane$ < LANES_64; lane$++) {
            if ((cos$2done >>> lane$ & 1) == 0) {
              cos$2values[lane$] = LaneMath.cos(cos$2arguments1[lane$]);
            }
          }
          cos$2 = DoubleVector.fromArray(DOUBLES, cos$2values, 0);
        }
        cos$ = cos$2;
        double[] vlatRowRow = vlatRow[j];
        double x$12 = latitude[i] * 0.017453292519943295;
        DoubleVector cos$3 = DoubleVector.zero(DOUBLES);
        double ax4 = Math.abs(x$12);
        double t4 = Math.fma(ax4, 0.6366197723675814, 6.755399441055744E15);
        double n4 = t4 - 6.755399441055744E15;
        double r14 = Math.fma(n4, (-1.5707963267948966), ax4);
        double r4 = Math.fma(n4, (-6.123233995736766E-17), r14);
        double rl4 = Math.fma(n4, (-6.123233995736766E-17), (r14 - r4));
        double z10 = r4 * r4;
        double x$13 = t4;
        long q4 = Double.doubleToRawLongBits(x$13);
        boolean inner4 = (Math.abs(r4)) >= (ax4 * 1.4210854715202004E-14);
        double h4 = r4 * (-0.5);
        double w4 = Math.fma(h4, r4, 1.0);
        double wl4 = Math.fma(h4, r4, (1.0 - w4));
        boolean even2 = (q4 & 1L) == 0L;
        double a4 = even2 ? w4 : r4;
        double b4 = (even2 ? z10 : r4) * z10;
        double c4 = even2 ? (wl4 - (r4 * rl4)) : rl4;
        double cp4 = Math.fma((Math.fma((Math.fma((Math.fma((Math.fma((-1.135844312966567E-11), z10, 2.0875700701124033E-9)), z10, (-2.7557314191757987E-7))), z10, 2.4801587288946948E-5)), z10, (-0.0013888888888873303))), z10, 0.041666666666666595);
        double sp4 = Math.fma((Math.fma((Math.fma((Math.fma((Math.fma(1.589640187780021E-10, z10, (-2.5050752452853914E-8))), z10, 2.755731366473704E-6)), z10, (-1.9841269829763415E-4))), z10, 0.008333333333322418)), z10, (-0.16666666666666632));
        double p4 = even2 ? cp4 : sp4;
        double y4 = a4 + (Math.fma(b4, p4, c4));
        long sign4 = ((q4 + 1L) & 2L) << ((long) 62);
        double x$14 = y4;
        double v4 = Double.longBitsToDouble(((Double.doubleToRawLongBits(x$14)) ^ sign4));
        VectorMask<Double> common$4 = DOUBLES.maskAll(inner4);
        DoubleVector cos$4 = DoubleVector.broadcast(DOUBLES, v4);
        if (lanes$.andNot(common$4).anyTrue()) {
          double[] cos$4arguments1 = new double[LANES_64];
          DoubleVector.broadcast(DOUBLES, x$12).intoArray(cos$4arguments1, 0);
          double[] cos$4values = new double[LANES_64];
          cos$4.intoArray(cos$4values, 0);
          long cos$4done = common$4.toLong();
          for (int lane$ = 0; lane$ < LANES_64; lane$++) {
            if ((cos$4done >>> lane$ & 1) == 0) {
              cos$4values[lane$] = LaneMath.cos(cos$4arguments1[lane$]);
            }
          }
          cos$4 = DoubleVector.fromArray(DOUBLES, cos$4values, 0);
        }
        cos$3 = cos$4;
        DoubleVector x$15 = DoubleVector.fromArray(DOUBLES, longitude, k, lanes$).mul(v1$);
        DoubleVector cos$5 = DoubleVector.zero(DOUBLES);
        DoubleVector ax5 = x$15.abs();
        DoubleVector t5 = ax5.fma(v2$, v3$);
        DoubleVector n5 = t5.sub(v3$);
        DoubleVector r15 = n5.fma(v4$, ax5);
        DoubleVector r5 = n5.fma(v5$, r15);
        DoubleVector rl5 = n5.fma(v5$, r15.sub(r5));
        DoubleVector z13 = r5.mul(r5);
        DoubleVector x$16 = t5;
        LongVector q5 = x$16.reinterpretAsLongs();
        VectorMask<Double> inner5 = r5.abs().compare(VectorOperators.GE, ax5.mul(v6$));
        DoubleVector h5 = r5.mul(v7$);
        DoubleVector w5 = h5.fma(r5, v8$);
        DoubleVector wl5 = h5.fma(r5, v8$.sub(w5));
        VectorMask<Double> even3 = q5.and(v9$).compare(VectorOperators.EQ, v10$).cast(DOUBLES);
        DoubleVector a5 = r5.blend(w5, even3);
        DoubleVector b5 = r5.blend(z13, even3).mul(z13);
        DoubleVector c5 = rl5.blend(wl5.sub(r5.mul(rl5)), even3);
        DoubleVector cp5 = v11$.fma(z13, v12$).fma(z13, v13$).fma(z13, v14$).fma(z13, v15$).fma(z13, v16$);
        DoubleVector sp5 = v17$.fma(z13, v18$).fma(z13, v19$).fma(z13, v20$).fma(z13, v21$).fma(z13, v22$);
        DoubleVector p5 = sp5.blend(cp5, even3);
        DoubleVector y5 = a5.add(b5.fma(p5, c5));
        LongVector sign5 = q5.add(v9$).and(v23$).lanewise(VectorOperators.LSHL, v24$);
        DoubleVector x$17 = y5;
        DoubleVector v5 = x$17.reinterpretAsLongs().lanewise(VectorOperators.XOR, sign5).reinterpretAsDoubles();
        VectorMask<Double> common$5 = inner5;
        DoubleVector cos$6 = v5;
        if (lanes$.andNot(common$5).anyTrue()) {
          double[] cos$6arguments1 = new double[LANES_64];
          x$15.intoArray(cos$6arguments1, 0);
          double[] cos$6values = new double[LANES_64];
          cos$6.intoArray(cos$6values, 0);
          long cos$6done = common$5.toLong();
          for (int lane$ = 0; lane$ < LANES_64; lane$++) {
            if ((cos$6done >>> lane$ & 1) == 0) {
              cos$6values[lane$] = LaneMath.cos(cos$6arguments1[lane$]);
            }
          }
          cos$6 = DoubleVector.fromArray(DOUBLES, cos$6values, 0);
        }
        cos$5 = cos$6;
        double[] vradRowRow = vradRow[j];
        sin$.neg().mul(DoubleVector.fromArray(DOUBLES, vlonRowRow, k, lanes$)).sub(sin$3.mul(cos$).mul(DoubleVector.fromArray(DOUBLES, vlatRowRow, k, lanes$))).add(cos$3.mul(cos$5).mul(DoubleVector.fromArray(DOUBLES, vradRowRow, k, lanes$))).intoArray(vxRowRow, k, lanes$);
        // vy[i][j][k] =
        double[] vyRowRow = vyRow[j];
        DoubleVector x$18 = DoubleVector.fromArray(DOUBLES, longitude, k, lanes$).mul(v1$);
        DoubleVector cos$7 = DoubleVector.zero(DOUBLES);
        DoubleVector ax6 = x$18.abs();
        DoubleVector t6 = ax6.fma(v2$, v3$);
        DoubleVector n6 = t6.sub(v3$);
        DoubleVector r16 = n6.fma(v4$, ax6);
        DoubleVector r6 = n6.fma(v5$, r16);
        DoubleVector rl6 = n6.fma(v5$, r16.sub(r6));
        DoubleVector z16 = r6.mul(r6);
        DoubleVector x$19 = t6;
        LongVector q6 = x$19.reinterpretAsLongs();
        VectorMask<Double> inner6 = r6.abs().compare(VectorOperators.GE, ax6.mul(v6$));
        DoubleVector h6 = r6.mul(v7$);
        DoubleVector w6 = h6.fma(r6, v8$);
        DoubleVector wl6 = h6.fma(r6, v8$.sub(w6));
        VectorMask<Double> even4 = q6.and(v9$).compare(VectorOperators.EQ, v10$).cast(DOUBLES);
        DoubleVector a6 = r6.blend(w6, even4);
        DoubleVector b6 = r6.blend(z16, even4).mul(z16);
        DoubleVector c6 = rl6.blend(wl6.sub(r6.mul(rl6)), even4);
        DoubleVector cp6 = v11$.fma(z16, v12$).fma(z16, v13$).fma(z16, v14$).fma(z16, v15$).fma(z16, v16$);
        DoubleVector sp6 = v17$.fma(z16, v18$).fma(z16, v19$).fma(z16, v20$).fma(z16, v21$).fma(z16, v22$);
        DoubleVector p6 = sp6.blend(cp6, even4);
        DoubleVector y6 = a6.add(b6.fma(p6, c6));
        LongVector sign6 = q6.add(v9$).and(v23$).lanewise(VectorOperators.LSHL, v24$);
        DoubleVector x$20 = y6;
        DoubleVector v6 = x$20.reinterpretAsLongs().lanewise(VectorOperators.XOR, sign6).reinterpretAsDoubles();
        VectorMask<Double> common$6 = inner6;
        DoubleVector cos$8 = v6;
        if (lanes$.andNot(common$6).anyTrue()) {
          double[] cos$8arguments1 = new double[LANES_64];
          x$18.intoArray(cos$8arguments1, 0);
          double[] cos$8values = new double[LANES_64];
          cos$8.intoArray(cos$8values, 0);
          long cos$8done = common$6.toLong();
          for (int lane$ = 0; lane$ < LANES_64; lane$++) {
            if ((cos$8done >>> lane$ & 1) == 0) {
              cos$8values[lane$] = LaneMath.cos(cos$8arguments1[lane$]);
            }
          }
          cos$8 = DoubleVector.fromArray(DOUBLES, cos$8values, 0);
        }
        cos$7 = cos$8;
        double[] vlonRowRow2 = vlonRow[j];
        double x$21 = latitude[i] * 0.017453292519943295;
        DoubleVector sin$5 = DoubleVector.zero(DOUBLES);
        double ax7 = Math.abs(x$21);
        double t7 = Math.fma(ax7, 0.6366197723675814, 6.755399441055744E15);
        double n7 = t7 - 6.755399441055744E15;
        double r17 = Math.fma(n7, (-1.5707963267948966), ax7);
        double r7 = Math.fma(n7, (-6.123233995736766E-17), r17);
        double rl7 = Math.fma(n7, (-6.123233995736766E-17), (r17 - r7));
        double z19 = r7 * r7;
        double x$22 = t7;
        long q7 = Double.doubleToRawLongBits(x$22);
        boolean inner7 = (Math.abs(r7)) >= (ax7 * 1.4210854715202004E-14);
        double h7 = r7 * (-0.5);
        double w7 = Math.fma(h7, r7, 1.0);
        double wl7 = Math.fma(h7, r7, (1.0 - w7));
        boolean odd3 = (q7 & 1L) != 0L;
        double a7 = odd3 ? w7 : r7;
        double b7 = (odd3 ? z19 : r7) * z19;
        double c7 = odd3 ? (wl7 - (r7 * rl7)) : rl7;
        double cp7 = Math.fma((Math.fma((Math.fma((Math.fma((Math.fma((-1.135844312966567E-11), z19, 2.0875700701124033E-9)), z19, (-2.7557314191757987E-7))), z19, 2.4801587288946948E-5)), z19, (-0.0013888888888873303))), z19, 0.041666666666666595);
        double sp7 = Math.fma((Math.fma((Math.fma((Math.fma((Math.fma(1.589640187780021E-10, z19, (-2.5050752452853914E-8))), z19, 2.755731366473704E-6)), z19, (-1.9841269829763415E-4))), z19, 0.008333333333322418)), z19, (-0.16666666666666632));
        double p7 = odd3 ? cp7 : sp7;
        double y7 = a7 + (Math.fma(b7, p7, c7));
        double x$23 = x$21;
        long sign7 = ((q7 & 2L) << ((long) 62)) ^ ((Double.doubleToRawLongBits(x$23)) & Long.MIN_VALUE);
        double x$24 = y7;
        double v7 = Double.longBitsToDouble(((Double.doubleToRawLongBits(x$24)) ^ sign7));
        VectorMask<Double> common$7 = DOUBLES.maskAll(inner7);
        DoubleVector sin$6 = DoubleVector.broadcast(DOUBLES, v7);
        if (lanes$.andNot(common$7).anyTrue()) {
          double[] sin$6arguments1 = new double[LANES_64];
          DoubleVector.broadcast(DOUBLES, x$21).intoArray(sin$6arguments1, 0);
          double[] sin$6values = new double[LANES_64];
          sin$6.intoArray(sin$6values, 0);
          long sin$6done = common$7.toLong();
          for (int lane$ = 0; lane$ < LANES_64; lane$++) {
            if ((sin$6done >>> lane$ & 1) == 0) {
              sin$6values[lane$] = LaneMath.sin(sin$6arguments1[lane$]);
            }
          }
          sin$6 = DoubleVector.fromArray(DOUBLES, sin$6values, 0);
        }
        sin$5 = sin$6;
        DoubleVector x$25 = DoubleVector.fromArray(DOUBLES, longitude, k, lanes$).mul(v1$);
        DoubleVector sin$7 = DoubleVector.zero(DOUBLES);
        DoubleVector ax8 = x$25.abs();
        DoubleVector t8 = ax8.fma(v2$, v3$);
        DoubleVector n8 = t8.sub(v3$);
        DoubleVector r18 = n8.fma(v4$, ax8);
        DoubleVector r8 = n8.fma(v5$, r18);
        DoubleVector rl8 = n8.fma(v5$, r18.sub(r8));
        DoubleVector z22 = r8.mul(r8);
        DoubleVector x$26 = t8;
        LongVector q8 = x$26.reinterpretAsLongs();
        VectorMask<Double> inner8 = r8.abs().compare(VectorOperators.GE, ax8.mul(v6$));
        DoubleVector h8 = r8.mul(v7$);
        DoubleVector w8 = h8.fma(r8, v8$);
        DoubleVector wl8 = h8.fma(r8, v8$.sub(w8));
        VectorMask<Double> odd4 = q8.and(v9$).compare(VectorOperators.NE, v10$).cast(DOUBLES);
        DoubleVector a8 = r8.blend(w8, odd4);
        DoubleVector b8 = r8.blend(z22, odd4).mul(z22);
        DoubleVector c8 = rl8.blend(wl8.sub(r8.mul(rl8)), odd4);
        DoubleVector cp8 = v11$.fma(z22, v12$).fma(z22, v13$).fma(z22, v14$).fma(z22, v15$).fma(z22, v16$);
        DoubleVector sp8 = v17$.fma(z22, v18$).fma(z22, v19$).fma(z22, v20$).fma(z22, v21$).fma(z22, v22$);
        DoubleVector p8 = sp8.blend(cp8, odd4);
        DoubleVector y8 = a8.add(b8.fma(p8, c8));
        DoubleVector x$27 = x$25;
        LongVector sign8 = q8.and(v23$).lanewise(VectorOperators.LSHL, v24$).lanewise(VectorOperators.XOR, x$27.reinterpretAsLongs().and(v25$));
        DoubleVector x$28 = y8;
        DoubleVector v8 = x$28.reinterpretAsLongs().lanewise(VectorOperators.XOR, sign8).reinterpretAsDoubles();
        VectorMask<Double> common$8 = inner8;
        DoubleVector sin$8 = v8;
        if (lanes$.andNot(common$8).anyTrue()) {
          double[] sin$8arguments1 = new double[LANES_64];
          x$25.intoArray(sin$8arguments1, 0);
          double[] sin$8values = new double[LANES_64];
          sin$8.intoArray(sin$8values, 0);
          long sin$8done = common$8.toLong();
          for (int lane$ = 0; lane$ < LANES_64; lane$++) {
            if ((sin$8done >>> lane$ & 1) == 0) {
              sin$8values[lane$] = LaneMath.sin(sin$8arguments1[lane$]);
            }
          }
          sin$8 = DoubleVector.fromArray(DOUBLES, sin$8values, 0);
        }
        sin$7 = sin$8;
        double[] vlatRowRow2 = vlatRow[j];
        double x$29 = latitude[i] * 0.017453292519943295;
        DoubleVector cos$9 = DoubleVector.zero(DOUBLES);
        double ax9 = Math.abs(x$29);
        double t9 = Math.fma(ax9, 0.6366197723675814, 6.755399441055744E15);
        double n9 = t9 - 6.755399441055744E15;
        double r19 = Math.fma(n9, (-1.5707963267948966), ax9);
        double r9 = Math.fma(n9, (-6.123233995736766E-17), r19);
        double rl9 = Math.fma(n9, (-6.123233995736766E-17), (r19 - r9));
        double z25 = r9 * r9;
        double x$30 = t9;
        long q9 = Double.doubleToRawLongBits(x$30);
        boolean inner9 = (Math.abs(r9)) >= (ax9 * 1.4210854715202004E-14);
        double h9 = r9 * (-0.5);
        double w9 = Math.fma(h9, r9, 1.0);
        double wl9 = Math.fma(h9, r9, (1.0 - w9));
        boolean even5 = (q9 & 1L) == 0L;
        double a9 = even5 ? w9 : r9;
        double b9 = (even5 ? z25 : r9) * z25;
        double c9 = even5 ? (wl9 - (r9 * rl9)) : rl9;
        double cp9 = Math.fma((Math.fma((Math.fma((Math.fma((Math.fma((-1.135844312966567E-11), z25, 2.0875700701124033E-9)), z25, (-2.7557314191757987E-7))), z25, 2.4801587288946948E-5)), z25, (-0.0013888888888873303))), z25, 0.041666666666666595);
        double sp9 = Math.fma((Math.fma((Math.fma((Math.fma((Math.fma(1.589640187780021E-10, z25, (-2.5050752452853914E-8))), z25, 2.755731366473704E-6)), z25, (-1.9841269829763415E-4))), z25, 0.008333333333322418)), z25, (-0.16666666666666632));
        double p9 = even5 ? cp9 : sp9;
        double y9 = a9 + (Math.fma(b9, p9, c9));
        long sign9 = ((q9 + 1L) & 2L) << ((long) 62);
        double x$31 = y9;
        double v9 = Double.longBitsToDouble(((Double.doubleToRawLongBits(x$31)) ^ sign9));
        VectorMask<Double> common$9 = DOUBLES.maskAll(inner9);
        DoubleVector cos$10 = DoubleVector.broadcast(DOUBLES, v9);
        if (lanes$.andNot(common$9).anyTrue()) {
          double[] cos$10arguments1 = new double[LANES_64];
          DoubleVector.broadcast(DOUBLES, x$29).intoArray(cos$10arguments1, 0);
          double[] cos$10values = new double[LANES_64];
          cos$10.intoArray(cos$10values, 0);
          long cos$10done = common$9.toLong();
          for (int lane$ = 0; lane$ < LANES_64; lane$++) {
            if ((cos$10done >>> lane$ & 1) == 0) {
              cos$10values[lane$] = LaneMath.cos(cos$10arguments1[lane$]);
            }
          }
          cos$10 = DoubleVector.fromArray(DOUBLES, cos$10values, 0);
        }
        cos$9 = cos$10;
        DoubleVector x$32 = DoubleVector.fromArray(DOUBLES, longitude, k, lanes$).mul(v1$);
        DoubleVector sin$9 = DoubleVector.zero(DOUBLES);
        DoubleVector ax10 = x$32.abs();
        DoubleVector t10 = ax10.fma(v2$, v3$);
        DoubleVector n10 = t10.sub(v3$);
        DoubleVector r110 = n10.fma(v4$, ax10);
        DoubleVector r10 = n10.fma(v5$, r110);
        DoubleVector rl10 = n10.fma(v5$, r110.sub(r10));
        DoubleVector z28 = r10.mul(r10);
        DoubleVector x$33 = t10;
        LongVector q10 = x$33.reinterpretAsLongs();
        VectorMask<Double> inner10 = r10.abs().compare(VectorOperators.GE, ax10.mul(v6$));
        DoubleVector h10 = r10.mul(v7$);
        DoubleVector w10 = h10.fma(r10, v8$);
        DoubleVector wl10 = h10.fma(r10, v8$.sub(w10));
        VectorMask<Double> odd5 = q10.and(v9$).compare(VectorOperators.NE, v10$).cast(DOUBLES);
        DoubleVector a10 = r10.blend(w10, odd5);
        DoubleVector b10 = r10.blend(z28, odd5).mul(z28);
        DoubleVector c10 = rl10.blend(wl10.sub(r10.mul(rl10)), odd5);
        DoubleVector cp10 = v11$.fma(z28, v12$).fma(z28, v13$).fma(z28, v14$).fma(z28, v15$).fma(z28, v16$);
        DoubleVector sp10 = v17$.fma(z28, v18$).fma(z28, v19$).fma(z28, v20$).fma(z28, v21$).fma(z28, v22$);
        DoubleVector p10 = sp10.blend(cp10, odd5);
        DoubleVector y10 = a10.add(b10.fma(p10, c10));
        DoubleVector x$34 = x$32;
        LongVector sign10 = q10.and(v23$).lanewise(VectorOperators.LSHL, v24$).lanewise(VectorOperators.XOR, x$34.reinterpretAsLongs().and(v25$));
        DoubleVector x$35 = y10;
        DoubleVector v10 = x$35.reinterpretAsLongs().lanewise(VectorOperators.XOR, sign10).reinterpretAsDoubles();
        VectorMask<Double> common$10 = inner10;
        DoubleVector sin$10 = v10;
        if (lanes$.andNot(common$10).anyTrue()) {
          double[] sin$10arguments1 = new double[LANES_64];
          x$32.intoArray(sin$10arguments1, 0);
          double[] sin$10values = new double[LANES_64];
          sin$10.intoArray(sin$10values, 0);
          long sin$10done = common$10.toLong();
          for (int lane$ = 0; lane$ < LANES_64; lane$++) {
            if ((sin$10done >>> lane$ & 1) == 0) {
              sin$10values[lane$] = LaneMath.sin(sin$10arguments1[lane$]);
            }
          }
          sin$10 = DoubleVector.fromArray(DOUBLES, sin$10values, 0);
        }
        sin$9 = sin$10;
        double[] vradRowRow2 = vradRow[j];
        cos$7.mul(DoubleVector.fromArray(DOUBLES, vlonRowRow2, k, lanes$)).sub(sin$5.mul(sin$7).mul(DoubleVector.fromArray(DOUBLES, vlatRowRow2, k, lanes$))).add(cos$9.mul(sin$9).mul(DoubleVector.fromArray(DOUBLES, vradRowRow2, k, lanes$))).intoArray(vyRowRow, k, lanes$);
        // vz[i][j][k] =
        double[] vzRowRow = vzRow[j];
        double x$36 = latitude[i] * 0.017453292519943295;
        DoubleVector cos$11 = DoubleVector.zero(DOUBLES);
        double ax11 = Math.abs(x$36);
        double t11 = Math.fma(ax11, 0.6366197723675814, 6.755399441055744E15);
        double n11 = t11 - 6.755399441055744E15;
        double r111 = Math.fma(n11, (-1.5707963267948966), ax11);
        double r11 = Math.fma(n11, (-6.123233995736766E-17), r111);
        double rl11 = Math.fma(n11, (-6.123233995736766E-17), (r111 - r11));
        double z31 = r11 * r11;
        double x$37 = t11;
        long q11 = Double.doubleToRawLongBits(x$37);
        boolean inner11 = (Math.abs(r11)) >= (ax11 * 1.4210854715202004E-14);
        double h11 = r11 * (-0.5);
        double w11 = Math.fma(h11, r11, 1.0);
        double wl11 = Math.fma(h11, r11, (1.0 - w11));
        boolean even6 = (q11 & 1L) == 0L;
        double a11 = even6 ? w11 : r11;
        double b11 = (even6 ? z31 : r11) * z31;
        double c11 = even6 ? (wl11 - (r11 * rl11)) : rl11;
        double cp11 = Math.fma((Math.fma((Math.fma((Math.fma((Math.fma((-1.135844312966567E-11), z31, 2.0875700701124033E-9)), z31, (-2.7557314191757987E-7))), z31, 2.4801587288946948E-5)), z31, (-0.0013888888888873303))), z31, 0.041666666666666595);
        double sp11 = Math.fma((Math.fma((Math.fma((Math.fma((Math.fma(1.589640187780021E-10, z31, (-2.5050752452853914E-8))), z31, 2.755731366473704E-6)), z31, (-1.9841269829763415E-4))), z31, 0.008333333333322418)), z31, (-0.16666666666666632));
        double p11 = even6 ? cp11 : sp11;
        double y11 = a11 + (Math.fma(b11, p11, c11));
        long sign11 = ((q11 + 1L) & 2L) << ((long) 62);
        double x$38 = y11;
        double v11 = Double.longBitsToDouble(((Double.doubleToRawLongBits(x$38)) ^ sign11));
        VectorMask<Double> common$11 = DOUBLES.maskAll(inner11);
        DoubleVector cos$12 = DoubleVector.broadcast(DOUBLES, v11);
        if (lanes$.andNot(common$11).anyTrue()) {
          double[] cos$12arguments1 = new double[LANES_64];
          DoubleVector.broadcast(DOUBLES, x$36).intoArray(cos$12arguments1, 0);
          double[] cos$12values = new double[LANES_64];
          cos$12.intoArray(cos$12values, 0);
          long cos$12done = common$11.toLong();
          for (int lane$ = 0; lane$ < LANES_64; lane$++) {
            if ((cos$12done >>> lane$ & 1) == 0) {
              cos$12values[lane$] = LaneMath.cos(cos$12arguments1[lane$]);
            }
          }
          cos$12 = DoubleVector.fromArray(DOUBLES, cos$12values, 0);
        }
        cos$11 = cos$12;
        double[] vlatRowRow3 = vlatRow[j];
        double x$39 = latitude[i] * 0.017453292519943295;
        DoubleVector sin$11 = DoubleVector.zero(DOUBLES);
        double ax12 = Math.abs(x$39);
        double t12 = Math.fma(ax12, 0.6366197723675814, 6.755399441055744E15);
        double n12 = t12 - 6.755399441055744E15;
        double r112 = Math.fma(n12, (-1.5707963267948966), ax12);
        double r20 = Math.fma(n12, (-6.123233995736766E-17), r112);
        double rl12 = Math.fma(n12, (-6.123233995736766E-17), (r112 - r20));
        double z34 = r20 * r20;
        double x$40 = t12;
        long q12 = Double.doubleToRawLongBits(x$40);
        boolean inner12 = (Math.abs(r20)) >= (ax12 * 1.4210854715202004E-14);
        double h12 = r20 * (-0.5);
        double w12 = Math.fma(h12, r20, 1.0);
        double wl12 = Math.fma(h12, r20, (1.0 - w12));
        boolean odd6 = (q12 & 1L) != 0L;
        double a12 = odd6 ? w12 : r20;
        double b12 = (odd6 ? z34 : r20) * z34;
        double c12 = odd6 ? (wl12 - (r20 * rl12)) : rl12;
        double cp12 = Math.fma((Math.fma((Math.fma((Math.fma((Math.fma((-1.135844312966567E-11), z34, 2.0875700701124033E-9)), z34, (-2.7557314191757987E-7))), z34, 2.4801587288946948E-5)), z34, (-0.0013888888888873303))), z34, 0.041666666666666595);
        double sp12 = Math.fma((Math.fma((Math.fma((Math.fma((Math.fma(1.589640187780021E-10, z34, (-2.5050752452853914E-8))), z34, 2.755731366473704E-6)), z34, (-1.9841269829763415E-4))), z34, 0.008333333333322418)), z34, (-0.16666666666666632));
        double p12 = odd6 ? cp12 : sp12;
        double y12 = a12 + (Math.fma(b12, p12, c12));
        double x$41 = x$39;
        long sign12 = ((q12 & 2L) << ((long) 62)) ^ ((Double.doubleToRawLongBits(x$41)) & Long.MIN_VALUE);
        double x$42 = y12;
        double v12 = Double.longBitsToDouble(((Double.doubleToRawLongBits(x$42)) ^ sign12));
        VectorMask<Double> common$12 = DOUBLES.maskAll(inner12);
        DoubleVector sin$12 = DoubleVector.broadcast(DOUBLES, v12);
        if (lanes$.andNot(common$12).anyTrue()) {
          double[] sin$12arguments1 = new double[LANES_64];
          DoubleVector.broadcast(DOUBLES, x$39).intoArray(sin$12arguments1, 0);
          double[] sin$12values = new double[LANES_64];
          sin$12.intoArray(sin$12values, 0);
          long sin$12done = common$12.toLong();
          for (int lane$ = 0; lane$ < LANES_64; lane$++) {
            if ((sin$12done >>> lane$ & 1) == 0) {
              sin$12values[lane$] = LaneMath.sin(sin$12arguments1[lane$]);
            }
          }
          sin$12 = DoubleVector.fromArray(DOUBLES, sin$12values, 0);
        }
        sin$11 = sin$12;
        double[] vradRowRow3 = vradRow[j];
        cos$11.mul(DoubleVector.fromArray(DOUBLES, vlatRowRow3, k, lanes$)).add(sin$11.mul(DoubleVector.fromArray(DOUBLES, vradRowRow3, k, lanes$))).intoArray(vzRowRow, k, lanes$);
        j = j + 1;
      }
    }
    return to$;
  }

  /**
   * {@code VelocityNested.hoisted#1 (line 71)}, VelocityNested.java:71: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int hoistedLoop(int from$, int to$, double[] longitude, int radii, double[][][] vx, int i,
      double[][][] vlon, double sinlat, double[][][] vlat, double coslat, double[][][] vrad,
      double[][][] vy, double[][][] vz) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - LANES_64
        || longitude == null
        || !inside(longitude.length, (long) from$, (long) (to$ - 1))
        || vx == null
        || !inside(vx.length, (long) i, (long) i)) {
      return from$;
    }
    double[][] vxRow = vx[i];
    if (vxRow == null
        || !inside(vxRow.length, 0L, 0L)
        || !inside(vxRow.length, (long) radii - 1L, (long) radii - 1L)) {
      return from$;
    }
    for (long j$ = 0L; j$ <= (long) radii - 1L; j$++) {
      if (vxRow[(int) (long) j$] == null
          || !inside(vxRow[(int) (long) j$].length, (long) from$, (long) (to$ - 1))) {
        return from$;
      }
    }
    if (vlon == null
        || !inside(vlon.length, (long) i, (long) i)) {
      return from$;
    }
    double[][] vlonRow = vlon[i];
    if (vlonRow == null
        || !inside(vlonRow.length, 0L, 0L)
        || !inside(vlonRow.length, (long) radii - 1L, (long) radii - 1L)) {
      return from$;
    }
    for (long j$ = 0L; j$ <= (long) radii - 1L; j$++) {
      if (vlonRow[(int) (long) j$] == null
          || !inside(vlonRow[(int) (long) j$].length, (long) from$, (long) (to$ - 1))) {
        return from$;
      }
    }
    if (vlat == null
        || !inside(vlat.length, (long) i, (long) i)) {
      return from$;
    }
    double[][] vlatRow = vlat[i];
    if (vlatRow == null
        || !inside(vlatRow.length, 0L, 0L)
        || !inside(vlatRow.length, (long) radii - 1L, (long) radii - 1L)) {
      return from$;
    }
    for (long j$ = 0L; j$ <= (long) radii - 1L; j$++) {
      if (vlatRow[(int) (long) j$] == null
          || !inside(vlatRow[(int) (long) j$].length, (long) from$, (long) (to$ - 1))) {
        return from$;
      }
    }
    if (vrad == null
        || !inside(vrad.length, (long) i, (long) i)) {
      return from$;
    }
    double[][] vradRow = vrad[i];
    if (vradRow == null
        || !inside(vradRow.length, 0L, 0L)
        || !inside(vradRow.length, (long) radii - 1L, (long) radii - 1L)) {
      return from$;
    }
    for (long j$ = 0L; j$ <= (long) radii - 1L; j$++) {
      if (vradRow[(int) (long) j$] == null
          || !inside(vradRow[(int) (long) j$].length, (long) from$, (long) (to$ - 1))) {
        return from$;
      }
    }
    if (vy == null
        || !inside(vy.length, (long) i, (long) i)) {
      return from$;
    }
    double[][] vyRow = vy[i];
    if (vyRow == null
        || !inside(vyRow.length, 0L, 0L)
        || !inside(vyRow.length, (long) radii - 1L, (long) radii - 1L)) {
      return from$;
    }
    for (long j$ = 0L; j$ <= (long) radii - 1L; j$++) {
      if (vyRow[(int) (long) j$] == null
          || !inside(vyRow[(int) (long) j$].length, (long) from$, (long) (to$ - 1))) {
        return from$;
      }
    }
    if (vz == null
        || !inside(vz.length, (long) i, (long) i)) {
      return from$;
    }
    double[][] vzRow = vz[i];
    if (vzRow == null
        || !inside(vzRow.length, 0L, 0L)
        || !inside(vzRow.length, (long) radii - 1L, (long) radii - 1L)) {
      return from$;
    }
    for (long j$ = 0L; j$ <= (long) radii - 1L; j$++) {
      if (vzRow[(int) (long) j$] == null
          || !inside(vzRow[(int) (long) j$].length, (long) from$, (long) (to$ - 1))) {
        return from$;
      }
    }
    DoubleVector v1$ = DoubleVector.broadcast(DOUBLES, 0.017453292519943295);
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
    LongVector v25$ = LongVector.broadcast(LONGS, Long.MIN_VALUE);
    DoubleVector v26$ = DoubleVector.broadcast(DOUBLES, sinlat);
    DoubleVector v27$ = DoubleVector.broadcast(DOUBLES, coslat);
    int k = from$;
    for (; k < to$; k += LANES_64) {
      VectorMask<Double> lanes$ = DOUBLES.indexInRange(k, to$);
      // double lon = Math.toRadians(longitude[k]);
      DoubleVector lon = DoubleVector.fromArray(DOUBLES, longitude, k, lanes$).mul(v1$);
      // double sinlon = Math.sin(lon);
      DoubleVector sin$ = DoubleVector.zero(DOUBLES);
      DoubleVector ax = lon.abs();
      DoubleVector t = ax.fma(v2$, v3$);
      DoubleVector n = t.sub(v3$);
      DoubleVector r1 = n.fma(v4$, ax);
      DoubleVector r = n.fma(v5$, r1);
      DoubleVector rl = n.fma(v5$, r1.sub(r));
      DoubleVector z = r.mul(r);
      DoubleVector x$ = t;
      LongVector q = x$.reinterpretAsLongs();
      VectorMask<Double> inner = r.abs().compare(VectorOperators.GE, ax.mul(v6$));
      DoubleVector h = r.mul(v7$);
      DoubleVector w = h.fma(r, v8$);
      DoubleVector wl = h.fma(r, v8$.sub(w));
      VectorMask<Double> odd = q.and(v9$).compare(VectorOperators.NE, v10$).cast(DOUBLES);
      DoubleVector a = r.blend(w, odd);
      DoubleVector b = r.blend(z, odd).mul(z);
      DoubleVector c = rl.blend(wl.sub(r.mul(rl)), odd);
      DoubleVector cp = v11$.fma(z, v12$).fma(z, v13$).fma(z, v14$).fma(z, v15$).fma(z, v16$);
      DoubleVector sp = v17$.fma(z, v18$).fma(z, v19$).fma(z, v20$).fma(z, v21$).fma(z, v22$);
      DoubleVector p = sp.blend(cp, odd);
      DoubleVector y = a.add(b.fma(p, c));
      DoubleVector x$2 = lon;
      LongVector sign = q.and(v23$).lanewise(VectorOperators.LSHL, v24$).lanewise(VectorOperators.XOR, x$2.reinterpretAsLongs().and(v25$));
      DoubleVector x$3 = y;
      DoubleVector v = x$3.reinterpretAsLongs().lanewise(VectorOperators.XOR, sign).reinterpretAsDoubles();
      VectorMask<Double> common$ = inner;
      DoubleVector sin$2 = v;
      if (lanes$.andNot(common$).anyTrue()) {
        double[] sin$2arguments1 = new double[LANES_64];
        lon.intoArray(sin$2arguments1, 0);
        double[] sin$2values = new double[LANES_64];
        sin$2.intoArray(sin$2values, 0);
        long sin$2done = common$.toLong();
        for (int lane$ = 0; lane$ < LANES_64; lane$++) {
          if ((sin$2done >>> lane$ & 1) == 0) {
            sin$2values[lane$] = LaneMath.sin(sin$2arguments1[lane$]);
          }
        }
        sin$2 = DoubleVector.fromArray(DOUBLES, sin$2values, 0);
      }
      sin$ = sin$2;
      DoubleVector sinlon = sin$;
      // double coslon = Math.cos(lon);
      DoubleVector cos$ = DoubleVector.zero(DOUBLES);
      DoubleVector ax2 = lon.abs();
      DoubleVector t2 = ax2.fma(v2$, v3$);
      DoubleVector n2 = t2.sub(v3$);
      DoubleVector r12 = n2.fma(v4$, ax2);
      DoubleVector r2 = n2.fma(v5$, r12);
      DoubleVector rl2 = n2.fma(v5$, r12.sub(r2));
      DoubleVector z4 = r2.mul(r2);
      DoubleVector x$4 = t2;
      LongVector q2 = x$4.reinterpretAsLongs();
      VectorMask<Double> inner2 = r2.abs().compare(VectorOperators.GE, ax2.mul(v6$));
      DoubleVector h2 = r2.mul(v7$);
      DoubleVector w2 = h2.fma(r2, v8$);
      DoubleVector wl2 = h2.fma(r2, v8$.sub(w2));
      VectorMask<Double> even = q2.and(v9$).compare(VectorOperators.EQ, v10$).cast(DOUBLES);
      DoubleVector a2 = r2.blend(w2, even);
      DoubleVector b2 = r2.blend(z4, even).mul(z4);
      DoubleVector c2 = rl2.blend(wl2.sub(r2.mul(rl2)), even);
      DoubleVector cp2 = v11$.fma(z4, v12$).fma(z4, v13$).fma(z4, v14$).fma(z4, v15$).fma(z4, v16$);
      DoubleVector sp2 = v17$.fma(z4, v18$).fma(z4, v19$).fma(z4, v20$).fma(z4, v21$).fma(z4, v22$);
      DoubleVector p2 = sp2.blend(cp2, even);
      DoubleVector y2 = a2.add(b2.fma(p2, c2));
      LongVector sign2 = q2.add(v9$).and(v23$).lanewise(VectorOperators.LSHL, v24$);
      DoubleVector x$5 = y2;
      DoubleVector v2 = x$5.reinterpretAsLongs().lanewise(VectorOperators.XOR, sign2).reinterpretAsDoubles();
      VectorMask<Double> common$2 = inner2;
      DoubleVector cos$2 = v2;
      if (lanes$.andNot(common$2).anyTrue()) {
        double[] cos$2arguments1 = new double[LANES_64];
        lon.intoArray(cos$2arguments1, 0);
        double[] cos$2values = new double[LANES_64];
        cos$2.intoArray(cos$2values, 0);
        long cos$2done = common$2.toLong();
        for (int lane$ = 0; lane$ < LANES_64; lane$++) {
          if ((cos$2done >>> lane$ & 1) == 0) {
            cos$2values[lane$] = LaneMath.cos(cos$2arguments1[lane$]);
          }
        }
        cos$2 = DoubleVector.fromArray(DOUBLES, cos$2values, 0);
      }
      cos$ = cos$2;
      DoubleVector coslon = cos$;
      // for (int j = 0; j < radii; j++) {
      int j = 0;
      while (j < radii) {
        // vx[i][j][k] =
        double[] vxRowRow = vxRow[j];
        double[] vlonRowRow = vlonRow[j];
        double[] vlatRowRow = vlatRow[j];
        double[] vradRowRow = vradRow[j];
        sinlon.neg().mul(DoubleVector.fromArray(DOUBLES, vlonRowRow, k, lanes$)).sub(v26$.mul(coslon).mul(DoubleVector.fromArray(DOUBLES, vlatRowRow, k, lanes$))).add(v27$.mul(coslon).mul(DoubleVector.fromArray(DOUBLES, vradRowRow, k, lanes$))).intoArray(vxRowRow, k, lanes$);
        // vy[i][j][k] =
        double[] vyRowRow = vyRow[j];
        double[] vlonRowRow2 = vlonRow[j];
        double[] vlatRowRow2 = vlatRow[j];
        double[] vradRowRow2 = vradRow[j];
        coslon.mul(DoubleVector.fromArray(DOUBLES, vlonRowRow2, k, lanes$)).sub(v26$.mul(sinlon).mul(DoubleVector.fromArray(DOUBLES, vlatRowRow2, k, lanes$))).add(v27$.mul(sinlon).mul(DoubleVector.fromArray(DOUBLES, vradRowRow2, k, lanes$))).intoArray(vyRowRow, k, lanes$);
        // vz[i][j][k] = coslat * vlat[i][j][k] + sinlat * vrad[i][j][k];
        double[] vzRowRow = vzRow[j];
        double[] vlatRowRow3 = vlatRow[j];
        double[] vradRowRow3 = vradRow[j];
        v27$.mul(DoubleVector.fromArray(DOUBLES, vlatRowRow3, k, lanes$)).add(v26$.mul(DoubleVector.fromArray(DOUBLES, vradRowRow3, k, lanes$))).intoArray(vzRowRow, k, lanes$);
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
    ParallelVelocityNested_Vectors.class.getModule().addReads(module);
    int preferred = VectorShape.preferredShape().vectorBitSize();
    return Integer.getInteger("parloop.vectorBits", Math.max(128, Math.min(512, preferred)));
  }
}
