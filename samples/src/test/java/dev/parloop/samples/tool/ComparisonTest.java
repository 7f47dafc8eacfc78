package dev.parloop.samples.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.samples.workload.Job;
import dev.parloop.samples.workload.Variant;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private final StringWriter progress = new StringWriter();

  @Test
  void rightAnswersHaveNoFault() {
    List<Measurement> measurements = compare(always("serial", 7), always("forkjoin", 7));
    assertEquals(List.of("serial", "forkjoin"), map(measurements, Measurement::variant));
    for (Measurement measurement : measurements) {
      assertEquals(Optional.empty(), measurement.fault());
      assertEquals("7", measurement.answer());
      assertEquals(4, measurement.nanos().size());
    }
  }

  @Test
  void aWrongAnswerIsAFault() {
    List<Measurement> measurements = compare(always("serial", 7), always("forkjoin", 9));
    assertEquals(Optional.of("9 is not near 7"), measurements.get(1).fault());
  }

  @Test
  void variantsMustAgreeBitForBitEvenWhereBothAreRight() {
    List<Measurement> measurements =
        compare(always("serial", 7), always("in-place", 8), always("forkjoin", 7));
    assertEquals(Optional.empty(), measurements.get(1).fault());
    assertEquals(Optional.of("not the same bits as in-place"), measurements.get(2).fault());
  }

  @Test
  void aVariantMustGiveTheSameBitsEveryTime() {
    AtomicLong calls = new AtomicLong();
    Variant<Long> unsteady = new Variant<>("forkjoin", () -> calls.getAndIncrement() < 3 ? 7L : 8L);
    Measurement measurement = compare(always("serial", 7), unsteady).get(1);
    assertTrue(
        measurement.fault().orElse("").endsWith("gave other bits: 8"), measurement::toString);
  }

  @Test
  void variantsTakeTurnsInGoingFirst() {
    List<String> order = new ArrayList<>();
    compare(recording("serial", order), recording("in-place", order));
    String rounds = progress.toString();
    assertTrue(
        rounds.lines().toList().get(1).matches(" *round 1 of 4: *serial .* in-place .*"), rounds);
    assertTrue(
        rounds.lines().toList().get(2).matches(" *round 2 of 4: *in-place .* serial .*"), rounds);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private List<Measurement> compare(Variant<Long>... variants) {
    List<Variant<Long>> list = List.of(variants);
    return new Comparison<>(
            new Near7(list), list, 4, 0, new LineProgress(new PrintWriter(progress)))
        .run();
  }

  private static Variant<Long> always(String name, long answer) {
    return new Variant<>(name, () -> answer);
  }

  private static Variant<Long> recording(String name, List<String> order) {
    return new Variant<>(
        name,
        () -> {
          order.add(name);
          return 7L;
        });
  }

  private static <T> List<T> map(
      List<Measurement> measurements, java.util.function.Function<Measurement, T> function) {
    return measurements.stream().map(function).toList();
  }

  /** Takes 6, 7 and 8 for right. */
  private record Near7(List<Variant<Long>> variants) implements Job<Long> {
    @Override
    public Optional<String> fault(Long answer, Supplier<Long> serial) {
      return Math.abs(answer - 7) <= 1
          ? Optional.empty()
          : Optional.of(answer + " is not near " + serial.get());
    }

    @Override
    public String trusted() {
      return "near 7";
    }

    @Override
    public boolean same(Long left, Long right) {
      return left.equals(right);
    }

    @Override
    public String describe(Long answer) {
      return answer.toString();
    }
  }
}
