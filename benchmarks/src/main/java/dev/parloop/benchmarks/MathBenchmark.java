package dev.parloop.benchmarks;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Elementary functions over an array, on one thread: {@code Math} as written, the runtime's
 * functions in scalar code and in vectors, and the JDK's own in vectors.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Dparloop.threads=1"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MathBenchmark {
  /** A loop of {@link Elementary} in one variant. */
  private interface Loop {
    void run(double[] r, double[] x);
  }

  private record Variants(Loop written, Loop scalar, Loop vectors, Loop jdk) {}

  private static final Map<String, Variants> ALL =
      Map.ofEntries(
          entry(
              "sin",
              new Variants(
                  ParallelElementary::sinSerial,
                  ParallelElementary::sinForkJoin,
                  ParallelElementary::sinSimd,
                  JdkVectors::sin)),
          entry(
              "cos",
              new Variants(
                  ParallelElementary::cosSerial,
                  ParallelElementary::cosForkJoin,
                  ParallelElementary::cosSimd,
                  JdkVectors::cos)),
          entry(
              "tan",
              new Variants(
                  ParallelElementary::tanSerial,
                  ParallelElementary::tanForkJoin,
                  ParallelElementary::tanSimd,
                  JdkVectors::tan)),
          entry(
              "exp",
              new Variants(
                  ParallelElementary::expSerial,
                  ParallelElementary::expForkJoin,
                  ParallelElementary::expSimd,
                  JdkVectors::exp)),
          entry(
              "expm1",
              new Variants(
                  ParallelElementary::expm1Serial,
                  ParallelElementary::expm1ForkJoin,
                  ParallelElementary::expm1Simd,
                  JdkVectors::expm1)),
          entry(
              "log",
              new Variants(
                  ParallelElementary::logSerial,
                  ParallelElementary::logForkJoin,
                  ParallelElementary::logSimd,
                  JdkVectors::log)),
          entry(
              "log1p",
              new Variants(
                  ParallelElementary::log1pSerial,
                  ParallelElementary::log1pForkJoin,
                  ParallelElementary::log1pSimd,
                  JdkVectors::log1p)),
          entry(
              "log10",
              new Variants(
                  ParallelElementary::log10Serial,
                  ParallelElementary::log10ForkJoin,
                  ParallelElementary::log10Simd,
                  JdkVectors::log10)),
          entry(
              "cbrt",
              new Variants(
                  ParallelElementary::cbrtSerial,
                  ParallelElementary::cbrtForkJoin,
                  ParallelElementary::cbrtSimd,
                  JdkVectors::cbrt)),
          entry(
              "sinh",
              new Variants(
                  ParallelElementary::sinhSerial,
                  ParallelElementary::sinhForkJoin,
                  ParallelElementary::sinhSimd,
                  JdkVectors::sinh)),
          entry(
              "cosh",
              new Variants(
                  ParallelElementary::coshSerial,
                  ParallelElementary::coshForkJoin,
                  ParallelElementary::coshSimd,
                  JdkVectors::cosh)),
          entry(
              "tanh",
              new Variants(
                  ParallelElementary::tanhSerial,
                  ParallelElementary::tanhForkJoin,
                  ParallelElementary::tanhSimd,
                  JdkVectors::tanh)),
          entry(
              "asin",
              new Variants(
                  ParallelElementary::asinSerial,
                  ParallelElementary::asinForkJoin,
                  ParallelElementary::asinSimd,
                  JdkVectors::asin)),
          entry(
              "acos",
              new Variants(
                  ParallelElementary::acosSerial,
                  ParallelElementary::acosForkJoin,
                  ParallelElementary::acosSimd,
                  JdkVectors::acos)),
          entry(
              "atan",
              new Variants(
                  ParallelElementary::atanSerial,
                  ParallelElementary::atanForkJoin,
                  ParallelElementary::atanSimd,
                  JdkVectors::atan)),
          entry(
              "pow",
              new Variants(
                  ParallelElementary::powSerial,
                  ParallelElementary::powForkJoin,
                  ParallelElementary::powSimd,
                  JdkVectors::pow)),
          entry(
              "atan2",
              new Variants(
                  ParallelElementary::atan2Serial,
                  ParallelElementary::atan2ForkJoin,
                  ParallelElementary::atan2Simd,
                  JdkVectors::atan2)),
          entry(
              "hypot",
              new Variants(
                  ParallelElementary::hypotSerial,
                  ParallelElementary::hypotForkJoin,
                  ParallelElementary::hypotSimd,
                  JdkVectors::hypot)),
          entry(
              "sinAndCos",
              new Variants(
                  ParallelElementary::sinAndCosSerial,
                  ParallelElementary::sinAndCosForkJoin,
                  ParallelElementary::sinAndCosSimd,
                  JdkVectors::sinAndCos)));

  /** The function. */
  @Param({
    "sin",
    "cos",
    "tan",
    "exp",
    "expm1",
    "log",
    "log1p",
    "log10",
    "pow",
    "cbrt",
    "sinh",
    "cosh",
    "tanh",
    "asin",
    "acos",
    "atan",
    "atan2",
    "hypot",
    "sinAndCos"
  })
  public String function = "sin";

  /** How many elements. */
  @Param("100000")
  public int length;

  private double[] x = {};
  private double[] r = {};
  private Variants variants = Objects.requireNonNull(ALL.get("sin"));

  /** Makes arguments, from 0 to 1 for functions that know no others, else from 0 to 6. */
  @Setup
  public void fill() {
    variants = Objects.requireNonNull(ALL.get(function));
    SplittableRandom random = new SplittableRandom(1);
    double most = function.startsWith("a") ? 1 : 6;
    x = random.doubles(length).map(part -> part * most).toArray();
    r = new double[length];
  }

  /** As written. */
  @Benchmark
  public double[] written() {
    variants.written.run(r, x);
    return r;
  }

  /** In chunks, scalar. */
  @Benchmark
  public double[] scalar() {
    variants.scalar.run(r, x);
    return r;
  }

  /** In vectors. */
  @Benchmark
  public double[] vectors() {
    variants.vectors.run(r, x);
    return r;
  }

  /** With the JDK's vector functions. */
  @Benchmark
  public double[] jdk() {
    variants.jdk.run(r, x);
    return r;
  }
}
