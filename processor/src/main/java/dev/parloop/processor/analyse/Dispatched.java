package dev.parloop.processor.analyse;

import dev.parloop.processor.model.MethodBody;
import java.util.List;
import java.util.Map;

/**
 * What is known of calls of methods that can be overridden, because the classes of their objects
 * are.
 *
 * @param bodies what they run, by the methods' keys; one of them where that are several
 * @param looks calls on objects in arrays, for which each object there is looked at in front of the
 *     loop
 * @param nanos what an iteration of the loop is estimated to cost; 0 if there are no looks
 */
public record Dispatched(Map<String, MethodBody> bodies, List<Effect> looks, double nanos) {
  /** Where there are none, or nothing is known of them. */
  static final Dispatched NONE = new Dispatched(Map.of(), List.of(), 0);

  public Dispatched {
    bodies = Map.copyOf(bodies);
    looks = List.copyOf(looks);
  }
}
