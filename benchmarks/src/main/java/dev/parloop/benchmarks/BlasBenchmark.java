package dev.parloop.benchmarks;

import dev.parloop.benchmarks.peers.Sizes;
import dev.parloop.benchmarks.peers.Work;
import dev.parloop.benchmarks.peers.Works;
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

/** The product of matrices by a BLAS in Java, beside the matmul of {@link WorkloadBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsPrepend = Workloads.VECTORS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BlasBenchmark {

  /** {@code quick}, {@code medium} or {@code full}. */
  @Param("medium")
  public String size = "medium";

  private Work work = () -> 0;

  /** Makes the matrices. */
  @Setup
  public void prepare() {
    int threads = Integer.getInteger("parloop.threads", Runtime.getRuntime().availableProcessors());
    work = Works.of("java-blas", "matmul", Sizes.of("matmul", size), threads).orElseThrow();
  }

  /** The product. */
  @Benchmark
  public Object matmul() throws Exception {
    return work.run();
  }
}
