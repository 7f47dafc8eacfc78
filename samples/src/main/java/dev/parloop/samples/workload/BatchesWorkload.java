package dev.parloop.samples.workload;

import dev.parloop.samples.loops.Batches;
import java.util.List;
import java.util.Optional;

/** {@link Batches}: results decide what is computed next. */
final class BatchesWorkload implements Workload {

  @Override
  public String name() {
    return "batches";
  }

  @Override
  public String summary() {
    return "batches of jobs, each batch made from the results of the one before";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of();
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.number("batches", 3, 10, 1, 12));
  }

  /** The point that a normally distributed number exceeds with probability 0.025 (SciPy). */
  private static final double POINT = 1.959963984540054;

  @Override
  public Job<?> prepare(Size size) {
    int batches = size.intValue("batches");
    return new ListJob<>(
        List.of(
            new Variant<>(Variant.SERIAL, () -> Batches.serial(0.025, batches)),
            new Variant<>(Variant.LOOPS, () -> Batches.parallel(0.025, batches))),
        answer -> check(answer, batches),
        "norm.isf(0.025) of SciPy, each batch fifteen times as near");
  }

  private static Optional<String> check(List<Double> answer, int batches) {
    double width = 10;
    for (double middle : answer) {
      width /= 15;
      // Simpson's rule is good to so many places.
      if (!(Math.abs(middle - POINT) <= Math.max(width, 1e-9))) {
        return Optional.of("%s is not within %.2g of %s".formatted(middle, width, POINT));
      }
    }
    return answer.size() == batches
        ? Optional.empty()
        : Optional.of("%d batches, not %d".formatted(answer.size(), batches));
  }
}
