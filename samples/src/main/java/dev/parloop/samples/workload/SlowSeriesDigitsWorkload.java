package dev.parloop.samples.workload;

import dev.parloop.samples.loops.ParallelSlowSeriesDigits;
import dev.parloop.samples.loops.SlowSeriesDigits;
import java.util.List;

/** {@link SlowSeriesDigits}: a loop with a branch and a loop inside. */
final class SlowSeriesDigitsWorkload implements Workload {

  @Override
  public String name() {
    return "slow-series-digits";
  }

  @Override
  public String summary() {
    return "sum of 1/k for the k up to n without a digit 9";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(SlowSeriesDigits.class);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.number("n", 1_000_000, 100_000_000, 0, 2_000_000_000));
  }

  @Override
  public Job<?> prepare(Size size) {
    int n = size.intValue("n");
    return new SlowSeriesJob(
        n,
        () -> ParallelSlowSeriesDigits.sumSerial(n),
        () -> SlowSeriesDigits.sum(n),
        () -> ParallelSlowSeriesDigits.sumForkJoin(n),
        () -> ParallelSlowSeriesDigits.sumSimd(n),
        () -> ParallelSlowSeriesDigits.sumForkJoinSimd(n));
  }
}
