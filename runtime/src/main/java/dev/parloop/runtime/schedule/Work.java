package dev.parloop.runtime.schedule;

/** The chunks of a region. Called by several threads at once, once for each chunk. */
@FunctionalInterface
public interface Work {

  /**
   * Runs a chunk.
   *
   * @param chunk its number, from 0
   */
  void run(int chunk);
}
