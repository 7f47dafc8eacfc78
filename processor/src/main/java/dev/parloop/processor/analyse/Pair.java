package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Symbol.Bound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two accesses, the first in an iteration and the second in a later one (in terms of the counter):
 * symbols for both iterations, and what holds for them.
 */
final class Pair {
  private final Symbols symbols;
  private final Symbol counter;
  private final Budget budget;
  private final Map<Symbol, Symbol> copies = new HashMap<>();

  /** The counters of all loops around either access, as they are in any iteration. */
  private final Set<Symbol> counters = new LinkedHashSet<>();

  /** The counters of the loops around the first access. */
  private final List<Symbol> first;

  private final List<Fact> facts = new ArrayList<>();

  /** What symbols are taken to lie in. */
  private final Map<Symbol, Interval> ranges = new HashMap<>();

  private final boolean isConditional;

  /** How many steps are between the iterations, where a step is a symbol. */
  private @Nullable Symbol rounds;

  /** That the step is positive. */
  private @Nullable Fact step;

  /** By how much the counter differs. */
  final Symbol delta;

  /**
   * The pair.
   *
   * @param stride what two values of the counter differ by at least, and by a multiple of
   * @param known what holds where the loop begins
   */
  Pair(
      Symbols symbols,
      Symbol counter,
      Stride stride,
      List<Fact> known,
      Budget budget,
      Touch first,
      Touch second) {
    this.symbols = symbols;
    this.counter = counter;
    this.budget = budget;
    this.first = first.loops();
    long span = counter.range().minus(counter.range()).high();
    this.delta = symbols.varying("delta", new Interval(stride.constant(), span), true);
    for (Bound high : counter.upper()) {
      delta.isAtMost(new Bound(high.form().minus(Polynomial.of(counter)), high.mustFit()));
      for (Bound low : counter.lower()) {
        List<Polynomial> needs = new ArrayList<>(high.mustFit());
        needs.addAll(low.mustFit());
        delta.isAtMost(new Bound(high.form().minus(low.form()), needs));
      }
    }
    addRounds(stride);
    counters.add(counter);
    counters.addAll(first.loops());
    counters.addAll(second.loops());
    facts.addAll(known);
    facts.addAll(first.facts());
    isConditional = !first.facts().isEmpty() || !second.facts().isEmpty();
    for (Fact fact : second.facts()) {
      facts.add(fact.mapped(this::later));
    }
    for (Fact relation : counter.relations()) {
      facts.add(relation.mapped(this::later));
    }
    for (Symbol loop : second.loops()) {
      later(Polynomial.of(loop));
    }
  }

  /** Says that the counters differ by a number of steps, one or more. */
  private void addRounds(Stride stride) {
    Polynomial symbolic = stride.symbolic();
    Polynomial difference = Polynomial.of(delta);
    if (symbolic != null) {
      rounds = symbols.varying("rounds", new Interval(1, Long.MAX_VALUE), true);
      for (Bound bound : delta.upper()) {
        rounds.isAtMost(bound);
      }
      step = new Fact(symbolic.plus(-1), stride.mustFit());
      delta.holds(new Fact(difference.minus(symbolic), stride.mustFit()));
      facts.add(step);
    } else if (stride.constant() > 1) {
      Symbol times = symbols.varying("rounds", new Interval(1, Long.MAX_VALUE), true);
      Polynomial zero = difference.minus(Polynomial.of(times).times(stride.constant()));
      delta.holds(Fact.of(zero));
      delta.holds(Fact.of(zero.negate()));
    }
  }

  /** The form with the steps between the counters in place of their difference, or null. */
  @Nullable Polynomial inRounds(Polynomial form, Set<Polynomial> mustFit) {
    if (rounds == null || step == null || !form.mentions(delta)) {
      return null;
    }
    mustFit.addAll(step.mustFit());
    Polynomial difference = step.form().plus(1).times(Polynomial.of(rounds));
    return form.substitute(Map.of(delta, difference));
  }

  /**
   * How two subscripts differ, with what counters of inner loops are in their rounds.
   *
   * @param mustFit gets what must fit in an int for that
   * @return null where there are no such counters
   */
  @Nullable Polynomial courseDifference(
      Polynomial first, Polynomial second, Set<Polynomial> mustFit) {
    Polynomial left = unrolled(first, mustFit);
    Polynomial right = unrolled(second, mustFit);
    return left.equals(first) && right.equals(second) ? null : difference(left, right);
  }

  private static Polynomial unrolled(Polynomial form, Set<Polynomial> mustFit) {
    Polynomial result = form;
    // Where a loop starts may follow from the counter of one around it.
    for (Symbol symbol : form.symbols()) {
      Symbol.Course course = symbol.course();
      if (course != null) {
        mustFit.addAll(course.mustFit());
        result = unrolled(result.substitute(symbol, course.form()), mustFit);
      }
    }
    return result;
  }

  /** What the systems about this and other pairs may cost. */
  Budget budget() {
    return budget;
  }

  /** The counter in the first iteration. */
  Symbol counter() {
    return counter;
  }

  /** The counters of all loops around either access, as they are in any iteration. */
  Set<Symbol> counters() {
    return counters;
  }

  /**
   * Whether a loop around the accesses steps by a symbol, so that its rounds tell more of its
   * counter than its bounds.
   */
  boolean hasSymbolicSteps() {
    if (rounds != null) {
      return true;
    }
    for (Symbol symbol : counters) {
      if (symbol.course() != null) {
        return true;
      }
    }
    return false;
  }

  /** All symbols that this pair is about have lower ranks. */
  int rankLimit() {
    return symbols.nextRank();
  }

  /** Whether an access stands in a condition that tells something. */
  boolean isConditional() {
    return isConditional;
  }

  /** What is known of both iterations, besides what the symbols themselves say. */
  List<Fact> facts() {
    return facts;
  }

  /**
   * The counters of all loops around the accesses, in the iterations that they are in: a loop
   * around the second access only may have no round in the first iteration.
   */
  List<Symbol> roots() {
    List<Symbol> roots = new ArrayList<>();
    roots.add(counter);
    roots.addAll(first);
    if (rounds != null) {
      roots.add(rounds);
    }
    roots.add(delta);
    roots.addAll(copies.values());
    return roots;
  }

  /** For each varying symbol of the later iteration what stands for it there. */
  Map<Symbol, Symbol> copies() {
    return copies;
  }

  /** How the first subscript differs from the second, each in its iteration. */
  Polynomial difference(Polynomial first, Polynomial second) {
    return combined(first).minus(later(combined(second)));
  }

  /**
   * A multiple of the difference of two subscripts, without the quotients in them that have no
   * remainder: of {@code i * (i + 1) / 2 + j} twice the difference is one of products.
   *
   * @param mustFit gets what must fit in an int for that
   * @return null where there are no such quotients
   */
  @Nullable Polynomial exactDifference(
      Polynomial first, Polynomial second, Set<Polynomial> mustFit) {
    Set<Symbol> quotients = new LinkedHashSet<>();
    for (Polynomial form : List.of(first, second)) {
      for (Symbol symbol : form.symbols()) {
        if (symbol.exact() != null) {
          quotients.add(symbol);
        }
      }
    }
    Polynomial left = first;
    Polynomial right = second;
    for (Symbol quotient : quotients) {
      Symbol.Exact exact = Objects.requireNonNull(quotient.exact());
      left = expanded(left, quotient, exact);
      right = left == null || right == null ? null : expanded(right, quotient, exact);
      if (left == null || right == null) {
        return null;
      }
      mustFit.addAll(exact.mustFit()); // In every iteration, so in the later one too.
    }
    return quotients.isEmpty() ? null : left.minus(later(right));
  }

  /** A form times a divisor, with the dividend in place of the quotient. */
  private static @Nullable Polynomial expanded(
      Polynomial form, Symbol quotient, Symbol.Exact exact) {
    Polynomial coefficient = form.coefficient(quotient);
    return coefficient == null
        ? null
        : form.without(quotient).times(exact.divisor()).plus(coefficient.times(exact.dividend()));
  }

  /** With dividends in place of {@code divisor * quotient + remainder}. */
  private static Polynomial combined(Polynomial form) {
    Polynomial result = form;
    for (Symbol symbol : form.symbols()) {
      Symbol.Division division = symbol.division();
      Polynomial times = division == null ? null : result.coefficient(symbol);
      if (division == null || times == null || times.isZero()) {
        continue;
      }
      Polynomial multiple = times.times(division.divisor());
      if (Objects.equals(result.coefficient(division.quotient()), multiple)) {
        result =
            result
                .minus(times.times(Polynomial.of(symbol)))
                .minus(multiple.times(Polynomial.of(division.quotient())))
                .plus(times.times(division.dividend()));
      }
    }
    return result;
  }

  /**
   * Where a quotient and its remainder are equal, so is what they are made of: {@code t / w}.
   * Multiples and sums with constants tell as much.
   *
   * @param earlier,later a subscript for each dimension; null if it is not known
   * @param differences gets by how much what they are made of differs
   */
  void addDividends(
      List<@Nullable Polynomial> earlier,
      List<@Nullable Polynomial> later,
      List<Polynomial> differences) {
    Set<Symbol> same = new LinkedHashSet<>();
    for (int k = 0; k < earlier.size(); k++) {
      Polynomial form = earlier.get(k);
      if (form != null && form.equals(later.get(k)) && form.terms().size() == 1) {
        Polynomial.Term only = form.terms().get(0);
        if (only.factors().size() == 1) {
          same.add(only.factors().get(0));
        }
      }
    }
    for (Symbol symbol : same) {
      Symbol.Division division = symbol.division();
      if (division != null && same.contains(division.quotient())) {
        differences.add(difference(division.dividend(), division.dividend()));
      }
    }
  }

  /**
   * Takes it that two symbols, one of each iteration, are different indices.
   *
   * @param limit what both are below; none is negative
   */
  void differ(Symbol first, Symbol second, long limit) {
    Polynomial left = Polynomial.of(first);
    Polynomial right = later(Polynomial.of(second));
    for (Polynomial index : List.of(left, right)) {
      facts.add(Fact.of(index));
      facts.add(Fact.of(index.negate().plus(limit - 1)));
    }
    facts.add(new Fact(left.minus(right), List.of(), true));
  }

  /**
   * Takes it that two forms are equal.
   *
   * @return whether that says anything
   */
  boolean equal(Polynomial one, Polynomial other) {
    Polynomial zero = one.minus(other);
    if (zero.isZero()) {
      return false;
    }
    facts.add(Fact.of(zero));
    facts.add(Fact.of(zero.negate()));
    return true;
  }

  /**
   * Takes it that two symbols, one of each iteration, are elements of an array that ascends from 0
   * or more.
   *
   * @param up whether the second one's place is not in front of the first one's; else the other way
   */
  void order(Symbol first, Symbol second, boolean up) {
    Polynomial left = Polynomial.of(first);
    Polynomial right = later(Polynomial.of(second));
    for (Polynomial element : List.of(left, right)) {
      facts.add(Fact.of(element));
      facts.add(Fact.of(element.negate().plus(Guard.Ascending.LIMIT)));
      for (Symbol symbol : element.symbols()) {
        ranges.put(symbol, new Interval(0, Guard.Ascending.LIMIT));
      }
    }
    facts.add(Fact.of(up ? right.minus(left) : left.minus(right)));
  }

  /**
   * Says that one of two symbols, one of each iteration, is not above the other.
   *
   * @param up whether it is the first one
   * @param mustFit what has to lie in the range of int for that
   */
  void isOrdered(Symbol first, Symbol second, boolean up, List<Polynomial> mustFit) {
    Polynomial right = later(Polynomial.of(second)).minus(Polynomial.of(first));
    facts.add(new Fact(up ? right : right.negate(), mustFit));
  }

  /** Says something that holds in both iterations. */
  void holds(Fact fact) {
    facts.add(fact);
    facts.add(fact.mapped(this::later));
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

  private List<Polynomial> laterAll(List<Polynomial> forms) {
    List<Polynomial> result = new ArrayList<>();
    for (Polynomial form : forms) {
      result.add(later(form));
    }
    return result;
  }

  private Symbol copy(Symbol symbol) {
    Symbol known = copies.get(symbol);
    if (known != null) {
      return known;
    }
    List<Bound> lower = laterBounds(symbol.lower());
    List<Bound> upper = laterBounds(symbol.upper());
    Symbol copy = symbols.copy(symbol);
    if (symbol.hasGaps()) {
      copy.leavesGaps();
    }
    for (Bound bound : lower) {
      copy.isAtLeast(bound);
    }
    for (Bound bound : upper) {
      copy.isAtMost(bound);
    }
    copies.put(symbol, copy);
    // Relations may mention the symbol itself.
    for (Fact relation : symbol.relations()) {
      copy.holds(relation.mapped(this::later));
    }
    return copy;
  }

  private List<Bound> laterBounds(List<Bound> bounds) {
    List<Bound> result = new ArrayList<>();
    for (Bound bound : bounds) {
      result.add(new Bound(later(bound.form()), laterAll(bound.mustFit())));
    }
    return result;
  }

  /** An elimination that knows, too, that the later iteration is one of the loop's. */
  Elimination eliminationBefore(boolean conditional, Polynomial first, Polynomial second) {
    Elimination elimination = elimination(conditional, first, second);
    for (Bound bound : counter.upper()) {
      Polynomial form = bound.form().minus(Polynomial.of(delta));
      elimination.isAtMost(counter, new Bound(form, bound.mustFit()));
    }
    return elimination;
  }

  /** An elimination that knows these loops, and that these subscripts are valid ones. */
  Elimination elimination(boolean conditional, Polynomial first, Polynomial second) {
    Elimination elimination = new Elimination(counters, conditional, budget);
    for (Polynomial form : List.of(first, second)) {
      Symbol symbol = form.asSymbol();
      if (symbol != null && symbol.isInvariant() && !symbol.isLong()) {
        elimination.know(symbol, Interval.SUBSCRIPT);
      }
    }
    ranges.forEach(elimination::know);
    return elimination;
  }
}
