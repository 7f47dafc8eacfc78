package dev.parloop.samples.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.Parloop;
import dev.parloop.samples.loops.Add;
import dev.parloop.samples.loops.Mandelbrot;
import dev.parloop.samples.loops.MapSleep;
import dev.parloop.samples.loops.Matmul;
import dev.parloop.samples.loops.NestedTable;
import dev.parloop.samples.loops.NormIsf;
import dev.parloop.samples.loops.Sin;
import dev.parloop.samples.loops.Sin2Cos2;
import dev.parloop.samples.loops.SlowSeriesDigits;
import dev.parloop.samples.loops.SlowSeriesPartials;
import dev.parloop.samples.loops.SlowSeriesString;
import dev.parloop.samples.loops.Sum;
import dev.parloop.samples.loops.TrigSeries;
import dev.parloop.samples.loops.Ufuncs;
import dev.parloop.samples.loops.Velocity;
import dev.parloop.samples.loops.VelocityNested;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadsTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        Add.class,
        Mandelbrot.class,
        MapSleep.class,
        Matmul.class,
        NestedTable.class,
        NormIsf.class,
        Sin.class,
        Sin2Cos2.class,
        SlowSeriesDigits.class,
        SlowSeriesPartials.class,
        SlowSeriesString.class,
        Sum.class,
        TrigSeries.class,
        Ufuncs.class,
        Velocity.class,
        VelocityNested.class
      })
  void annotatedMethodsRunInPlace(Class<?> loops) {
    Parloop.requireInPlace(loops);
  }

  @ParameterizedTest
  @CsvSource({
    "mandelbrot, nx=4 ny=5 max-iter=50",
    "mandelbrot, nx=2 ny=2 max-iter=1",
    "mandelbrot, nx=37 ny=3 max-iter=1000",
    "mandelbrot-vectorize, n=2",
    "mandelbrot-vectorize, n=133",
    "broadcast, quick",
    "slow-series-digits, n=0",
    "slow-series-digits, n=9",
    "slow-series-digits, n=1001",
    "slow-series-string, n=0",
    "slow-series-string, n=99",
    "slow-series-string, n=12345",
    "slow-series-partials, n=0 workers=1",
    "slow-series-partials, n=10 workers=12",
    "slow-series-partials, n=1001 workers=7",
    "slow-series-partials, n=5000 workers=1000",
    "sin2-cos2, n=0",
    "sin2-cos2, n=5001",
    "velocity, nlat=5 nr=3 nlon=7 form=naive",
    "velocity, nlat=5 nr=3 nlon=7 form=hoisted",
    "velocity, nlat=5 nr=3 nlon=7 form=product",
    "velocity, nlat=5 nr=3 nlon=7 form=naive arrays=nested",
    "velocity, nlat=5 nr=3 nlon=7 form=hoisted arrays=nested",
    "velocity, nlat=5 nr=3 nlon=7 form=product arrays=nested",
    "velocity, quick",
    "velocity, quick arrays=nested",
    "ufuncs, n=0",
    "ufuncs, n=10",
    "ufuncs, n=20001",
    "add, n=0",
    "add, n=20001",
    "sin, n=0",
    "sin, n=20001",
    "norm-isf, n=0",
    "norm-isf, n=20001",
    "matmul, n=1",
    "matmul, n=33",
    "nested-table, rows=1 columns=5000",
    "nested-table, rows=3 columns=2000",
    "nested-table, rows=400 columns=1",
    "trig-series, n=1",
    "trig-series, n=4099",
    "sum, n=0",
    "sum, n=1",
    "sum, n=100003",
    "sum, n=0 type=float",
    "sum, n=100003 type=float",
    "map-sleep, tasks=1 millis=0",
    "map-sleep, tasks=300 millis=1",
    "map-square, n=0",
    "map-square, n=3",
    "map-square, n=20011",
    "foreach, n=1 times=1",
    "foreach, n=1000 times=7",
    "foreach, n=1000 times=7 form=g",
    "add-two, quick",
    "as-completed, tasks=1 millis=1",
    "as-completed, tasks=25 millis=8 lengths=different",
    "closure, n=0",
    "closure, n=10",
    "beams, files=1 samples=16",
    "beams, files=7 samples=64",
    "batches, batches=1",
    "batches, batches=10"
  })
  void everyVariantIsRight(String name, String size) {
    everyVariantIsRight(prepare(name, size.split(" ")));
  }

  private static <A> void everyVariantIsRight(Job<A> job) {
    Variant<A> serial = job.variants().get(0);
    assertEquals(Variant.SERIAL, serial.name());
    for (Variant<A> variant : job.variants()) {
      assertEquals(Optional.empty(), job.fault(variant.compute(), serial::compute), variant.name());
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
    int[][] counts = job.variants().get(0).compute();
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

  @ParameterizedTest
  @CsvSource({
    "sin2-cos2, n=100, 0, 'element 50 is '",
    "velocity, nlat=3 nr=4 nlon=5, 0, 'component 0 at (1, 2, 0) is '",
    "velocity, nlat=3 nr=4 nlon=5 arrays=nested, 4, 'component 1 at (0, 0, 2) is '",
    "ufuncs, n=50, 0, 'square of 25 is '",
    "ufuncs, n=50, 1, 'log10 of 26 is '",
    "ufuncs, n=50, 2, 'ratio of 25 is '",
    "ufuncs, n=50, 3, 'quotient of 25 is '",
    "add, n=50, 0, 'element 25 is '",
    "sin, n=50, 0, 'sine of '",
    "norm-isf, n=50, 0, 'isf of '",
  })
  void anElementThatIsOffByLittleIsFound(String name, String size, int output, String fault) {
    ArrayJob job = (ArrayJob) prepare(name, size.split(" "));
    Variant<ArrayAnswer> serial = job.variants().get(0);
    serial.work().run();
    double[] array = job.outputs().get(output);
    int middle = array.length / 2;
    array[middle] += 100 * Math.ulp(array[middle]);
    ArrayAnswer answer = serial.answer().get();
    assertTrue(job.fault(answer, () -> answer).orElse("none").startsWith(fault), answer::toString);
    assertEquals(Optional.empty(), serial.compute().fault());
  }

  @Test
  void anElementThatIsLeftOutIsFound() {
    ArrayJob job = (ArrayJob) prepare("add", "n=50");
    job.variants().get(0).compute();
    ArrayAnswer answer = job.variants().get(1).answer().get();
    assertEquals(Optional.of("element 0 is NaN, not 0.0"), answer.fault());
  }

  @Test
  @SuppressWarnings("unchecked") // The answers of this workload.
  void aWrongElementOfAProductIsFound() {
    Job<double[][]> job = (Job<double[][]>) prepare("matmul", "n=20");
    String fault =
        faultAfter(
            job,
            c -> {
              c[7][3]++;
              return c;
            });
    assertTrue(fault.startsWith("row 7 times a vector is "), fault);
  }

  @Test
  @SuppressWarnings("unchecked") // The answers of this workload.
  void aWrongProductIsFoundInTheTable() {
    Job<int[][]> job = (Job<int[][]>) prepare("nested-table", "quick");
    String fault =
        faultAfter(
            job,
            x -> {
              x[9][8]++;
              return x;
            });
    assertEquals("9 times 8 is not 73", fault);
  }

  @Test
  @SuppressWarnings("unchecked") // The answers of this workload.
  void aWrongStepIsFound() {
    Job<int[][]> job = (Job<int[][]>) prepare("mandelbrot-vectorize", "n=20");
    String fault =
        faultAfter(
            job,
            steps -> {
              steps[3][4]++;
              return steps;
            });
    assertTrue(fault.startsWith("point (3, 4) takes "), fault);
  }

  @Test
  @SuppressWarnings("unchecked") // The answers of this workload.
  void aWrongBroadcastIsFound() {
    Job<double[][][]> job = (Job<double[][][]>) prepare("broadcast", "quick");
    String fault =
        faultAfter(
            job,
            sums -> {
              sums[2][1][0] = 0;
              return sums;
            });
    assertTrue(fault.startsWith("not [[[1.0, 2.0, 3.0], "), fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "map-sleep",
        "map-square",
        "foreach",
        "add-two",
        "as-completed",
        "closure",
        "beams",
        "batches"
      })
  @SuppressWarnings("unchecked") // The answers of these workloads.
  void aListWithoutItsLastElementIsFound(String name) {
    Job<List<Object>> job = (Job<List<Object>>) prepare(name, "quick");
    String fault = faultAfter(job, list -> list.subList(0, list.size() - 1));
    assertTrue(fault.matches("\\d+ (elements|runs|batches), not \\d+"), fault);
  }

  @Test
  @SuppressWarnings("unchecked") // The answers of this workload.
  void aBrokenBeamThatHasAResultIsFound() {
    Job<List<Integer>> job = (Job<List<Integer>>) prepare("beams", "quick");
    String fault =
        faultAfter(job, found -> found.stream().map(frequency -> Math.abs(frequency)).toList());
    assertEquals("element 6 is 1, not -1", fault);
  }

  @Test
  void tasksThatWaitDoSoTogetherInPlace() throws Exception {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    CountDownLatch all = new CountDownLatch(10);
    MapSleep.tasks(
        10,
        number -> {
          threads.add(Thread.currentThread());
          all.countDown();
          all.await();
        });
    assertEquals(10, threads.size());
  }

  @Test
  void aFlatGridThatIsTooLargeIsRefused() {
    UsageException e =
        assertThrows(
            UsageException.class,
            () -> prepare("velocity", "nlat=10000", "nr=1000", "nlon=1000", "form=hoisted"));
    assertEquals("velocity: that many points fit no flat array; say arrays=nested", e.getMessage());
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
    return job.fault(change.apply(serial.compute()), serial::compute).orElse("no fault found");
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
