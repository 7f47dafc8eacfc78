package dev.parloop.samples.lessons;

import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.Loops;
import dev.parloop.runtime.Parloop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How far a loop is. A listener hears it ten times a second, or as often as it likes; here at every
 * chunk. {@code ./parloop run --progress} moves a bar like this.
 */
final class Lesson22Progress implements Lesson {

  @Override
  public String title() {
    return "progress";
  }

  /** Wrong: a line for each iteration. */
  static int chatty() {
    AtomicInteger lines = new AtomicInteger();
    Loops.forEach(0, 100, i -> lines.incrementAndGet());
    return lines.get();
  }

  @Override
  public List<String> run() {
    List<String> lines = new ArrayList<>();
    lines.add("told in the iterations: " + chatty() + " times");
    LoopOptions options = LoopOptions.named("steps").threads(1).chunkSize(25);
    Parloop.withProgress(
        progress -> lines.add(progress.loop() + " " + progress.done() + "/" + progress.total()),
        Duration.ZERO,
        () -> Loops.forEach(0, 100, i -> {}, options));
    return lines;
  }
}
