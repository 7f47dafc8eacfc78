package dev.parloop.samples.workload;

import dev.parloop.samples.loops.ParallelSlowSeriesString;
import dev.parloop.samples.loops.SlowSeriesString;
import java.util.List;

/** {@link SlowSeriesString}: objects in the loop, made and left at once. */
final class SlowSeriesStringWorkload implements Workload {

  @Override
  public String name() {
    return "slow-series-string";
  }

  @Override
  public String summary() {
    return "the same sum, with the digit looked for in text";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(SlowSeriesString.class);
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
        () -> ParallelSlowSeriesString.sumSerial(n),
        () -> SlowSeriesString.sum(n),
        () -> ParallelSlowSeriesString.sumForkJoin(n));
  }
}
