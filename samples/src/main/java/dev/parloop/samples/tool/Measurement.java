package dev.parloop.samples.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What was seen of one variant.
 *
 * @param variant its name
 * @param answer its answer as text
 * @param fault what is wrong with the answer, if anything is
 * @param callsPerRound how many calls a round took the mean of
 * @param nanos the time of one call in each round, at least one round
 */
record Measurement(
    String variant, String answer, Optional<String> fault, int callsPerRound, List<Double> nanos) {

  Measurement {
    nanos = List.copyOf(nanos);
  }

  /** The middle time, or the mean of the two in the middle. */
  double median() {
    return median(nanos);
  }

  /** How far the times lie from the median: the median of the distances. */
  double spread() {
    double median = median();
    return median(nanos.stream().map(time -> Math.abs(time - median)).toList());
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The least time. */
  double minimum() {
    return nanos.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }
}
