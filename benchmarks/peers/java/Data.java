/** The inputs, the same numbers as in all peers. */
final class Data {
  final int n;
  final int m;
  double[] a = {};
  double[] b = {};
  double[] c = {};

  Data(String workload, int n, int m) {
    this.n = n;
    this.m = m;
    if (!workload.contains("series") && !workload.equals("mandelbrot")) {
      int length = workload.equals("matmul") ? n * n : n;
      a = new double[length];
      b = new double[length];
      c = new double[length];
      for (int i = 0; i < length; i++) {
        a[i] = unit(i);
        b[i] = unit(2L * i);
      }
    }
  }

  private static double unit(long i) {
    return (i + 0.5) * 0.6180339887498949 % 1.0;
  }

  /** A square matrix as rows. */
  double[][] rows(double[] flat) {
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = java.util.Arrays.copyOfRange(flat, i * n, (i + 1) * n);
    }
    return rows;
  }
}
