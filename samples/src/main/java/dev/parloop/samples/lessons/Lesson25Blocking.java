package dev.parloop.samples.lessons;

import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.Loops;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Iterations that wait: for the network, a disk, or as here for each other. {@code blocking()} (or
 * {@code blocking = true} in the annotation) runs up to 256 of them at once, on virtual threads
 * where the JDK has them.
 */
final class Lesson25Blocking implements Lesson {

  @Override
  public String title() {
    return "iterations that wait";
  }

  /** Wrong: iterations that wait, run as if they computed. No more wait at once than threads. */
  static int withoutBlocking(int threads) {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    LoopOptions options = LoopOptions.named("waits").threads(threads).chunkSize(1);
    Loops.forEach(
        0,
        100,
        i -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          Thread.onSpinWait();
          now.decrementAndGet();
        },
        options);
    return most.get();
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
      return List.of(
          "without blocking, at once no more than threads: " + (withoutBlocking(2) <= 2),
          done.size() + " iterations met");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
