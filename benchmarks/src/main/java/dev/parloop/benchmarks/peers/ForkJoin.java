package dev.parloop.benchmarks.peers;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** Tasks that halve a range by hand. */
final class ForkJoin {

  /** A part of a range; what it gives is added up. */
  interface Part {
    double run(int from, int to);
  }

  private ForkJoin() {}

  /** Runs the range in pieces of at most so many, on the pool. */
  static double over(ForkJoinPool pool, int from, int to, int piece, Part part) {
    return pool.invoke(new Task(from, to, Math.max(1, piece), part));
  }

  private static final class Task extends RecursiveTask<Double> {
    private static final long serialVersionUID = 1;
    private final int from;
    private final int to;
    private final int piece;
    private final transient Part part;

    Task(int from, int to, int piece, Part part) {
      this.from = from;
      this.to = to;
      this.piece = piece;
      this.part = part;
    }

    @Override
    protected Double compute() {
      if (to - from <= piece) {
        return part.run(from, to);
      }
      int middle = (from + to) >>> 1;
      Task upper = new Task(middle, to, piece, part);
      upper.fork();
      double lower = new Task(from, middle, piece, part).compute();
      return lower + upper.join();
    }
  }
}
