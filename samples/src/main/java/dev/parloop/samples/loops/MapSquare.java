package dev.parloop.samples.loops;

import dev.parloop.runtime.Loops;
import java.util.ArrayList;
import java.util.List;

/** The squares of a list, Python's {@code pool.map(square, [1, 2, 3])}. */
public final class MapSquare {

  private MapSquare() {}

  /** One after the other. */
  public static List<Integer> serial(List<Integer> numbers) {
    List<Integer> squares = new ArrayList<>();
    for (int x : numbers) {
      squares.add(x * x);
    }
    return squares;
  }

  /** In parallel, should that ever pay. */
  public static List<Integer> mapped(List<Integer> numbers) {
    return Loops.map(numbers, x -> x * x);
  }
}
