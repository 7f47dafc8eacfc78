package dev.parloop.benchmarks.peers;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LOG;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** {@link Quantile} with the Vector API by hand: the tails are computed where a lane is in one. */
final class VectorQuantile {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private VectorQuantile() {}

  /**
   * Lanes of a tail are stored over what the middle gives: a vector that comes out of a branch
   * would be an object.
   */
  static void isf(double[] a, double[] c, int from, int to) {
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      DoubleVector p = DoubleVector.fromArray(SPECIES, a, i);
      DoubleVector q = p.neg().add(0.5);
      central(q).intoArray(c, i);
      VectorMask<Double> tail = q.abs().compare(GT, 0.425);
      if (tail.anyTrue()) {
        VectorMask<Double> upper = q.compare(LT, 0.0);
        DoubleVector root = p.blend(p.neg().add(1.0), upper).lanewise(LOG).neg().sqrt();
        DoubleVector value = near(root.sub(1.6));
        value.blend(value.neg(), upper).intoArray(c, i, tail);
        if (root.compare(GT, 5.0).anyTrue()) {
          // One in 70 billion evenly distributed numbers.
          Parts.isf(a, c, i, i + LANES);
        }
      }
    }
    Parts.isf(a, c, i, to);
  }

  private static DoubleVector central(DoubleVector q) {
    DoubleVector r = q.mul(q).neg().add(0.180625);
    DoubleVector up =
        polynomial(
            r,
            2509.0809287301227,
            33430.57558358813,
            67265.7709270087,
            45921.95393154987,
            13731.69376550946,
            1971.5909503065513,
            133.14166789178438,
            3.3871328727963665);
    DoubleVector down =
        polynomial(
            r,
            5226.495278852854,
            28729.085735721943,
            39307.89580009271,
            21213.794301586597,
            5394.196021424751,
            687.1870074920579,
            42.31333070160091,
            1);
    return q.mul(up).div(down);
  }

  private static DoubleVector near(DoubleVector r) {
    DoubleVector up =
        polynomial(
            r,
            0.0007745450142783414,
            0.022723844989269184,
            0.2417807251774506,
            1.2704582524523684,
            3.6478483247632045,
            5.769497221460691,
            4.630337846156546,
            1.4234371107496835);
    DoubleVector down =
        polynomial(
            r,
            1.0507500716444169e-9,
            0.0005475938084995345,
            0.015198666563616457,
            0.14810397642748008,
            0.6897673349851,
            1.6763848301838038,
            2.053191626637759,
            1);
    return up.div(down);
  }

  private static DoubleVector polynomial(
      DoubleVector x,
      double c7,
      double c6,
      double c5,
      double c4,
      double c3,
      double c2,
      double c1,
      double c0) {
    return x.mul(c7)
        .add(c6)
        .mul(x)
        .add(c5)
        .mul(x)
        .add(c4)
        .mul(x)
        .add(c3)
        .mul(x)
        .add(c2)
        .mul(x)
        .add(c1)
        .mul(x)
        .add(c0);
  }
}
