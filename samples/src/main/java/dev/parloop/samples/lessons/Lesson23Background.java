package dev.parloop.samples.lessons;

import dev.parloop.runtime.LoopHandle;
import dev.parloop.runtime.LoopInterrupted;
import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.Loops;
import dev.parloop.runtime.Parloop;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A loop in the background: the caller goes on, asks how far it is, takes the result or cancels it.
 */
final class Lesson23Background implements Lesson {

  @Override
  public String title() {
    return "background runs";
  }

  @Override
  public List<String> run() {
    try {
      LoopHandle<Double, RuntimeException> sum = Parloop.start(() -> Loops.sum(0, 1000, i -> i));
      return List.of(
          "by hand: " + byHand(),
          "failed: " + failed(),
          "result: " + sum.result(),
          "cancelled: " + cancelled());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Wrong: a thread of one's own. What it throws reaches nobody who waits for it. */
  private static String byHand() throws InterruptedException {
    Thread thread = new Thread(() -> divide(0));
    thread.setUncaughtExceptionHandler((failing, failure) -> {});
    thread.start();
    thread.join();
    return "done, it seems";
  }

  /** Right: whoever takes the result gets what was thrown. */
  private static String failed() throws InterruptedException {
    try {
      return "no, " + Parloop.start(() -> divide(0)).result();
    } catch (ArithmeticException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static double divide(int by) {
    return Loops.sum(0, 10, i -> Math.floorDiv(i, by));
  }

  private static String cancelled() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    LoopOptions options = LoopOptions.named("endless").threads(1).chunkSize(1);
    LoopHandle<?, RuntimeException> endless =
        Parloop.start(() -> Loops.forEach(0, Integer.MAX_VALUE, i -> begun.countDown(), options));
    begun.await();
    endless.cancel();
    try {
      endless.result();
      return "no";
    } catch (LoopInterrupted e) {
      return e.loop() + ", " + (e.completed() < e.total() ? "before its end" : "at its end");
    }
  }
}
