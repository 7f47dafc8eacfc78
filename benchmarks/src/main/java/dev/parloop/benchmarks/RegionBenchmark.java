package dev.parloop.benchmarks;

import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
import dev.parloop.runtime.support.Variant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a region costs around its work. {@code src/main/c/region.c} measures the same with OpenMP.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RegionBenchmark {

  private static final LoopSite TWO =
      LoopSite.named("Region.two#1").serialBelow(0).chunks(2).build();
  private static final LoopSite WORK =
      LoopSite.named("Region.work#1").serialBelow(0).nanosPerIteration(20).build();
  private static final LoopSite FOUR =
      LoopSite.named("Region.four#1").serialBelow(0).nanosPerIteration(1).chunks(4).build();
  private static final LoopSite TINY =
      LoopSite.named("Region.tiny#1").serialBelow(0).nanosPerIteration(1).build();

  /** About 20 ns each, a thousand of them in 20 us. */
  private static final int TOKENS = 1000;

  /** Chunks that do not end before as many threads as chunks have come. */
  private static final class Meeting extends ParallelLoop {
    private final AtomicInteger missing = new AtomicInteger(2);

    Meeting() {
      super(TWO, 2);
    }

    @Override
    protected void chunk(int chunk, long from, long to) {
      missing.decrementAndGet();
      while (missing.get() > 0) {
        Thread.onSpinWait();
      }
    }
  }

  private static final class Empty extends ParallelLoop {
    Empty(LoopSite site) {
      super(site, 4);
    }

    @Override
    protected void chunk(int chunk, long from, long to) {}
  }

  private static final class Work extends ParallelLoop {
    Work() {
      super(WORK, TOKENS);
    }

    @Override
    protected void chunk(int chunk, long from, long to) {
      work(from, to);
    }
  }

  private static void work(long from, long to) {
    for (long i = from; i < to; i++) {
      Blackhole.consumeCPU(18);
    }
  }

  /** A region that ends only when two threads were in it at once. */
  @Benchmark
  public void bothInFlight() {
    new Meeting().run(Variant.FORK_JOIN);
  }

  /** A region of two chunks that do nothing; the second thread comes if it can. */
  @Benchmark
  public void empty() {
    new Empty(TWO).run(Variant.FORK_JOIN);
  }

  /** A region of one chunk, on the calling thread. */
  @Benchmark
  public void oneChunk() {
    new Empty(TINY).run(Variant.AUTO);
  }

  /** A region of four chunks that are too short to be shared. */
  @Benchmark
  public void fourChunksAlone() {
    new Empty(FOUR).run(Variant.AUTO);
  }

  /** Some 20 us of work as a marked loop. */
  @Benchmark
  public void work20() {
    new Work().run(Variant.AUTO);
  }

  /** The same work on one thread. */
  @Benchmark
  public void work20Serial() {
    work(0, TOKENS);
  }
}
