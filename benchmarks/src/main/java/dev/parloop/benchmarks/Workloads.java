package dev.parloop.benchmarks;

import dev.parloop.benchmarks.peers.Sizes;
import dev.parloop.benchmarks.peers.Work;
import dev.parloop.benchmarks.peers.Works;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A documented workload as written, generated and by hand, from the sources that {@code peers.py}
 * runs. All use as many threads as {@code parloop.threads} says, by default one for each processor.
 *
 * <p>The warm-up is long enough for {@link #auto} to have found out whether vectors are faster.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsPrepend = Workloads.VECTORS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class Workloads {
  static final String VECTORS = "--add-modules=jdk.incubator.vector";

  /** {@code quick}, {@code medium} or {@code full}. */
  @Param("medium")
  public String size = "medium";

  /** Every benchmark has a JVM of its own, so that there is one of these at most. */
  private @Nullable Work work;

  /** Which workload. */
  abstract String workload();

  /** Computes with a peer, which is prepared by the first call. */
  final Object run(String peer) throws Exception {
    Work prepared = work;
    if (prepared == null) {
      int threads =
          Integer.getInteger("parloop.threads", Runtime.getRuntime().availableProcessors());
      prepared = Works.of(peer, workload(), Sizes.of(workload(), size), threads).orElseThrow();
      work = prepared;
    }
    return prepared.run();
  }

  /** The loop as written. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsPrepend = {VECTORS, "-Dparloop.mode=serial"})
  public Object asWritten() throws Exception {
    return run("parloop");
  }

  /** What is generated, as the library chooses. */
  @Benchmark
  public Object auto() throws Exception {
    return run("parloop");
  }

  /** What is generated, in tasks. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsPrepend = {VECTORS, "-Dparloop.mode=forkjoin"})
  public Object forkJoin() throws Exception {
    return run("parloop");
  }

  /** A parallel stream. */
  @Benchmark
  public Object stream() throws Exception {
    return run("streams");
  }

  /** Tasks by hand around plain loops. */
  @Benchmark
  public Object handForkJoin() throws Exception {
    return run("forkjoin");
  }
}
