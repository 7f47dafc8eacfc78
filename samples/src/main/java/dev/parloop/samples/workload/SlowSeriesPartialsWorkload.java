package dev.parloop.samples.workload;

import dev.parloop.samples.loops.ParallelSlowSeriesPartials;
import dev.parloop.samples.loops.SlowSeriesPartials;
import java.util.List;

/** {@link SlowSeriesPartials}: few iterations, each of them long. */
final class SlowSeriesPartialsWorkload implements Workload {

  @Override
  public String name() {
    return "slow-series-partials";
  }

  @Override
  public String summary() {
    return "the same sum, cut by hand into one interval per worker";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(SlowSeriesPartials.class);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.number("n", 1_000_000, 100_000_000, 0, 2_000_000_000),
        Parameter.number("workers", 3, 8, 1, 100_000));
  }

  @Override
  public Job<?> prepare(Size size) {
    int n = size.intValue("n");
    int workers = size.intValue("workers");
    return new SlowSeriesJob(
        n,
        () -> ParallelSlowSeriesPartials.sumSerial(n, workers),
        () -> SlowSeriesPartials.sum(n, workers),
        () -> ParallelSlowSeriesPartials.sumForkJoin(n, workers),
        () -> ParallelSlowSeriesPartials.sumSimd(n, workers),
        () -> ParallelSlowSeriesPartials.sumForkJoinSimd(n, workers));
  }
}
