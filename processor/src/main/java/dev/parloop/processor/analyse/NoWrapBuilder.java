package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the guard under which the difference of two subscripts does not wrap around. */
final class NoWrapBuilder {
  private static final long WRAP = 1L << 32;

  private final Formulas formulas;
  private final Elimination elimination;
  private final Symbol delta;
  private final Map<Symbol, Symbol> copies;

  private final List<Guard> before = new ArrayList<>();
  private final List<Guard.Term> terms = new ArrayList<>();
  private long constant;

  /**
   * A builder for one pair.
   *
   * @param copies for each varying symbol of the later subscript what stands for it there
   */
  NoWrapBuilder(
      Formulas formulas, Elimination elimination, Symbol delta, Map<Symbol, Symbol> copies) {
    this.formulas = formulas;
    this.elimination = elimination;
    this.delta = delta;
    this.copies = copies;
  }

  /**
   * The guards, in the order in which they must be checked.
   *
   * @param needs gets what must fit in an int for the guards to mean what they say
   * @return null if there is no such guard; empty if none is needed
   */
  @Nullable List<Guard> build(Polynomial difference, Set<Polynomial> needs) {
    Polynomial rest = difference;
    for (Polynomial.Term term : difference.terms()) {
      if (term.factors().stream().filter(factor -> !factor.isInvariant()).count() > 1) {
        if (!addProduct(term, needs)) {
          return null;
        }
        rest = rest.minus(product(term.coefficient(), term.factors()));
      }
    }
    for (Symbol symbol : difference.symbols()) {
      if (symbol.isInvariant() || !rest.mentions(symbol)) {
        continue;
      }
      Polynomial coefficient = rest.coefficient(symbol);
      if (coefficient == null || !coefficient.isInvariant()) {
        return null;
      }
      rest = rest.without(symbol);
      Symbol copy = copies.get(symbol);
      boolean paired = false;
      if (copy != null && rest.mentions(copy)) {
        Polynomial other = rest.coefficient(copy);
        paired = other != null && coefficient.negate().equals(other);
        if (paired) {
          rest = rest.without(copy);
        }
      }
      boolean added =
          (paired || symbol.equals(delta))
              ? addSpan(coefficient, symbol, needs)
              : addMagnitude(coefficient, symbol, needs);
      if (!added) {
        return null;
      }
    }
    needs.addAll(elimination.assumptions());
    return finish(rest);
  }

  private @Nullable List<Guard> finish(Polynomial rest) {
    if (!rest.isConstant()) {
      Polynomial variable = rest.plus(-rest.constant());
      if (!addTerm(Polynomial.of(1), variable)) {
        return null;
      }
    }
    if (!addConstant(Interval.of(rest.constant()))) {
      return null;
    }
    List<Guard> guards = new ArrayList<>(before);
    if (!terms.isEmpty()) {
      guards.add(new Guard.NoWrap(terms, constant));
    }
    return guards;
  }

  private static Polynomial product(long coefficient, List<Symbol> factors) {
    Polynomial product = Polynomial.of(coefficient);
    for (Symbol factor : factors) {
      product = product.times(Polynomial.of(factor));
    }
    return product;
  }

  /** Adds the largest magnitude of a product of several counters and the like. */
  private boolean addProduct(Polynomial.Term term, Set<Polynomial> needs) {
    Polynomial coefficient = Polynomial.of(term.coefficient());
    Polynomial span = null;
    for (Symbol factor : term.factors()) {
      Polynomial high = Polynomial.of(factor);
      if (!factor.isInvariant()) {
        List<Elimination.Result> limits = elimination.limits(high);
        if (factor.range().low() < 0 || limits.isEmpty()) {
          return false;
        }
        high = limits.get(0).form();
        needs.addAll(limits.get(0).mustFit());
      }
      coefficient = span == null ? coefficient : coefficient.times(span);
      span = high;
    }
    return span != null && addTerm(coefficient, span);
  }

  /** Adds {@code |coefficient| * (largest - smallest value)}. */
  private boolean addSpan(Polynomial coefficient, Symbol symbol, Set<Polynomial> needs) {
    if (symbol.equals(delta)) {
      for (Elimination.Result high : elimination.limits(Polynomial.of(delta))) {
        if (addTerm(coefficient, high.form())) {
          needs.addAll(high.mustFit());
          return true;
        }
      }
      return false;
    }
    Polynomial form = Polynomial.of(symbol);
    for (Elimination.Result high : elimination.limits(form)) {
      for (Elimination.Result low : elimination.limits(form.negate())) {
        if (addTerm(coefficient, high.form().plus(low.form()))) {
          needs.addAll(high.mustFit());
          needs.addAll(low.mustFit());
          return true;
        }
      }
    }
    return false;
  }

  /** Adds {@code |coefficient| * largest magnitude}, of a symbol that stands alone. */
  private boolean addMagnitude(Polynomial coefficient, Symbol symbol, Set<Polynomial> needs) {
    if (symbol.range().low() >= 0) {
      for (Elimination.Result high : elimination.limits(Polynomial.of(symbol))) {
        if (addTerm(coefficient, high.form())) {
          needs.addAll(high.mustFit());
          return true;
        }
      }
      return false;
    }
    Interval magnitude = Interval.of(symbol.range().magnitude());
    if (coefficient.isConstant()
        && addConstant(Interval.of(coefficient.constant()).times(magnitude))) {
      return true;
    }
    Polynomial form = Polynomial.of(symbol);
    for (Elimination.Result high : elimination.limits(form)) {
      for (Elimination.Result low : elimination.limits(form.negate())) {
        // Between them it is not farther from zero than both of them together.
        if (addTerm(coefficient, high.form()) && addTerm(coefficient, low.form())) {
          needs.addAll(high.mustFit());
          needs.addAll(low.mustFit());
          return true;
        }
      }
    }
    return false;
  }

  private boolean addConstant(Interval product) {
    long sum = saturatingAdd(constant, product.magnitude());
    if (sum >= WRAP) {
      return false;
    }
    constant = sum;
    return true;
  }

  private boolean addTerm(Polynomial coefficient, Polynomial span) {
    if (coefficient.isConstant() && span.isConstant()) {
      return addConstant(Interval.of(coefficient.constant()).times(Interval.of(span.constant())));
    }
    Expr left = formulas.expression(coefficient.withoutSign());
    Expr right = formulas.expression(span);
    List<Guard> leftSafety = formulas.safety(coefficient);
    List<Guard> rightSafety = formulas.safety(span);
    if (left == null || right == null || leftSafety == null || rightSafety == null) {
      return false;
    }
    before.addAll(leftSafety);
    before.addAll(rightSafety);
    terms.add(new Guard.Term(left, right));
    return true;
  }

  private static long saturatingAdd(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
