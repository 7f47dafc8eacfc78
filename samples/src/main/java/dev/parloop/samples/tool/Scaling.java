package dev.parloop.samples.tool;

import dev.parloop.runtime.Parloop;
import dev.parloop.samples.workload.Job;
import dev.parloop.samples.workload.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** How a variant does on one thread, on two, and so on. */
final class Scaling {

  /** What was seen with so many threads. */
  record Point(int threads, Measurement measurement) {}

  private Scaling() {}

  /** 1, 2, 4 and so on, and all that may be used. */
  static List<Integer> threadCounts(int most) {
    TreeSet<Integer> counts = new TreeSet<>();
    for (int count = 1; count < most; count *= 2) {
      counts.add(count);
    }
    counts.add(most);
    return List.copyOf(counts);
  }

  /** How many lines of progress {@link #measure} has in a round. */
  static int steps() {
    return threadCounts(Threads.now()).size();
  }

  /**
   * Times the variant on each number of threads, in alternation, and checks that the bits are the
   * same.
   */
  static <A> List<Point> measure(
      Job<A> job, Variant<A> variant, int rounds, long warmUpNanos, Progress progress) {
    List<Integer> counts = threadCounts(Threads.now());
    List<Variant<A>> limited = new ArrayList<>();
    for (int count : counts) {
      Runnable work = () -> Parloop.withThreads(count, () -> run(variant));
      String name = count + (count == 1 ? " thread" : " threads");
      limited.add(new Variant<>(name, work, variant.answer()));
    }
    List<Measurement> measurements =
        new Comparison<>(job, limited, rounds, warmUpNanos, progress).run();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      points.add(new Point(counts.get(i), measurements.get(i)));
    }
    return points;
  }

  private static void run(Variant<?> variant) {
    variant.work().run();
  }
}
