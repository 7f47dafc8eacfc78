package dev.parloop.processor.analyse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of two values is not above the other, where both are made in one way that keeps the order
 * of what they are made of: quotients by one positive divisor, the smaller or the larger of two
 * values. So where an iteration's part of an array ends, {@code n * (t + 1) / parts}, is not behind
 * the place where a later iteration's begins.
 */
final class Orders {
  /** How many pairs of values are looked at. */
  private static final int MAX_PAIRS = 64;

  private final Pair pair;
  private final Elimination certain;
  private final Elimination conditional;

  private Orders(Pair pair, Polynomial earlier, Polynomial later) {
    this.pair = pair;
    this.certain = pair.elimination(false, earlier, later);
    this.conditional = pair.elimination(true, earlier, later);
  }

  /**
   * Tells a pair the order of values that subscripts lie between, each in its iteration.
   *
   * @return whether there was anything to tell
   */
  static boolean tell(Pair pair, Polynomial earlier, Polynomial later) {
    List<Symbol> firsts = made(earlier);
    List<Symbol> seconds = made(later);
    if (firsts.isEmpty() || seconds.isEmpty() || firsts.size() * seconds.size() > MAX_PAIRS) {
      return false;
    }
    Orders orders = new Orders(pair, earlier, later);
    boolean any = false;
    for (Symbol first : firsts) {
      for (Symbol second : seconds) {
        for (boolean up : new boolean[] {true, false}) {
          Set<Polynomial> needs = orders.needs(first, second, up);
          if (needs != null) {
            pair.isOrdered(first, second, up, List.copyOf(needs));
            any = true;
            break;
          }
        }
      }
    }
    return any;
  }

  /** What a form is made of, or lies between, of which the order is known. */
  private static List<Symbol> made(Polynomial form) {
    List<Symbol> made = new ArrayList<>();
    for (Symbol symbol : Symbol.around(form)) {
      if (symbol.quotient() != null || symbol.choice() != null) {
        made.add(symbol);
      }
    }
    return made;
  }

  /** What must fit in an int for one symbol not to be above the other; null if it is not known. */
  private @Nullable Set<Polynomial> needs(Symbol first, Symbol second, boolean up) {
    Symbol.Quotient one = first.quotient();
    Symbol.Quotient other = second.quotient();
    if (one != null && other != null) {
      return one.divisor().equals(other.divisor())
          ? with(needs(one.dividend(), other.dividend(), up), one.mustFit(), other.mustFit())
          : null;
    }
    Symbol.Choice left = first.choice();
    Symbol.Choice right = second.choice();
    if (left == null || right == null || left.isSmaller() != right.isSmaller()) {
      return null;
    }
    Set<Polynomial> needs = needs(left, right.first(), right.second(), up);
    needs = needs == null ? needs(left, right.second(), right.first(), up) : needs;
    return with(needs, left.mustFit(), right.mustFit());
  }

  private @Nullable Set<Polynomial> needs(
      Symbol.Choice left, Polynomial first, Polynomial second, boolean up) {
    Set<Polynomial> needs = needs(left.first(), first, up);
    Set<Polynomial> more = needs == null ? null : needs(left.second(), second, up);
    return more == null ? null : with(needs, List.copyOf(more), List.of());
  }

  private static @Nullable Set<Polynomial> with(
      @Nullable Set<Polynomial> needs, List<Polynomial> more, List<Polynomial> others) {
    if (needs == null) {
      return null;
    }
    Set<Polynomial> all = new LinkedHashSet<>(needs);
    all.addAll(more);
    all.addAll(others);
    return all;
  }

  /**
   * What must fit for one of two forms, in their iterations, not to be above the other, or null.
   */
  private @Nullable Set<Polynomial> needs(Polynomial earlier, Polynomial later, boolean up) {
    Polynomial difference = pair.difference(earlier, later);
    Polynomial positive = (up ? difference.negate() : difference).plus(1);
    Set<Polynomial> needs = certain.positive(positive);
    needs = needs == null ? conditional.positive(positive) : needs;
    return needs == null ? ifNotNegative(positive) : needs;
  }

  /** As if no value that does not change in the loop, and is a factor, were negative. */
  private @Nullable Set<Polynomial> ifNotNegative(Polynomial positive) {
    Elimination elimination = pair.elimination(false, Polynomial.ZERO, Polynomial.ZERO);
    Set<Polynomial> needs = new LinkedHashSet<>();
    for (Polynomial.Term term : positive.terms()) {
      for (Symbol factor : new HashSet<>(term.factors())) {
        if (factor.isInvariant()
            && term.factors().size() > 1
            && !factor.isLong()
            && elimination.know(factor, Interval.LENGTH)) {
          needs.add(Polynomial.of(factor).plus(-Integer.MAX_VALUE));
        }
      }
    }
    Set<Polynomial> more = needs.isEmpty() ? null : elimination.positive(positive);
    return more == null ? null : with(more, List.copyOf(needs), List.of());
  }
}
