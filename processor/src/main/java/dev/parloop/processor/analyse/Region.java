package dev.parloop.processor.analyse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Elements of an array that have certainly been written.
 *
 * @param sides for each dimension the subscripts; none for all elements
 * @param needs what must fit in an int for that
 */
record Region(List<Side> sides, Set<Polynomial> needs) {
  /** All elements. */
  static final Region ALL = new Region(List.of(), Set.of());

  Region {
    sides = List.copyOf(sides);
    needs = Set.copyOf(needs);
  }

  /** The subscripts from {@code low} to {@code high}; none if {@code high} is less. */
  record Side(Polynomial low, Polynomial high) {
    boolean isPoint() {
      return low.equals(high);
    }

    boolean mentions(Symbol symbol) {
      return low.mentions(symbol) || high.mentions(symbol);
    }
  }

  /** The element that an access touches; null if some subscript is not known. */
  static @Nullable Region point(Touch touch) {
    List<Side> sides = new ArrayList<>();
    for (Polynomial subscript : touch.path()) {
      if (subscript == null || !isExact(subscript, touch)) {
        return null;
      }
      sides.add(new Side(subscript, subscript));
    }
    return new Region(sides, Set.of());
  }

  /**
   * Whether a subscript, where it is one of an element that exists, is what exact integers make of
   * its form, and not only modulo 2^32.
   */
  private static boolean isExact(Polynomial subscript, Touch touch) {
    Interval range = new Elimination(touch.loops(), false, new Budget()).range(subscript);
    return range.low() >= Integer.MIN_VALUE && range.high() < 1L << 32;
  }

  /**
   * What it comes to in some rounds of a loop.
   *
   * @param low the first of these values of the counter
   * @param high the last
   * @return null if that is not known
   */
  @Nullable Region over(Rounds rounds, Polynomial low, Polynomial high) {
    List<Side> all = new ArrayList<>();
    boolean mentioned = false;
    for (Side side : sides) {
      if (!side.mentions(rounds.counter())) {
        all.add(side);
        continue;
      }
      Polynomial factor = side.low().coefficient(rounds.counter());
      if (mentioned
          || !side.isPoint()
          || factor == null
          || !factor.isConstant()
          || Math.abs(factor.constant()) != 1) {
        return null;
      }
      mentioned = true;
      Polynomial first = side.low().substitute(Map.of(rounds.counter(), low));
      Polynomial last = side.low().substitute(Map.of(rounds.counter(), high));
      all.add(factor.constant() > 0 ? new Side(first, last) : new Side(last, first));
    }
    Set<Polynomial> more = new LinkedHashSet<>(needs);
    more.addAll(rounds.needs());
    if (!mentioned) {
      // The loop may have no round at all: it is to be asked whether it has.
      Polynomial beyondFirst = high.minus(low);
      if (!beyondFirst.isInvariant()) {
        return null;
      }
      if (!beyondFirst.isConstant()) {
        more.add(beyondFirst.plus(-Integer.MAX_VALUE));
      } else if (beyondFirst.constant() < 0) {
        return null;
      }
    }
    return new Region(all, more);
  }

  /** This and the subscripts right behind it, where one dimension is all there is; or null. */
  @Nullable Region followedBy(Region other) {
    if (sides.size() != 1 || other.sides.size() != 1) {
      return null;
    }
    Polynomial gap = other.sides.get(0).low().minus(sides.get(0).high());
    if (!gap.isConstant() || gap.constant() != 1) {
      return null;
    }
    Set<Polynomial> more = new LinkedHashSet<>(needs);
    more.addAll(other.needs);
    return new Region(List.of(new Side(sides.get(0).low(), other.sides.get(0).high())), more);
  }

  /** Whether it follows from what does not change in an iteration, and from some counters. */
  boolean isOver(Set<Symbol> counters) {
    for (Side side : sides) {
      for (Polynomial end : List.of(side.low(), side.high())) {
        for (Symbol symbol : end.symbols()) {
          if (symbol.kind() == Symbol.Kind.VARYING && !counters.contains(symbol)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Whether it is the same in all iterations of the marked loop. */
  boolean isInvariant() {
    for (Side side : sides) {
      if (!side.low().isInvariant() || !side.high().isInvariant()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether an access stays inside it.
   *
   * @return what must fit in an int for that; null if it was not proved
   */
  @Nullable Set<Polynomial> contains(Touch touch) {
    Set<Polynomial> all = new LinkedHashSet<>(needs);
    List<@Nullable Polynomial> path = touch.path();
    if (sides.isEmpty()) {
      return all;
    }
    for (int k = 0; k < sides.size(); k++) {
      Polynomial subscript = path.get(k);
      if (path.size() != sides.size() || subscript == null || !isExact(subscript, touch)) {
        return null;
      }
      Side side = sides.get(k);
      if (!isNotNegative(subscript.minus(side.low()), touch, all)
          || !isNotNegative(side.high().minus(subscript), touch, all)) {
        return null;
      }
    }
    return all;
  }

  private static boolean isNotNegative(Polynomial form, Touch touch, Set<Polynomial> needs) {
    if (form.isConstant()) {
      return form.constant() >= 0;
    }
    Elimination certain = new Elimination(touch.loops(), false, new Budget());
    Set<Polynomial> needed = certain.positive(form.plus(1));
    if (needed == null) {
      needed = new Elimination(touch.loops(), true, new Budget()).positive(form.plus(1));
    }
    if (needed == null) {
      return false;
    }
    needs.addAll(needed);
    return true;
  }
}
