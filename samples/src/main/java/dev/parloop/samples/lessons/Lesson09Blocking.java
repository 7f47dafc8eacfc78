package dev.parloop.samples.lessons;

import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.Loops;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Iterations that wait: for the network, a disk, or as here for each other. {@code blocking()} (or
 * {@code blocking = true} in the annotation) runs up to 256 of them at once, on virtual threads
 * where the JDK has them.
 */
final class Lesson09Blocking implements Lesson {

  @Override
  public String title() {
    return "iterations that wait";
  }

  @Override
  public List<String> run() {
    CountDownLatch all = new CountDownLatch(100);
    try {
      List<Integer> done =
          Loops.map(
              0,
              100,
              i -> {
                all.countDown();
                all.await();
                return i;
              },
              LoopOptions.named("rendezvous").blocking());
      return List.of(done.size() + " iterations met");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
