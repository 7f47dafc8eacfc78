package dev.parloop.benchmarks;

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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Rows of the Mandelbrot set, which differ a lot in cost, under each schedule. The ideal is the
 * serial time over the number of threads.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class UnequalBenchmark {

  private static final int ROWS = 200;
  private static final int COLUMNS = 300;
  private static final int MOST = 500;

  /** What replaces the schedule of the annotation. */
  @Param({"auto", "static", "dynamic", "guided"})
  public String schedule = "auto";

  private int[][] counts = {};

  /** Makes room and sets the schedule. */
  @Setup
  public void prepare() {
    counts = new int[ROWS][COLUMNS];
    System.setProperty("parloop.schedule", schedule);
  }

  /** Takes the schedule back. */
  @TearDown
  public void restore() {
    System.clearProperty("parloop.schedule");
  }

  /** The marked loop. */
  @Benchmark
  public int[][] rows() {
    SmallLoops.mandelbrot(counts, ROWS, COLUMNS, MOST);
    return counts;
  }

  /** The loop as written. */
  @Benchmark
  public int[][] rowsSerial() {
    for (int row = 0; row < ROWS; row++) {
      SmallLoops.mandelbrotRow(counts[row], row, ROWS, COLUMNS, MOST);
    }
    return counts;
  }
}
