package dev.parloop.samples.workload;

import dev.parloop.samples.loops.AddTwo;
import java.util.List;
import java.util.stream.IntStream;

/** {@link AddTwo}: the number of threads, said as joblib says it. */
final class AddTwoWorkload implements Workload {

  @Override
  public String name() {
    return "add-two";
  }

  @Override
  public String summary() {
    return "x + 2 over range(10) and range(20), on two threads, all, and all but one";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of();
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public Job<?> prepare(Size size) {
    return ListJob.of(
        List.of(
            new Variant<>(Variant.SERIAL, AddTwo::serial),
            new Variant<>(Variant.LOOPS, () -> AddTwo.within(2)),
            new Variant<>("all-cores", () -> AddTwo.within(-1)),
            new Variant<>("all-but-one", () -> AddTwo.within(-2)),
            new Variant<>("each", () -> AddTwo.each(2))),
        List.of(
            IntStream.rangeClosed(2, 11).boxed().toList(),
            IntStream.rangeClosed(2, 21).boxed().toList()),
        "2 to 11 and 2 to 21");
  }
}
