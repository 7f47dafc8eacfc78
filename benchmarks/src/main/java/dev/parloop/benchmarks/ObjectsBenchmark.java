package dev.parloop.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** The workloads that compute with text and with lists of objects, where no vector helps. */
public class ObjectsBenchmark extends Workloads {

  /** A name of the samples, in some cases with the variant. */
  @Param({"slow-series-string", "foreach-list"})
  public String workload = "slow-series-string";

  @Override
  String workload() {
    return workload;
  }
}
