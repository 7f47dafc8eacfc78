package dev.parloop.runtime.math;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The functions under test, each with the ranges that its points come from. */
final class Functions {

  /** A function of two variables; one of a single variable leaves the second out. */
  interface Body {
    double apply(double x, double y);
  }

  /**
   * A function.
   *
   * @param worst no error measured so far was above it, in units in the last place
   * @param ranges pairs of ends; points are taken evenly from the range, and evenly from its
   *     doubles
   */
  record Function(
      String name, Body ours, Body strict, boolean two, double worst, double... ranges) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final double MAX = Double.MAX_VALUE;

  static final List<Function> ALL =
      List.of(
          one("sin", LaneMath::sin, StrictMath::sin, 0.85, -10, 10, -1e5, 1e5, -MAX, MAX),
          one("cos", LaneMath::cos, StrictMath::cos, 0.85, -10, 10, -1e5, 1e5, -MAX, MAX),
          one("tan", LaneMath::tan, StrictMath::tan, 0.88, -10, 10, -1e5, 1e5, -MAX, MAX),
          one("exp", LaneMath::exp, StrictMath::exp, 0.80, -1, 1, -746, 710),
          one("expm1", LaneMath::expm1, StrictMath::expm1, 0.80, -1, 1, -50, 710),
          one("log", LaneMath::log, StrictMath::log, 0.90, 0.5, 2, 0, MAX),
          one("log1p", LaneMath::log1p, StrictMath::log1p, 0.90, -0.9, 2, -1, MAX),
          one("log2", LaneMath::log2, StrictMath::log, 0.80, 0.5, 2, 0, MAX),
          one("log10", LaneMath::log10, StrictMath::log10, 0.80, 0.5, 2, 0, MAX),
          two("pow", LaneMath::pow, StrictMath::pow, 0.85, 0, 20, 0.9, 1.1, 0.9999, 1.0001),
          one("cbrt", LaneMath::cbrt, StrictMath::cbrt, 0.67, 0.5, 8, -MAX, MAX),
          one("sinh", LaneMath::sinh, StrictMath::sinh, 0.80, -2, 2, -711, 711),
          one("cosh", LaneMath::cosh, StrictMath::cosh, 0.80, -2, 2, -711, 711),
          one("tanh", LaneMath::tanh, StrictMath::tanh, 0.92, -2, 2, -25, 25),
          one("asin", LaneMath::asin, StrictMath::asin, 0.75, -1, 1, 0.99, 1),
          one("acos", LaneMath::acos, StrictMath::acos, 0.75, -1, 1, 0.99, 1),
          one("atan", LaneMath::atan, StrictMath::atan, 0.80, -3, 3, -MAX, MAX),
          two("atan2", LaneMath::atan2, StrictMath::atan2, 0.85, -3, 3, -MAX, MAX),
          two("hypot", LaneMath::hypot, StrictMath::hypot, 1.00, -3, 3, -1e308, 1e308));

  private Functions() {}

  private interface One {
    double apply(double x);
  }

  private static Function one(String name, One ours, One strict, double worst, double... ranges) {
    return new Function(
        name, (x, y) -> ours.apply(x), (x, y) -> strict.apply(x), false, worst, ranges);
  }

  private static Function two(String name, Body ours, Body strict, double worst, double... ranges) {
    return new Function(name, ours, strict, true, worst, ranges);
  }

  /** Points from a range, half of them evenly from its numbers, half evenly from its doubles. */
  static double[] points(double low, double high, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] points = new double[count];
    long first = order(low);
    long last = order(high);
    for (int i = 0; i < count; i++) {
      double part = random.nextDouble();
      points[i] =
          i % 2 == 0
              ? low * (1 - part) + high * part
              : ordered(first + (long) (part * ((double) last - first)));
    }
    return points;
  }

  /** The ends of every binade and their neighbours, with both signs. */
  static double[] edges(int step) {
    List<Double> edges = new ArrayList<>();
    for (int exponent = -1074; exponent <= 1023; exponent += step) {
      double edge = Math.scalb(1.0, exponent);
      for (double value : new double[] {Math.nextDown(edge), edge, Math.nextUp(edge)}) {
        edges.add(value);
        edges.add(-value);
      }
    }
    return edges.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The number of a double, in their order. */
  private static long order(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits < 0 ? Long.MIN_VALUE - bits : bits;
  }

  private static double ordered(long number) {
    return Double.longBitsToDouble(number < 0 ? Long.MIN_VALUE - number : number);
  }
}
