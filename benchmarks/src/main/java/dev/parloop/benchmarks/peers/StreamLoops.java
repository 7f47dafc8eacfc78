package dev.parloop.benchmarks.peers;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The loops as parallel streams, in a pool. */
final class StreamLoops {
  private final Data d;
  private final ForkJoinPool pool;

  StreamLoops(Data d, ForkJoinPool pool) {
    this.d = d;
    this.pool = pool;
  }

  Map<String, Supplier<Work>> all() {
    Map<String, Supplier<Work>> all = new HashMap<>(Rows.all(d, this::each));
    all.put("sum", () -> () -> range(0, d.n).mapToDouble(i -> d.a[i]).sum());
    all.put("sum-float", () -> () -> range(0, d.n).mapToDouble(i -> d.floats[i]).sum());
    all.put("add", () -> filled(i -> d.c[i] = d.a[i] + d.b[i]));
    all.put("sin", () -> filled(i -> d.c[i] = Math.sin(d.a[i])));
    all.put("sin2-cos2", () -> filled(i -> d.c[i] = Parts.sin2cos2(d.a[i])));
    all.put("norm-isf", () -> filled(i -> d.c[i] = Quantile.isf(d.a[i])));
    all.put("ufuncs", () -> filled(i -> Parts.ratio(d.a, d.c, i, i + 1)));
    all.put("trig-series", () -> () -> range(1, d.n + 1).mapToDouble(k -> Math.cos(k) / k).sum());
    all.put("slow-series-digits", () -> this::digits);
    all.put("slow-series-string", () -> this::text);
    all.put(
        "slow-series-partials",
        () -> () -> range(0, d.m).mapToDouble(i -> Parts.interval(d.n, d.m, i)).sum());
    all.replaceAll((name, work) -> () -> in(work.get()));
    return all;
  }

  private double digits() {
    return range(1, d.n + 1).filter(k -> !Parts.hasNine(k)).mapToDouble(k -> 1.0 / k).sum();
  }

  private double text() {
    return range(1, d.n + 1)
        .filter(k -> Integer.toString(k).indexOf('9') < 0)
        .mapToDouble(k -> 1.0 / k)
        .sum();
  }

  private static IntStream range(int from, int to) {
    return IntStream.range(from, to).parallel();
  }

  private Work filled(IntConsumer body) {
    return () -> each(d.n, body, d.c);
  }

  private Object each(int to, IntConsumer body, Object result) {
    range(0, to).forEach(body);
    return result;
  }

  /** A stream that a task of a pool starts stays in the pool. */
  private Work in(Work work) {
    return () -> pool.submit(work::run).join();
  }
}
