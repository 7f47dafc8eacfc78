package dev.parloop.samples.workload;

import dev.parloop.samples.loops.MapSquare;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** {@link MapSquare}: too small for threads, and so on none. */
final class MapSquareWorkload implements Workload {

  @Override
  public String name() {
    return "map-square";
  }

  @Override
  public String summary() {
    return "the squares of a list";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of();
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.number("n", 3, 3, 0, 10_000_000));
  }

  @Override
  public Job<?> prepare(Size size) {
    int n = size.intValue("n");
    List<Integer> numbers = IntStream.rangeClosed(1, n).boxed().toList();
    List<Integer> squares = new ArrayList<>();
    int square = 0;
    for (int i = 1; i <= n; i++) {
      square += 2 * i - 1;
      squares.add(square);
    }
    return ListJob.of(
        List.of(
            new Variant<>(Variant.SERIAL, () -> MapSquare.serial(numbers)),
            new Variant<>(Variant.LOOPS, () -> MapSquare.mapped(numbers))),
        squares,
        "a square is the sum of the first odd numbers");
  }
}
