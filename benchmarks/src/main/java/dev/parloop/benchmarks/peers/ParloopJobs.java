package dev.parloop.benchmarks.peers;

import dev.parloop.samples.loops.AddTwo;
import dev.parloop.samples.loops.AsCompleted;
import dev.parloop.samples.loops.Batches;
import dev.parloop.samples.loops.Beams;
import dev.parloop.samples.loops.Closure;
import dev.parloop.samples.loops.MapSleep;
import dev.parloop.samples.loops.MapSquare;
import dev.parloop.samples.loops.ParallelBroadcast;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** The samples that map functions over lists, and the sums of small tables. */
final class ParloopJobs {
  private static final double[] ROW = {0, 1, 2};
  private static final double[][] COLUMN = {{0}, {1}, {2}};
  private static final double[][] ONES = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
  private static final double[][] TWO_ROWS = {{0, 1, 2}, {3, 4, 5}};

  private ParloopJobs() {}

  static Map<String, Supplier<Work>> all(Data d, int threads) {
    return Map.of(
        "broadcast", () -> ParloopJobs::broadcast,
        "map-square", () -> square(),
        "add-two", () -> () -> AddTwo.each(threads),
        "closure", () -> closure(d),
        "map-sleep", () -> () -> MapSleep.mapped(10, number -> Jobs.sleep(d.n, number), threads),
        "as-completed", () -> asCompleted(d),
        "beams", () -> beams(),
        "batches", () -> () -> Batches.parallel(0.025, d.n));
  }

  private static double[][][] broadcast() {
    return new double[][][] {
      ParallelBroadcast.add(ROW, ONES),
      ParallelBroadcast.add(ROW, COLUMN),
      ParallelBroadcast.add(TWO_ROWS, ROW)
    };
  }

  private static Work square() {
    List<Integer> numbers = List.of(1, 2, 3);
    return () -> MapSquare.mapped(numbers);
  }

  private static Work closure(Data d) {
    IntUnaryOperator function = Closure.add(2);
    return () -> Closure.mapped(d.n, function);
  }

  private static Work asCompleted(Data d) {
    List<Integer> millis = Collections.nCopies(10, d.n);
    return () -> AsCompleted.asCompleted(millis, finished -> {});
  }

  private static Work beams() {
    List<Path> files = Jobs.files();
    return () -> Beams.survey(files);
  }
}
