package dev.parloop.benchmarks.peers;

import java.util.Arrays;
import java.util.Set;

/** The inputs of a workload, the same numbers as in all peers. Empty where it has none. */
final class Data {
  private static final Set<String> ARRAYS =
      Set.of("sum", "sin", "sin2-cos2", "norm-isf", "add", "ufuncs", "matmul");

  final int n;
  final int m;
  final double[] a;
  final double[] b;
  final double[] c;

  /** Whole numbers from -8 to 8, whose sum is exact in any order. */
  final float[] floats;

  /** A row of real parts and a column of imaginary ones. */
  final double[] re;

  final double[] im;
  final Grid grid;

  Data(String workload, int n, int m) {
    this.n = n;
    this.m = m;
    int length = workload.equals("matmul") ? n * n : ARRAYS.contains(workload) ? n : 0;
    a = new double[length];
    b = new double[length];
    c = new double[length];
    Arrays.setAll(a, i -> unit(i));
    Arrays.setAll(b, i -> unit(2L * i));
    floats = new float[workload.equals("sum-float") ? n : 0];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) Math.floor(17 * unit(i)) - 8;
    }
    int side = workload.equals("mandelbrot-vectorize") ? n : 0;
    re = evenly(-0.635, 0.165, side);
    im = evenly(0.427, 1.227, side);
    grid = new Grid(workload.startsWith("velocity") ? n : 0);
  }

  private static double unit(long i) {
    return (i + 0.5) * 0.6180339887498949 % 1.0;
  }

  /** So many values from the first to the last, both included. */
  static double[] evenly(double first, double last, int n) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> first + i * ((last - first) / (n - 1)));
    return values;
  }

  /** A square matrix as rows. */
  double[][] rows(double[] flat) {
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = Arrays.copyOfRange(flat, i * n, (i + 1) * n);
    }
    return rows;
  }
}
