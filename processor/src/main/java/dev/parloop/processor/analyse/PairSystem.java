package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.IntegerSystem.Answer;
import dev.parloop.processor.analyse.Symbol.Bound;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two accesses can meet, as a question about linear equations over integers. Products of
 * symbols are split off where what is added to them is known to be smaller than a factor, as in
 * {@code i * n + j}, or than a small multiple of it; others are unknowns of their own.
 */
final class PairSystem {
  private static final int EXAMPLES = 4;
  private static final int MAX_STARTS = 70;
  private static final int MAX_SPLITS = 6;
  private static final int MAX_REACH = 3;
  private static final int MAX_NEEDS = 12;
  private static final int MAX_APART = 4;
  private static final int MAX_UNKNOWNS = 40;
  private static final long WRAP = 1L << 32;

  private final Pair pair;

  /** What is taken to fit in an int; null for everything. */
  private final @Nullable Set<Polynomial> fits;

  /** Whether the range of int is worth a row. */
  private final boolean allRanges;

  /** Whether not all that is known to differ is in the system. */
  private boolean leftOutApart;

  /** What has to fit for the rows to hold. */
  private final Set<Polynomial> needs = new LinkedHashSet<>();

  private final Map<List<Symbol>, Integer> unknowns = new HashMap<>();
  private final Set<Symbol> seen = new HashSet<>();
  private final Deque<Symbol> waiting = new ArrayDeque<>();
  private final List<Polynomial> known = new ArrayList<>();

  /** What is not zero. */
  private final Set<Polynomial> apart = new LinkedHashSet<>();

  private PairSystem(Pair pair, @Nullable Set<Polynomial> fits, boolean allRanges) {
    this.pair = pair;
    this.fits = fits;
    this.allRanges = allRanges;
  }

  /**
   * Tries to prove that differences are not all zero.
   *
   * @return what must fit in an int for that; null if it could not be proved
   */
  static @Nullable Set<Polynomial> differ(Pair pair, List<Polynomial> differences) {
    PairSystem all = new PairSystem(pair, null, false);
    if (!all.differ(differences)) {
      return null; // Nor with less.
    }
    if (all.needs.isEmpty() || new PairSystem(pair, Set.of(), false).differ(differences)) {
      return Set.of();
    } else if (all.needs.size() > MAX_NEEDS) {
      return null;
    }
    Set<Polynomial> kept = new LinkedHashSet<>(all.needs);
    for (Polynomial need : all.needs) {
      Set<Polynomial> fewer = new LinkedHashSet<>(kept);
      fewer.remove(need);
      if (new PairSystem(pair, fewer, false).differ(differences)) {
        kept = fewer;
      }
    }
    return kept;
  }

  /**
   * As above, for differences that are what they are only where some forms fit in an int.
   *
   * @return these and what else must fit; null if it could not be proved
   */
  static @Nullable Set<Polynomial> differ(
      Pair pair, List<Polynomial> differences, Set<Polynomial> mustFit) {
    Set<Polynomial> needs = differ(pair, differences);
    if (needs == null) {
      return null;
    }
    Set<Polynomial> all = new LinkedHashSet<>(mustFit);
    all.addAll(needs);
    return all;
  }

  /** Whether a difference of subscripts is certainly less than 2^32, on either side of zero. */
  static boolean staysBelowWrap(Pair pair, Polynomial difference) {
    try {
      PairSystem system = new PairSystem(pair, Set.of(), true);
      return system.isNone(List.of(), difference.plus(-WRAP))
          && system.isNone(List.of(), difference.negate().plus(-WRAP));
    } catch (Polynomial.TooLargeException e) {
      return false;
    }
  }

  /**
   * Tries to prove that a form is nearer to zero than a limit.
   *
   * @return what must fit in an int for that; null if it could not be proved
   */
  static @Nullable Set<Polynomial> areBetween(Pair pair, Polynomial form, Polynomial limit) {
    try {
      for (boolean all : new boolean[] {false, true}) {
        PairSystem system = new PairSystem(pair, all ? null : Set.of(), false);
        if (system.isNone(List.of(), form.minus(limit))
            && system.isNone(List.of(), form.negate().minus(limit))) {
          return Set.copyOf(system.needs);
        }
      }
    } catch (Polynomial.TooLargeException e) {
      return null;
    }
    return null;
  }

  /** Whether an offset may be zero or larger than a distance, where the loop is worth splitting. */
  static boolean mayBeApart(Pair pair, Polynomial offset, Polynomial reach) {
    try {
      PairSystem system = new PairSystem(pair, null, false);
      return !system.isNone(List.of(offset), null)
          || !system.isNone(List.of(), offset.minus(reach).plus(-1))
          || !system.isNone(List.of(), offset.negate().minus(reach).plus(-1));
    } catch (Polynomial.TooLargeException e) {
      return true;
    }
  }

  /**
   * Two iterations in which the accesses touch one element: the first few are tried. Null where the
   * subscripts, or what is known, are not linear.
   */
  static Dependence.@Nullable Example example(
      Pair pair, Touch first, Touch second, @Nullable Long known, Dependence.Filter filter) {
    Access earlier = Accesses.of(first);
    Access later = Accesses.of(second);
    List<@Nullable Polynomial> left = first.path();
    List<@Nullable Polynomial> right = second.path();
    List<Polynomial> zero = new ArrayList<>();
    for (int k = 0; k < left.size() && left.size() == right.size(); k++) {
      Polynomial a = left.get(k);
      Polynomial b = right.get(k);
      if (a == null || b == null) {
        return null;
      }
      zero.add(pair.difference(a, b));
    }
    PairSystem system = new PairSystem(pair, null, false);
    long nearest = known == null ? 1 : known;
    long farthest = known == null ? EXAMPLES : known;
    for (long distance = nearest; distance <= farthest && !zero.isEmpty(); distance++) {
      List<Polynomial> apart = new ArrayList<>(zero);
      apart.add(Polynomial.of(pair.delta).plus(-distance));
      if (system.isNone(apart, null)) {
        continue;
      }
      for (long at = 0; at <= Math.min(MAX_STARTS, Math.max(EXAMPLES, farthest)); at++) {
        if (!filter.mayCome(earlier, at) || !filter.mayCome(later, at + distance)) {
          continue;
        }
        List<Polynomial> placed = new ArrayList<>(apart);
        placed.add(Polynomial.of(pair.counter()).plus(-at));
        if (system.isSome(placed)) {
          return new Dependence.Example(at, at + distance);
        }
      }
    }
    return null;
  }

  private boolean isSome(List<Polynomial> zero) {
    isNone(zero, null);
    boolean linear = true;
    for (List<Symbol> factors : unknowns.keySet()) {
      linear &= factors.size() == 1 && !factors.get(0).hasGaps();
    }
    return linear && !leftOutApart && unknowns.size() <= MAX_UNKNOWNS && solve(zero) == Answer.SOME;
  }

  private boolean differ(List<Polynomial> differences) {
    try {
      return areApart(differences, MAX_SPLITS);
    } catch (Polynomial.TooLargeException e) {
      return false;
    }
  }

  /** Whether some forms are not all zero, after as many splits as may be needed. */
  private boolean areApart(List<Polynomial> zero, int splits) {
    if (isNone(zero, null)) {
      return true;
    }
    for (long reach = 1; splits > 0 && reach <= MAX_REACH; reach++) {
      for (int k = 0; k < zero.size(); k++) {
        for (Symbol symbol : zero.get(k).symbols()) {
          Split split = symbol.isInvariant() ? split(zero.get(k), symbol, reach) : null;
          if (split != null) {
            return areApart(zero, k, split, splits - 1);
          }
        }
      }
    }
    return areApartByDivisions(zero, new HashSet<>());
  }

  /**
   * Whether some forms are not all zero since where a quotient and its remainder do not differ
   * either, what they are made of does not.
   *
   * @param done remainders that have told so already
   */
  private boolean areApartByDivisions(List<Polynomial> zero, Set<Symbol> done) {
    Set<Symbol> symbols = new LinkedHashSet<>();
    zero.forEach(form -> symbols.addAll(Symbol.around(form)));
    for (Symbol remainder : symbols) {
      Symbol.Division division = remainder.division();
      if (division != null
          && !done.contains(remainder)
          && isSame(Polynomial.of(remainder), zero)
          && isSame(Polynomial.of(division.quotient()), zero)) {
        done.add(remainder);
        List<Polynomial> more = new ArrayList<>(zero);
        more.add(pair.difference(division.dividend(), division.dividend()));
        return isNone(more, null) || areApartByDivisions(more, done);
      }
    }
    return false;
  }

  /** Whether a form has one value in both iterations if some others are zero. */
  private boolean isSame(Polynomial form, List<Polynomial> zero) {
    Polynomial difference = pair.difference(form, form);
    return isNone(zero, difference.plus(-1)) && isNone(zero, difference.negate().plus(-1));
  }

  private boolean areApart(List<Polynomial> zero, int at, Split split, int splits) {
    for (long multiple = 1 - split.reach; multiple < split.reach; multiple++) {
      List<Polynomial> parts = new ArrayList<>(zero);
      parts.set(at, split.quotient.plus(-multiple * split.times));
      parts.add(split.rest.plus(Polynomial.of(split.factor).times(multiple * split.times)));
      if (!areApart(parts, splits)) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@code factor * quotient + rest}, where {@code times} divides the quotient, and the rest is
   * less than {@code reach * times * factor} on either side of zero. If it is zero, then the
   * quotient is {@code times} one of the few integers that are less than {@code reach}, and the
   * rest follows.
   */
  private record Split(
      Symbol factor, Polynomial quotient, Polynomial rest, long times, long reach) {}

  /** A split of {@code h * x + y} with {@code |y| < reach * h}, or null. */
  private @Nullable Split split(Polynomial form, Symbol factor, long reach) {
    if (!isFactor(form, factor)) {
      return null;
    }
    Polynomial quotient = form.quotient(factor);
    Polynomial rest = form.minus(quotient.times(Polynomial.of(factor)));
    long common = quotient.content();
    for (long times = common; times > 0; times = times == 1 ? 0 : 1) {
      Polynomial limit = Polynomial.of(factor).times(times * reach);
      if (isNone(List.of(), rest.minus(limit)) && isNone(List.of(), rest.negate().minus(limit))) {
        return new Split(factor, quotient, rest, times, reach);
      }
    }
    return null;
  }

  private static boolean isFactor(Polynomial form, Symbol symbol) {
    for (Polynomial.Term term : form.terms()) {
      if (term.factors().size() > 1 && term.factors().contains(symbol)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it cannot be that some forms are zero and one is zero or more. */
  private boolean isNone(List<Polynomial> zero, @Nullable Polynomial positive) {
    unknowns.clear();
    seen.clear();
    known.clear();
    apart.clear();
    for (Fact fact : pair.facts()) {
      add(fact);
    }
    for (Symbol root : pair.roots()) {
      meet(root);
    }
    for (Polynomial form : zero) {
      meet(form);
    }
    if (positive != null) {
      meet(positive);
      known.add(positive);
    }
    while (!waiting.isEmpty()) {
      describe(waiting.remove());
    }
    if (unknowns.size() > MAX_UNKNOWNS) {
      return false;
    }
    return solve(zero) == Answer.NONE;
  }

  private Answer solve(List<Polynomial> zero) {
    return solve(rows(zero), rows(known), new ArrayDeque<>(rows(List.copyOf(apart))));
  }

  /** The answer where some forms are positive or negative, each of them either. */
  private Answer solve(List<long[]> zero, List<long[]> positive, Deque<long[]> notZero) {
    Answer all = IntegerSystem.solve(zero, positive, pair.budget());
    if (all == Answer.NONE || notZero.isEmpty()) {
      return all;
    }
    long[] form = notZero.pop();
    Answer result = Answer.NONE;
    for (int sign = 1; sign >= -1; sign -= 2) {
      long[] side = new long[form.length];
      for (int k = 0; k < form.length; k++) {
        side[k] = sign * form[k];
      }
      side[form.length - 1]--;
      List<long[]> more = new ArrayList<>(positive);
      more.add(side);
      Answer answer = solve(zero, more, new ArrayDeque<>(notZero));
      if (answer == Answer.SOME) {
        return answer;
      }
      result = answer == Answer.UNKNOWN ? answer : result;
    }
    return result;
  }

  private void meet(Polynomial form) {
    for (Polynomial.Term term : form.terms()) {
      if (unknowns.putIfAbsent(term.factors(), unknowns.size()) == null
          && term.factors().size() > 1) {
        Polynomial product = Polynomial.ZERO.plus(1);
        for (Symbol factor : term.factors()) {
          product = product.times(Polynomial.of(factor));
        }
        limit(product, product.range());
      }
      if (term.factors().size() == 1) {
        meet(term.factors().get(0));
      }
    }
  }

  private void meet(Symbol symbol) {
    if (seen.add(symbol)) {
      unknowns.putIfAbsent(List.of(symbol), unknowns.size());
      waiting.add(symbol);
    }
  }

  /** Adds what is known of a symbol. */
  private void describe(Symbol symbol) {
    Polynomial form = Polynomial.of(symbol);
    limit(form, symbol.range());
    for (Bound bound : symbol.lower()) {
      add(new Fact(form.minus(bound.form()), bound.mustFit()));
    }
    for (Bound bound : symbol.upper()) {
      add(new Fact(bound.form().minus(form), bound.mustFit()));
    }
    for (Fact relation : symbol.relations()) {
      add(relation);
    }
  }

  private void limit(Polynomial form, Interval range) {
    if (range.low() > Integer.MIN_VALUE || (allRanges && range.low() == Integer.MIN_VALUE)) {
      known.add(form.plus(-range.low()));
    }
    if (range.high() < Integer.MAX_VALUE - 1 || (allRanges && range.high() < WRAP)) {
      known.add(form.negate().plus(range.high()));
    }
  }

  private void add(Fact fact) {
    if (fits == null) {
      needs.addAll(fact.mustFit());
    } else if (!fits.containsAll(fact.mustFit())) {
      return;
    }
    meet(fact.form());
    if (!fact.isApart()) {
      known.add(fact.form());
    } else if (apart.size() < MAX_APART) {
      apart.add(fact.form());
    } else {
      leftOutApart = true;
    }
  }

  private List<long[]> rows(List<Polynomial> forms) {
    List<long[]> rows = new ArrayList<>();
    for (Polynomial form : forms) {
      long[] row = new long[unknowns.size() + 1];
      for (Polynomial.Term term : form.terms()) {
        Integer at = unknowns.get(term.factors());
        if (at == null) {
          throw new IllegalStateException("an unknown that was not met: " + form);
        }
        row[at] = term.coefficient();
      }
      row[row.length - 1] = form.constant();
      rows.add(row);
    }
    return rows;
  }
}
