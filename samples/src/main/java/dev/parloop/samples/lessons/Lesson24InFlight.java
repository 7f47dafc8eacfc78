package dev.parloop.samples.lessons;

import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.LoopResult;
import dev.parloop.runtime.LoopResults;
import dev.parloop.runtime.Loops;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * More items than fit: here without end. No more than eight are begun and not yet taken, however
 * slowly they are taken.
 */
final class Lesson24InFlight implements Lesson {

  @Override
  public String title() {
    return "bounded work in flight";
  }

  /** Wrong: all at once, to look at four. */
  static int begunForFour(int items) {
    AtomicInteger begun = new AtomicInteger();
    List<Integer> squares = Loops.map(0, items, i -> begun.incrementAndGet() * i);
    return squares.subList(0, 4).isEmpty() ? 0 : begun.get();
  }

  @Override
  public List<String> run() {
    List<String> lines = new ArrayList<>();
    lines.add("as a list, begun for four: " + begunForFour(1000));
    AtomicInteger begun = new AtomicInteger();
    Iterable<Integer> numbers = () -> Stream.iterate(1, i -> i + 1).iterator();
    LoopOptions options = LoopOptions.named("squares").inFlight(8);
    try (LoopResults<Integer, RuntimeException> squares =
        Loops.mapInOrder(numbers, (Integer i) -> square(i, begun), options)) {
      for (LoopResult<Integer, RuntimeException> square : squares) {
        lines.add("square: " + square.get());
        if (lines.size() == 5) {
          break;
        }
      }
    }
    lines.add("in flight, begun for four: at most 12: " + (begun.get() <= 12));
    return lines;
  }

  private static int square(int i, AtomicInteger begun) {
    begun.incrementAndGet();
    return i * i;
  }
}
