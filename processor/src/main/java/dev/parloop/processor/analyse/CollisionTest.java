package dev.parloop.processor.analyse;

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
  private static final int MAX_CHOICES = 4;

  /** Where 32 bits are either the number itself or a negative one. */
  private static final Interval UNWRAPPED = new Interval(Integer.MIN_VALUE, WRAP - 1);

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
  private final Stride stride;
  private final List<Fact> known;
  private final WrapGuards wraps;
  private final Multiples multiples;
  private final Residues residues;
  private final Budget budget;

  /** Whether guards may ask how many remainders there are. */
  private final boolean asks;

  /** What is asked in front of the loop about indices that it reads; null if nothing is. */
  private final @Nullable AssumedIndexes indexes;

  private final Map<Question, Outcome> outcomes = new HashMap<>();

  /** How many values that are one of two are being looked at as each of them. */
  private int choices;

  /**
   * A test for one loop.
   *
   * @param stride what two values of the counter differ by at least, and always by a multiple of
   * @param known what holds where the loop begins
   */
  CollisionTest(
      Symbols symbols, Symbol counter, Stride stride, List<Fact> known, Formulas formulas) {
    this.symbols = symbols;
    this.counter = counter;
    this.stride = stride;
    this.known = known;
    this.wraps = new WrapGuards(formulas);
    this.multiples = new Multiples(stride, formulas, wraps);
    this.residues = new Residues(formulas, wraps);
    this.asks = false;
    this.budget = new Budget();
    this.indexes = null;
  }

  private CollisionTest(CollisionTest plain, boolean asks, @Nullable AssumedIndexes indexes) {
    this.symbols = plain.symbols;
    this.counter = plain.counter;
    this.stride = plain.stride;
    this.known = plain.known;
    this.wraps = plain.wraps;
    this.multiples = plain.multiples;
    this.residues = plain.residues;
    this.asks = asks;
    this.budget = plain.budget;
    this.indexes = indexes;
  }

  /** The same, where something is taken for granted about arrays of indices. */
  CollisionTest assuming(AssumedIndexes assumed) {
    return new CollisionTest(this, asks, assumed);
  }

  /** The same with guards that ask whether remainders repeat. */
  CollisionTest askingForResidues() {
    return new CollisionTest(this, true, indexes);
  }

  /** Whether two iterations next to each other differ by a constant. */
  boolean hasConstantStep() {
    return stride.isExact();
  }

  /** What is told of an access. */
  Access access(Touch touch) {
    return Accesses.of(touch, symbols);
  }

  /** Whether some pairs were left undecided since the loop is too large. */
  boolean isExhausted() {
    return budget.isExhausted();
  }

  /** How many steps the answers have taken; not more than a loop may cost, or hardly. */
  int work() {
    return budget.spent();
  }

  /** A pair of subscripts of one dimension. */
  record Dimension(Pair pair, Polynomial left, Polynomial right, Polynomial difference) {
    Symbol delta() {
      return pair.delta;
    }

    Elimination elimination(boolean conditional) {
      return pair.elimination(conditional, left, right);
    }
  }

  /**
   * Tests one dimension.
   *
   * @param earlier subscript in an iteration; null if unknown
   * @param later subscript in an iteration with a larger counter; null if unknown
   * @param first,second the accesses that they belong to
   */
  Outcome test(
      @Nullable Polynomial earlier, @Nullable Polynomial later, Touch first, Touch second) {
    if (earlier == null || later == null) {
      return Outcome.UNKNOWN;
    }
    // All that an outcome depends on: neighbouring accesses ask the same again and again.
    Question question =
        new Question(earlier, later, first.loops(), first.facts(), second.loops(), second.facts());
    Outcome known = outcomes.get(question);
    if (known == null) {
      known = answer(earlier, later, first, second);
      outcomes.put(question, known);
    }
    return known;
  }

  private Outcome answer(Polynomial earlier, Polynomial later, Touch first, Touch second) {
    try {
      Pair pair = pair(first, second);
      Outcome outcome = plain(pair, earlier, later);
      if (!outcome.never() && Orders.tell(pair, earlier, later)) {
        Outcome ordered = plain(pair, earlier, later);
        outcome = ordered.never() ? ordered : outcome;
      }
      if (!outcome.never() || !outcome.guards().isEmpty()) {
        Outcome more = byParts(earlier, later, first, second);
        outcome = isBetter(more, outcome) ? more : outcome;
      }
      return outcome.never() || indexes == null
          ? outcome
          : indexes.outcome(this, outcome, earlier, later, first, second);
    } catch (Polynomial.TooLargeException e) {
      return Outcome.UNKNOWN;
    }
  }

  /** Whether one outcome tells, or asks for less where both tell, that subscripts differ. */
  private static boolean isBetter(Outcome one, Outcome other) {
    return one.never() && (!other.never() || one.guards().size() < other.guards().size());
  }

  /** The outcome after what the symbols in the subscripts are made of. */
  private Outcome byParts(Polynomial earlier, Polynomial later, Touch first, Touch second) {
    try {
      Outcome outcome =
          BitwiseTest.isOfUse(earlier, later, first, second)
              ? byBits(earlier, later, first, second)
              : Outcome.UNKNOWN;
      outcome = outcome.never() ? outcome : byResidue(earlier, later, first, second);
      return outcome.never() ? outcome : byCases(earlier, later, first, second);
    } catch (Polynomial.TooLargeException e) {
      return Outcome.UNKNOWN;
    }
  }

  /** The outcome after what the bits of the subscripts say, and of what conditions compare. */
  private Outcome byBits(Polynomial earlier, Polynomial later, Touch first, Touch second) {
    Pair pair = pair(first, second);
    BitwiseTest bits = BitwiseTest.of(pair, known, first, second, earlier, later);
    if (bits.isContradiction()) {
      return Outcome.NEVER;
    }
    Set<Polynomial> needs = bits.tell() ? PairSystem.differ(pair, List.of()) : null;
    if (needs != null) {
      // The bits are the same whatever wraps around.
      return differ(List.of(new Dimension(pair, earlier, later, Polynomial.ZERO)), needs);
    }
    for (Polynomial form : bits.repeated()) {
      Outcome outcome = test(dimension(pair(first, second), form, form));
      if (outcome.never()) {
        return outcome;
      }
    }
    return Outcome.UNKNOWN;
  }

  /** Remainders are equal only if what is divided differs by a multiple of the divisor. */
  private Outcome byResidue(Polynomial earlier, Polynomial later, Touch first, Touch second) {
    for (Symbol symbol : earlier.symbols()) {
      Pair pair = pair(first, second);
      Symbol.Residue residue = Residues.compared(pair, symbol, earlier, later);
      if (residue != null) {
        Dimension dividends = dimension(pair, residue.dividend(), residue.dividend());
        Outcome apart = test(dividends);
        List<Guard> guards = apart.never() ? residues.guards(dividends, residue, asks) : null;
        if (guards != null) {
          guards.addAll(0, apart.guards());
          return Outcome.neverIf(guards);
        }
      }
    }
    return Outcome.UNKNOWN;
  }

  /** Where a value is one of two, both are looked at, with the conditions on the way there. */
  private Outcome byCases(Polynomial earlier, Polynomial later, Touch first, Touch second) {
    Symbol inEarlier = Symbol.Case.choice(earlier);
    boolean isEarlier = inEarlier != null;
    Symbol choice = isEarlier ? inEarlier : Symbol.Case.choice(later);
    if (choice == null || choices >= MAX_CHOICES || budget.isSpent()) {
      return Outcome.UNKNOWN;
    }
    List<Guard> guards = new ArrayList<>();
    choices++;
    try {
      for (Symbol.Case one : choice.cases()) {
        Touch left = isEarlier ? first.where(one.holding(choice)) : first;
        Touch right = isEarlier ? second : second.where(one.holding(choice));
        Outcome outcome =
            test(
                isEarlier ? one.in(earlier, choice) : earlier,
                isEarlier ? later : one.in(later, choice),
                left,
                right);
        // A check that serves one of the values only would fail where there are both.
        if (!outcome.never()
            || (!asks && outcome.guards().stream().anyMatch(Guard.Apart.class::isInstance))) {
          return Outcome.UNKNOWN;
        }
        guards.addAll(outcome.guards());
      }
    } finally {
      choices--;
    }
    return Outcome.neverIf(guards);
  }

  /** The outcome for a pair as it is, whatever is read from arrays. */
  Outcome plain(Pair pair, Polynomial earlier, Polynomial later) {
    return test(dimension(pair, earlier, later));
  }

  /**
   * The guards under which one of two positions in an array is not above the other, where both
   * exist and are not above what 32 bits can count.
   *
   * @param up whether it is the first one's that is not above that of the later iteration
   * @return null if there are none
   */
  @Nullable List<Guard> ordered(Pair pair, Polynomial earlier, Polynomial later, boolean up) {
    Dimension positions = dimension(pair, earlier, later);
    Polynomial difference = positions.difference();
    Polynomial above = up ? difference.negate() : difference;
    for (boolean conditional : new boolean[] {false, true}) {
      Elimination elimination = positions.elimination(conditional);
      Set<Polynomial> needs = elimination.positive(above.plus(1));
      if (needs != null) {
        Set<Polynomial> all = new LinkedHashSet<>(needs);
        Elimination certain = positions.elimination(false);
        for (Polynomial position : List.of(earlier, later)) {
          // One that has wrapped to a negative number fails.
          if (!certain.range(position).within(UNWRAPPED)) {
            all.add(position);
          }
        }
        List<Guard> guards = wraps.discharge(positions, all, elimination);
        if (guards != null) {
          return guards;
        }
      }
    }
    return null;
  }

  private static Dimension dimension(Pair pair, Polynomial earlier, Polynomial later) {
    return new Dimension(pair, earlier, later, pair.difference(earlier, later));
  }

  /**
   * Tests several dimensions together: whether one of them differs, whichever it is.
   *
   * @param earlier,later a subscript for each dimension, as for one
   */
  Outcome testTogether(
      List<@Nullable Polynomial> earlier,
      List<@Nullable Polynomial> later,
      Touch first,
      Touch second) {
    if (budget.isSpent()) {
      return Outcome.UNKNOWN;
    }
    try {
      Pair pair = pair(first, second);
      List<Dimension> dimensions = new ArrayList<>();
      List<Polynomial> differences = new ArrayList<>();
      for (int k = 0; k < earlier.size(); k++) {
        Polynomial left = earlier.get(k);
        Polynomial right = later.get(k);
        if (left != null && right != null) {
          Dimension dimension = dimension(pair, left, right);
          dimensions.add(dimension);
          differences.add(dimension.difference());
        }
      }
      pair.addDividends(earlier, later, differences);
      if (Witness.isFound(pair, differences)) {
        return Outcome.UNKNOWN;
      }
      Set<Polynomial> needs = PairSystem.differ(pair, differences);
      needs = needs == null ? Courses.differ(pair, dimensions) : needs;
      return needs == null ? Outcome.UNKNOWN : differ(dimensions, needs);
    } catch (Polynomial.TooLargeException e) {
      return Outcome.UNKNOWN;
    }
  }

  /**
   * Two iterations in which the accesses touch one element, if they are easily found.
   *
   * @param distance by how much the counters differ; null if that is to be found
   * @param filter what else is known of the accesses
   */
  Dependence.@Nullable Example example(
      Touch first, Touch second, @Nullable Long distance, Dependence.Filter filter) {
    try {
      Dependence.Example forward =
          PairSystem.example(pair(first, second), first, second, distance, filter);
      return forward != null || first.equals(second)
          ? forward
          : PairSystem.example(pair(second, first), second, first, distance, filter);
    } catch (Polynomial.TooLargeException e) {
      return null;
    }
  }

  /** The two iterations of two accesses. */
  Pair pair(Touch first, Touch second) {
    return new Pair(symbols, counter, stride, known, budget, first, second);
  }

  private Outcome differ(List<Dimension> dimensions, Set<Polynomial> needs) {
    List<Guard> all = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      List<Guard> guards = wraps.discharge(dimension, needs, dimension.elimination(false));
      if (guards == null) {
        return Outcome.UNKNOWN;
      }
      all.addAll(guards);
    }
    return Outcome.neverIf(all);
  }

  private Outcome test(Dimension pair) {
    Polynomial difference = pair.difference();
    if (pair.delta().range().isEmpty()) {
      return Outcome.NEVER;
    }
    if (difference.isZero()) {
      Outcome outcome = byFacts(pair);
      return outcome.never() ? outcome : Outcome.ALWAYS;
    }
    if (difference.isConstant()) {
      return difference.constant() % WRAP != 0 ? Outcome.NEVER : Outcome.UNKNOWN;
    }
    Outcome single = multiples.ofOne(pair);
    if (single != null) {
      Outcome outcome = single.distance() == null ? single : byFacts(pair);
      return outcome.never() ? outcome : single;
    }
    if (multiples.differInLowBits(pair)) {
      return Outcome.NEVER;
    }
    if (budget.isSpent()) {
      return Outcome.UNKNOWN;
    }
    return Witness.isFound(pair.pair(), List.of(difference)) ? multiples.test(pair) : byProof(pair);
  }

  private Outcome byProof(Dimension pair) {
    Polynomial difference = pair.difference();
    for (boolean conditional : new boolean[] {false, true}) {
      Elimination elimination = pair.elimination(conditional);
      for (Polynomial side : List.of(difference, difference.negate())) {
        Set<Polynomial> needs = elimination.positive(side);
        List<Guard> guards = needs == null ? null : wraps.discharge(pair, needs, elimination);
        if (guards != null) {
          return Outcome.neverIf(guards);
        }
      }
    }
    Outcome outcome = byExactQuotients(pair);
    outcome = outcome.never() ? outcome : bySystem(pair);
    return outcome.never() ? outcome : multiples.test(pair);
  }

  /** As by elimination, for a packed triangle: {@code i * (i + 1) / 2 + j}. */
  private Outcome byExactQuotients(Dimension dimension) {
    Pair pair = dimension.pair();
    Set<Polynomial> exact = new LinkedHashSet<>();
    Polynomial difference = pair.exactDifference(dimension.left(), dimension.right(), exact);
    if (difference == null) {
      return Outcome.UNKNOWN;
    }
    for (boolean conditional : new boolean[] {false, true}) {
      Elimination elimination =
          pair.eliminationBefore(conditional, dimension.left(), dimension.right());
      for (Polynomial side : List.of(difference, difference.negate())) {
        Set<Polynomial> needs = elimination.positive(side);
        if (needs != null) {
          Set<Polynomial> all = new LinkedHashSet<>(needs);
          all.addAll(exact);
          List<Guard> guards = wraps.discharge(dimension, all, dimension.elimination(conditional));
          if (guards != null) {
            return Outcome.neverIf(guards);
          }
        }
      }
    }
    return Outcome.UNKNOWN;
  }

  /** Whether the conditions around the accesses keep them apart. */
  private Outcome byFacts(Dimension dimension) {
    return !dimension.pair().isConditional()
            || Witness.isFound(dimension.pair(), List.of(dimension.difference()))
        ? Outcome.UNKNOWN
        : bySystem(dimension);
  }

  /** Everything that is known, put together. */
  private Outcome bySystem(Dimension dimension) {
    Set<Polynomial> needs = PairSystem.differ(dimension.pair(), List.of(dimension.difference()));
    needs = needs == null ? Courses.differ(dimension) : needs;
    if (needs == null && QuotientLimits.tell(dimension.pair(), dimension.difference())) {
      needs = PairSystem.differ(dimension.pair(), List.of(dimension.difference()));
    }
    return needs == null ? Outcome.UNKNOWN : differ(List.of(dimension), needs);
  }
}
