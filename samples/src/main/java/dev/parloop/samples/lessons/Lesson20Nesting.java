package dev.parloop.samples.lessons;

import dev.parloop.runtime.Loops;
import dev.parloop.runtime.Parloop;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A parallel loop inside a parallel loop: the outer limit is that of all of them together, so a
 * method with a parallel loop can be called from anywhere.
 */
final class Lesson20Nesting implements Lesson {

  @Override
  public String title() {
    return "loops inside loops";
  }

  /** Wrong: two threads of one's own, each of which makes two more. */
  static int byHand() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    onTwoThreads(() -> onTwoThreads(() -> seen.add(Thread.currentThread())));
    return seen.size();
  }

  private static void onTwoThreads(Runnable work) {
    Thread first = new Thread(work);
    Thread second = new Thread(work);
    first.start();
    second.start();
    try {
      first.join();
      second.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<String> run() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    Parloop.withThreads(
        2,
        () ->
            Loops.forEach(0, 10, i -> Loops.forEach(0, 10, j -> seen.add(Thread.currentThread()))));
    return List.of(
        "by hand, inner threads: " + byHand(),
        "never more than two threads: " + (seen.size() <= 2));
  }
}
