package dev.parloop.samples.loops;

import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.Loops;
import dev.parloop.runtime.Parloop;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code x + 2} over two ranges, with joblib's numbers of threads. Nothing is to be opened or
 * closed.
 */
public final class AddTwo {

  private AddTwo() {}

  private static int addTwo(int x) {
    return x + 2;
  }

  /** One after the other. */
  public static List<List<Integer>> serial() {
    List<Integer> ten = new ArrayList<>();
    for (int x = 0; x < 10; x++) {
      ten.add(addTwo(x));
    }
    List<Integer> twenty = new ArrayList<>();
    for (int x = 0; x < 20; x++) {
      twenty.add(addTwo(x));
    }
    return List.of(ten, twenty);
  }

  /** Both in parallel, on the same threads; the number is said once for both. */
  public static List<List<Integer>> within(int threads) {
    return Parloop.withThreads(
        threads, () -> List.of(Loops.map(0, 10, AddTwo::addTwo), Loops.map(0, 20, AddTwo::addTwo)));
  }

  /** Both in parallel, the number said for each. */
  public static List<List<Integer>> each(int threads) {
    LoopOptions options = LoopOptions.named("add-two").threads(threads);
    return List.of(
        Loops.map(0, 10, AddTwo::addTwo, options), Loops.map(0, 20, AddTwo::addTwo, options));
  }
}
