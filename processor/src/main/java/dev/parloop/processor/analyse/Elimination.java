package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Symbol.Bound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether polynomials are positive, by replacing one symbol after the other by a bound of
 * its own, those that depend on others first.
 */
final class Elimination {
  private static final int MAX_STEPS = 300;

  /** What replacing a symbol costs, in rows of a system. */
  private static final int COST = 4;

  /** A polynomial over invariants, and what must fit in an int for it to be a bound. */
  record Result(Polynomial form, Set<Polynomial> mustFit) {}

  private final boolean conditional;
  private final Budget budget;
  private final Map<Symbol, Interval> facts = new HashMap<>();
  private final Map<Symbol, List<Bound>> more = new HashMap<>();
  private final Set<Polynomial> factsNeed = new LinkedHashSet<>();
  private int steps;

  /** What could not be proved on the way: other bounds lead to the same forms again and again. */
  private final Set<Polynomial> failed = new HashSet<>();

  /**
   * An elimination that knows that the loops with these counters have at least one round.
   *
   * @param conditional whether bounds and facts may be used that hold only if something fits
   * @param budget what the work counts against
   */
  Elimination(Iterable<Symbol> counters, boolean conditional, Budget budget) {
    this.conditional = conditional;
    this.budget = budget;
    for (Symbol counter : counters) {
      for (Bound low : counter.lower()) {
        for (Bound high : counter.upper()) {
          if (conditional || (low.mustFit().isEmpty() && high.mustFit().isEmpty())) {
            addFact(low, high);
            addFacts(low, high);
          }
        }
      }
    }
  }

  /** From {@code low <= high}, where the latter is the smaller of two values, or one less. */
  private void addFacts(Bound low, Bound high) {
    Symbol smaller = high.form().plus(-high.form().constant()).asSymbol();
    if (smaller == null || smaller.choice() == null) {
      return;
    }
    for (Bound bound : smaller.upper()) {
      if (conditional || bound.mustFit().isEmpty()) {
        List<Polynomial> needs = new ArrayList<>(high.mustFit());
        needs.addAll(bound.mustFit());
        addFact(low, new Bound(bound.form().plus(high.form().constant()), needs));
      }
    }
  }

  /** From {@code low <= high}, where that says something about a single symbol. */
  private void addFact(Bound low, Bound high) {
    Polynomial difference = high.form().minus(low.form());
    if (difference.terms().size() != 1) {
      return;
    }
    Polynomial.Term only = difference.terms().get(0);
    if (only.factors().size() != 1 || Math.abs(only.coefficient()) != 1) {
      return;
    }
    Symbol symbol = only.factors().get(0);
    Interval fact =
        only.coefficient() > 0
            ? new Interval(-difference.constant(), Long.MAX_VALUE)
            : new Interval(Long.MIN_VALUE, difference.constant());
    if (symbol.isInvariant() && know(symbol, fact)) {
      factsNeed.addAll(low.mustFit());
      factsNeed.addAll(high.mustFit());
    }
  }

  /** Takes for granted that a symbol lies in a range; false if that says nothing new. */
  boolean know(Symbol symbol, Interval range) {
    Interval before = rangeOf(symbol);
    Interval after = before.intersect(range);
    if (after.isEmpty() || after.equals(before)) {
      return false;
    }
    facts.put(symbol, after);
    return true;
  }

  /** Takes for granted that a symbol is not above another bound than its own. */
  void isAtMost(Symbol symbol, Bound bound) {
    more.computeIfAbsent(symbol, key -> new ArrayList<>()).add(bound);
  }

  private Interval rangeOf(Symbol symbol) {
    return facts.getOrDefault(symbol, symbol.range());
  }

  /** What must fit in an int for the facts that are used everywhere here. */
  Set<Polynomial> assumptions() {
    return factsNeed;
  }

  /** Between which values a polynomial lies, as far as constants can say it. */
  Interval range(Polynomial form) {
    return form.range(facts);
  }

  /**
   * Whether the polynomial is greater than zero.
   *
   * @return what must fit in an int for that; null if it could not be proved
   */
  @Nullable Set<Polynomial> positive(Polynomial form) {
    steps = 0;
    failed.clear();
    Set<Polynomial> used = new LinkedHashSet<>();
    try {
      if (!prove(form, used)) {
        return null;
      }
    } catch (Polynomial.TooLargeException e) {
      return null;
    }
    used.addAll(factsNeed);
    return used;
  }

  private boolean prove(Polynomial form, Set<Polynomial> used) {
    if (range(form).low() > 0) {
      return true;
    }
    if (failed.contains(form)) {
      return false;
    }
    if (isPositiveProduct(form)) {
      return true;
    }
    Replaced next = next(form);
    if (next == null || isTooLong()) {
      return false;
    }
    for (Bound bound : next.bounds()) {
      Set<Polynomial> more = new LinkedHashSet<>();
      if (prove(form.substitute(next.symbol(), bound.form()), more)) {
        used.addAll(more);
        used.addAll(bound.mustFit());
        return true;
      }
    }
    failed.add(form);
    return false;
  }

  /**
   * For what ranges alone do not tell, as of {@code d * d - d + 1}: written with what each symbol
   * is above its smallest value, it has no negative term and a positive constant one.
   */
  private boolean isPositiveProduct(Polynomial form) {
    if (!hasProduct(form)) {
      return false;
    }
    Map<Symbol, Polynomial> above = new HashMap<>();
    for (Symbol symbol : form.symbols()) {
      long low = rangeOf(symbol).low();
      if (low == Long.MIN_VALUE) {
        return false;
      }
      above.put(symbol, Polynomial.of(symbol).plus(low));
    }
    Polynomial shifted = form.substitute(above);
    boolean positive = shifted.constant() > 0;
    for (Polynomial.Term term : shifted.terms()) {
      positive &= term.coefficient() > 0;
    }
    return positive;
  }

  private static boolean hasProduct(Polynomial form) {
    for (Polynomial.Term term : form.terms()) {
      if (term.factors().size() > 1) {
        return true;
      }
    }
    return false;
  }

  /** Counts a step; whether there have been too many. */
  private boolean isTooLong() {
    budget.spend(COST);
    return ++steps > MAX_STEPS || budget.isSpent();
  }

  /** A symbol, and what may stand in its place. */
  private record Replaced(Symbol symbol, List<Bound> bounds) {}

  /** The symbol to replace next: the last one made that a bound from below can be made with. */
  private @Nullable Replaced next(Polynomial form) {
    Set<Symbol> symbols = form.symbols();
    Symbol[] latestLast = symbols.toArray(new Symbol[0]);
    for (int k = latestLast.length - 1; k >= 0; k--) {
      List<Bound> bounds = boundsFor(form, latestLast[k]);
      if (!bounds.isEmpty()) {
        return new Replaced(latestLast[k], bounds);
      }
    }
    return null;
  }

  /** What may stand in place of a symbol so that the polynomial does not grow. */
  private List<Bound> boundsFor(Polynomial form, Symbol symbol) {
    Polynomial coefficient = form.coefficient(symbol);
    if (coefficient == null) {
      return List.of();
    }
    Interval sign = range(coefficient);
    List<Bound> bounds = new ArrayList<>();
    if (sign.low() >= 0) {
      addUsable(symbol.lower(), bounds);
      addConstant(rangeOf(symbol).low(), symbol, bounds);
    } else if (sign.high() <= 0) {
      addUsable(more.getOrDefault(symbol, List.of()), bounds);
      addUsable(symbol.upper(), bounds);
      addConstant(rangeOf(symbol).high(), symbol, bounds);
    }
    return bounds;
  }

  private void addUsable(List<Bound> from, List<Bound> to) {
    for (Bound bound : from) {
      if (conditional || bound.mustFit().isEmpty()) {
        to.add(bound);
      }
    }
  }

  private static void addConstant(long limit, Symbol symbol, List<Bound> to) {
    boolean known = limit != Long.MIN_VALUE && limit != Long.MAX_VALUE;
    if (known && !symbol.isInvariant()) {
      to.add(new Bound(Polynomial.of(limit), List.of()));
    }
  }

  /** Polynomials over invariants that {@code form} is not above. */
  List<Result> limits(Polynomial form) {
    steps = 0;
    List<Result> results = new ArrayList<>();
    try {
      limit(form.negate(), new LinkedHashSet<>(), results);
    } catch (Polynomial.TooLargeException e) {
      return List.of();
    }
    return results;
  }

  private void limit(Polynomial negated, Set<Polynomial> used, List<Result> results) {
    Symbol symbol = null;
    for (Symbol candidate : negated.symbols()) {
      symbol = candidate.isInvariant() ? symbol : candidate;
    }
    if (symbol == null) {
      results.add(new Result(negated.negate(), used));
      return;
    }
    Symbol replaced = symbol;
    for (Bound bound : boundsFor(negated, replaced)) {
      if (isTooLong()) {
        return;
      }
      Set<Polynomial> more = new LinkedHashSet<>(used);
      more.addAll(bound.mustFit());
      limit(negated.substitute(replaced, bound.form()), more, results);
    }
  }
}
