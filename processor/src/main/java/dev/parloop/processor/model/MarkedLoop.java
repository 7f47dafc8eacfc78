package dev.parloop.processor.model;

import java.util.List;

/**
 * A loop to be judged, and the loops inside it that are marked themselves or, where the mark stands
 * on the method, would be taken if this one cannot be.
 *
 * @param nest the loop
 * @param inner loops directly inside it (at any depth of other statements), each with its own inner
 *     ones
 */
public record MarkedLoop(LoopNest nest, List<MarkedLoop> inner) {
  public MarkedLoop {
    inner = List.copyOf(inner);
  }
}
