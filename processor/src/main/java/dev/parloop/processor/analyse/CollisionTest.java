package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Symbol.Bound;
import dev.parloop.processor.model.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two subscripts, one in an iteration and one in a later (in terms of the counter), can
 * have one value. All arithmetic is Java's: subscripts are known modulo 2^32, and what is concluded
 * from exact integers is backed by a proof or a guard that nothing wraps.
 */
final class CollisionTest {
  private static final long WRAP = 1L << 32;
  private static final int MAX_CANDIDATES = 64;

  /**
   * What is known about a pair of subscripts.
   *
   * @param never whether they differ, if the guards hold
   * @param always whether they are equal in all pairs of iterations
   * @param distance by how much the counters differ where the subscripts are equal without wrapping
   *     around; null if that is not one number
   * @param isOnly whether they are equal at no other distance
   */
  record Outcome(
      boolean never, List<Guard> guards, boolean always, @Nullable Long distance, boolean isOnly) {
    static final Outcome NEVER = new Outcome(true, List.of(), false, null, false);
    static final Outcome UNKNOWN = new Outcome(false, List.of(), false, null, false);
    static final Outcome ALWAYS = new Outcome(false, List.of(), true, null, false);

    static Outcome neverIf(List<Guard> guards) {
      return new Outcome(true, List.copyOf(guards), false, null, false);
    }

    static Outcome at(long distance, boolean isOnly) {
      return new Outcome(false, List.of(), false, distance, isOnly);
    }
  }

  private final Symbols symbols;
  private final Symbol counter;
  private final long stride;
  private final Formulas formulas;

  /**
   * A test for one loop.
   *
   * @param stride what two values of the counter differ by at least, and always by a multiple of
   */
  CollisionTest(Symbols symbols, Symbol counter, long stride, Formulas formulas) {
    this.symbols = symbols;
    this.counter = counter;
    this.stride = stride;
    this.formulas = formulas;
  }

  /** One pair: its difference, and what its symbols are. */
  private final class Pair {
    final Symbol delta;
    final Map<Symbol, Symbol> copies = new HashMap<>();
    final Polynomial difference;
    final Set<Symbol> counters = new LinkedHashSet<>();
    final Polynomial left;
    final Polynomial right;

    Pair(Polynomial left, Polynomial right, List<Symbol> leftLoops, List<Symbol> rightLoops) {
      this.left = left;
      this.right = right;
      long span = counter.range().minus(counter.range()).high();
      this.delta = symbols.varying("delta", new Interval(stride, span), true);
      for (Bound high : counter.upper()) {
        delta.isAtMost(new Bound(high.form().minus(Polynomial.of(counter)), high.mustFit()));
        for (Bound low : counter.lower()) {
          List<Polynomial> needs = new ArrayList<>(high.mustFit());
          needs.addAll(low.mustFit());
          delta.isAtMost(new Bound(high.form().minus(low.form()), needs));
        }
      }
      this.difference = left.minus(later(right));
      counters.add(counter);
      counters.addAll(leftLoops);
      counters.addAll(rightLoops);
    }

    /** A form as it is in the later iteration. */
    Polynomial later(Polynomial form) {
      Map<Symbol, Polynomial> replacements = new HashMap<>();
      for (Symbol symbol : form.symbols()) {
        if (symbol.equals(counter)) {
          replacements.put(symbol, Polynomial.of(counter).plus(Polynomial.of(delta)));
        } else if (!symbol.isInvariant()) {
          replacements.put(symbol, Polynomial.of(copy(symbol)));
        }
      }
      return form.substitute(replacements);
    }

    private Symbol copy(Symbol symbol) {
      Symbol known = copies.get(symbol);
      if (known != null) {
        return known;
      }
      List<Bound> lower = laterBounds(symbol.lower());
      List<Bound> upper = laterBounds(symbol.upper());
      Symbol copy = symbols.copy(symbol);
      for (Bound bound : lower) {
        copy.isAtLeast(bound);
      }
      for (Bound bound : upper) {
        copy.isAtMost(bound);
      }
      copies.put(symbol, copy);
      return copy;
    }

    private List<Bound> laterBounds(List<Bound> bounds) {
      List<Bound> result = new ArrayList<>();
      for (Bound bound : bounds) {
        List<Polynomial> needs = new ArrayList<>();
        for (Polynomial need : bound.mustFit()) {
          needs.add(later(need));
        }
        result.add(new Bound(later(bound.form()), needs));
      }
      return result;
    }

    Elimination elimination(boolean conditional) {
      Elimination elimination = new Elimination(counters, conditional);
      // Where both elements exist, a symbol that is a subscript is a valid one.
      for (Polynomial form : List.of(left, right)) {
        Symbol symbol = form.asSymbol();
        if (symbol != null && symbol.isInvariant() && !symbol.isLong()) {
          elimination.know(symbol, Interval.SUBSCRIPT);
        }
      }
      return elimination;
    }
  }

  /**
   * Tests one dimension.
   *
   * @param earlier subscript in an iteration; null if unknown
   * @param later subscript in an iteration with a larger counter; null if unknown
   * @param earlierLoops,laterLoops counters of the inner loops around each
   */
  Outcome test(
      @Nullable Polynomial earlier,
      @Nullable Polynomial later,
      List<Symbol> earlierLoops,
      List<Symbol> laterLoops) {
    if (earlier == null || later == null) {
      return Outcome.UNKNOWN;
    }
    try {
      return test(new Pair(earlier, later, earlierLoops, laterLoops));
    } catch (Polynomial.TooLargeException e) {
      return Outcome.UNKNOWN;
    }
  }

  private Outcome test(Pair pair) {
    Polynomial difference = pair.difference;
    if (pair.delta.range().isEmpty()) {
      return Outcome.NEVER;
    }
    if (difference.isZero()) {
      return Outcome.ALWAYS;
    }
    if (difference.isConstant()) {
      return difference.constant() % WRAP != 0 ? Outcome.NEVER : Outcome.UNKNOWN;
    }
    Outcome single = singleVariable(pair);
    if (single != null) {
      return single;
    }
    if (differsInLowBits(pair)) {
      return Outcome.NEVER;
    }
    for (boolean conditional : new boolean[] {false, true}) {
      Elimination elimination = pair.elimination(conditional);
      for (Polynomial side : List.of(difference, difference.negate())) {
        Set<Polynomial> needs = elimination.positive(side);
        List<Guard> guards = needs == null ? null : discharge(pair, needs, elimination);
        if (guards != null) {
          return Outcome.neverIf(guards);
        }
      }
    }
    return byDivisibility(pair);
  }

  /**
   * {@code c * delta + r}: solved exactly, modulo 2^32. Null if the difference is not of the form.
   */
  private @Nullable Outcome singleVariable(Pair pair) {
    Polynomial coefficient = pair.difference.coefficient(pair.delta);
    Polynomial rest = pair.difference.without(pair.delta);
    if (coefficient == null || !coefficient.isConstant() || !rest.isConstant()) {
      return null;
    }
    long c = coefficient.constant();
    long r = rest.constant();
    int zeros = Long.numberOfTrailingZeros(c);
    if (zeros >= 32) {
      return r % WRAP != 0 ? Outcome.NEVER : Outcome.UNKNOWN;
    }
    if (r % (1L << zeros) != 0) {
      return Outcome.NEVER;
    }
    Long distance = r % c == 0 && -r / c > 0 ? Long.valueOf(-r / c) : null;
    if (distance != null && (distance % stride != 0 || !pair.delta.range().contains(distance))) {
      distance = null;
    }
    if (!hasSolution(c, r, zeros, pair.delta.range(), distance)) {
      return distance == null ? Outcome.NEVER : Outcome.at(distance, true);
    }
    if (distance != null) {
      return Outcome.at(distance, false);
    }
    // Only wrapped products collide.
    List<Guard> guards = discharge(pair, Set.of(), pair.elimination(false));
    return guards == null ? Outcome.UNKNOWN : Outcome.neverIf(guards);
  }

  /** Whether {@code c * delta + r = 0} modulo 2^32 for another delta than the given one. */
  private boolean hasSolution(long c, long r, int zeros, Interval deltas, @Nullable Long except) {
    long modulus = 1L << (32 - zeros);
    long odd = c >> zeros;
    long first = Math.floorMod(-(r >> zeros) * inverse(odd), modulus);
    int tried = 0;
    for (long at = first; at <= deltas.high(); at += modulus) {
      if (++tried > MAX_CANDIDATES) {
        return true;
      }
      if (at >= deltas.low() && at % stride == 0 && (except == null || at != except)) {
        return true;
      }
    }
    return false;
  }

  /** The inverse of an odd number modulo 2^64. */
  private static long inverse(long odd) {
    long inverse = odd;
    for (int k = 0; k < 6; k++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }

  /** Whether a power of two divides all terms but the constant one, which holds modulo 2^32 too. */
  private boolean differsInLowBits(Pair pair) {
    long divisor = divisor(pair);
    long power = Math.min(Long.lowestOneBit(divisor), WRAP);
    return pair.difference.constant() % power != 0;
  }

  /** What divides all terms but the constant one. */
  private long divisor(Pair pair) {
    long divisor = 0;
    for (Polynomial.Term term : pair.difference.terms()) {
      long factor = term.factors().contains(pair.delta) ? stride : 1;
      long magnitude = Math.abs(term.coefficient());
      long product = magnitude > WRAP || factor > WRAP ? magnitude : magnitude * factor;
      divisor = gcd(divisor, product);
    }
    return divisor;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private Outcome byDivisibility(Pair pair) {
    if (pair.difference.constant() % divisor(pair) != 0) {
      List<Guard> guards = discharge(pair, Set.of(), pair.elimination(false));
      if (guards != null) {
        return Outcome.neverIf(guards);
      }
    }
    Polynomial coefficient = pair.difference.coefficient(pair.delta);
    if (coefficient == null
        || !coefficient.isInvariant()
        || !pair.difference.without(pair.delta).isZero()) {
      return Outcome.UNKNOWN;
    }
    // A symbolic stride.
    List<Guard> guards = discharge(pair, Set.of(), pair.elimination(false));
    List<Guard> safety = formulas.safety(coefficient);
    Expr value = formulas.expression(coefficient.withoutSign());
    if (guards == null || safety == null || value == null) {
      return Outcome.UNKNOWN;
    }
    List<Guard> all = new ArrayList<>(safety);
    all.add(new Guard.NotZero(value));
    all.addAll(guards);
    return Outcome.neverIf(all);
  }

  /**
   * The guards under which the difference is what exact integers make of it, and under which what
   * must fit does. Null if that cannot be guarded.
   */
  private @Nullable List<Guard> discharge(
      Pair pair, Set<Polynomial> needs, Elimination elimination) {
    Set<Guard> guards = new LinkedHashSet<>();
    Set<Polynomial> allNeeds = new LinkedHashSet<>(needs);
    Interval range = elimination.range(pair.difference);
    if (range.magnitude() >= WRAP) {
      NoWrapBuilder builder =
          new NoWrapBuilder(formulas, pair.elimination(true), pair.delta, pair.copies);
      List<Guard> noWrap = builder.build(pair.difference, allNeeds);
      if (noWrap == null) {
        return null;
      }
      guards.addAll(noWrap);
    }
    List<Guard> result = new ArrayList<>();
    // Not with facts that hold only if all of this fits.
    Elimination certain = pair.elimination(false);
    for (Polynomial need : allNeeds) {
      if (certain.range(need).magnitude() >= WRAP / 2) {
        List<Guard> safety = formulas.safety(need);
        Guard fits = formulas.fits(need, 2);
        if (safety == null || fits == null) {
          return null;
        }
        result.addAll(safety);
        result.add(fits);
      }
    }
    result.addAll(guards);
    return result;
  }
}
