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

/**
 * A thousand small loops inside one, beside one loop over all their elements.
 *
 * <p>Those without a suffix compute roots, which HotSpot puts into vectors in long loops alone:
 * what they take longer in short ones they take without Parloop too. The others divide whole
 * numbers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NestBenchmark {

  private static final int ROWS = 1000;

  /** How many elements a small loop has. */
  @Param({"10", "100", "1000"})
  public int columns;

  private double[][] x = {};
  private double[][] y = {};
  private double[] flatX = {};
  private double[] flatY = {};
  private long[] dividends = {};
  private long[] remainders = {};

  /** Makes the data. */
  @Setup
  public void prepare() {
    x = new double[ROWS][columns];
    y = new double[ROWS][columns];
    flatX = new Random(1).doubles((long) ROWS * columns).toArray();
    flatY = new double[ROWS * columns];
    dividends = new Random(2).longs((long) ROWS * columns, 0, Long.MAX_VALUE).toArray();
    remainders = new long[ROWS * columns];
    for (int row = 0; row < ROWS; row++) {
      System.arraycopy(flatX, row * columns, x[row], 0, columns);
    }
  }

  /** Marked loops in a marked loop. */
  @Benchmark
  public double[][] nested() {
    SmallLoops.scaleRows(x, y);
    return y;
  }

  /** Marked loops, one after the other. */
  @Benchmark
  public double[][] oneByOne() {
    for (int row = 0; row < ROWS; row++) {
      SmallLoops.scale(x[row], y[row], 0, columns);
    }
    return y;
  }

  /** The loops as written, one after the other. */
  @Benchmark
  public double[][] oneByOneSerial() {
    for (int row = 0; row < ROWS; row++) {
      SmallLoops.plainScale(x[row], y[row], 0, columns);
    }
    return y;
  }

  /** One marked loop. */
  @Benchmark
  public double[] flattened() {
    SmallLoops.scale(flatX, flatY, 0, flatX.length);
    return flatY;
  }

  /** One loop as written. */
  @Benchmark
  public double[] serial() {
    SmallLoops.plainScale(flatX, flatY, 0, flatX.length);
    return flatY;
  }

  /** Marked loops, each in a call, in a marked loop. */
  @Benchmark
  public long[] nestedCallsDivide() {
    SmallLoops.divideByCalls(dividends, remainders, ROWS, columns);
    return remainders;
  }

  /** A marked loop in a marked loop. */
  @Benchmark
  public long[] nestedDivide() {
    SmallLoops.divideInNest(dividends, remainders, ROWS, columns);
    return remainders;
  }

  /** One marked loop. */
  @Benchmark
  public long[] flattenedDivide() {
    SmallLoops.divide(dividends, remainders, 0, dividends.length);
    return remainders;
  }

  /** One loop as written. */
  @Benchmark
  public long[] serialDivide() {
    SmallLoops.plainDivide(dividends, remainders, 0, dividends.length);
    return remainders;
  }
}
