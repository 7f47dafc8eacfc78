package dev.parloop.samples.loops;

import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.LoopResult;
import dev.parloop.runtime.LoopResults;
import dev.parloop.runtime.Loops;
import java.util.ArrayList;
import java.util.List;

/** Tasks in the background, six at a time, their results taken while others are still at work. */
public final class AsCompleted {

  private static final LoopOptions SIX = LoopOptions.named("as-completed").blocking().threads(6);

  private AsCompleted() {}

  /** Waits as long as it is told, and then has a value. */
  private static int task(int millis) throws InterruptedException {
    Thread.sleep(millis);
    return 2 * millis;
  }

  /**
   * One after the other.
   *
   * @return the values in the order of the tasks
   */
  public static List<Integer> serial(List<Integer> millis) throws InterruptedException {
    List<Integer> values = new ArrayList<>();
    for (int length : millis) {
      values.add(task(length));
    }
    return values;
  }

  /**
   * Takes each result as soon as it is there.
   *
   * @param finished hears how many there are by then
   * @return the values in the order of the tasks
   */
  public static List<Integer> asCompleted(List<Integer> millis, Finished finished)
      throws InterruptedException {
    Integer[] values = new Integer[millis.size()];
    int count = 0;
    try (LoopResults<Integer, InterruptedException> results =
        Loops.mapAsCompleted(millis, AsCompleted::task, SIX)) {
      // The tasks are at work from here on, whatever this thread does meanwhile.
      for (LoopResult<Integer, InterruptedException> result : results) {
        values[result.index()] = result.get();
        finished.so(++count);
      }
    }
    return List.of(values);
  }

  /** Takes the results in the order of the tasks. */
  public static List<Integer> inOrder(List<Integer> millis) throws InterruptedException {
    List<Integer> values = new ArrayList<>();
    try (LoopResults<Integer, InterruptedException> results =
        Loops.mapInOrder(millis, AsCompleted::task, SIX)) {
      for (LoopResult<Integer, InterruptedException> result : results) {
        values.add(result.get());
      }
    }
    return values;
  }

  /** Hears how many tasks are finished. */
  @FunctionalInterface
  public interface Finished {
    /** So many are. */
    void so(int many);
  }
}
