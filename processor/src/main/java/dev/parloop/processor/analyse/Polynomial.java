package dev.parloop.processor.analyse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final class Monomial implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(List.of());

    final List<Symbol> factors;
    private final int hash;

    Monomial(List<Symbol> factors) {
      this.factors = factors;
      this.hash = factors.hashCode();
    }

    Monomial times(Monomial other) {
      if (factors.isEmpty() || other.factors.isEmpty()) {
        return factors.isEmpty() ? other : this;
      }
      List<Symbol> all = new ArrayList<>(factors);
      all.addAll(other.factors);
      Collections.sort(all);
      return new Monomial(List.copyOf(all));
    }

    /** The product without one of these symbols; null if it is not there. */
    @Nullable Monomial without(Symbol symbol) {
      int at = factors.indexOf(symbol);
      if (at < 0) {
        return null;
      }
      if (factors.size() == 1) {
        return ONE;
      }
      List<Symbol> others = new ArrayList<>(factors);
      others.remove(at);
      return new Monomial(List.copyOf(others));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Monomial monomial
              && hash == monomial.hash
              && factors.equals(monomial.factors));
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public int compareTo(Monomial other) {
      if (this == other) {
        return 0;
      }
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

  /** Terms that are being added up, in order. */
  private static final class Sum {
    private Monomial[] monomials;
    private long[] coefficients;
    private int size;

    Sum(int expected) {
      this.monomials = new Monomial[expected];
      this.coefficients = new long[expected];
    }

    Sum(Polynomial first, int more) {
      this.size = first.monomials.length;
      this.monomials = Arrays.copyOf(first.monomials, size + more);
      this.coefficients = Arrays.copyOf(first.coefficients, size + more);
    }

    void add(Polynomial other, long factor) {
      for (int k = 0; k < other.monomials.length; k++) {
        add(other.monomials[k], exactProduct(other.coefficients[k], factor));
      }
    }

    void add(Monomial monomial, long coefficient) {
      int at = Arrays.binarySearch(monomials, 0, size, monomial);
      if (at >= 0) {
        long sum;
        try {
          sum = Math.addExact(coefficients[at], coefficient);
        } catch (ArithmeticException e) {
          throw new TooLargeException();
        }
        coefficients[at] = sum;
        if (sum == 0) {
          size--;
          System.arraycopy(monomials, at + 1, monomials, at, size - at);
          System.arraycopy(coefficients, at + 1, coefficients, at, size - at);
        }
      } else if (coefficient != 0) {
        insert(-at - 1, monomial, coefficient);
      }
      if (size > MAX_TERMS || monomial.factors.size() > MAX_DEGREE) {
        throw new TooLargeException();
      }
    }

    private void insert(int at, Monomial monomial, long coefficient) {
      if (size == monomials.length) {
        monomials = Arrays.copyOf(monomials, size + 4);
        coefficients = Arrays.copyOf(coefficients, size + 4);
      }
      System.arraycopy(monomials, at, monomials, at + 1, size - at);
      System.arraycopy(coefficients, at, coefficients, at + 1, size - at);
      monomials[at] = monomial;
      coefficients[at] = coefficient;
      size++;
    }

    Polynomial total() {
      return size == 0
          ? ZERO
          : new Polynomial(Arrays.copyOf(monomials, size), Arrays.copyOf(coefficients, size));
    }
  }

  static final Polynomial ZERO = new Polynomial(new Monomial[0], new long[0]);
  private static final int MAX_TERMS = 24;
  private static final int MAX_DEGREE = 4;

  /** In order, none twice. */
  private final Monomial[] monomials;

  /** What each is multiplied with, never zero. */
  private final long[] coefficients;

  private int hash;
  private @Nullable Set<Symbol> symbols;
  private @Nullable List<Term> terms;

  private Polynomial(Monomial[] monomials, long[] coefficients) {
    this.monomials = monomials;
    this.coefficients = coefficients;
  }

  static Polynomial of(long constant) {
    return constant == 0
        ? ZERO
        : new Polynomial(new Monomial[] {Monomial.ONE}, new long[] {constant});
  }

  static Polynomial of(Symbol symbol) {
    return new Polynomial(new Monomial[] {new Monomial(List.of(symbol))}, new long[] {1});
  }

  private static long exactProduct(long a, long b) {
    try {
      return Math.multiplyExact(a, b);
    } catch (ArithmeticException e) {
      throw new TooLargeException();
    }
  }

  Polynomial plus(Polynomial other) {
    return plus(other, 1);
  }

  private Polynomial plus(Polynomial other, long factor) {
    if (other.isZero()) {
      return this;
    }
    Sum sum = new Sum(this, other.monomials.length);
    sum.add(other, factor);
    return sum.total();
  }

  Polynomial plus(long constant) {
    if (constant == 0) {
      return this;
    }
    Sum sum = new Sum(this, 1);
    sum.add(Monomial.ONE, constant);
    return sum.total();
  }

  Polynomial minus(Polynomial other) {
    return plus(other, -1);
  }

  Polynomial negate() {
    return times(-1);
  }

  Polynomial times(long factor) {
    if (factor == 0 || factor == 1) {
      return factor == 0 ? ZERO : this;
    }
    long[] products = new long[coefficients.length];
    for (int k = 0; k < products.length; k++) {
      products[k] = exactProduct(coefficients[k], factor);
    }
    return new Polynomial(monomials, products);
  }

  /**
   * The product.
   *
   * @throws TooLargeException if it has too many terms, too high a degree or too large coefficients
   */
  Polynomial times(Polynomial other) {
    if (other.isConstant()) {
      return times(other.constant());
    } else if (isConstant()) {
      return other.times(constant());
    }
    Sum product = new Sum(monomials.length + other.monomials.length);
    for (int a = 0; a < monomials.length; a++) {
      for (int b = 0; b < other.monomials.length; b++) {
        product.add(
            monomials[a].times(other.monomials[b]),
            exactProduct(coefficients[a], other.coefficients[b]));
      }
    }
    return product.total();
  }

  /** This or its negation, the one whose first term is positive. */
  Polynomial withoutSign() {
    int last = coefficients.length - 1;
    return last >= 0 && coefficients[last] < 0 ? negate() : this;
  }

  boolean isZero() {
    return monomials.length == 0;
  }

  boolean isConstant() {
    return monomials.length == 0 || (monomials.length == 1 && monomials[0].factors.isEmpty());
  }

  /** The constant term. */
  long constant() {
    return monomials.length > 0 && monomials[0].factors.isEmpty() ? coefficients[0] : 0;
  }

  /** The symbol that this is, or null. */
  @Nullable Symbol asSymbol() {
    return monomials.length == 1 && coefficients[0] == 1 && monomials[0].factors.size() == 1
        ? monomials[0].factors.get(0)
        : null;
  }

  /** All of them, in order of their ranks. */
  Set<Symbol> symbols() {
    Set<Symbol> known = symbols;
    if (known == null) {
      Set<Symbol> all = new TreeSet<>();
      for (Monomial monomial : monomials) {
        all.addAll(monomial.factors);
      }
      known = Collections.unmodifiableSet(all);
      symbols = known;
    }
    return known;
  }

  boolean mentions(Symbol symbol) {
    for (Monomial monomial : monomials) {
      if (monomial.factors.contains(symbol)) {
        return true;
      }
    }
    return false;
  }

  boolean isInvariant() {
    for (Monomial monomial : monomials) {
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
    List<Term> all = terms;
    if (all == null) {
      all = new ArrayList<>(monomials.length);
      for (int k = 0; k < monomials.length; k++) {
        if (!monomials[k].factors.isEmpty()) {
          all.add(new Term(coefficients[k], monomials[k].factors));
        }
      }
      terms = all;
    }
    return all;
  }

  /**
   * What {@code symbol} is multiplied with.
   *
   * @return null if a power of the symbol occurs
   */
  @Nullable Polynomial coefficient(Symbol symbol) {
    Sum found = new Sum(2);
    for (int k = 0; k < monomials.length; k++) {
      Monomial rest = monomials[k].without(symbol);
      if (rest != null) {
        if (rest.factors.contains(symbol)) {
          return null;
        }
        found.add(rest, coefficients[k]);
      }
    }
    return found.total();
  }

  /** What {@code symbol} is multiplied with in the terms that it occurs in, a power once. */
  Polynomial quotient(Symbol symbol) {
    Sum found = new Sum(2);
    for (int k = 0; k < monomials.length; k++) {
      Monomial rest = monomials[k].without(symbol);
      if (rest != null) {
        found.add(rest, coefficients[k]);
      }
    }
    return found.total();
  }

  /** What divides all coefficients, the constant one too; 0 for zero. */
  long content() {
    long content = 0;
    for (long coefficient : coefficients) {
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
    Sum kept = new Sum(monomials.length);
    for (int k = 0; k < monomials.length; k++) {
      if (!monomials[k].factors.contains(symbol)) {
        kept.add(monomials[k], coefficients[k]);
      }
    }
    return kept.total();
  }

  /** This with other polynomials in place of symbols; those without an entry stay. */
  Polynomial substitute(Map<Symbol, Polynomial> replacements) {
    Sum sum = new Sum(monomials.length + 2);
    for (int k = 0; k < monomials.length; k++) {
      List<Symbol> factors = monomials[k].factors;
      if (isKept(factors, replacements)) {
        sum.add(monomials[k], coefficients[k]);
        continue;
      }
      Polynomial product = of(coefficients[k]);
      for (Symbol factor : factors) {
        Polynomial replacement = replacements.get(factor);
        product = product.times(replacement == null ? of(factor) : replacement);
      }
      sum.add(product, 1);
    }
    return sum.total();
  }

  /** This with another polynomial in place of a symbol. */
  Polynomial substitute(Symbol symbol, Polynomial replacement) {
    Sum sum = new Sum(monomials.length + 2);
    for (int k = 0; k < monomials.length; k++) {
      Polynomial product = null;
      Monomial rest = monomials[k];
      for (Monomial less = rest.without(symbol); less != null; less = rest.without(symbol)) {
        product = product == null ? replacement : product.times(replacement);
        rest = less;
      }
      if (product == null) {
        sum.add(rest, coefficients[k]);
      } else {
        Polynomial others = new Polynomial(new Monomial[] {rest}, new long[] {coefficients[k]});
        sum.add(product.times(others), 1);
      }
    }
    return sum.total();
  }

  private static boolean isKept(List<Symbol> factors, Map<Symbol, Polynomial> replacements) {
    for (Symbol factor : factors) {
      if (replacements.containsKey(factor)) {
        return false;
      }
    }
    return true;
  }

  /** Between which values it lies if each symbol lies in its own range. */
  Interval range() {
    return range(Map.of());
  }

  /** Between which values it lies, if some symbols lie in smaller ranges than their own. */
  Interval range(Map<Symbol, Interval> smaller) {
    Interval sum = Interval.of(0);
    for (int term = 0; term < monomials.length; term++) {
      Interval product = Interval.of(coefficients[term]);
      List<Symbol> factors = monomials[term].factors;
      for (int k = 0; k < factors.size(); k++) {
        Symbol factor = factors.get(k);
        Interval range = rangeOf(factor, smaller);
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

  private static Interval rangeOf(Symbol symbol, Map<Symbol, Interval> smaller) {
    Interval range = smaller.isEmpty() ? null : smaller.get(symbol);
    return range == null ? symbol.range() : range;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Polynomial p
            && hashCode() == p.hashCode()
            && Arrays.equals(coefficients, p.coefficients)
            && Arrays.equals(monomials, p.monomials));
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = 31 * Arrays.hashCode(monomials) + Arrays.hashCode(coefficients);
    }
    return hash;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < monomials.length; k++) {
      text.append(text.length() == 0 ? "" : " + ").append(coefficients[k]);
      for (Symbol factor : monomials[k].factors) {
        text.append('*').append(factor);
      }
    }
    return text.length() == 0 ? "0" : text.toString();
  }
}
