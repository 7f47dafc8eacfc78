package dev.parloop.samples.workload;

import dev.parloop.runtime.Parloop;
import dev.parloop.samples.loops.Foreach;
import dev.parloop.samples.loops.ParallelForeach;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@link Foreach}: objects or arrays, the threads do not care. */
final class ForeachWorkload implements Workload {

  @Override
  public String name() {
    return "foreach";
  }

  @Override
  public String summary() {
    return "whole computations in a parallel loop: exp of ones as a list (f) or as an array (g)";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of();
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.number("n", 100_000, 10_000_000, 1, 100_000_000),
        Parameter.number("times", 2, 10, 1, 1000),
        Parameter.choice("form", List.of("f", "g")));
  }

  @Override
  public long heapBytes(Size size) {
    // A boxed double and a reference to it, and the ones, on each thread.
    return size.longValue("n") * 32 * Math.min(Parloop.threads(), size.longValue("times"));
  }

  @Override
  public Job<?> prepare(Size size) {
    int n = size.intValue("n");
    int times = size.intValue("times");
    boolean isList = size.text("form").equals("f");
    Form serial = isList ? ForeachWorkload::list : ForeachWorkload::serialArray;
    Form parallel = isList ? ForeachWorkload::list : ForeachWorkload::array;
    return new ListJob<>(
        List.of(
            new Variant<>(Variant.SERIAL, () -> values(times, n, serial, Foreach::serial)),
            new Variant<>(Variant.LOOPS, () -> values(times, n, parallel, Foreach::parallel))),
        answer -> check(answer, times),
        "the number e, to the last place but one");
  }

  /** What is run: gives the one value that all elements have. */
  private interface Form {
    double value(int n);
  }

  /** How it is run. */
  private interface Runner {
    void run(int times, Foreach.Computation computation);
  }

  private static double list(int n) {
    return Foreach.listOfExponentials(n).stream().reduce(ForeachWorkload::both).orElse(Double.NaN);
  }

  private static double array(int n) {
    return common(Foreach.arrayOfExponentials(n));
  }

  private static double serialArray(int n) {
    return common(ParallelForeach.arrayOfExponentialsSerial(n));
  }

  private static double common(double[] values) {
    return Arrays.stream(values).reduce(ForeachWorkload::both).orElse(Double.NaN);
  }

  private static double both(double left, double right) {
    return left == right ? left : Double.NaN;
  }

  private static List<Double> values(int times, int n, Form form, Runner runner) {
    double[] values = new double[times];
    runner.run(times, time -> values[time] = form.value(n));
    return Arrays.stream(values).boxed().toList();
  }

  private static Optional<String> check(List<Double> answer, int times) {
    for (double value : answer) {
      if (!(Math.abs(value - Math.E) <= Math.ulp(Math.E))) {
        return Optional.of("a run has " + value + ", not " + Math.E);
      }
    }
    return answer.size() == times
        ? Optional.empty()
        : Optional.of("%d runs, not %d".formatted(answer.size(), times));
  }
}
