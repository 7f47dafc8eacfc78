package dev.parloop.samples.workload;

import dev.parloop.samples.loops.Closure;
import java.util.List;
import java.util.stream.IntStream;

/** {@link Closure}: what cannot be pickled needs no pickling. */
final class ClosureWorkload implements Workload {

  @Override
  public String name() {
    return "closure";
  }

  @Override
  public String summary() {
    return "a function that another function made, over a range";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of();
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.number("n", 10, 10, 0, 10_000_000));
  }

  @Override
  public Job<?> prepare(Size size) {
    int n = size.intValue("n");
    return ListJob.of(
        List.of(
            new Variant<>(Variant.SERIAL, () -> Closure.serial(n, Closure.add(2))),
            new Variant<>(Variant.LOOPS, () -> Closure.mapped(n, Closure.add(2)))),
        IntStream.range(2, n + 2).boxed().toList(),
        "2 to n + 1");
  }
}
