package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import dev.parloop.runtime.Parloop;
import java.util.List;

/**
 * How many threads: joblib's numbers. {@code withThreads} holds for all loops that are called
 * inside; the property {@code parloop.threads} and the environment's {@code PARLOOP_NUM_THREADS}
 * hold where it does not; an annotation's {@code threads} lowers the number for its loop.
 */
final class Lesson01Threads implements Lesson {

  @Override
  public String title() {
    return "how many threads";
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
    return List.of(
        "withThreads(3): " + inside,
        "withThreads(-1), all cores: " + (all == cores),
        "withThreads(-2), all but one: " + (butOne == Math.max(1, cores - 1)),
        "one thread and three, the same bits: " + (alone == three));
  }
}
