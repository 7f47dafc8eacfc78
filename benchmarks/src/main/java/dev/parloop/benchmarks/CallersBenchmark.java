package dev.parloop.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Two threads that call the same loop at once: neither is to get much more done than the other. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class CallersBenchmark {

  /** The data of one caller. */
  @State(Scope.Thread)
  public static class Caller {
    private final double[] x = new Random(1).doubles(200_000).toArray();
    private final double[] y = new double[x.length];

    private void call() {
      SmallLoops.scale(x, y, 0, x.length);
    }
  }

  /** One caller. */
  @Benchmark
  @Group("two")
  @GroupThreads(1)
  public void first(Caller caller) {
    caller.call();
  }

  /** The other. */
  @Benchmark
  @Group("two")
  @GroupThreads(1)
  public void second(Caller caller) {
    caller.call();
  }

  /** A caller that is alone. */
  @Benchmark
  public void alone(Caller caller) {
    caller.call();
  }
}
