package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.Loops;
import dev.parloop.runtime.Parloop;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many threads: joblib's numbers. {@code withThreads} holds for all loops that are called
 * inside; the property {@code parloop.threads} and the environment's {@code PARLOOP_NUM_THREADS}
 * hold where it does not; an annotation's {@code threads} lowers the number for its loop.
 */
final class Lesson17Threads implements Lesson {

  @Override
  public String title() {
    return "how many threads";
  }

  /** Wrong: a loop that wants more than its caller allows. It does not get them. */
  static int greedy() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    LoopOptions options = LoopOptions.named("greedy").threads(8).chunkSize(1);
    Loops.forEach(0, 100, i -> seen.add(Thread.currentThread()), options);
    return seen.size();
  }

  /** The sum of 1/k, as a loop over threads. */
  static double harmonic(int n) {
    double sum = 0;
    for (@Parallel int k = 1; k <= n; k++) {
      sum += 1.0 / k;
    }
    return sum;
  }

  @Override
  public List<String> run() {
    int cores = Runtime.getRuntime().availableProcessors();
    int inside = Parloop.withThreads(3, () -> Parloop.threads());
    int all = Parloop.withThreads(-1, () -> Parloop.threads());
    int butOne = Parloop.withThreads(-2, () -> Parloop.threads());
    double alone = Parloop.withThreads(1, () -> harmonic(1_000_000));
    double three = Parloop.withThreads(3, () -> harmonic(1_000_000));
    int greedy = Parloop.withThreads(2, () -> greedy());
    return List.of(
        "a loop that asks for 8 where 2 are allowed gets at most 2: " + (greedy <= 2),
        "withThreads(3): " + inside,
        "withThreads(-1), all cores: " + (all == cores),
        "withThreads(-2), all but one: " + (butOne == Math.max(1, cores - 1)),
        "one thread and three, the same bits: " + (alone == three));
  }
}
