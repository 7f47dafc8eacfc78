package dev.parloop.processor.analyse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The guards under which iterations read indices from an array in the order of their positions: it
 * ascends, and the loop does not write it. Then the parts from {@code start[r]} to {@code start[r +
 * 1]} do not meet.
 */
final class AscendingIndexes {
  private final IndexArrays arrays;

  AscendingIndexes(IndexArrays arrays) {
    this.arrays = arrays;
  }

  /**
   * Has a pair take it that what it reads from arrays ascends, where positions tell something.
   *
   * @param earlier,later the subscripts, each in its iteration
   * @param first,second the accesses that they belong to
   * @return the guards for that; empty if nothing is known of the positions
   */
  List<Guard> order(
      CollisionTest test,
      Pair pair,
      Polynomial earlier,
      Polynomial later,
      Touch first,
      Touch second) {
    Map<Origin.Shared, Set<Polynomial>> positions = new LinkedHashMap<>();
    List<Guard> guards = new ArrayList<>();
    for (Symbol left : IndexArrays.elements(earlier, first)) {
      for (Symbol right : IndexArrays.elements(later, second)) {
        Symbol.Element one = left.element();
        Symbol.Element other = right.element();
        List<Guard> ordered =
            one == null || other == null || !areComparable(one, other)
                ? null
                : order(test, pair, left, right);
        if (one != null && other != null && ordered != null) {
          guards.addAll(ordered);
          Set<Polynomial> read = positions.get(one.array());
          if (read == null) {
            read = new LinkedHashSet<>();
            positions.put(one.array(), read);
          }
          read.add(one.position());
          read.add(other.position());
        }
      }
    }
    positions.forEach(
        (array, read) -> {
          List<Guard> unwritten = arrays.unwritten(array);
          IndexArrays.Part part = arrays.part(pair, read);
          guards.addAll(unwritten == null ? List.of() : unwritten);
          guards.addAll(part.safety());
          guards.add(new Guard.Ascending(array.expr(), part.first(), part.last()));
        });
    return guards;
  }

  private boolean areComparable(Symbol.Element one, Symbol.Element other) {
    return one.array().equals(other.array())
        && IndexArrays.followsCounter(one.position())
        && IndexArrays.followsCounter(other.position())
        && arrays.unwritten(one.array()) != null;
  }

  /** The guards under which one of two positions is not behind the other, or null. */
  private static @Nullable List<Guard> order(
      CollisionTest test, Pair pair, Symbol left, Symbol right) {
    Symbol.Element one = left.element();
    Symbol.Element other = right.element();
    if (one == null || other == null) {
      return null;
    }
    for (boolean up : new boolean[] {true, false}) {
      List<Guard> guards = test.ordered(pair, one.position(), other.position(), up);
      if (guards != null) {
        pair.order(left, right, up);
        return guards;
      }
    }
    return null;
  }
}
