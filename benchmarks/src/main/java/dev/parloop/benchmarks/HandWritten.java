package dev.parloop.benchmarks;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The documented loops as an expert writes them with the Vector API. */
final class HandWritten {
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = DOUBLES.length();
  private static final VectorSpecies<Integer> INTS =
      VectorSpecies.of(int.class, VectorShape.forBitSize(DOUBLES.vectorBitSize() / 2));
  private static final double[] IOTA = {0, 1, 2, 3, 4, 5, 6, 7};

  private HandWritten() {}

  /** {@code a = b + c}. */
  static void add(double[] a, double[] b, double[] c) {
    int end = DOUBLES.loopBound(a.length);
    int i = 0;
    for (; i < end; i += LANES) {
      DoubleVector.fromArray(DOUBLES, b, i)
          .add(DoubleVector.fromArray(DOUBLES, c, i))
          .intoArray(a, i);
    }
    for (; i < a.length; i++) {
      a[i] = b[i] + c[i];
    }
  }

  /** The sum, in an order of its own. */
  static double sum(double[] a) {
    DoubleVector first = DoubleVector.zero(DOUBLES);
    DoubleVector second = first;
    DoubleVector third = first;
    DoubleVector fourth = first;
    int i = 0;
    for (; i <= a.length - 4 * LANES; i += 4 * LANES) {
      first = first.add(DoubleVector.fromArray(DOUBLES, a, i));
      second = second.add(DoubleVector.fromArray(DOUBLES, a, i + LANES));
      third = third.add(DoubleVector.fromArray(DOUBLES, a, i + 2 * LANES));
      fourth = fourth.add(DoubleVector.fromArray(DOUBLES, a, i + 3 * LANES));
    }
    double sum = first.add(second).add(third.add(fourth)).reduceLanes(VectorOperators.ADD);
    for (; i < a.length; i++) {
      sum += a[i];
    }
    return sum;
  }

  /** A row of the picture, two vectors in flight; its length a multiple of two vectors. */
  static void mandelbrotRow(int[] row, double re, double dy, int most) {
    DoubleVector iota = DoubleVector.fromArray(DOUBLES, IOTA, 0);
    DoubleVector four = DoubleVector.broadcast(DOUBLES, 4.0);
    DoubleVector one = DoubleVector.broadcast(DOUBLES, 1.0);
    DoubleVector c = DoubleVector.broadcast(DOUBLES, re);
    for (int j = 0; j < row.length; j += 2 * LANES) {
      DoubleVector zero = DoubleVector.zero(DOUBLES);
      DoubleVector im = iota.add(j).mul(dy).add(-1.5);
      DoubleVector im2 = iota.add(j + LANES).mul(dy).add(-1.5);
      DoubleVector x = zero;
      DoubleVector y = zero;
      DoubleVector n = zero;
      DoubleVector xx = zero;
      DoubleVector yy = zero;
      DoubleVector x2 = zero;
      DoubleVector y2 = zero;
      DoubleVector n2 = zero;
      DoubleVector xx2 = zero;
      DoubleVector yy2 = zero;
      VectorMask<Double> live = xx.compare(VectorOperators.LE, four);
      VectorMask<Double> live2 = live;
      for (int k = 0; k < most && live.or(live2).anyTrue(); k++) {
        n = n.add(one, live);
        n2 = n2.add(one, live2);
        DoubleVector xy = x.mul(y);
        DoubleVector xy2 = x2.mul(y2);
        y = xy.add(xy).add(im);
        y2 = xy2.add(xy2).add(im2);
        x = xx.sub(yy).add(c);
        x2 = xx2.sub(yy2).add(c);
        xx = x.mul(x);
        xx2 = x2.mul(x2);
        yy = y.mul(y);
        yy2 = y2.mul(y2);
        live = xx.add(yy).compare(VectorOperators.LE, four, live);
        live2 = xx2.add(yy2).compare(VectorOperators.LE, four, live2);
      }
      ((IntVector) n.convertShape(VectorOperators.D2I, INTS, 0)).intoArray(row, j);
      ((IntVector) n2.convertShape(VectorOperators.D2I, INTS, 0)).intoArray(row, j + LANES);
    }
  }

  /** Steps until a point escapes; the length a multiple of a vector's. */
  static void escape(double[] re, double[] im, int[] steps, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector cx = DoubleVector.fromArray(DOUBLES, re, i);
      DoubleVector cy = DoubleVector.fromArray(DOUBLES, im, i);
      DoubleVector x = cx;
      DoubleVector y = cy;
      DoubleVector step = DoubleVector.broadcast(DOUBLES, -1.0);
      VectorMask<Double> live = DOUBLES.maskAll(true);
      for (int k = 0; k < 20; k++) {
        DoubleVector xx = x.mul(x);
        DoubleVector yy = y.mul(y);
        VectorMask<Double> out = xx.add(yy).compare(VectorOperators.GE, 16.0, live);
        step = step.blend((double) k, out);
        live = live.andNot(out);
        if (!live.anyTrue()) {
          break;
        }
        y = x.add(x).mul(y).add(cy);
        x = xx.sub(yy).add(cx);
      }
      ((IntVector) step.convertShape(VectorOperators.D2I, INTS, 0)).intoArray(steps, i);
    }
  }

  /** The sum of 1/k over k without a digit 9; a part, whose length is a multiple of a vector's. */
  static double withoutNine(int from, int to) {
    DoubleVector iota = DoubleVector.fromArray(DOUBLES, IOTA, 0);
    DoubleVector sum = DoubleVector.zero(DOUBLES);
    DoubleVector tenth = DoubleVector.broadcast(DOUBLES, 0.1);
    DoubleVector bias = DoubleVector.broadcast(DOUBLES, -0.45);
    DoubleVector rounding = DoubleVector.broadcast(DOUBLES, 0x1.8p52);
    DoubleVector ten = DoubleVector.broadcast(DOUBLES, -10.0);
    DoubleVector nine = DoubleVector.broadcast(DOUBLES, 9.0);
    DoubleVector one = DoubleVector.broadcast(DOUBLES, 1.0);
    for (int k = from; k < to; k += LANES) {
      DoubleVector number = iota.add((double) k);
      DoubleVector rest = number;
      VectorMask<Double> good = DOUBLES.maskAll(true);
      do {
        DoubleVector quotient = rest.fma(tenth, bias).add(rounding).sub(rounding);
        good = quotient.fma(ten, rest).compare(VectorOperators.NE, nine, good);
        rest = quotient;
      } while (rest.compare(VectorOperators.GT, 0.0, good).anyTrue());
      sum = sum.add(one.div(number), good);
    }
    return sum.reduceLanes(VectorOperators.ADD);
  }
}
