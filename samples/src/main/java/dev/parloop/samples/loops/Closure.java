package dev.parloop.samples.loops;

import dev.parloop.runtime.Loops;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A function that another function made. Python cannot send it to a process; threads just call it.
 */
public final class Closure {

  private Closure() {}

  /** Makes a function that adds. */
  public static IntUnaryOperator add(int summand) {
    return x -> x + summand;
  }

  /** One after the other. */
  public static List<Integer> serial(int n, IntUnaryOperator function) {
    List<Integer> values = new ArrayList<>();
    for (int x = 0; x < n; x++) {
      values.add(function.applyAsInt(x));
    }
    return values;
  }

  /** In parallel. */
  public static List<Integer> mapped(int n, IntUnaryOperator function) {
    return Loops.map(0, n, function::applyAsInt);
  }
}
