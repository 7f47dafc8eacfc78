package dev.parloop.benchmarks;

import dev.parloop.samples.loops.ParallelAdd;
import dev.parloop.samples.loops.ParallelMandelbrot;
import dev.parloop.samples.loops.ParallelMandelbrotVectorize;
import dev.parloop.samples.loops.ParallelSlowSeriesDigits;
import dev.parloop.samples.loops.ParallelSum;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The documented loops on one thread: as written ({@code ...Serial}), in generated vector code
 * ({@code ...Simd}), as the library chooses ({@code ...Auto}), and in vector code written by hand
 * ({@code ...Hand}).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Dparloop.threads=1"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class VectorBenchmark {
  private static final int LENGTH = 10_000;
  private static final int SIDE = 256;
  private static final int MOST = 500;
  private static final int NUMBERS = 1_000_000;
  private static final int PART = 4_000;

  private final double[] a = new double[LENGTH];
  private final double[] b = new double[LENGTH];
  private final double[] c = new double[LENGTH];
  private final double[] re = new double[SIDE * SIDE];
  private final double[] im = new double[SIDE * SIDE];
  private final int[] steps = new int[SIDE * SIDE];

  /** Fills what is read. */
  public VectorBenchmark() {
    for (int i = 0; i < LENGTH; i++) {
      b[i] = i;
      c[i] = 0.5 * i;
    }
    for (int i = 0; i < re.length; i++) {
      re[i] = -2 + 2.5 * (i % SIDE) / SIDE;
      im[i] = -1.25 + 2.5 * (i / SIDE) / SIDE;
    }
  }

  /** As written. */
  @Benchmark
  public double[] addSerial() {
    ParallelAdd.addSerial(b, c, a);
    return a;
  }

  /** In vectors. */
  @Benchmark
  public double[] addSimd() {
    ParallelAdd.addSimd(b, c, a);
    return a;
  }

  /** As chosen. */
  @Benchmark
  public double[] addAuto() {
    ParallelAdd.add(b, c, a);
    return a;
  }

  /** By hand. */
  @Benchmark
  public double[] addHand() {
    HandWritten.add(a, b, c);
    return a;
  }

  /** As written. */
  @Benchmark
  public double sumSerial() {
    return ParallelSum.sumSerial(b);
  }

  /** In vectors. */
  @Benchmark
  public double sumSimd() {
    return ParallelSum.sumSimd(b);
  }

  /** As chosen. */
  @Benchmark
  public double sumAuto() {
    return ParallelSum.sum(b);
  }

  /** By hand. */
  @Benchmark
  public double sumHand() {
    return HandWritten.sum(b);
  }

  /** As written. */
  @Benchmark
  public int[][] mandelbrotSerial() {
    return ParallelMandelbrot.countsSerial(SIDE, SIDE, MOST);
  }

  /** In vectors. */
  @Benchmark
  public int[][] mandelbrotSimd() {
    return ParallelMandelbrot.countsSimd(SIDE, SIDE, MOST);
  }

  /** As chosen. */
  @Benchmark
  public int[][] mandelbrotAuto() {
    return ParallelMandelbrot.counts(SIDE, SIDE, MOST);
  }

  /** By hand. */
  @Benchmark
  public int[][] mandelbrotHand() {
    int[][] counts = new int[SIDE][SIDE];
    double step = 3.0 / (SIDE - 1);
    for (int i = 0; i < SIDE; i++) {
      HandWritten.mandelbrotRow(counts[i], -2 + i * step, step, MOST);
    }
    return counts;
  }

  /** As written. */
  @Benchmark
  public int[] escapeSerial() {
    ParallelMandelbrotVectorize.escapeSerial(re, im, steps);
    return steps;
  }

  /** In vectors. */
  @Benchmark
  public int[] escapeSimd() {
    ParallelMandelbrotVectorize.escapeSimd(re, im, steps);
    return steps;
  }

  /** As chosen. */
  @Benchmark
  public int[] escapeAuto() {
    ParallelMandelbrotVectorize.escape(re, im, steps);
    return steps;
  }

  /** By hand. */
  @Benchmark
  public int[] escapeHand() {
    for (int i = 0; i < steps.length; i += SIDE) {
      HandWritten.escape(re, im, steps, i, i + SIDE);
    }
    return steps;
  }

  /** As written. */
  @Benchmark
  public double digitsSerial() {
    return ParallelSlowSeriesDigits.sumSerial(NUMBERS);
  }

  /** In vectors. */
  @Benchmark
  public double digitsSimd() {
    return ParallelSlowSeriesDigits.sumSimd(NUMBERS);
  }

  /** As chosen. */
  @Benchmark
  public double digitsAuto() {
    return ParallelSlowSeriesDigits.sum(NUMBERS);
  }

  /** By hand. */
  @Benchmark
  public double digitsHand() {
    double sum = 0;
    for (int k = 1; k < NUMBERS; k += PART) {
      sum += HandWritten.withoutNine(k, k + PART);
    }
    return sum;
  }
}
