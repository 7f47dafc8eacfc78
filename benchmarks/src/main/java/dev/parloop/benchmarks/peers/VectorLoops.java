package dev.parloop.benchmarks.peers;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Tasks by hand around vector code by hand. */
final class VectorLoops {
  private final Data d;
  private final Hands hands;

  VectorLoops(Data d, Hands hands) {
    this.d = d;
    this.hands = hands;
  }

  Map<String, Supplier<Work>> all() {
    Map<String, Supplier<Work>> all = new HashMap<>(rows());
    all.put("sum", () -> hands.value(0, d.n, (from, to) -> VectorParts.sum(d.a, from, to)));
    all.put(
        "sum-float", () -> hands.value(0, d.n, (from, to) -> VectorParts.sum(d.floats, from, to)));
    all.put("add", () -> filled((from, to) -> VectorParts.add(d.a, d.b, d.c, from, to)));
    all.put("sin", () -> filled((from, to) -> VectorParts.sin(d.a, d.c, from, to)));
    all.put("sin2-cos2", () -> filled((from, to) -> VectorParts.sin2cos2(d.a, d.c, from, to)));
    all.put("norm-isf", () -> filled((from, to) -> VectorQuantile.isf(d.a, d.c, from, to)));
    all.put("ufuncs", () -> filled((from, to) -> VectorParts.ratio(d.a, d.c, from, to)));
    all.put("trig-series", () -> hands.value(1, d.n + 1, VectorParts::trig));
    all.put("slow-series-digits", () -> hands.value(1, d.n + 1, VectorSteps::withoutNine));
    all.put(
        "slow-series-partials",
        () -> hands.value(0, d.m, 1, (from, to) -> VectorSteps.interval(d.n, d.m, from)));
    return all;
  }

  private Map<String, Supplier<Work>> rows() {
    Grid grid = d.grid;
    return Map.of(
        "mandelbrot", () -> this::mandelbrot,
        "mandelbrot-vectorize", () -> this::escape,
        "matmul", this::matmul,
        "velocity-naive", () -> velocity((from, to) -> VectorGrid.naive(grid, from, to)),
        "velocity-hoisted", () -> velocity((from, to) -> VectorGrid.hoisted(grid, from, to)),
        "nested-table", this::table,
        "nested-table-small", this::table,
        "foreach-array", () -> this::exponentials);
  }

  private Work filled(Hands.Range range) {
    return hands.filled(range, d.c);
  }

  private Object mandelbrot() {
    int[][] counts = new int[d.n][d.n];
    double step = 3.0 / (d.n - 1);
    return hands.each(
        d.n, i -> VectorSteps.mandelbrot(counts[i], -2.0 + i * step, step, d.m), counts);
  }

  private Object escape() {
    int[][] steps = new int[d.n][d.n];
    return hands.each(d.n, i -> VectorSteps.escape(d.re, d.im[i], steps[i]), steps);
  }

  private Work matmul() {
    double[][] a = d.rows(d.a);
    double[][] b = d.rows(d.b);
    return () -> {
      double[][] c = new double[d.n][d.n];
      return hands.over(
          VectorProduct.strips(d.n), 1, (from, to) -> VectorProduct.multiply(a, b, c, from, to), c);
    };
  }

  private Work velocity(Hands.Range latitudes) {
    int piece = Math.max(1, d.grid.latitude.length / 16);
    return () -> hands.over(d.grid.latitude.length, piece, latitudes, d.grid.result());
  }

  private Work table() {
    int[][] x = new int[d.n][d.n];
    return () -> hands.each(d.n, i -> VectorParts.table(x[i], i), x);
  }

  private Object exponentials() {
    double[] last = new double[d.m];
    return hands.each(d.m, i -> last[i] = VectorParts.exponentials(d.n), last);
  }
}
