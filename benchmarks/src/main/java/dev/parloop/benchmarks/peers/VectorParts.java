package dev.parloop.benchmarks.peers;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.COS;
import static jdk.incubator.vector.VectorOperators.EXP;
import static jdk.incubator.vector.VectorOperators.SIN;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/** The loops over a part of the range, with the Vector API by hand. */
final class VectorParts {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

  private static final int PIECE = 4096;

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

  static float sum(float[] a, int from, int to) {
    int lanes = FLOATS.length();
    FloatVector s0 = FloatVector.zero(FLOATS);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    int i = from;
    for (; i <= to - 4 * lanes; i += 4 * lanes) {
      s0 = s0.add(FloatVector.fromArray(FLOATS, a, i));
      s1 = s1.add(FloatVector.fromArray(FLOATS, a, i + lanes));
      s2 = s2.add(FloatVector.fromArray(FLOATS, a, i + 2 * lanes));
      s3 = s3.add(FloatVector.fromArray(FLOATS, a, i + 3 * lanes));
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

  /** A row of the multiplication table. */
  static void table(int[] row, int i) {
    IntVector steps = IntVector.zero(INTS).addIndex(1);
    int j = 0;
    for (; j <= row.length - INTS.length(); j += INTS.length()) {
      steps.add(j).mul(i).intoArray(row, j);
    }
    for (; j < row.length; j++) {
      row[j] = i * j;
    }
  }

  /** The exponentials of so many ones; the last of them. */
  static double exponentials(int n) {
    double[] values = Parts.ones(n);
    // Short calls, many of them: they are compiled early, and as a whole.
    for (int from = 0; from < n; from += PIECE) {
      exponentials(values, from, Math.min(n, from + PIECE));
    }
    return values[n - 1];
  }

  private static void exponentials(double[] values, int from, int to) {
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      DoubleVector.fromArray(SPECIES, values, i).lanewise(EXP).intoArray(values, i);
    }
    for (; i < to; i++) {
      values[i] = Math.exp(values[i]);
    }
  }
}
