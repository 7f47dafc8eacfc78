package dev.parloop.samples.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.Parloop;
import dev.parloop.samples.loops.Mandelbrot;
import dev.parloop.samples.loops.SlowSeriesDigits;
import dev.parloop.samples.loops.Sum;
import dev.parloop.samples.loops.TrigSeries;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadsTest {

  @ParameterizedTest
  @ValueSource(classes = {Mandelbrot.class, SlowSeriesDigits.class, TrigSeries.class, Sum.class})
  void annotatedMethodsRunInPlace(Class<?> loops) {
    Parloop.requireInPlace(loops);
  }

  @ParameterizedTest
  @CsvSource({
    "mandelbrot, nx=4 ny=5 max-iter=50",
    "mandelbrot, nx=2 ny=2 max-iter=1",
    "mandelbrot, nx=37 ny=3 max-iter=1000",
    "slow-series-digits, n=0",
    "slow-series-digits, n=9",
    "slow-series-digits, n=1001",
    "trig-series, n=1",
    "trig-series, n=4099",
    "sum, n=0",
    "sum, n=1",
    "sum, n=100003",
    "sum, n=0 type=float",
    "sum, n=100003 type=float"
  })
  void everyVariantIsRight(String name, String size) {
    everyVariantIsRight(prepare(name, size.split(" ")));
  }

  private static <A> void everyVariantIsRight(Job<A> job) {
    Variant<A> serial = job.variants().get(0);
    assertEquals(Variant.SERIAL, serial.name());
    for (Variant<A> variant : job.variants()) {
      assertEquals(
          Optional.empty(), job.fault(variant.body().get(), serial.body()), variant.name());
    }
  }

  @Test
  void aChangedCountIsFound() {
    Job<int[][]> job = mandelbrot("nx=8", "ny=6");
    String fault =
        faultAfter(
            job,
            counts -> {
              counts[7][5]++;
              return counts;
            });
    assertTrue(fault.startsWith("point (7, 5) has "), fault);
  }

  @Test
  void countsThatAreWrongSeriallyTooAreFoundInAKnownSize() {
    Job<int[][]> job = mandelbrot("quick");
    int[][] counts = job.variants().get(0).body().get();
    counts[0][0]++;
    assertEquals(
        Optional.of("3504865 iterations in all, NumPy has 3504864"),
        job.fault(counts, () -> counts));
  }

  @Test
  void aMissingTermIsFoundInTheSlowSeries() {
    Job<Double> job = numbers("slow-series-digits", "quick");
    assertTrue(
        faultAfter(job, sum -> sum - 1.0 / 888_888).startsWith("off by 1.13e-06 from 11.01"));
  }

  @Test
  void slowSeriesIsTheSumThatWasTakenInQuadruplePrecision() {
    Job<Double> job = numbers("slow-series-digits", "quick");
    assertEquals(Optional.empty(), job.fault(11.01565184987295, () -> 0.0));
  }

  @Test
  void aMissingTermIsFoundInTheTrigSeries() {
    Job<Double> job = numbers("trig-series", "quick");
    assertTrue(faultAfter(job, sum -> sum - Math.cos(999_999) / 999_999).startsWith("off by "));
  }

  @Test
  void trigSeriesIsTheSumThatWasTakenWithoutRounding() {
    assertEquals(
        Optional.empty(), numbers("trig-series", "quick").fault(0.042019653871009685, () -> 0.0));
    assertNotEquals(Optional.empty(), numbers("trig-series", "quick").fault(0.04202, () -> 0.0));
  }

  @Test
  void aMissingElementIsFoundInTheSums() {
    assertTrue(faultAfter(numbers("sum", "quick"), sum -> sum - 0x1p-20).contains("the exact sum"));
    Job<Float> floats = floats("sum", "quick", "type=float");
    assertTrue(faultAfter(floats, sum -> sum + 1).contains("the exact sum"));
  }

  private static <A> String faultAfter(Job<A> job, UnaryOperator<A> change) {
    Variant<A> serial = job.variants().get(0);
    return job.fault(change.apply(serial.body().get()), serial.body()).orElse("no fault found");
  }

  @SuppressWarnings("unchecked") // The answers of this workload.
  private static Job<int[][]> mandelbrot(String... size) {
    return (Job<int[][]>) prepare("mandelbrot", size);
  }

  @SuppressWarnings("unchecked") // The answers of these workloads.
  private static Job<Double> numbers(String name, String... size) {
    return (Job<Double>) prepare(name, size);
  }

  @SuppressWarnings("unchecked") // The answers of this workload.
  private static Job<Float> floats(String name, String... size) {
    return (Job<Float>) prepare(name, size);
  }

  private static Job<?> prepare(String name, String... size) {
    Workload workload = Workloads.find(name).orElseThrow();
    return workload.prepare(Size.of(workload, List.of(size)));
  }
}
