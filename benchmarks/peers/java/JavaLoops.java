import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Parallel streams, and tasks by hand with plain or vector code inside. */
final class JavaLoops {
  private final Data d;
  private final ForkJoinPool pool;

  JavaLoops(Data d, ForkJoinPool pool) {
    this.d = d;
    this.pool = pool;
  }

  /** Parallel streams, in the pool. */
  Map<String, Supplier<Work>> streams() {
    return Map.ofEntries(
        Map.entry("sum", () -> in(() -> IntStream.range(0, d.n).parallel().mapToDouble(i -> d.a[i]).sum())),
        Map.entry("add", () -> in(() -> each(i -> d.c[i] = d.a[i] + d.b[i], d.c))),
        Map.entry("sin", () -> in(() -> each(i -> d.c[i] = Math.sin(d.a[i]), d.c))),
        Map.entry("sin2-cos2", () -> in(() -> each(i -> d.c[i] = Parts.sin2cos2(d.a[i]), d.c))),
        Map.entry("norm-isf", () -> in(() -> each(i -> d.c[i] = Quantile.isf(d.a[i]), d.c))),
        Map.entry("trig-series", () -> in(this::trigStream)),
        Map.entry("slow-series-digits", () -> in(this::slowStream)),
        Map.entry("slow-series-string", () -> in(this::stringStream)),
        Map.entry("ufuncs", () -> in(() -> each(i -> Parts.ratio(d.a, d.c, i, i + 1), d.c))),
        Map.entry("mandelbrot", () -> in(mandelbrot(this::each))),
        Map.entry("matmul", () -> in(matmul(this::each))));
  }

  private Double trigStream() {
    return IntStream.rangeClosed(1, d.n).parallel().mapToDouble(k -> Math.cos(k) / k).sum();
  }

  private Double slowStream() {
    return IntStream.rangeClosed(1, d.n)
        .parallel()
        .filter(k -> !Parts.hasNine(k))
        .mapToDouble(k -> 1.0 / k)
        .sum();
  }

  private Double stringStream() {
    return IntStream.rangeClosed(1, d.n)
        .parallel()
        .filter(k -> Integer.toString(k).indexOf('9') < 0)
        .mapToDouble(k -> 1.0 / k)
        .sum();
  }

  private Object each(IntConsumer body, Object result) {
    IntStream.range(0, d.n).parallel().forEach(body);
    return result;
  }

  private Work in(Work work) {
    return () -> pool.submit(work::run).join();
  }

  /** Tasks by hand around the plain loops. */
  Map<String, Supplier<Work>> tasks() {
    return Map.ofEntries(
        Map.entry("sum", () -> value(0, d.n, (from, to) -> Parts.sum(d.a, from, to))),
        Map.entry("add", () -> filled((from, to) -> Parts.add(d.a, d.b, d.c, from, to))),
        Map.entry("sin", () -> filled((from, to) -> Parts.sin(d.a, d.c, from, to))),
        Map.entry("sin2-cos2", () -> filled((from, to) -> Parts.sin2cos2(d.a, d.c, from, to))),
        Map.entry("norm-isf", () -> filled((from, to) -> Parts.isf(d.a, d.c, from, to))),
        Map.entry("trig-series", () -> value(1, d.n + 1, Parts::trig)),
        Map.entry("slow-series-digits", () -> value(1, d.n + 1, Parts::slow)),
        Map.entry("slow-series-string", () -> value(1, d.n + 1, Parts::slowString)),
        Map.entry("ufuncs", () -> filled((from, to) -> Parts.ratio(d.a, d.c, from, to))),
        Map.entry("mandelbrot", () -> mandelbrot(this::rows)),
        Map.entry("matmul", () -> matmul(this::rows)));
  }

  /** Tasks by hand around vector code by hand. */
  Map<String, Supplier<Work>> vectors() {
    return Map.ofEntries(
        Map.entry("sum", () -> value(0, d.n, (from, to) -> VectorParts.sum(d.a, from, to))),
        Map.entry("add", () -> filled((from, to) -> VectorParts.add(d.a, d.b, d.c, from, to))),
        Map.entry("sin", () -> filled((from, to) -> VectorParts.sin(d.a, d.c, from, to))),
        Map.entry("sin2-cos2", () -> filled((from, to) -> VectorParts.sin2cos2(d.a, d.c, from, to))),
        Map.entry("trig-series", () -> value(1, d.n + 1, VectorParts::trig)),
        Map.entry("ufuncs", () -> filled((from, to) -> VectorParts.ratio(d.a, d.c, from, to))),
        Map.entry("mandelbrot", () -> mandelbrotVectors()),
        Map.entry("matmul", () -> matmulVectors()));
  }

  private int piece() {
    return Math.max(1024, d.n / (16 * pool.getParallelism()));
  }

  private Work value(int from, int to, ForkJoin.Part part) {
    return () -> ForkJoin.over(pool, from, to, piece(), part);
  }

  /** A loop over a part of the range that fills an array. */
  private interface Range {
    void run(int from, int to);
  }

  private Work filled(Range range) {
    return () -> over(range, piece(), d.c);
  }

  private Object over(Range range, int piece, Object result) {
    ForkJoin.over(
        pool,
        0,
        d.n,
        piece,
        (from, to) -> {
          range.run(from, to);
          return 0;
        });
    return result;
  }

  private Object rows(IntConsumer body, Object result) {
    return over((from, to) -> IntStream.range(from, to).forEach(body), 1, result);
  }

  /** Runs a body for each row. */
  private interface Rows {
    Object run(IntConsumer body, Object result);
  }

  private Work mandelbrot(Rows rows) {
    return () -> {
      int[][] counts = new int[d.n][d.n];
      return rows.run(i -> Parts.mandelbrot(counts, d.m, i, i + 1), counts);
    };
  }

  private Work mandelbrotVectors() {
    return () -> {
      int[][] counts = new int[d.n][d.n];
      return rows(i -> VectorParts.mandelbrot(counts[i], i, d.m), counts);
    };
  }

  private Work matmul(Rows rows) {
    double[][] a = d.rows(d.a);
    double[][] b = d.rows(d.b);
    return () -> {
      double[][] c = new double[d.n][d.n];
      return rows.run(i -> Parts.matmul(a, b, c, i, i + 1), c);
    };
  }

  private Work matmulVectors() {
    double[][] a = d.rows(d.a);
    double[][] b = d.rows(d.b);
    return () -> {
      double[][] c = new double[d.n][d.n];
      return rows(i -> VectorParts.row(a[i], b, c[i]), c);
    };
  }
}
