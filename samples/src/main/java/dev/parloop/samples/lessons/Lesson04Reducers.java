package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import dev.parloop.Reducer;
import dev.parloop.runtime.Loops;
import java.util.Arrays;
import java.util.List;

/**
 * A reduction of one's own: count, least and greatest in one pass. The method is associative, and
 * its constant changes nothing; so chunks can be combined, in their order.
 */
final class Lesson04Reducers implements Lesson {

  @Override
  public String title() {
    return "reductions of one's own";
  }

  /** How many numbers there are, and between which two they lie. */
  record Range(int count, int least, int greatest) {
    static final Range NONE = new Range(0, Integer.MAX_VALUE, Integer.MIN_VALUE);

    @Reducer(identity = "NONE")
    static Range both(Range a, Range b) {
      return new Range(
          a.count + b.count, Math.min(a.least, b.least), Math.max(a.greatest, b.greatest));
    }

    static Range of(int number) {
      return new Range(1, number, number);
    }
  }

  /**
   * Wrong: the mean of two means. Which numbers count how much depends on how they are grouped, so
   * this must not be called a reducer.
   */
  static double meanOfMeans(double a, double b) {
    return (a + b) / 2;
  }

  /** Right: the range of some numbers. */
  static Range range(int[] numbers) {
    Range range = Range.NONE;
    for (@Parallel int i = 0; i < numbers.length; i++) {
      range = Range.both(range, new Range(1, numbers[i], numbers[i]));
    }
    return range;
  }

  @Override
  public List<String> run() {
    int[] numbers = new int[100_000];
    Arrays.setAll(numbers, i -> i * 7919 % 100_003);
    Range annotated = range(numbers);
    Range called =
        Loops.reduce(
            0, numbers.length, Range.NONE, i -> Range.of(numbers[i]), (a, b) -> Range.both(a, b));
    boolean grouped = meanOfMeans(meanOfMeans(1, 2), 6) == meanOfMeans(1, meanOfMeans(2, 6));
    return List.of(
        "the mean of means, grouped in two ways, is one: " + grouped,
        annotated.toString(),
        "with Loops the same: " + annotated.equals(called));
  }
}
