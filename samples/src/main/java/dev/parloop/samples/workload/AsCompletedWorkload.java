package dev.parloop.samples.workload;

import dev.parloop.samples.loops.AsCompleted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** {@link AsCompleted}: the caller goes on, and takes what is there. */
final class AsCompletedWorkload implements Workload {

  @Override
  public String name() {
    return "as-completed";
  }

  @Override
  public String summary() {
    return "tasks in the background, six at a time, results as they finish and in order";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of();
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.number("tasks", 10, 10, 1, 10_000),
        Parameter.number("millis", 20, 3000, 0, 1_000_000),
        Parameter.choice("lengths", List.of("same", "different")));
  }

  @Override
  public Job<?> prepare(Size size) {
    int millis = size.intValue("millis");
    boolean same = size.text("lengths").equals("same");
    List<Integer> tasks =
        IntStream.range(0, size.intValue("tasks"))
            .map(task -> same ? millis : millis * (task % 4 + 1) / 4)
            .boxed()
            .toList();
    return ListJob.of(
        List.of(
            new Variant<>(Variant.SERIAL, () -> Waiting.call(() -> AsCompleted.serial(tasks))),
            new Variant<>(Variant.LOOPS, () -> Waiting.call(() -> counted(tasks))),
            new Variant<>("in-order", () -> Waiting.call(() -> AsCompleted.inOrder(tasks)))),
        tasks.stream().map(task -> 2 * task).toList(),
        "twice the time of each");
  }

  private static List<Integer> counted(List<Integer> tasks) throws InterruptedException {
    List<Integer> counts = new ArrayList<>();
    List<Integer> values = AsCompleted.asCompleted(tasks, counts::add);
    if (!counts.equals(IntStream.rangeClosed(1, tasks.size()).boxed().toList())) {
      throw new IllegalStateException("finished, as told: " + counts);
    }
    return values;
  }
}
