package dev.parloop.benchmarks;

import dev.parloop.runtime.Loops;
import dev.parloop.runtime.Parloop;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
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
 * What it costs to watch a loop, by a listener of its progress or by a recording of its events, and
 * to keep it within a limit of threads, for which a loop of {@link Loops} leaves the calling
 * thread.
 *
 * <p>Ratios to {@link #alone} and {@link #tasks}, each with the same work. Of a loop that takes
 * less than 1 ms the event is made and thrown away.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WatchedBenchmark {

  /** How many elements: about 5 ns of work each. */
  @Param({"10000", "1000000"})
  public int length;

  private long[] dividends = {};
  private long[] remainders = {};

  /** What the listener has heard, so that it does something. */
  private volatile long heard;

  /** A recording of the loops' events, and of nothing else. */
  @State(Scope.Benchmark)
  public static class Recorder {
    private final Recording recording = new Recording();

    /** Begins. */
    @Setup
    public void begin() {
      recording.enable("dev.parloop.Loop").withThreshold(Duration.ZERO);
      recording.start();
    }

    /** Ends, and keeps nothing. */
    @TearDown
    public void end() {
      recording.close();
    }
  }

  /** Makes the data. */
  @Setup
  public void prepare() {
    dividends = new Random(2).longs(length, 0, Long.MAX_VALUE).toArray();
    remainders = new long[length];
  }

  private long[] divide() {
    SmallLoops.divide(dividends, remainders, 0, length);
    return remainders;
  }

  /** A marked loop that nobody watches. */
  @Benchmark
  public long[] alone() {
    return divide();
  }

  /** With a listener. */
  @Benchmark
  public long[] listener() {
    return Parloop.withProgress(progress -> heard = progress.done(), this::divide);
  }

  /** With a recording, which gets every event. */
  @Benchmark
  public long[] recorded(Recorder recorder) {
    return divide();
  }

  /** As tasks of the library, a thousand elements each. */
  @Benchmark
  public long[] tasks() {
    Loops.forEach(0, length / 1000, this::part);
    return remainders;
  }

  /** The same within a limit: on a thread of the library's that stands in for the caller. */
  @Benchmark
  public long[] tasksWithinLimit() {
    return Parloop.withThreads(2, this::tasks);
  }

  private void part(int part) {
    SmallLoops.plainDivide(dividends, remainders, part * 1000, part * 1000 + 1000);
  }
}
