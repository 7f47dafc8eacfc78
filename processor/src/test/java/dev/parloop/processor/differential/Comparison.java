package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.differential.Arguments.Scenario;
import dev.parloop.runtime.Mode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All runs of one method on the same arguments. */
final class Comparison {
  private final CorpusMethod method;
  private final String place;
  private final Scenario scenario;
  private final @Nullable Object[] arguments;
  private final Outcome serial;

  private Comparison(
      CorpusMethod method,
      String place,
      Scenario scenario,
      @Nullable Object[] arguments,
      Outcome serial) {
    this.method = method;
    this.place = place;
    this.scenario = scenario;
    this.arguments = arguments;
    this.serial = serial;
  }

  /** With the method in mode {@code serial}. */
  static Comparison of(CorpusMethod method, int size, Scenario scenario) {
    @Nullable Object[] arguments = method.withReceiver(size, scenario.values());
    Outcome serial = new Run(Run.IN_PLACE, Mode.SERIAL, 1).of(method, arguments);
    return new Comparison(method, place(method, size, scenario), scenario, arguments, serial);
  }

  /**
   * With a method that Parloop has never seen.
   *
   * @param plain the same static method, of a class that was compiled without the processor
   */
  static Comparison of(CorpusMethod plain, CorpusMethod method, int size, Scenario scenario) {
    @Nullable Object[] arguments = scenario.values();
    Outcome serial = plain.callWritten(arguments);
    return new Comparison(method, place(method, size, scenario), scenario, arguments, serial);
  }

  private static String place(CorpusMethod method, int size, Scenario scenario) {
    return "%s, size %d, %s".formatted(method, size, scenario.name());
  }

  void run(List<Run> runs) {
    same(serial, new Run("Serial", Mode.AUTO, 2));
    if (!method.says("rounded")) {
      runs.stream().filter(this::exists).forEach(run -> same(serial, run));
      return;
    }
    Outcome first = runs.get(0).of(method, arguments);
    runs.stream().filter(this::exists).forEach(run -> same(first, run));
    if (serial.thrown() != null || first.thrown() != null) {
      same(serial, runs.get(0));
    } else if (scenario.moderate()) {
      String far = Closeness.difference(serial, first);
      assertTrue(far == null, () -> "far from serial: " + place + ": " + far);
    }
  }

  private boolean exists(Run run) {
    return run.variant().equals(Run.IN_PLACE) ? !method.isOfKernel() : method.has(run.variant());
  }

  private void same(Outcome expected, Run run) {
    Outcome actual = run.of(method, arguments);
    String difference =
        (expected.thrown() != null && !method.says("scratch")) || method.says("partial")
            ? expected.partialDifference(method.graph(), method.before(arguments), actual)
            : expected.difference(method.graph(), actual);
    if (difference != null) {
      throw new AssertionError(place + ", " + run + ": " + difference, actual.thrown());
    }
  }
}
