package dev.parloop.benchmarks.peers;

/** A workload of one peer: computes its answer from scratch at every call. */
@FunctionalInterface
public interface Work {

  /**
   * Computes.
   *
   * @return a number, a list of numbers, or an array that was filled
   * @throws Exception what the workload throws
   */
  Object run() throws Exception;
}
