package dev.parloop.processor.analyse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A polynomial over symbols with exact integer coefficients. Immutable. */
final class Polynomial {

  /** An operation would have left the sizes that are worth following. */
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLargeException() {
      super("a subscript is too large to follow", null, false, false);
    }
  }

  /** A product of symbols, in order of their ranks; without any for the constant term. */
  private record Monomial(List<Symbol> factors) implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(List.of());

    Monomial times(Monomial other) {
      List<Symbol> all = new ArrayList<>(factors);
      all.addAll(other.factors);
      Collections.sort(all);
      return new Monomial(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Monomial monomial && factors.equals(monomial.factors);
    }

    @Override
    public int hashCode() {
      return factors.hashCode();
    }

    @Override
    public int compareTo(Monomial other) {
      int byDegree = Integer.compare(factors.size(), other.factors.size());
      for (int k = 0; byDegree == 0 && k < factors.size(); k++) {
        byDegree = factors.get(k).compareTo(other.factors.get(k));
      }
      return byDegree;
    }
  }

  /**
   * A term.
   *
   * @param factors symbols, a power as often as its exponent
   */
  record Term(long coefficient, List<Symbol> factors) {}

  static final Polynomial ZERO = new Polynomial(new TreeMap<>());
  private static final int MAX_TERMS = 24;
  private static final int MAX_DEGREE = 4;

  private final TreeMap<Monomial, Long> terms;

  private Polynomial(SortedMap<Monomial, Long> terms) {
    this.terms = new TreeMap<>(terms);
  }

  static Polynomial of(long constant) {
    return ZERO.adding(Monomial.ONE, constant);
  }

  static Polynomial of(Symbol symbol) {
    return ZERO.adding(new Monomial(List.of(symbol)), 1);
  }

  private Polynomial adding(Monomial monomial, long coefficient) {
    TreeMap<Monomial, Long> sum = new TreeMap<>(terms);
    add(sum, monomial, coefficient);
    return new Polynomial(sum);
  }

  private static void add(Map<Monomial, Long> into, Monomial monomial, long coefficient) {
    long sum;
    try {
      sum = Math.addExact(into.getOrDefault(monomial, 0L), coefficient);
    } catch (ArithmeticException e) {
      throw new TooLargeException();
    }
    if (sum == 0) {
      into.remove(monomial);
    } else {
      into.put(monomial, sum);
    }
    if (into.size() > MAX_TERMS || monomial.factors.size() > MAX_DEGREE) {
      throw new TooLargeException();
    }
  }

  Polynomial plus(Polynomial other) {
    TreeMap<Monomial, Long> sum = new TreeMap<>(terms);
    for (Map.Entry<Monomial, Long> term : other.terms.entrySet()) {
      add(sum, term.getKey(), term.getValue());
    }
    return new Polynomial(sum);
  }

  Polynomial plus(long constant) {
    return constant == 0 ? this : adding(Monomial.ONE, constant);
  }

  Polynomial minus(Polynomial other) {
    return plus(other.times(-1));
  }

  Polynomial negate() {
    return times(-1);
  }

  Polynomial times(long factor) {
    return times(of(factor));
  }

  /**
   * The product.
   *
   * @throws TooLargeException if it has too many terms, too high a degree or too large coefficients
   */
  Polynomial times(Polynomial other) {
    TreeMap<Monomial, Long> product = new TreeMap<>();
    for (Map.Entry<Monomial, Long> a : terms.entrySet()) {
      for (Map.Entry<Monomial, Long> b : other.terms.entrySet()) {
        long coefficient;
        try {
          coefficient = Math.multiplyExact(a.getValue(), b.getValue());
        } catch (ArithmeticException e) {
          throw new TooLargeException();
        }
        add(product, a.getKey().times(b.getKey()), coefficient);
      }
    }
    return new Polynomial(product);
  }

  /** This or its negation, the one whose first term is positive. */
  Polynomial withoutSign() {
    return !terms.isEmpty() && terms.lastEntry().getValue() < 0 ? negate() : this;
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  boolean isConstant() {
    return terms.isEmpty() || (terms.size() == 1 && terms.containsKey(Monomial.ONE));
  }

  /** The constant term. */
  long constant() {
    return terms.getOrDefault(Monomial.ONE, 0L);
  }

  /** The symbol that this is, or null. */
  @Nullable Symbol asSymbol() {
    if (terms.size() != 1) {
      return null;
    }
    Map.Entry<Monomial, Long> only = terms.firstEntry();
    return only.getValue() == 1 && only.getKey().factors.size() == 1
        ? only.getKey().factors.get(0)
        : null;
  }

  Set<Symbol> symbols() {
    Set<Symbol> all = new TreeSet<>();
    for (Monomial monomial : terms.keySet()) {
      all.addAll(monomial.factors);
    }
    return all;
  }

  boolean mentions(Symbol symbol) {
    for (Monomial monomial : terms.keySet()) {
      if (monomial.factors.contains(symbol)) {
        return true;
      }
    }
    return false;
  }

  boolean isInvariant() {
    for (Monomial monomial : terms.keySet()) {
      for (Symbol factor : monomial.factors) {
        if (!factor.isInvariant()) {
          return false;
        }
      }
    }
    return true;
  }

  /** The terms other than the constant one. */
  List<Term> terms() {
    List<Term> all = new ArrayList<>();
    for (Map.Entry<Monomial, Long> term : terms.entrySet()) {
      if (!term.getKey().factors.isEmpty()) {
        all.add(new Term(term.getValue(), term.getKey().factors));
      }
    }
    return all;
  }

  /**
   * What {@code symbol} is multiplied with.
   *
   * @return null if a power of the symbol occurs
   */
  @Nullable Polynomial coefficient(Symbol symbol) {
    TreeMap<Monomial, Long> found = new TreeMap<>();
    for (Map.Entry<Monomial, Long> term : terms.entrySet()) {
      List<Symbol> factors = new ArrayList<>(term.getKey().factors);
      if (factors.remove(symbol)) {
        if (factors.contains(symbol)) {
          return null;
        }
        add(found, new Monomial(factors), term.getValue());
      }
    }
    return new Polynomial(found);
  }

  /** What {@code symbol} is multiplied with in the terms that it occurs in, a power once. */
  Polynomial quotient(Symbol symbol) {
    TreeMap<Monomial, Long> found = new TreeMap<>();
    for (Map.Entry<Monomial, Long> term : terms.entrySet()) {
      List<Symbol> factors = new ArrayList<>(term.getKey().factors);
      if (factors.remove(symbol)) {
        add(found, new Monomial(factors), term.getValue());
      }
    }
    return new Polynomial(found);
  }

  /** What divides all coefficients, the constant one too; 0 for zero. */
  long content() {
    long content = 0;
    for (long coefficient : terms.values()) {
      long a = content;
      long b = Math.abs(coefficient);
      while (b != 0) {
        long rest = a % b;
        a = b;
        b = rest;
      }
      content = a;
    }
    return content;
  }

  /** The terms without {@code symbol}. */
  Polynomial without(Symbol symbol) {
    TreeMap<Monomial, Long> kept = new TreeMap<>();
    for (Map.Entry<Monomial, Long> term : terms.entrySet()) {
      if (!term.getKey().factors.contains(symbol)) {
        kept.put(term.getKey(), term.getValue());
      }
    }
    return new Polynomial(kept);
  }

  /** This with other polynomials in place of symbols; those without an entry stay. */
  Polynomial substitute(Map<Symbol, Polynomial> replacements) {
    Polynomial sum = ZERO;
    for (Map.Entry<Monomial, Long> term : terms.entrySet()) {
      Polynomial product = of(term.getValue());
      for (Symbol factor : term.getKey().factors) {
        Polynomial replacement = replacements.get(factor);
        product = product.times(replacement == null ? of(factor) : replacement);
      }
      sum = sum.plus(product);
    }
    return sum;
  }

  /** Between which values it lies if each symbol lies in its own range. */
  Interval range() {
    return range(Map.of());
  }

  /** Between which values it lies, if some symbols lie in smaller ranges than their own. */
  Interval range(Map<Symbol, Interval> smaller) {
    Interval sum = Interval.of(0);
    for (Map.Entry<Monomial, Long> term : terms.entrySet()) {
      Interval product = Interval.of(term.getValue());
      List<Symbol> factors = term.getKey().factors;
      for (int k = 0; k < factors.size(); k++) {
        Symbol factor = factors.get(k);
        Interval range = smaller.getOrDefault(factor, factor.range());
        if (k + 1 < factors.size() && factors.get(k + 1).equals(factor)) {
          Interval square = range.times(range);
          product = product.times(new Interval(Math.max(0, square.low()), square.high()));
          k++;
        } else {
          product = product.times(range);
        }
      }
      sum = sum.plus(product);
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Polynomial p && terms.equals(p.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Monomial, Long> term : terms.entrySet()) {
      text.append(text.length() == 0 ? "" : " + ").append(term.getValue());
      for (Symbol factor : term.getKey().factors) {
        text.append('*').append(factor);
      }
    }
    return text.length() == 0 ? "0" : text.toString();
  }
}
