package dev.parloop.samples.loops;

import dev.parloop.Assume;
import dev.parloop.Parallel;
import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.Loops;
import java.util.Arrays;
import java.util.List;

/** Tasks that wait instead of computing: they need threads, not processors. */
public final class MapSleep {

  private MapSleep() {}

  /** What a task does for as long as it waits. */
  @FunctionalInterface
  public interface Wait {
    /** Waits, for the task of a number. */
    void await(int number) throws InterruptedException;
  }

  /** Waits, and then has the task's number. */
  private static int task(int number, Wait wait) throws InterruptedException {
    wait.await(number);
    return number;
  }

  /**
   * All tasks, each in the loop's next iteration. That they have nothing to do with each other is
   * vouched for: what waits cannot be seen through.
   */
  public static int[] tasks(int count, Wait wait) throws InterruptedException {
    int[] done = new int[count];
    for (@Parallel(blocking = true, assume = Assume.INDEPENDENT) int i = 0; i < count; i++) {
      done[i] = task(i, wait);
    }
    return done;
  }

  /** The same without the annotation, {@code threads} at a time; 0 for as many as there are. */
  public static int[] mapped(int count, Wait wait, int threads) throws InterruptedException {
    LoopOptions waiting = LoopOptions.named("map-sleep").blocking();
    LoopOptions options = threads == 0 ? waiting : waiting.threads(threads);
    List<Integer> done = Loops.map(0, count, i -> task(i, wait), options);
    return Arrays.stream(done.toArray(Integer[]::new)).mapToInt(Integer::intValue).toArray();
  }
}
