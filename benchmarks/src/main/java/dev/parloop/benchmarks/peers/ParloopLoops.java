package dev.parloop.benchmarks.peers;

import dev.parloop.samples.loops.Add;
import dev.parloop.samples.loops.Foreach;
import dev.parloop.samples.loops.Mandelbrot;
import dev.parloop.samples.loops.Matmul;
import dev.parloop.samples.loops.NestedTable;
import dev.parloop.samples.loops.NormIsf;
import dev.parloop.samples.loops.ParallelMandelbrotVectorize;
import dev.parloop.samples.loops.Sin;
import dev.parloop.samples.loops.Sin2Cos2;
import dev.parloop.samples.loops.SlowSeriesDigits;
import dev.parloop.samples.loops.SlowSeriesPartials;
import dev.parloop.samples.loops.SlowSeriesString;
import dev.parloop.samples.loops.Sum;
import dev.parloop.samples.loops.TrigSeries;
import dev.parloop.samples.loops.Ufuncs;
import dev.parloop.samples.loops.Velocity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

/** The annotated loops of the samples, called as a program calls them. */
final class ParloopLoops {
  private ParloopLoops() {}

  static Map<String, Supplier<Work>> all(Data d) {
    Map<String, Supplier<Work>> all = new HashMap<>(tables(d));
    all.put("sum", () -> () -> Sum.sum(d.a));
    all.put("sum-float", () -> () -> (double) Sum.sum(d.floats));
    all.put("add", () -> filled(d, c -> Add.add(d.a, d.b, c)));
    all.put("sin", () -> filled(d, c -> Sin.sin(d.a, c)));
    all.put("sin2-cos2", () -> filled(d, c -> Sin2Cos2.apply(d.a, c)));
    all.put("norm-isf", () -> filled(d, c -> NormIsf.isf(d.a, c)));
    all.put("ufuncs", () -> filled(d, c -> Ufuncs.ratio(d.a, c)));
    all.put("trig-series", () -> () -> TrigSeries.sum(d.n));
    all.put("slow-series-digits", () -> () -> SlowSeriesDigits.sum(d.n));
    all.put("slow-series-partials", () -> () -> SlowSeriesPartials.sum(d.n, d.m));
    all.put("slow-series-string", () -> () -> SlowSeriesString.sum(d.n));
    return all;
  }

  private static Map<String, Supplier<Work>> tables(Data d) {
    return Map.of(
        "mandelbrot", () -> () -> Mandelbrot.counts(d.n, d.n, d.m),
        "mandelbrot-vectorize", () -> escape(d),
        "matmul", () -> matmul(d),
        "velocity-naive", () -> velocity(d.grid, Velocity::naive),
        "velocity-hoisted", () -> velocity(d.grid, Velocity::hoisted),
        "nested-table", () -> table(d),
        "nested-table-small", () -> table(d),
        "foreach-array", () -> foreach(d, time -> last(Foreach.arrayOfExponentials(d.n))),
        "foreach-list", () -> foreach(d, time -> Foreach.listOfExponentials(d.n).get(d.n - 1)));
  }

  private static Work table(Data d) {
    int[][] x = new int[d.n][d.n];
    return () -> {
      NestedTable.outer(x);
      return x;
    };
  }

  private static Work filled(Data d, Consumer<double[]> loop) {
    return () -> {
      loop.accept(d.c);
      return d.c;
    };
  }

  private static Work escape(Data d) {
    double[][] row = {d.re};
    double[][] column =
        Arrays.stream(d.im).mapToObj(im -> new double[] {im}).toArray(double[][]::new);
    return () -> ParallelMandelbrotVectorize.escape(row, column);
  }

  private static Work matmul(Data d) {
    double[][] a = d.rows(d.a);
    double[][] b = d.rows(d.b);
    return () -> Matmul.multiply(a, b);
  }

  /** A form of the loop. */
  @FunctionalInterface
  private interface Form {
    void run(
        double[] latitude,
        double[] longitude,
        int radii,
        double[] vlat,
        double[] vlon,
        double[] vrad,
        double[] vx,
        double[] vy,
        double[] vz);
  }

  private static Work velocity(Grid g, Form form) {
    return () -> {
      form.run(g.latitude, g.longitude, g.radii, g.vlat, g.vlon, g.vrad, g.vx, g.vy, g.vz);
      return g.result();
    };
  }

  private static Work foreach(Data d, IntToDoubleFunction computation) {
    return () -> {
      double[] last = new double[d.m];
      Foreach.parallel(d.m, time -> last[time] = computation.applyAsDouble(time));
      return last;
    };
  }

  private static double last(double[] values) {
    return values[values.length - 1];
  }
}
