package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.BitTables.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What would follow for two iterations if they touched one element, from the bits of their
 * subscripts and of what the conditions around the accesses compare: {@code (i & h) == 0} and
 * {@code i == (i' | h)} tell that {@code i == i'}.
 */
final class BitwiseTest {
  private static final int WIDTH = 32;

  private final Pair pair;
  private final BitTables tables = new BitTables();

  /** What is known of the first iteration, of the second, and in front of the loop. */
  private final List<List<Fact>> facts;

  private BitwiseTest(Pair pair, List<Fact> known, Touch first, Touch second) {
    this.pair = pair;
    this.facts = List.of(first.facts(), second.facts(), known);
  }

  /** Whether bits have anything to do with two accesses. */
  static boolean isOfUse(Polynomial earlier, Polynomial later, Touch first, Touch second) {
    return isOfBits(earlier)
        || isOfBits(later)
        || first.facts().stream().anyMatch(fact -> isOfBits(fact.form()))
        || second.facts().stream().anyMatch(fact -> isOfBits(fact.form()));
  }

  private static boolean isOfBits(Polynomial form) {
    for (Symbol symbol : form.symbols()) {
      if (symbol.bits() != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * The consequences of two subscripts being equal.
   *
   * @param known what holds where the loop begins
   */
  static BitwiseTest of(
      Pair pair,
      List<Fact> known,
      Touch first,
      Touch second,
      Polynomial earlier,
      Polynomial later) {
    BitwiseTest test = new BitwiseTest(pair, known, first, second);
    test.equalSubscripts(earlier, later);
    for (int side = 0; side < test.facts.size(); side++) {
      test.addFacts(test.facts.get(side), side == 1);
    }
    test.addRanges();
    test.tables.settle();
    return test;
  }

  /** Whether they cannot be equal. */
  boolean isContradiction() {
    return !tables.isTooLarge() && tables.isContradiction();
  }

  /**
   * Tells the pair which integers would be equal.
   *
   * @return whether there are any
   */
  boolean tell() {
    boolean told = false;
    List<Place> places = tables.isTooLarge() ? List.of() : List.copyOf(tables.symbols());
    for (int k = 0; k < places.size(); k++) {
      for (int m = 0; m < k; m++) {
        Polynomial one = form(places.get(k));
        Polynomial other = form(places.get(m));
        // Such have the same low 32 bits only if they are equal.
        if (isInt(places.get(k))
            && isInt(places.get(m))
            && tables.areEqual(places.get(k), places.get(m))) {
          told |= pair.equal(one, other);
        }
      }
    }
    return told;
  }

  /** The forms that would have the same low 32 bits in both iterations. */
  Set<Polynomial> repeated() {
    Set<Polynomial> repeated = new LinkedHashSet<>();
    if (!tables.isTooLarge()) {
      Set<Place> all = new LinkedHashSet<>(tables.others());
      all.addAll(tables.symbols());
      for (Place place : all) {
        Place later = new Place(place.form(), true);
        if (!place.isLater() && all.contains(later) && tables.areEqual(place, later)) {
          repeated.add(place.form());
        }
      }
    }
    return repeated;
  }

  private Polynomial form(Place place) {
    return place.isLater() ? pair.later(place.form()) : place.form();
  }

  private static boolean isInt(Place place) {
    return place.form().range().within(Interval.INT);
  }

  /** Without what is the same in both: {@code row + (i ^ h)}. */
  private void equalSubscripts(Polynomial earlier, Polynomial later) {
    Polynomial left = earlier;
    Polynomial right = later;
    for (Polynomial.Term term : earlier.terms()) {
      Polynomial product = product(term, term.coefficient());
      if (product.isInvariant() && later.terms().contains(term)) {
        left = left.minus(product);
        right = right.minus(product);
      }
    }
    if (left.constant() == right.constant()) {
      left = left.plus(-left.constant());
      right = right.plus(-right.constant());
    }
    long common = Congruences.gcd(left.content(), right.content());
    int zeros = common == 0 ? 0 : Math.min(WIDTH, Long.numberOfTrailingZeros(common));
    tables.equal(
        Place.of(shifted(left, zeros), false),
        Place.of(shifted(right, zeros), true),
        WIDTH - zeros);
  }

  private static Polynomial product(Polynomial.Term term, long coefficient) {
    Polynomial product = Polynomial.of(coefficient);
    for (Symbol factor : term.factors()) {
      product = product.times(Polynomial.of(factor));
    }
    return product;
  }

  /** A form divided by a power of two, which divides it. */
  private static Polynomial shifted(Polynomial form, int zeros) {
    if (zeros == 0) {
      return form;
    }
    Polynomial sum = Polynomial.of(form.constant() >> zeros);
    for (Polynomial.Term term : form.terms()) {
      sum = sum.plus(product(term, term.coefficient() >> zeros));
    }
    return sum;
  }

  private void addFacts(List<Fact> facts, boolean isLater) {
    Set<Polynomial> notNegative = new HashSet<>();
    for (Fact fact : facts) {
      if (fact.mustFit().isEmpty() && isOfBits(fact.form())) {
        meet(fact.form(), isLater);
        Place more = part(fact.form(), isLater);
        Place less = part(fact.form().negate(), isLater);
        if (fact.isApart() && isInt(more) && isInt(less)) {
          tables.differ(more, less);
        } else if (notNegative.contains(fact.form().negate())) {
          tables.equal(more, less, WIDTH);
        } else if (isPositive(more.form(), fact)) {
          tables.differ(more, Place.of(Polynomial.ZERO, false));
        }
        if (!fact.isApart()) {
          notNegative.add(fact.form());
        }
      }
    }
  }

  /** Looks at what is compared, too: it may be equal to something in the other iteration. */
  private void meet(Polynomial form, boolean isLater) {
    for (Symbol symbol : form.symbols()) {
      if (symbol.bits() != null) {
        tables.meet(Place.of(Polynomial.of(symbol), isLater));
      }
    }
  }

  /** Whether a fact tells that an int is more than zero. */
  private static boolean isPositive(Polynomial form, Fact fact) {
    Symbol symbol = form.asSymbol();
    return symbol != null
        && symbol.range().within(Interval.INT)
        && !fact.isApart()
        && fact.form().terms().size() == 1
        && fact.form().constant() < 0;
  }

  /** The terms of a form that are added, not subtracted. */
  private static Place part(Polynomial form, boolean isLater) {
    Polynomial sum = Polynomial.of(Math.max(0, form.constant()));
    for (Polynomial.Term term : form.terms()) {
      if (term.coefficient() > 0) {
        sum = sum.plus(product(term, term.coefficient()));
      }
    }
    return Place.of(sum, isLater);
  }

  private void addRanges() {
    for (Place place : List.copyOf(tables.symbols())) {
      Interval range = range(place);
      if (range.low() >= 0 && range.high() <= Integer.MAX_VALUE) {
        tables.isWithin(place, range.high());
      }
    }
  }

  /** Between which values a symbol lies, after what the conditions say of it. */
  private Interval range(Place place) {
    Symbol symbol = Objects.requireNonNull(place.form().asSymbol());
    Interval range = symbol.range();
    List<Fact> all = new ArrayList<>(facts.get(place.isLater() ? 1 : 0));
    all.addAll(facts.get(2));
    for (Fact fact : all) {
      Polynomial rest = fact.form().minus(place.form());
      long least = rest.range().high();
      if (!fact.isApart()
          && fact.mustFit().isEmpty()
          && !rest.mentions(symbol)
          && least < Long.MAX_VALUE) {
        range = range.intersect(new Interval(-least, Long.MAX_VALUE));
      }
    }
    return range;
  }
}
