package dev.parloop.samples.loops;

import dev.parloop.Parallel;

/** The product of two dense matrices, as the definition has it. */
public final class Matmul {

  private Matmul() {}

  /**
   * Multiplies.
   *
   * @param a rows by inner, rectangular, not empty
   * @param b inner by columns, rectangular
   * @return rows by columns
   */
  public static double[][] multiply(double[][] a, double[][] b) {
    int rows = a.length;
    int inner = b.length;
    int columns = b[0].length;
    double[][] c = new double[rows][columns];
    for (@Parallel int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int k = 0; k < inner; k++) {
          sum += a[i][k] * b[k][j];
        }
        c[i][j] = sum;
      }
    }
    return c;
  }
}
