package dev.parloop.benchmarks.peers;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.D2I;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.NE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Loops that go on for as long as an element asks, with the Vector API by hand. */
final class VectorSteps {
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = DOUBLES.length();
  private static final VectorSpecies<Integer> INTS =
      VectorSpecies.of(int.class, VectorShape.forBitSize(DOUBLES.vectorBitSize() / 2));
  private static final double[] IOTA = {0, 1, 2, 3, 4, 5, 6, 7};

  private VectorSteps() {}

  /** A row of the picture, two vectors in flight. */
  static void mandelbrot(int[] row, double re, double dy, int most) {
    DoubleVector iota = DoubleVector.fromArray(DOUBLES, IOTA, 0);
    DoubleVector four = DoubleVector.broadcast(DOUBLES, 4.0);
    DoubleVector one = DoubleVector.broadcast(DOUBLES, 1.0);
    DoubleVector c = DoubleVector.broadcast(DOUBLES, re);
    int j = 0;
    for (; j <= row.length - 2 * LANES; j += 2 * LANES) {
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
      VectorMask<Double> live = xx.compare(LE, four);
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
        live = xx.add(yy).compare(LE, four, live);
        live2 = xx2.add(yy2).compare(LE, four, live2);
      }
      ((IntVector) n.convertShape(D2I, INTS, 0)).intoArray(row, j);
      ((IntVector) n2.convertShape(D2I, INTS, 0)).intoArray(row, j + LANES);
    }
    for (; j < row.length; j++) {
      row[j] = Parts.steps(re, -1.5 + j * dy, most);
    }
  }

  /** Steps until a point escapes, a row of them. */
  static void escape(double[] re, double im, int[] steps) {
    DoubleVector cy = DoubleVector.broadcast(DOUBLES, im);
    int i = 0;
    for (; i <= steps.length - LANES; i += LANES) {
      DoubleVector cx = DoubleVector.fromArray(DOUBLES, re, i);
      DoubleVector x = cx;
      DoubleVector y = cy;
      DoubleVector step = DoubleVector.broadcast(DOUBLES, -1.0);
      VectorMask<Double> live = DOUBLES.maskAll(true);
      for (int k = 0; k < 20; k++) {
        DoubleVector xx = x.mul(x);
        DoubleVector yy = y.mul(y);
        VectorMask<Double> out = xx.add(yy).compare(GE, 16.0, live);
        step = step.blend((double) k, out);
        live = live.andNot(out);
        if (!live.anyTrue()) {
          break;
        }
        y = x.add(x).mul(y).add(cy);
        x = xx.sub(yy).add(cx);
      }
      ((IntVector) step.convertShape(D2I, INTS, 0)).intoArray(steps, i);
    }
    for (; i < steps.length; i++) {
      steps[i] = Parts.escape(re[i], im);
    }
  }

  /**
   * The sum of 1/k over k without a digit 9. Division by 10 is a product that is rounded by adding
   * a large number.
   */
  static double withoutNine(int from, int to) {
    DoubleVector iota = DoubleVector.fromArray(DOUBLES, IOTA, 0);
    DoubleVector sum = DoubleVector.zero(DOUBLES);
    DoubleVector tenth = DoubleVector.broadcast(DOUBLES, 0.1);
    DoubleVector bias = DoubleVector.broadcast(DOUBLES, -0.45);
    DoubleVector rounding = DoubleVector.broadcast(DOUBLES, 0x1.8p52);
    DoubleVector ten = DoubleVector.broadcast(DOUBLES, -10.0);
    DoubleVector nine = DoubleVector.broadcast(DOUBLES, 9.0);
    DoubleVector one = DoubleVector.broadcast(DOUBLES, 1.0);
    int k = from;
    for (; k <= to - LANES; k += LANES) {
      DoubleVector number = iota.add((double) k);
      DoubleVector rest = number;
      VectorMask<Double> good = DOUBLES.maskAll(true);
      do {
        DoubleVector quotient = rest.fma(tenth, bias).add(rounding).sub(rounding);
        good = quotient.fma(ten, rest).compare(NE, nine, good);
        rest = quotient;
      } while (rest.compare(GT, 0.0, good).anyTrue());
      sum = sum.add(one.div(number), good);
    }
    return sum.reduceLanes(ADD) + Parts.slow(k, to);
  }

  /** An interval of so many, in pieces that are short enough for calls to be worth compiling. */
  static double interval(int n, int intervals, int number) {
    int size = n / intervals;
    int last = number == intervals - 1 ? n : (number + 1) * size;
    double sum = 0;
    for (int k = number * size + 1; k <= last; k += 4096) {
      sum += withoutNine(k, Math.min(last + 1, k + 4096));
    }
    return sum;
  }
}
