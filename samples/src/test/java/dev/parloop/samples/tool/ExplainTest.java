package dev.parloop.samples.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.samples.workload.Workload;
import dev.parloop.samples.workload.Workloads;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainTest {

  static Stream<Workload> samples() {
    return Workloads.all().stream().filter(sample -> !sample.loops().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsParallelAndShowsItsCode(Workload sample) {
    Console console = new Console();
    assertEquals(0, console.run("explain", sample.name()), console.err());
    for (Class<?> loops : sample.loops()) {
      assertTrue(
          console.out().contains("public final class Parallel" + loops.getSimpleName()),
          console.out());
    }
    assertTrue(
        console.out().matches("(?s).*\n  variants    serial, (simd, )?forkjoin.*"), console.out());
    assertFalse(console.out().contains("unproved"), console.out());
    assertFalse(console.out().contains("dependent"), console.out());
  }

  @Test
  void tellsRolesAndGuards() {
    Console console = new Console();
    assertEquals(0, console.run("explain", "slow-series-digits", "--no-code"), console.err());
    assertTrue(
        console.out().contains("SlowSeriesDigits.sum#1 (SlowSeriesDigits.java:20): proved"),
        console.out());
    assertTrue(console.out().contains("  reductions  sum (sum)"), console.out());
    assertTrue(console.out().contains("  variables   k counter, "), console.out());
    assertTrue(console.out().contains(" ns per iteration; serial below "), console.out());
    assertFalse(console.out().contains("class ParallelSlowSeriesDigits"), console.out());
    Console guarded = new Console();
    guarded.run("explain", "matmul", "--no-code");
    assertTrue(guarded.out().contains("  guard       Guards.distinctRows(c, a, b)"), guarded.out());
  }

  @Test
  void saysWhereThereIsNothingToExplain() {
    Console console = new Console();
    assertEquals(0, console.run("explain", "beams"), console.err());
    assertTrue(console.out().contains("dev.parloop.runtime.Loops"), console.out());
  }

  @Test
  void anUnknownSampleIsMisuse() {
    Console console = new Console();
    assertEquals(2, console.run("explain", "matmull"));
    assertTrue(console.err().contains("did you mean 'matmul'?"), console.err());
  }
}
