package dev.parloop.benchmarks.peers;

import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Workloads whose outer loop is parallel and whose inner loops are plain. */
final class Rows {
  private Rows() {}

  /** Runs a body for each number below another, and then has the result. */
  @FunctionalInterface
  interface Each {
    Object run(int to, IntConsumer body, Object result);
  }

  static Map<String, Supplier<Work>> all(Data d, Each each) {
    return Map.ofEntries(
        Map.entry("mandelbrot", () -> mandelbrot(d, each)),
        Map.entry("mandelbrot-vectorize", () -> escape(d, each)),
        Map.entry("matmul", () -> matmul(d, each)),
        Map.entry("velocity-naive", () -> velocity(d, each, i -> d.grid.naive(i, i + 1))),
        Map.entry("velocity-hoisted", () -> velocity(d, each, i -> d.grid.hoisted(i, i + 1))),
        Map.entry("nested-table", () -> table(d, each)),
        Map.entry("nested-table-small", () -> table(d, each)),
        Map.entry("foreach-array", () -> array(d, each)),
        Map.entry("foreach-list", () -> list(d, each)));
  }

  private static Work mandelbrot(Data d, Each each) {
    return () -> {
      int[][] counts = new int[d.n][d.n];
      return each.run(d.n, i -> Parts.mandelbrot(counts, d.m, i, i + 1), counts);
    };
  }

  private static Work escape(Data d, Each each) {
    return () -> {
      int[][] steps = new int[d.n][d.n];
      return each.run(d.n, i -> Parts.escape(d.re, d.im[i], steps[i]), steps);
    };
  }

  private static Work matmul(Data d, Each each) {
    double[][] a = d.rows(d.a);
    double[][] b = d.rows(d.b);
    return () -> {
      double[][] c = new double[d.n][d.n];
      return each.run(d.n, i -> Parts.matmul(a, b, c, i, i + 1), c);
    };
  }

  private static Work velocity(Data d, Each each, IntConsumer latitude) {
    return () -> each.run(d.grid.latitude.length, latitude, d.grid.result());
  }

  private static Work table(Data d, Each each) {
    int[][] x = new int[d.n][d.n];
    return () -> each.run(d.n, i -> Parts.table(x[i], i), x);
  }

  private static Work array(Data d, Each each) {
    return () -> {
      double[] last = new double[d.m];
      return each.run(d.m, i -> last[i] = Parts.exponentialArray(d.n), last);
    };
  }

  private static Work list(Data d, Each each) {
    return () -> {
      double[] last = new double[d.m];
      return each.run(d.m, i -> last[i] = Parts.exponentialList(d.n), last);
    };
  }
}
