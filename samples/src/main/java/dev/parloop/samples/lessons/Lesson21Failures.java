package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import dev.parloop.runtime.LoopFailure;
import dev.parloop.runtime.LoopResult;
import dev.parloop.runtime.Loops;
import java.util.Arrays;
import java.util.List;

/**
 * What happens when iterations fail: the caller sees the exception of the lowest one, as from the
 * loop without threads, with a note which iteration it was. Where one failure must not lose the
 * others, each result holds a value or a failure.
 */
final class Lesson21Failures implements Lesson {

  @Override
  public String title() {
    return "failures, first or collected";
  }

  /** Wrong: what fails is passed over, and the sum looks like one. */
  static int passedOver(int[] parts) {
    int sum = 0;
    for (int part : parts) {
      sum += shareOrNothing(part);
    }
    return sum;
  }

  private static int shareOrNothing(int part) {
    try {
      return 1000 / part;
    } catch (ArithmeticException e) {
      return 0;
    }
  }

  /** Right: 1000 divided by each, and whoever calls hears of it. */
  static void shares(int[] parts, int[] shares) {
    for (@Parallel(serialBelow = 0) int i = 0; i < parts.length; i++) {
      shares[i] = 1000 / parts[i];
    }
  }

  @Override
  public List<String> run() {
    int[] parts = new int[5000];
    Arrays.setAll(parts, i -> i % 1000 - 700);
    String first;
    try {
      shares(parts, new int[5000]);
      first = "none";
    } catch (ArithmeticException e) {
      LoopFailure failure = (LoopFailure) e.getSuppressed()[0];
      first = e.getMessage() + ", iteration " + failure.index();
    }
    List<LoopResult<Integer, RuntimeException>> all =
        Loops.mapResults(List.of(5, 0, 20, 0), part -> 1000 / part);
    return List.of(
        "passed over: " + passedOver(parts),
        "first: " + first,
        "collected: " + all.stream().filter(LoopResult::isFailure).count() + " of " + all.size(),
        "and the last value: " + all.get(2).get());
  }
}
