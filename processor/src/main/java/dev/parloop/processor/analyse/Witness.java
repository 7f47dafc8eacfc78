package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Symbol.Bound;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for two iterations in which forms are zero, among small values of all symbols, with all
 * that is known about a pair: where there are such, no proof that the forms differ can be found,
 * and none needs to be looked for. Most pairs that touch one element do so early and in small
 * arrays, which is found with a fraction of the work of a proof that fails.
 */
final class Witness {
  /** What stands for an invariant that may have any value: sizes of arrays, bounds of loops. */
  private static final long SIZE = 40;

  /** How many values of a counter are tried, the smallest ones. */
  private static final long REACH = 17;

  private static final int MAX_VALUES = 80;
  private static final int MAX_CHECKS = 6;

  private final Pair pair;
  private final List<Polynomial> zero;
  private final long[] values;

  /** The symbols in the forms that are no invariants, those with large coefficients first. */
  private final List<Symbol> free = new ArrayList<>();

  /** For each form what each free symbol is multiplied with, and a constant last. */
  private final List<long[]> rows = new ArrayList<>();

  /** Between which values each free symbol is looked for. */
  private long[] low = new long[0];

  private long[] high = new long[0];

  private int valuesLeft = MAX_VALUES;
  private int checksLeft = MAX_CHECKS;

  /** What is known, from when a first candidate is checked. */
  private final List<Polynomial> atLeastZero = new ArrayList<>();

  private final List<Polynomial> notZero = new ArrayList<>();
  private final List<Polynomial> mustFit = new ArrayList<>();
  private final List<Symbol> symbols = new ArrayList<>();
  private final Set<Symbol> seen = new HashSet<>();

  private Witness(Pair pair, List<Polynomial> zero) {
    this.pair = pair;
    this.zero = zero;
    this.values = new long[pair.rankLimit()];
  }

  /** Whether two iterations were found in which all forms are zero. */
  static boolean isFound(Pair pair, List<Polynomial> zero) {
    if (pair.hasSymbolicSteps()) {
      return false; // In Courses more is known.
    }
    Witness witness = new Witness(pair, zero);
    boolean found;
    try {
      found = witness.prepare() && witness.search(0);
    } catch (ArithmeticException | Polynomial.TooLargeException e) {
      found = false; // Numbers that large are left to the proofs.
    }
    pair.budget().spend(1 + MAX_VALUES - witness.valuesLeft);
    return found;
  }

  /** Reads the forms; false if they are not linear where the invariants have values. */
  private boolean prepare() {
    for (Polynomial form : zero) {
      for (Symbol symbol : form.symbols()) {
        if (symbol.isInvariant()) {
          values[symbol.rank()] = near(symbol.range(), SIZE);
        } else if (!free.contains(symbol)) {
          free.add(symbol);
        }
      }
    }
    for (Polynomial form : zero) {
      if (!addRow(form)) {
        return false;
      }
    }
    sort();
    low = new long[free.size()];
    high = new long[free.size()];
    for (int k = 0; k < low.length; k++) {
      Symbol symbol = free.get(k);
      low[k] = lowest(symbol);
      high[k] = Math.min(symbol.range().high(), low[k] + REACH - 1);
    }
    return true;
  }

  /** The value next to another one in a range. */
  private static long near(Interval range, long value) {
    return Math.max(range.low(), Math.min(range.high(), value));
  }

  /** The smallest value of a symbol, as far as invariants tell; near zero where none does. */
  private long lowest(Symbol symbol) {
    long lowest = near(symbol.range(), 0);
    for (Bound bound : symbol.lower()) {
      if (bound.form().isInvariant()) {
        setInvariants(bound.form());
        lowest = Math.max(lowest, value(bound.form()));
      }
    }
    return lowest;
  }

  private void setInvariants(Polynomial form) {
    for (Symbol symbol : form.symbols()) {
      if (symbol.isInvariant()) {
        values[symbol.rank()] = near(symbol.range(), SIZE);
      }
    }
  }

  private long value(Polynomial form) {
    long sum = form.constant();
    for (Polynomial.Term term : form.terms()) {
      long product = term.coefficient();
      for (Symbol factor : term.factors()) {
        product = Math.multiplyExact(product, values[factor.rank()]);
      }
      sum = Math.addExact(sum, product);
    }
    return sum;
  }

  private boolean addRow(Polynomial form) {
    long[] row = new long[free.size() + 1];
    for (Polynomial.Term term : form.terms()) {
      long coefficient = term.coefficient();
      int at = -1;
      for (Symbol factor : term.factors()) {
        if (factor.isInvariant()) {
          coefficient = Math.multiplyExact(coefficient, values[factor.rank()]);
        } else if (at >= 0) {
          return false;
        } else {
          at = free.indexOf(factor);
        }
      }
      at = at < 0 ? row.length - 1 : at;
      row[at] = Math.addExact(row[at], coefficient);
    }
    row[row.length - 1] = Math.addExact(row[row.length - 1], form.constant());
    rows.add(row);
    return true;
  }

  /** Puts symbols with large coefficients first: the others make up for what they leave. */
  private void sort() {
    for (int last = free.size() - 1; last > 0; last--) {
      for (int k = 0; k < last; k++) {
        if (weight(k) < weight(k + 1)) {
          Symbol symbol = free.get(k);
          free.set(k, free.get(k + 1));
          free.set(k + 1, symbol);
          for (long[] row : rows) {
            long coefficient = row[k];
            row[k] = row[k + 1];
            row[k + 1] = coefficient;
          }
        }
      }
    }
  }

  private long weight(int at) {
    long weight = 0;
    for (long[] row : rows) {
      weight = Math.max(weight, Math.abs(row[at]));
    }
    return weight;
  }

  /** Gives the symbols from one on their values. */
  private boolean search(int at) {
    Interval limits = limits(at);
    if (limits.isEmpty()) {
      return false;
    }
    if (at == free.size()) {
      return checksLeft-- > 0 && check();
    }
    Symbol symbol = free.get(at);
    for (long value = limits.low(); value <= limits.high(); value++) {
      if (valuesLeft-- <= 0 || checksLeft <= 0) {
        return false;
      }
      values[symbol.rank()] = value;
      for (long[] row : rows) {
        row[row.length - 1] = Math.addExact(row[row.length - 1], row[at] * value);
      }
      boolean found = search(at + 1);
      for (long[] row : rows) {
        row[row.length - 1] -= row[at] * value;
      }
      if (found) {
        return true;
      }
    }
    return false;
  }

  /**
   * The values of a symbol for which the later ones can still make all forms zero; empty if there
   * are none.
   */
  private Interval limits(int at) {
    long first = at < low.length ? low[at] : 0;
    long last = at < low.length ? high[at] : 0;
    for (long[] row : rows) {
      long least = row[row.length - 1];
      long most = least;
      long divisor = 0;
      for (int k = at + 1; k < row.length - 1; k++) {
        long coefficient = row[k];
        long one = Math.multiplyExact(coefficient, low[k]);
        long other = Math.multiplyExact(coefficient, high[k]);
        least = Math.addExact(least, Math.min(one, other));
        most = Math.addExact(most, Math.max(one, other));
        divisor = Congruences.gcd(divisor, Math.abs(coefficient));
      }
      long own = at < row.length - 1 ? row[at] : 0;
      divisor = Congruences.gcd(divisor, Math.abs(own));
      long constant = row[row.length - 1];
      if (divisor == 0 ? constant != 0 : constant % divisor != 0) {
        return new Interval(1, 0);
      }
      if (own > 0) {
        first = Math.max(first, -Math.floorDiv(most, own));
        last = Math.min(last, Math.floorDiv(-least, own));
      } else if (own < 0) {
        first = Math.max(first, -Math.floorDiv(-least, -own));
        last = Math.min(last, Math.floorDiv(most, -own));
      } else if (least > 0 || most < 0) {
        return new Interval(1, 0);
      }
    }
    return new Interval(first, last);
  }

  /** Whether everything that is known holds with these values. */
  private boolean check() {
    if (symbols.isEmpty() && !collect()) {
      checksLeft = 0;
      return false;
    }
    for (Symbol symbol : symbols) {
      if (!symbol.range().contains(values[symbol.rank()])) {
        return false;
      }
    }
    for (Polynomial form : atLeastZero) {
      if (value(form) < 0) {
        return false;
      }
    }
    for (Polynomial form : notZero) {
      if (value(form) == 0) {
        return false;
      }
    }
    for (Polynomial form : mustFit) {
      if (!Interval.INT.contains(value(form))) {
        return false;
      }
    }
    return true;
  }

  /** Gathers what is known; false where a symbol stands for more than a value between bounds. */
  private boolean collect() {
    for (Fact fact : pair.facts()) {
      add(fact);
    }
    for (Symbol symbol : pair.roots()) {
      meet(symbol);
    }
    for (Symbol symbol : pair.counters()) {
      meet(symbol);
    }
    for (Polynomial form : zero) {
      meet(form);
    }
    for (int k = 0; k < symbols.size(); k++) {
      Symbol symbol = symbols.get(k);
      if (symbol.division() != null || symbol.exact() != null) {
        return false;
      }
      describe(symbol);
    }
    return true;
  }

  private void meet(Polynomial form) {
    for (Symbol symbol : form.symbols()) {
      meet(symbol);
    }
  }

  private void meet(Symbol symbol) {
    if (seen.add(symbol)) {
      symbols.add(symbol);
      if (symbol.isInvariant()) {
        values[symbol.rank()] = near(symbol.range(), SIZE);
      } else if (!free.contains(symbol)) {
        values[symbol.rank()] = lowest(symbol);
      }
    }
  }

  private void describe(Symbol symbol) {
    Polynomial form = Polynomial.of(symbol);
    for (Bound bound : symbol.lower()) {
      meet(bound.form());
      atLeastZero.add(form.minus(bound.form()));
      needs(bound.mustFit());
    }
    for (Bound bound : symbol.upper()) {
      meet(bound.form());
      atLeastZero.add(bound.form().minus(form));
      needs(bound.mustFit());
    }
    for (Fact relation : symbol.relations()) {
      add(relation);
    }
  }

  private void add(Fact fact) {
    meet(fact.form());
    (fact.isApart() ? notZero : atLeastZero).add(fact.form());
    needs(fact.mustFit());
  }

  private void needs(List<Polynomial> forms) {
    for (Polynomial form : forms) {
      meet(form);
      mustFit.add(form);
    }
  }
}
