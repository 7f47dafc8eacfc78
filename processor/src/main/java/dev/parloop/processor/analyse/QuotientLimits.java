package dev.parloop.processor.analyse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What quotients would have to be less than for a sum to be split: in {@code (i % w) * h + i / w}
 * the second part is less than {@code h} where no {@code i} reaches {@code w * h}, which a guard
 * can ask.
 */
final class QuotientLimits {
  /** How many quotients of quotients are looked into. */
  private static final int MAX_DEPTH = 4;

  private final Pair pair;
  private final Polynomial difference;

  private QuotientLimits(Pair pair, Polynomial difference) {
    this.pair = pair;
    this.difference = difference;
  }

  /**
   * Tells a pair what holds of the quotients in a difference of subscripts if something fits.
   *
   * @return whether there was anything to tell
   */
  static boolean tell(Pair pair, Polynomial difference) {
    return new QuotientLimits(pair, difference).tell();
  }

  private boolean tell() {
    boolean any = false;
    for (Polynomial factor : factors()) {
      for (Symbol symbol : quotients(factor)) {
        any |= tell(symbol, Objects.requireNonNull(symbol.quotient()), factor);
      }
    }
    return any;
  }

  /** What is multiplied in the difference, and does not change in the loop. */
  private Set<Polynomial> factors() {
    Set<Polynomial> factors = new LinkedHashSet<>();
    for (Polynomial.Term term : difference.terms()) {
      for (Symbol factor : term.factors()) {
        if (factor.isInvariant() && !factor.isLong() && term.factors().size() > 1) {
          factors.add(Polynomial.of(factor));
        }
      }
      if (term.coefficient() > 1) {
        factors.add(Polynomial.of(term.coefficient()));
      }
    }
    return factors;
  }

  /** The quotients that are added to a multiple of a factor, in either iteration. */
  private Set<Symbol> quotients(Polynomial factor) {
    Set<Symbol> quotients = new LinkedHashSet<>();
    for (Symbol symbol : difference.symbols()) {
      if (symbol.quotient() != null && isAdded(symbol, factor)) {
        quotients.add(symbol);
      }
    }
    pair.copies()
        .forEach(
            (symbol, copy) -> {
              if (symbol.quotient() != null && isAdded(copy, factor)) {
                quotients.add(symbol);
              }
            });
    return quotients;
  }

  /** Whether a symbol is in the difference, and not as a multiple of a factor. */
  private boolean isAdded(Symbol symbol, Polynomial factor) {
    Polynomial times = difference.quotient(symbol);
    return factor.isConstant()
        ? times.isConstant() && Math.abs(times.constant()) == 1
        : !times.isZero() && factor.symbols().stream().noneMatch(times::mentions);
  }

  /** Says that a quotient is less than a factor if what is divided is less than both multiplied. */
  private boolean tell(Symbol symbol, Symbol.Quotient quotient, Polynomial factor) {
    Polynomial dividend = quotient.dividend();
    Polynomial product = quotient.divisor().times(factor);
    List<Polynomial> needs = new ArrayList<>(quotient.mustFit());
    // What is divided may be a quotient itself.
    Symbol inner = dividend.asSymbol();
    for (int depth = 0; inner != null && inner.quotient() != null && depth < MAX_DEPTH; depth++) {
      Symbol.Quotient of = Objects.requireNonNull(inner.quotient());
      dividend = of.dividend();
      product = product.times(of.divisor());
      needs.addAll(of.mustFit());
      inner = dividend.asSymbol();
    }
    return dividend.range().low() >= 0 && tell(symbol, factor, dividend, product, needs);
  }

  private boolean tell(
      Symbol symbol,
      Polynomial factor,
      Polynomial dividend,
      Polynomial product,
      List<Polynomial> more) {
    Elimination elimination = new Elimination(pair.counters(), true, pair.budget());
    Polynomial room = factor.plus(-1).minus(Polynomial.of(symbol));
    for (Elimination.Result limit : elimination.limits(dividend)) {
      Polynomial left = product.plus(-1).minus(limit.form());
      List<Polynomial> needs = new ArrayList<>(more);
      needs.addAll(limit.mustFit());
      needs.addAll(elimination.assumptions());
      if (left.range().low() < 0) {
        // That a number is not negative, in a roundabout way: see Counters.
        needs.add(left.plus(-Integer.MAX_VALUE));
      }
      pair.holds(new Fact(room, needs));
      return true;
    }
    return false;
  }
}
