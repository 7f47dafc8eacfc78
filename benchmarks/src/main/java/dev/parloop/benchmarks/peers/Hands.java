package dev.parloop.benchmarks.peers;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;

/** What loops written by hand share: a pool, and pieces of a size that suits it. */
final class Hands {
  private final int n;
  private final ForkJoinPool pool;

  Hands(int n, ForkJoinPool pool) {
    this.n = n;
    this.pool = pool;
  }

  /** A loop over a part of the range that fills an array. */
  @FunctionalInterface
  interface Range {
    void run(int from, int to);
  }

  private int piece() {
    return Math.max(1024, n / (16 * pool.getParallelism()));
  }

  /** Adds up what the parts of a range give. */
  Work value(int from, int to, ForkJoin.Part part) {
    return value(from, to, piece(), part);
  }

  Work value(int from, int to, int piece, ForkJoin.Part part) {
    return () -> ForkJoin.over(pool, from, to, piece, part);
  }

  /** Runs a loop over the elements in parts. */
  Work filled(Range range, Object result) {
    return () -> over(n, piece(), range, result);
  }

  /** Runs a body for each number below another, each of which may be a task. */
  Object each(int to, IntConsumer body, Object result) {
    return over(
        to,
        1,
        (first, last) -> {
          for (int i = first; i < last; i++) {
            body.accept(i);
          }
        },
        result);
  }

  Object over(int to, int piece, Range range, Object result) {
    ForkJoin.over(
        pool,
        0,
        to,
        piece,
        (first, last) -> {
          range.run(first, last);
          return 0;
        });
    return result;
  }
}
