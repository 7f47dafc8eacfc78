package dev.parloop.benchmarks.peers;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Tasks by hand around plain loops. */
final class TaskLoops {
  private TaskLoops() {}

  static Map<String, Supplier<Work>> all(Data d, Hands hands) {
    Map<String, Supplier<Work>> all = new HashMap<>(Rows.all(d, hands::each));
    all.put("sum", () -> hands.value(0, d.n, (from, to) -> Parts.sum(d.a, from, to)));
    all.put("sum-float", () -> hands.value(0, d.n, (from, to) -> Parts.sum(d.floats, from, to)));
    all.put("add", () -> hands.filled((from, to) -> Parts.add(d.a, d.b, d.c, from, to), d.c));
    all.put("sin", () -> hands.filled((from, to) -> Parts.sin(d.a, d.c, from, to), d.c));
    all.put("sin2-cos2", () -> hands.filled((from, to) -> Parts.sin2cos2(d.a, d.c, from, to), d.c));
    all.put("norm-isf", () -> hands.filled((from, to) -> Parts.isf(d.a, d.c, from, to), d.c));
    all.put("ufuncs", () -> hands.filled((from, to) -> Parts.ratio(d.a, d.c, from, to), d.c));
    all.put("trig-series", () -> hands.value(1, d.n + 1, Parts::trig));
    all.put("slow-series-digits", () -> hands.value(1, d.n + 1, Parts::slow));
    all.put("slow-series-string", () -> hands.value(1, d.n + 1, Parts::slowString));
    all.put(
        "slow-series-partials",
        () -> hands.value(0, d.m, 1, (from, to) -> Parts.interval(d.n, d.m, from)));
    return all;
  }
}
