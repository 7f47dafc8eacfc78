package dev.parloop.benchmarks.peers;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/**
 * Lists mapped by a parallel stream in a pool.
 *
 * @param pool of as many threads as may be at work
 */
record StreamJobs(ForkJoinPool pool) implements Jobs.Mapper {

  @Override
  public <T, R> List<R> map(List<T> items, Function<T, R> function) {
    return pool.submit(() -> items.parallelStream().map(function).toList()).join();
  }
}
