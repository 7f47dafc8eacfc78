package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Symbol.Bound;
import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.model.BinaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds at a point of an iteration, since a condition has been true or false there:
 * a polynomial is zero or more, or it is not zero.
 *
 * @param mustFit what has to lie in the range of int for it to hold; empty if it always holds
 * @param isApart whether it says that the polynomial is not zero
 */
record Fact(Polynomial form, List<Polynomial> mustFit, boolean isApart) {
  Fact {
    mustFit = List.copyOf(mustFit);
  }

  /** The polynomial is zero or more. */
  Fact(Polynomial form, List<Polynomial> mustFit) {
    this(form, mustFit, false);
  }

  /** Where it holds throughout the loop and is about one value, that has a smaller range. */
  void narrow() {
    if (isApart || !mustFit.isEmpty() || form.terms().size() != 1) {
      return;
    }
    Polynomial.Term term = form.terms().get(0);
    if (term.factors().size() != 1 || Math.abs(term.coefficient()) != 1) {
      return;
    }
    Symbol symbol = term.factors().get(0);
    Interval limits =
        term.coefficient() > 0
            ? new Interval(-form.constant(), Long.MAX_VALUE)
            : new Interval(Long.MIN_VALUE, form.constant());
    if (symbol.isInvariant() && !symbol.range().intersect(limits).isEmpty()) {
      symbol.isWithin(limits);
    }
  }

  /** The same about other polynomials, those of another iteration. */
  Fact mapped(UnaryOperator<Polynomial> mapping) {
    return new Fact(mapping.apply(form), mustFit.stream().map(mapping).toList(), isApart);
  }

  /** A fact that holds always. */
  static Fact of(Polynomial form) {
    return new Fact(form, List.of());
  }

  /** What follows from {@code left operator right} for two integers. */
  static List<Fact> of(BinaryOperator operator, Whole left, Whole right) {
    List<Fact> facts = new ArrayList<>();
    switch (operator) {
      case LESS -> add(left, right, 1, facts);
      case LESS_OR_EQUAL -> add(left, right, 0, facts);
      case GREATER -> add(right, left, 1, facts);
      case GREATER_OR_EQUAL -> add(right, left, 0, facts);
      case EQUAL -> {
        add(left, right, 0, facts);
        add(right, left, 0, facts);
      }
      case NOT_EQUAL -> apart(left, right, facts);
      default -> {}
    }
    return facts;
  }

  /** Integers that differ have forms that differ: equal forms wrap to equal integers. */
  private static void apart(Whole left, Whole right, List<Fact> facts) {
    if (left.fit() == Value.Fit.LOOSE || right.fit() == Value.Fit.LOOSE) {
      return;
    }
    try {
      Polynomial form = left.form().minus(right.form());
      if (!form.isConstant()) {
        facts.add(new Fact(form, List.of(), true));
      }
    } catch (Polynomial.TooLargeException e) {
      // Nothing is known.
    }
  }

  /** The operator that holds where another does not. */
  static BinaryOperator negated(BinaryOperator operator) {
    return switch (operator) {
      case LESS -> BinaryOperator.GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> BinaryOperator.GREATER;
      case GREATER -> BinaryOperator.LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> BinaryOperator.LESS;
      case NOT_EQUAL -> BinaryOperator.EQUAL;
      default -> BinaryOperator.NOT_EQUAL;
    };
  }

  /** Adds {@code small + distance <= large}. */
  private static void add(Whole small, Whole large, long distance, List<Fact> facts) {
    Fact fact = of(small, large, distance);
    if (fact != null) {
      facts.add(fact);
    }
  }

  private static @Nullable Fact of(Whole small, Whole large, long distance) {
    Bound below = Bounds.below(small);
    Bound above = Bounds.above(large);
    if (below == null || above == null) {
      return null;
    }
    try {
      Polynomial form = above.form().minus(below.form()).plus(-distance);
      if (form.isConstant()) {
        return null;
      }
      List<Polynomial> needs = new ArrayList<>(below.mustFit());
      needs.addAll(above.mustFit());
      return new Fact(form, needs);
    } catch (Polynomial.TooLargeException e) {
      return null;
    }
  }
}
