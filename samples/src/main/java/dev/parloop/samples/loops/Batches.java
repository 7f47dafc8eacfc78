package dev.parloop.samples.loops;

import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.Loops;
import java.util.ArrayList;
import java.util.List;

/**
 * Scatter, gather, summarise, go on: looks for the point that a normally distributed number exceeds
 * with a given probability, in batches of jobs of which each integrates the bell curve.
 */
public final class Batches {

  /** The jobs of a batch. */
  private static final int JOBS = 16;

  /** Simpson's rule uses so many intervals. */
  private static final int INTERVALS = 2000;

  private final double probability;
  private final int wanted;
  private final List<Double> middles = new ArrayList<>();

  /** The point lies between these two. */
  private double low;

  private double high = 10;

  private Batches(double probability, int batches) {
    this.probability = probability;
    this.wanted = batches;
  }

  /**
   * Each batch's idea of the point, with one job after the other.
   *
   * @param probability from 0 to 0.5
   * @param batches how many, 1 or more
   */
  public static List<Double> serial(double probability, int batches) {
    Batches search = new Batches(probability, batches);
    List<Double> jobs = search.jobs();
    while (!jobs.isEmpty()) {
      List<Double> results = new ArrayList<>();
      for (double x : jobs) {
        results.add(exceeded(x));
      }
      jobs = search.next(results);
    }
    return search.middles;
  }

  /** Each batch's idea of the point, with the jobs of a batch in parallel. */
  public static List<Double> parallel(double probability, int batches) {
    Batches search = new Batches(probability, batches);
    Loops.batches(search.jobs(), Batches::exceeded, search::next, LoopOptions.named("batches"));
    return search.middles;
  }

  /** Points over the whole interval, ends included. */
  private List<Double> jobs() {
    List<Double> jobs = new ArrayList<>();
    for (int job = 0; job < JOBS; job++) {
      jobs.add(low + (high - low) * job / (JOBS - 1));
    }
    return jobs;
  }

  /** Summarises a batch: between which two points is the one? */
  private List<Double> next(List<Double> results) {
    List<Double> points = jobs();
    int above = 1;
    while (above < JOBS - 1 && results.get(above) > probability) {
      above++;
    }
    low = points.get(above - 1);
    high = points.get(above);
    middles.add((low + high) / 2);
    return middles.size() == wanted ? List.of() : jobs();
  }

  /** The probability that a normally distributed number is above x. */
  private static double exceeded(double x) {
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
