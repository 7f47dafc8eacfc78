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

  /**
   * Whether a chunk that has run ends the loop, so that no chunk above it counts.
   *
   * @param chunk its number
   */
  default boolean endsAt(int chunk) {
    return false;
  }
}
