package dev.parloop.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;

/** The numeric workloads, which vectors can compute: generated ones beside those by hand. */
public class WorkloadBenchmark extends Workloads {

  /** A name of the samples, in some cases with the variant. */
  @Param({
    "sum",
    "sum-float",
    "sin",
    "sin2-cos2",
    "trig-series",
    "slow-series-digits",
    "slow-series-partials",
    "mandelbrot",
    "mandelbrot-vectorize",
    "matmul",
    "norm-isf",
    "add",
    "ufuncs",
    "velocity-naive",
    "velocity-hoisted",
    "nested-table",
    "foreach-array"
  })
  public String workload = "sum";

  @Override
  String workload() {
    return workload;
  }

  /** What is generated, in vectors. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsPrepend = {VECTORS, "-Dparloop.mode=simd"})
  public Object simd() throws Exception {
    return run("parloop");
  }

  /** What is generated, in tasks with vectors. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsPrepend = {VECTORS, "-Dparloop.mode=forkjoin-simd"})
  public Object forkJoinSimd() throws Exception {
    return run("parloop");
  }

  /** Tasks by hand around vector code by hand. */
  @Benchmark
  public Object handVectors() throws Exception {
    return run("vector");
  }
}
