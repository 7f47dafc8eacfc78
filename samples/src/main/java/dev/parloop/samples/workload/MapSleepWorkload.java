package dev.parloop.samples.workload;

import dev.parloop.samples.loops.MapSleep;
import dev.parloop.samples.loops.ParallelMapSleep;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** {@link MapSleep}: nothing to compute, and yet ten times as fast. */
final class MapSleepWorkload implements Workload {

  @Override
  public String name() {
    return "map-sleep";
  }

  @Override
  public String summary() {
    return "tasks that wait, each for the same time; on as many threads as there are tasks";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(MapSleep.class);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.number("tasks", 10, 10, 1, 10_000),
        Parameter.number("millis", 20, 1000, 0, 1_000_000));
  }

  @Override
  public Job<?> prepare(Size size) {
    int tasks = size.intValue("tasks");
    int millis = size.intValue("millis");
    MapSleep.Wait wait = number -> Thread.sleep(millis);
    return ListJob.of(
        List.of(
            variant(Variant.SERIAL, () -> ParallelMapSleep.tasksSerial(tasks, wait)),
            variant(Variant.IN_PLACE, () -> MapSleep.tasks(tasks, wait)),
            variant(Variant.FORK_JOIN, () -> ParallelMapSleep.tasksForkJoin(tasks, wait)),
            variant(Variant.LOOPS, () -> MapSleep.mapped(tasks, wait, 0)),
            variant("loops-4", () -> MapSleep.mapped(tasks, wait, 4)),
            variant("loops-8", () -> MapSleep.mapped(tasks, wait, 8))),
        IntStream.range(0, tasks).boxed().toList(),
        "the numbers of the tasks");
  }

  private static Variant<List<Integer>> variant(String name, Callable<int[]> tasks) {
    return new Variant<>(name, () -> Arrays.stream(Waiting.call(tasks)).boxed().toList());
  }
}
