package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes invariant polynomials as expressions that are evaluated in front of the loop. */
final class Formulas {
  private static final long WRAP = 1L << 32;

  /**
   * Times the 32 bits of what is checked to fit, it still leaves room for a few terms in a long.
   */
  private static final long MAX_COEFFICIENT = 1L << 26;

  static final Expr NULL =
      new Expr.Literal(new Type.Reference("java.lang.Object"), null, Span.NONE);

  private final Symbols symbols;

  Formulas(Symbols symbols) {
    this.symbols = symbols;
  }

  /** Guards that must come before one that evaluates the root: none of its objects is null. */
  static List<Guard> safety(Origin.Shared root) {
    return safety(root.nonNull());
  }

  private static List<Guard> safety(List<Origin.Shared> nonNull) {
    List<Guard> guards = new ArrayList<>();
    for (Origin.Shared object : nonNull) {
      guards.add(new Guard.NotSame(object.expr(), NULL));
    }
    return guards;
  }

  /** What is added to a symbol to get a value, if that is invariant and cannot throw; or null. */
  @Nullable Expr change(Symbol before, Value.Whole after) {
    if (after.fit() == Value.Fit.LOOSE) {
      return null;
    }
    Polynomial step = after.form().minus(Polynomial.of(before));
    for (Symbol symbol : step.symbols()) {
      if (!symbol.isInvariant() || !symbols.source(symbol).nonNull().isEmpty()) {
        return null;
      }
    }
    return expression(step);
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

  /** How the smaller or larger of two values is computed, if they do not change in the loop. */
  Symbols.Source choice(Expr.Call call, Value.Whole a, Value.Whole b) {
    boolean exact = a.fit() == Value.Fit.EXACT && b.fit() == Value.Fit.EXACT;
    if (!exact || !a.isInvariant() || !b.isInvariant()) {
      return Symbols.Source.NONE;
    }
    return choice(call.method().name(), a.form(), b.form());
  }

  /**
   * {@code Math.max(a, b)} or {@code Math.min(a, b)} of values that do not change in the loop.
   *
   * @param name of the method
   */
  Symbols.Source choice(String name, Polynomial a, Polynomial b) {
    Expr left = expression(a);
    Expr right = expression(b);
    if (left == null || right == null) {
      return Symbols.Source.NONE;
    }
    List<Origin.Shared> nonNull = new ArrayList<>();
    for (Polynomial form : List.of(a, b)) {
      form.symbols().forEach(symbol -> nonNull.addAll(symbols.source(symbol).nonNull()));
    }
    Method method =
        new Method(
            "java.lang.Math",
            name,
            "(JJ)J",
            Type.Primitive.LONG,
            /* isStatic= */ true,
            /* isBound= */ true,
            /* isPure= */ false,
            List.of());
    return new Symbols.Source(
        new Expr.Call(null, method, List.of(left, right), Span.NONE), nonNull);
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
    if (source.expr() == null) {
      return null;
    }
    return symbol.isLong()
        ? source.expr()
        : new Expr.Convert(Type.Primitive.LONG, source.expr(), source.expr().span());
  }

  /**
   * Guards without which evaluating the polynomial's expression could throw or overflow: they come
   * before the guard that uses it.
   *
   * @return null if it cannot be made safe
   */
  @Nullable List<Guard> safety(Polynomial form) {
    List<Guard> guards = new ArrayList<>();
    for (Polynomial.Term term : form.terms()) {
      if (Math.abs(term.coefficient()) > MAX_COEFFICIENT || !addFactors(term, guards)) {
        return null;
      }
    }
    for (Polynomial.Term term : form.terms()) {
      // One product of two ints fits in a long, and so does its sum with a constant.
      boolean fits =
          form.terms().size() == 1
              && term.factors().size() == 2
              && Math.abs(term.coefficient()) == 1
              && !term.factors().get(0).isLong()
              && !term.factors().get(1).isLong();
      if (!fits && !addProducts(term, guards)) {
        return null;
      }
    }
    return guards;
  }

  private boolean addFactors(Polynomial.Term term, List<Guard> guards) {
    for (Symbol factor : term.factors()) {
      guards.addAll(safety(symbols.source(factor).nonNull()));
      if (factor.isLong() && factor.range().magnitude() >= WRAP) {
        Guard fits = fits(Polynomial.of(factor), 1);
        if (fits == null) {
          return false;
        }
        guards.add(fits);
      }
    }
    return true;
  }

  /** Checks a product, factor by factor. */
  private boolean addProducts(Polynomial.Term term, List<Guard> guards) {
    Polynomial product = Polynomial.of(term.factors().get(0));
    for (int k = 1; k < term.factors().size(); k++) {
      Polynomial factor = Polynomial.of(term.factors().get(k));
      Expr left = expression(product);
      Expr right = expression(factor);
      if (left == null || right == null) {
        return false;
      }
      guards.add(new Guard.NoWrap(List.of(new Guard.Term(left, right)), 0));
      product = product.times(factor);
    }
    return true;
  }

  /**
   * The guard {@code |form| < 2^31}, or null if it cannot be written. That {@code m - (2^31 - 1)}
   * fits is a roundabout way to say that {@code m} is not negative, and is said so.
   */
  @Nullable Guard fits(Polynomial form) {
    Polynomial rest = form.plus(Integer.MAX_VALUE);
    if (form.constant() > -Integer.MAX_VALUE || rest.range().high() >= WRAP - 1) {
      return fits(form, 2);
    }
    Expr value = expression(rest);
    return value == null ? null : new Guard.NotNegative(value);
  }

  /** The guard {@code scale * |form| < 2^32}, or null if it cannot be written. */
  private @Nullable Guard fits(Polynomial form, long scale) {
    Expr value = expression(form);
    return value == null
        ? null
        : new Guard.NoWrap(List.of(new Guard.Term(literal(scale), value)), 0);
  }
}
