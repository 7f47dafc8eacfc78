package dev.parloop.benchmarks;

import java.util.Random;
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

/** Sums and stores of many sizes beside the loops as written: never slower than serial. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SumBenchmark {

  /** How many elements. */
  @Param({"100", "300", "1000", "3000", "10000", "30000", "100000", "1000000"})
  public int size;

  private double[] x = {};
  private double[] y = {};

  /** Makes the data. */
  @Setup
  public void prepare() {
    x = new Random(1).doubles(size).toArray();
    y = new double[size];
  }

  /** The marked sum. */
  @Benchmark
  public double sum() {
    return SmallLoops.sum(x);
  }

  /** The sum as written. */
  @Benchmark
  public double sumSerial() {
    return SmallLoops.plainSum(x);
  }

  /** The marked loop that stores. */
  @Benchmark
  public double[] store() {
    SmallLoops.scale(x, y, 0, size);
    return y;
  }

  /** The loop that stores as written. */
  @Benchmark
  public double[] storeSerial() {
    SmallLoops.plainScale(x, y, 0, size);
    return y;
  }
}
