package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes invariant polynomials as expressions that are evaluated in front of the loop. */
final class Formulas {
  private static final long WRAP = 1L << 32;

  private final Symbols symbols;
  private final Set<Object> nonNull;

  /**
   * A writer.
   *
   * @param nonNull keys of objects that a loop that runs at all dereferences
   */
  Formulas(Symbols symbols, Set<Object> nonNull) {
    this.symbols = symbols;
    this.nonNull = nonNull;
  }

  /** Whether a root can be evaluated in front of the loop without a new exception. */
  boolean isSafe(Origin.Shared root) {
    return nonNull.containsAll(root.nonNull());
  }

  /** A long expression with the polynomial's value, or null if there is none. */
  @Nullable Expr expression(Polynomial form) {
    Expr sum = null;
    for (Polynomial.Term term : form.terms()) {
      Expr product = null;
      for (Symbol factor : term.factors()) {
        Expr value = value(factor);
        if (value == null) {
          return null;
        }
        product = product == null ? value : binary(BinaryOperator.MULTIPLY, product, value);
      }
      if (product != null) {
        sum = sum(sum, product, term.coefficient());
      }
    }
    if (sum == null) {
      return literal(form.constant());
    }
    return form.constant() == 0 ? sum : sum(sum, literal(Math.abs(form.constant())), sign(form));
  }

  private static long sign(Polynomial form) {
    return Long.signum(form.constant());
  }

  private static Expr sum(@Nullable Expr sum, Expr term, long coefficient) {
    Expr scaled =
        Math.abs(coefficient) == 1
            ? term
            : binary(BinaryOperator.MULTIPLY, literal(Math.abs(coefficient)), term);
    if (sum == null) {
      return coefficient > 0 ? scaled : binary(BinaryOperator.SUBTRACT, literal(0), scaled);
    }
    return binary(coefficient > 0 ? BinaryOperator.ADD : BinaryOperator.SUBTRACT, sum, scaled);
  }

  static Expr literal(long value) {
    return new Expr.Literal(Type.Primitive.LONG, value, Span.NONE);
  }

  private static Expr binary(BinaryOperator operator, Expr left, Expr right) {
    return new Expr.Binary(operator, left, right, Type.Primitive.LONG, Span.NONE);
  }

  private @Nullable Expr value(Symbol symbol) {
    Symbols.Source source = symbols.source(symbol);
    if (source.expr() == null || !nonNull.containsAll(source.nonNull())) {
      return null;
    }
    return symbol.isLong()
        ? source.expr()
        : new Expr.Convert(Type.Primitive.LONG, source.expr(), source.expr().span());
  }

  /**
   * Guards without which the polynomial's expression could overflow: they come before the guard
   * that uses it.
   *
   * @return null if it cannot be made safe
   */
  @Nullable List<Guard> safety(Polynomial form) {
    List<Guard> guards = new ArrayList<>();
    for (Polynomial.Term term : form.terms()) {
      if (Math.abs(term.coefficient()) >= WRAP) {
        return null;
      }
      for (Symbol factor : term.factors()) {
        if (factor.isLong() && factor.range().magnitude() >= WRAP) {
          Guard fits = fits(Polynomial.of(factor), 1);
          if (fits == null) {
            return null;
          }
          guards.add(fits);
        }
      }
      if (!addProducts(term, guards)) {
        return null;
      }
    }
    return guards;
  }

  /**
   * Products of two ints, or of an int and a coefficient, fit in a long; longer ones are checked.
   */
  private boolean addProducts(Polynomial.Term term, List<Guard> guards) {
    int factors = term.factors().size();
    boolean scaled = Math.abs(term.coefficient()) != 1;
    if (factors <= 1 || (factors == 2 && !scaled && !hasLong(term))) {
      return true;
    }
    Polynomial product = Polynomial.of(term.factors().get(0));
    for (int k = 1; k < factors; k++) {
      Expr left = expression(product);
      Expr right = expression(Polynomial.of(term.factors().get(k)));
      if (left == null || right == null) {
        return false;
      }
      guards.add(new Guard.NoWrap(List.of(new Guard.Term(left, right)), 0));
      product = product.times(Polynomial.of(term.factors().get(k)));
    }
    return true;
  }

  private static boolean hasLong(Polynomial.Term term) {
    return term.factors().stream().anyMatch(Symbol::isLong);
  }

  /** The guard {@code scale * |form| < 2^32}, or null if it cannot be written. */
  @Nullable Guard fits(Polynomial form, long scale) {
    Expr value = expression(form);
    return value == null
        ? null
        : new Guard.NoWrap(List.of(new Guard.Term(literal(scale), value)), 0);
  }
}
