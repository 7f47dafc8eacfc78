package dev.parloop.samples.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.Parloop;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonsTest {

  /** The numbers below 1000 whose difference is odd, taken once each: 500 times 500. */
  private static final int ODD_PAIRS = 500 * 500;

  private static final Map<Integer, List<String>> EXPECTED =
      Map.ofEntries(
          Map.entry(
              1,
              List.of(
                  "withThreads(3): 3",
                  "withThreads(-1), all cores: true",
                  "withThreads(-2), all but one: true",
                  "one thread and three, the same bits: true")),
          Map.entry(
              2, List.of("static: " + ODD_PAIRS, "dynamic: " + ODD_PAIRS, "auto: " + ODD_PAIRS)),
          Map.entry(3, List.of("before: auto", "serial: 3996001", "forkjoin: 3996001")),
          Map.entry(4, List.of("never more than two threads: true")),
          Map.entry(
              5,
              List.of(
                  "first: / by zero, iteration 700",
                  "collected: 2 of 4",
                  "and the last value: 50")),
          Map.entry(
              6,
              List.of(
                  "steps 25/100",
                  "steps 50/100",
                  "steps 75/100",
                  "steps 100/100",
                  "steps 100/100")),
          Map.entry(7, List.of("result: 499500.0", "cancelled: endless, before its end")),
          Map.entry(8, List.of("square: 1", "square: 4", "square: 9", "square: 16")),
          Map.entry(9, List.of("100 iterations met")),
          Map.entry(
              10,
              List.of(
                  "Range[count=100000, least=" + least() + ", greatest=" + greatest() + "]",
                  "with Loops the same: true")),
          Map.entry(11, List.of("distinct places: independent", "one place: values[0] differs")));

  private static IntStream tenth() {
    return IntStream.range(0, 100_000).map(i -> i * 7919 % 100_003);
  }

  private static int least() {
    return tenth().min().orElseThrow();
  }

  private static int greatest() {
    return tenth().max().orElseThrow();
  }

  static Stream<Integer> numbers() {
    return IntStream.rangeClosed(1, Lessons.all().size()).boxed();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void saysWhatIsSo(int number) {
    assertEquals(EXPECTED.get(number), Lessons.all().get(number - 1).run());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Lesson01Threads.class,
        Lesson02Chunks.class,
        Lesson03Modes.class,
        Lesson05Failures.class,
        Lesson10Reducers.class,
        Lesson11Verify.class
      })
  void annotatedLoopsRunInPlace(Class<?> lesson) {
    Parloop.requireInPlace(lesson);
  }

  @Test
  void coversEveryLesson() {
    assertEquals(EXPECTED.size(), Lessons.all().size());
    assertTrue(Lessons.all().stream().noneMatch(lesson -> lesson.title().isBlank()));
  }
}
