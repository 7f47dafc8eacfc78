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
          Map.entry(1, List.of("by hand, the last: 0.0", "annotated, the last: 50.0")),
          Map.entry(2, List.of("by hand: 50400", "annotated: 50100", "the first least one: 0")),
          Map.entry(
              3,
              List.of(
                  "by hand, 2 and 3 threads, the same bits: false",
                  "annotated, 1, 2 and 3 threads, the same bits: true",
                  "the bits of the serial loop: false",
                  "twelve digits are the same: true")),
          Map.entry(
              4,
              List.of(
                  "the mean of means, grouped in two ways, is one: false",
                  "Range[count=100000, least=" + least() + ", greatest=" + greatest() + "]",
                  "with Loops the same: true")),
          Map.entry(5, List.of("after four steps, in the middle: 36.0")),
          Map.entry(6, List.of("the last: " + 3 * 9999 * 9999, "fills: 1")),
          Map.entry(7, List.of("smooth: [6.0, 15.0]", "right triangles: " + triangles(100))),
          Map.entry(
              8,
              List.of(
                  "wrong: 'x' of shape (3, 2) and 'y' of shape (1, 3) do not fit: lengths must be"
                      + " equal, or one of them 1",
                  "right: [[5.0, 3.0], [" + Math.sqrt(52) + ", 6.0], [" + Math.sqrt(41) + ", 5.0]]",
                  "two arrays: [5.0, 10.0, 13.0]")),
          Map.entry(9, List.of("the second: 4.0", "the third: 0.0")),
          Map.entry(10, List.of("edges: 9.0 0.0 4.0", "table: -1.0 0.0 0.2")),
          Map.entry(11, List.of("lengths: [4, 3, 3, 5]")),
          Map.entry(12, List.of("near pi: true", "again the same: true")),
          Map.entry(13, List.of("the first: overflow at 46341")),
          Map.entry(14, List.of("promised: 25.0", "seen: 25.0")),
          Map.entry(
              15,
              List.of(
                  "sines: guarded, guards [\"from != x\"], vectors no [PL0702]",
                  "sinesInLanes: proved, guards [], vectors yes")),
          Map.entry(
              16,
              List.of(
                  "two arrays: [3.0, 5.0, 7.0, 0.0]",
                  "one array: [3.0, 5.0, 7.0, 16.0]",
                  "methods: [difference, differenceForkJoin, differenceForkJoinSimd, differenceSerial,"
                      + " differenceSimd]",
                  "guard: [x != y]")),
          Map.entry(
              17,
              List.of(
                  "a loop that asks for 8 where 2 are allowed gets at most 2: true",
                  "withThreads(3): 3",
                  "withThreads(-1), all cores: true",
                  "withThreads(-2), all but one: true",
                  "one thread and three, the same bits: true")),
          Map.entry(
              18,
              List.of(
                  "the costliest of 4 equal blocks: 43 % of the work",
                  "the costliest of 100: 1 %",
                  "static: " + ODD_PAIRS,
                  "dynamic: " + ODD_PAIRS,
                  "auto: " + ODD_PAIRS)),
          Map.entry(
              19,
              List.of("not reset: serial", "before: auto", "serial: 3996001", "forkjoin: 3996001")),
          Map.entry(20, List.of("by hand, inner threads: 4", "never more than two threads: true")),
          Map.entry(
              21,
              List.of(
                  "passed over: " + passedOver(),
                  "first: / by zero, iteration 700",
                  "collected: 2 of 4",
                  "and the last value: 50")),
          Map.entry(
              22,
              List.of(
                  "told in the iterations: 100 times",
                  "steps 25/100",
                  "steps 50/100",
                  "steps 75/100",
                  "steps 100/100",
                  "steps 100/100")),
          Map.entry(
              23,
              List.of(
                  "by hand: done, it seems",
                  "failed: / by zero",
                  "result: 499500.0",
                  "cancelled: endless, before its end")),
          Map.entry(
              24,
              List.of(
                  "as a list, begun for four: 1000",
                  "square: 1",
                  "square: 4",
                  "square: 9",
                  "square: 16",
                  "in flight, begun for four: at most 12: true")),
          Map.entry(
              25,
              List.of(
                  "without blocking, at once no more than threads: true", "100 iterations met")),
          Map.entry(26, List.of("distinct places: independent", "one place: values[0] differs")));

  private static IntStream tenth() {
    return IntStream.range(0, 100_000).map(i -> i * 7919 % 100_003);
  }

  private static int least() {
    return tenth().min().orElseThrow();
  }

  private static int greatest() {
    return tenth().max().orElseThrow();
  }

  /** Pairs up to n whose sum of squares is a square, by looking for the square. */
  private static long triangles(int n) {
    return IntStream.rangeClosed(1, n)
        .mapToLong(
            a ->
                IntStream.rangeClosed(1, a)
                    .filter(
                        b -> IntStream.rangeClosed(1, 2 * n).anyMatch(c -> c * c == a * a + b * b))
                    .count())
        .sum();
  }

  private static int passedOver() {
    return IntStream.range(0, 5000)
        .map(i -> i % 1000 - 700)
        .filter(part -> part != 0)
        .map(part -> 1000 / part)
        .sum();
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
        Lesson01FirstLoop.class,
        Lesson02Reductions.class,
        Lesson03FloatOrder.class,
        Lesson04Reducers.class,
        Lesson05NestedLoops.class,
        Lesson06PrivateMembers.class,
        Lesson09Neighbours.class,
        Lesson10CarriedValues.class,
        Lesson11Collections.class,
        Lesson12RandomNumbers.class,
        Lesson13Printing.class,
        Lesson14UnknownCalls.class,
        Lesson15Report.class,
        Lesson16GeneratedCode.class,
        Lesson17Threads.class,
        Lesson18Schedules.class,
        Lesson19Modes.class,
        Lesson21Failures.class,
        Lesson26Verify.class
      })
  void annotatedLoopsRunInPlace(Class<?> lesson) {
    Parloop.requireInPlace(lesson);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void numbersTellTheOrder(int number) {
    String name = Lessons.all().get(number - 1).getClass().getSimpleName();
    assertTrue(name.startsWith("Lesson%02d".formatted(number)), name);
  }

  @Test
  void coversEveryLesson() {
    assertEquals(EXPECTED.size(), Lessons.all().size());
    assertTrue(Lessons.all().stream().noneMatch(lesson -> lesson.title().isBlank()));
  }
}
