package dev.parloop.benchmarks.peers;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product of matrices with the Vector API by hand, as libraries do it: a strip of columns is
 * packed, and tiles of four rows and three vectors stay in registers while the sum goes on.
 */
final class VectorProduct {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Columns of a strip. */
  private static final int WIDTH = 3 * LANES;

  /** Rows of a tile. */
  private static final int HEIGHT = 4;

  /** Terms that are summed at a time: so much of a strip stays in the nearest cache. */
  private static final int DEPTH = 256;

  private VectorProduct() {}

  /** How many strips there are, the last of which may be narrower. */
  static int strips(int columns) {
    return (columns + WIDTH - 1) / WIDTH;
  }

  /** The columns of the strips from one to before another; the product starts as zero. */
  static void multiply(double[][] a, double[][] b, double[][] c, int from, int to) {
    double[] packed = new double[DEPTH * WIDTH];
    for (int strip = from; strip < to; strip++) {
      int left = strip * WIDTH;
      int right = Math.min(c[0].length, left + WIDTH);
      for (int k = 0; k < b.length; k += DEPTH) {
        int depth = Math.min(DEPTH, b.length - k);
        if (right - left < WIDTH) {
          plain(a, b, c, 0, left, k, depth);
          continue;
        }
        for (int d = 0; d < depth; d++) {
          System.arraycopy(b[k + d], left, packed, d * WIDTH, WIDTH);
        }
        int row = 0;
        for (; row <= c.length - HEIGHT; row += HEIGHT) {
          tile(a, packed, c, row, left, k, depth);
        }
        plain(a, b, c, row, left, k, depth);
      }
    }
  }

  /** From a row to the last, from a column to the end of its strip. */
  private static void plain(
      double[][] a, double[][] b, double[][] c, int row, int left, int first, int depth) {
    for (int i = row; i < c.length; i++) {
      for (int k = first; k < first + depth; k++) {
        for (int j = left; j < Math.min(c[i].length, left + WIDTH); j++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
  }

  private static void tile(
      double[][] a, double[] packed, double[][] c, int row, int left, int first, int depth) {
    double[] a0 = a[row];
    double[] a1 = a[row + 1];
    double[] a2 = a[row + 2];
    double[] a3 = a[row + 3];
    DoubleVector zero = DoubleVector.zero(SPECIES);
    DoubleVector s00 = zero;
    DoubleVector s01 = zero;
    DoubleVector s02 = zero;
    DoubleVector s10 = zero;
    DoubleVector s11 = zero;
    DoubleVector s12 = zero;
    DoubleVector s20 = zero;
    DoubleVector s21 = zero;
    DoubleVector s22 = zero;
    DoubleVector s30 = zero;
    DoubleVector s31 = zero;
    DoubleVector s32 = zero;
    for (int k = 0; k < depth; k++) {
      DoubleVector b0 = DoubleVector.fromArray(SPECIES, packed, k * WIDTH);
      DoubleVector b1 = DoubleVector.fromArray(SPECIES, packed, k * WIDTH + LANES);
      DoubleVector b2 = DoubleVector.fromArray(SPECIES, packed, k * WIDTH + 2 * LANES);
      DoubleVector f = DoubleVector.broadcast(SPECIES, a0[first + k]);
      s00 = f.fma(b0, s00);
      s01 = f.fma(b1, s01);
      s02 = f.fma(b2, s02);
      f = DoubleVector.broadcast(SPECIES, a1[first + k]);
      s10 = f.fma(b0, s10);
      s11 = f.fma(b1, s11);
      s12 = f.fma(b2, s12);
      f = DoubleVector.broadcast(SPECIES, a2[first + k]);
      s20 = f.fma(b0, s20);
      s21 = f.fma(b1, s21);
      s22 = f.fma(b2, s22);
      f = DoubleVector.broadcast(SPECIES, a3[first + k]);
      s30 = f.fma(b0, s30);
      s31 = f.fma(b1, s31);
      s32 = f.fma(b2, s32);
    }
    add(c[row], left, s00, s01, s02);
    add(c[row + 1], left, s10, s11, s12);
    add(c[row + 2], left, s20, s21, s22);
    add(c[row + 3], left, s30, s31, s32);
  }

  private static void add(double[] row, int left, DoubleVector x, DoubleVector y, DoubleVector z) {
    DoubleVector.fromArray(SPECIES, row, left).add(x).intoArray(row, left);
    DoubleVector.fromArray(SPECIES, row, left + LANES).add(y).intoArray(row, left + LANES);
    DoubleVector.fromArray(SPECIES, row, left + 2 * LANES).add(z).intoArray(row, left + 2 * LANES);
  }
}
