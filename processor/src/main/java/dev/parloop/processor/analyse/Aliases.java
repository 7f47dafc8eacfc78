package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Value.Reference;
import java.util.HashMap;
import java.util.Map;

/**
 * Which variables and fields are names of one array, as far as the code in front of a loop tells.
 */
final class Aliases {
  private final Map<Object, Object> leaders = new HashMap<>();

  /** Says that two values are one array, if they are names. */
  void add(Value a, Value b) {
    if (a instanceof Reference left
        && b instanceof Reference right
        && left.origin() instanceof Origin.Shared x
        && right.origin() instanceof Origin.Shared y) {
      leaders.put(leader(x.key()), leader(y.key()));
    }
  }

  /** Whether two names stand for one array. */
  boolean areOne(Origin.Shared a, Origin.Shared b) {
    return leader(a.key()).equals(leader(b.key()));
  }

  private Object leader(Object key) {
    Object at = key;
    for (Object next = leaders.get(at); next != null && !next.equals(at); next = leaders.get(at)) {
      at = next;
    }
    return at;
  }
}
