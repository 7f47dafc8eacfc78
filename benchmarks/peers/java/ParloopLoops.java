import dev.parloop.samples.loops.Add;
import dev.parloop.samples.loops.Mandelbrot;
import dev.parloop.samples.loops.Matmul;
import dev.parloop.samples.loops.NormIsf;
import dev.parloop.samples.loops.Sin;
import dev.parloop.samples.loops.Sin2Cos2;
import dev.parloop.samples.loops.SlowSeriesDigits;
import dev.parloop.samples.loops.SlowSeriesString;
import dev.parloop.samples.loops.Sum;
import dev.parloop.samples.loops.TrigSeries;
import dev.parloop.samples.loops.Ufuncs;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The annotated loops of the samples, called as a program calls them. */
final class ParloopLoops {
  private ParloopLoops() {}

  static Map<String, Supplier<Work>> all(Data d) {
    return Map.ofEntries(
        Map.entry("sum", () -> () -> Sum.sum(d.a)),
        Map.entry("add", () -> filled(d, c -> Add.add(d.a, d.b, c))),
        Map.entry("sin", () -> filled(d, c -> Sin.sin(d.a, c))),
        Map.entry("sin2-cos2", () -> filled(d, c -> Sin2Cos2.apply(d.a, c))),
        Map.entry("norm-isf", () -> filled(d, c -> NormIsf.isf(d.a, c))),
        Map.entry("trig-series", () -> () -> TrigSeries.sum(d.n)),
        Map.entry("slow-series-digits", () -> () -> SlowSeriesDigits.sum(d.n)),
        Map.entry("slow-series-string", () -> () -> SlowSeriesString.sum(d.n)),
        Map.entry("ufuncs", () -> filled(d, c -> Ufuncs.ratio(d.a, c))),
        Map.entry("mandelbrot", () -> () -> Mandelbrot.counts(d.n, d.n, d.m)),
        Map.entry("matmul", () -> matmul(d)));
  }

  private static Work filled(Data d, Consumer<double[]> loop) {
    return () -> {
      loop.accept(d.c);
      return d.c;
    };
  }

  private static Work matmul(Data d) {
    double[][] a = d.rows(d.a);
    double[][] b = d.rows(d.b);
    return () -> Matmul.multiply(a, b);
  }
}
