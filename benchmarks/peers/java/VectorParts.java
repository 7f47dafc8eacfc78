import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.COS;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.SIN;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** The loops over a part of the range, with the Vector API by hand. */
final class VectorParts {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private VectorParts() {}

  static double sum(double[] a, int from, int to) {
    DoubleVector s0 = DoubleVector.zero(SPECIES);
    DoubleVector s1 = s0;
    DoubleVector s2 = s0;
    DoubleVector s3 = s0;
    int i = from;
    for (; i <= to - 4 * LANES; i += 4 * LANES) {
      s0 = s0.add(DoubleVector.fromArray(SPECIES, a, i));
      s1 = s1.add(DoubleVector.fromArray(SPECIES, a, i + LANES));
      s2 = s2.add(DoubleVector.fromArray(SPECIES, a, i + 2 * LANES));
      s3 = s3.add(DoubleVector.fromArray(SPECIES, a, i + 3 * LANES));
    }
    return s0.add(s1).add(s2.add(s3)).reduceLanes(ADD) + Parts.sum(a, i, to);
  }

  static void add(double[] a, double[] b, double[] c, int from, int to) {
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a, i);
      x.add(DoubleVector.fromArray(SPECIES, b, i)).intoArray(c, i);
    }
    Parts.add(a, b, c, i, to);
  }

  static void sin(double[] a, double[] c, int from, int to) {
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      DoubleVector.fromArray(SPECIES, a, i).lanewise(SIN).intoArray(c, i);
    }
    Parts.sin(a, c, i, to);
  }

  static void sin2cos2(double[] a, double[] c, int from, int to) {
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a, i).mul(2 * Math.PI);
      DoubleVector sin = x.lanewise(SIN);
      DoubleVector cos = x.lanewise(COS);
      sin.mul(sin).add(cos.mul(cos)).intoArray(c, i);
    }
    Parts.sin2cos2(a, c, i, to);
  }

  static void ratio(double[] a, double[] c, int from, int to) {
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a, i);
      x.mul(x).add(x).div(x.add(1.0)).intoArray(c, i);
    }
    Parts.ratio(a, c, i, to);
  }

  static double trig(int from, int to) {
    DoubleVector sum = DoubleVector.zero(SPECIES);
    DoubleVector steps = DoubleVector.zero(SPECIES).addIndex(1);
    int k = from;
    for (; k <= to - LANES; k += LANES) {
      DoubleVector x = steps.add(k);
      sum = sum.add(x.lanewise(COS).div(x));
    }
    return sum.reduceLanes(ADD) + Parts.trig(k, to);
  }

  static void mandelbrot(int[] counts, int row, int m) {
    int n = counts.length;
    double step = 3.0 / (n - 1);
    DoubleVector re = DoubleVector.broadcast(SPECIES, -2.0 + row * step);
    double[] lanes = new double[LANES];
    for (int j = 0; j < n; j += LANES) {
      DoubleVector im = DoubleVector.zero(SPECIES).addIndex(1).add(j).mul(step).add(-1.5);
      DoubleVector x = DoubleVector.zero(SPECIES);
      DoubleVector y = x;
      DoubleVector k = x;
      for (int i = 0; i < m; i++) {
        DoubleVector x2 = x.mul(x);
        DoubleVector y2 = y.mul(y);
        VectorMask<Double> inside = x2.add(y2).compare(LE, 4.0);
        if (!inside.anyTrue()) {
          break;
        }
        k = k.add(1.0, inside);
        y = x.mul(2.0).mul(y).add(im);
        x = x2.sub(y2).add(re);
      }
      k.intoArray(lanes, 0);
      for (int lane = 0; lane < Math.min(LANES, n - j); lane++) {
        counts[j + lane] = (int) lanes[lane];
      }
    }
  }

  /** A row of the product, as sums of rows: the usual order of the loops for vectors. */
  static void row(double[] a, double[][] b, double[] c) {
    for (int k = 0; k < b.length; k++) {
      DoubleVector factor = DoubleVector.broadcast(SPECIES, a[k]);
      int j = 0;
      for (; j <= c.length - LANES; j += LANES) {
        DoubleVector sum = DoubleVector.fromArray(SPECIES, c, j);
        DoubleVector.fromArray(SPECIES, b[k], j).mul(factor).add(sum).intoArray(c, j);
      }
      for (; j < c.length; j++) {
        c[j] += a[k] * b[k][j];
      }
    }
  }
}
