package dev.parloop.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;

/** The search of the sample batches, without what runs the jobs. */
final class Search {
  private static final int JOBS = 16;
  private static final int INTERVALS = 2000;
  private static final double PROBABILITY = 0.025;

  private double low;
  private double high = 10;

  /** Runs a batch: the probabilities to exceed the points, in their order. */
  @FunctionalInterface
  interface Batch {
    List<Double> run(List<Double> points) throws Exception;
  }

  /** Each batch's idea of the point. */
  static List<Double> middles(int batches, Batch batch) throws Exception {
    Search search = new Search();
    List<Double> middles = new ArrayList<>();
    while (middles.size() < batches) {
      List<Double> points = search.points();
      middles.add(search.narrow(points, batch.run(points)));
    }
    return middles;
  }

  private List<Double> points() {
    List<Double> points = new ArrayList<>();
    for (int job = 0; job < JOBS; job++) {
      points.add(low + (high - low) * job / (JOBS - 1));
    }
    return points;
  }

  private double narrow(List<Double> points, List<Double> results) {
    int above = 1;
    while (above < JOBS - 1 && results.get(above) > PROBABILITY) {
      above++;
    }
    low = points.get(above - 1);
    high = points.get(above);
    return (low + high) / 2;
  }

  /** A job: the probability that a normally distributed number is above x, by Simpson's rule. */
  static double exceeded(double x) {
    double step = x / INTERVALS;
    double sum = density(0) + density(x);
    for (int i = 1; i < INTERVALS; i++) {
      sum += (i % 2 == 1 ? 4 : 2) * density(i * step);
    }
    return 0.5 - sum * step / 3;
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }
}
