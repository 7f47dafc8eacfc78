package dev.parloop.samples.loops;

import dev.parloop.Parallel;
import dev.parloop.runtime.Loops;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whole computations as the iterations of one parallel loop: one on objects, one on an array. */
public final class Foreach {

  private Foreach() {}

  /** {@code [exp(x) for x in ones(n)]}, as a list of objects. */
  public static List<Double> listOfExponentials(int n) {
    List<Double> values = new ArrayList<>(n);
    for (double one : ones(n)) {
      values.add(Math.exp(one));
    }
    return values;
  }

  /** {@code exp(ones(n))}, as an array; on the threads that the loop around it leaves over. */
  public static double[] arrayOfExponentials(int n) {
    double[] values = ones(n);
    for (@Parallel int i = 0; i < n; i++) {
      values[i] = Math.exp(values[i]);
    }
    return values;
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Runs a computation so many times, one after the other. */
  public static void serial(int times, Computation computation) {
    for (int i = 0; i < times; i++) {
      computation.run(i);
    }
  }

  /** Runs a computation so many times in parallel. */
  public static void parallel(int times, Computation computation) {
    Loops.forEach(0, times, computation::run);
  }

  /** What is run. */
  @FunctionalInterface
  public interface Computation {
    /** Runs once more. */
    void run(int time);
  }
}
