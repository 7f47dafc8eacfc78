package dev.parloop.benchmarks.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Lists mapped by an executor by hand, one task for each item. */
final class PoolJobs implements Jobs.Mapper {
  private static final int TASKS = 10;

  private final ExecutorService pool;

  PoolJobs(int threads) {
    pool = Executors.newFixedThreadPool(threads);
  }

  @Override
  public <T, R> List<R> map(List<T> items, Function<T, R> function) throws Exception {
    List<Callable<R>> tasks = new ArrayList<>(items.size());
    for (T item : items) {
      tasks.add(() -> function.apply(item));
    }
    List<R> results = new ArrayList<>(items.size());
    for (Future<R> done : pool.invokeAll(tasks)) {
      results.add(done.get());
    }
    return results;
  }

  /** Ten waiting tasks, so many at a time, each taken as it finishes. */
  static Work asCompleted(Data d) {
    PoolJobs jobs = new PoolJobs(d.m);
    return () -> jobs.asCompleted(d.n);
  }

  private List<Integer> asCompleted(int millis) throws Exception {
    ExecutorCompletionService<int[]> running = new ExecutorCompletionService<>(pool);
    for (int task = 0; task < TASKS; task++) {
      int number = task;
      var unused = running.submit(() -> new int[] {Jobs.sleep(millis, number), 2 * millis});
    }
    Integer[] values = new Integer[TASKS];
    for (int finished = 0; finished < TASKS; finished++) {
      int[] numbered = running.take().get();
      values[numbered[0]] = numbered[1];
    }
    return Arrays.asList(values);
  }
}
