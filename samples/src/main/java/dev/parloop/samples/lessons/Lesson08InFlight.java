package dev.parloop.samples.lessons;

import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.LoopResult;
import dev.parloop.runtime.LoopResults;
import dev.parloop.runtime.Loops;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * More items than fit: here without end. No more than eight are begun and not yet taken, however
 * slowly they are taken.
 */
final class Lesson08InFlight implements Lesson {

  @Override
  public String title() {
    return "bounded work in flight";
  }

  @Override
  public List<String> run() {
    List<String> lines = new ArrayList<>();
    Iterable<Integer> numbers = () -> Stream.iterate(1, i -> i + 1).iterator();
    LoopOptions options = LoopOptions.named("squares").inFlight(8);
    try (LoopResults<Integer, RuntimeException> squares =
        Loops.mapInOrder(numbers, (Integer i) -> i * i, options)) {
      for (LoopResult<Integer, RuntimeException> square : squares) {
        lines.add("square: " + square.get());
        if (lines.size() == 4) {
          break;
        }
      }
    }
    return lines;
  }
}
