package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Symbol.Bound;
import dev.parloop.processor.analyse.Value.Fit;
import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.IterationSpace.Relation;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Between which values a counter lies while its loop's body runs.
 *
 * @param range constant limits
 * @param lower symbolic limits
 * @param upper symbolic limits
 */
record Counters(Interval range, List<Bound> lower, List<Bound> upper) {
  Counters {
    lower = List.copyOf(lower);
    upper = List.copyOf(upper);
  }

  /**
   * The limits of the counter of an inner loop, which may wrap around its type.
   *
   * @param start,bound,step the values in the header
   */
  static Counters ofInner(IterationSpace.Range space, Value start, Value bound, Value step) {
    return of(space.relation(), space.variable().type(), start, bound, step, false);
  }

  /** The limits of the marked loop's counter: a loop that would wrap is run serially. */
  static Counters ofMarked(IterationSpace.Range space, Value start, Value bound, Value step) {
    return ofMarked(space.relation(), space.variable().type(), start, bound, step);
  }

  /** The limits that one comparison gives the marked loop's counter. */
  static Counters ofMarked(Relation relation, Type counter, Value start, Value bound, Value step) {
    return of(relation, counter, start, bound, step, true);
  }

  private static Counters of(
      Relation relation, Type counter, Value start, Value bound, Value step, boolean neverWraps) {
    Interval type = Value.rangeOf(counter);
    if (!(start instanceof Whole from) || !(bound instanceof Whole to)) {
      return new Counters(type, List.of(), List.of());
    }
    Whole by = step instanceof Whole whole ? plain(whole) : Whole.of(0);
    long stride = by.isConstant() ? by.range().low() : 0;
    boolean up =
        relation == Relation.LESS
            || relation == Relation.LESS_OR_EQUAL
            || (relation == Relation.NOT_EQUAL && stride > 0);
    if (relation == Relation.NOT_EQUAL) {
      boolean ordered =
          up ? from.range().high() <= to.range().low() : from.range().low() >= to.range().high();
      if (Math.abs(stride) != 1 || !(neverWraps || ordered)) {
        return new Counters(type, List.of(), List.of());
      }
    }
    boolean strict =
        relation == Relation.LESS || relation == Relation.GREATER || relation == Relation.NOT_EQUAL;
    return up
        ? upwards(type, from, to, by, strict, neverWraps)
        : downwards(type, from, to, by, strict, neverWraps);
  }

  private static Whole plain(Whole step) {
    return step.isConstant() ? Whole.of(step.range().low()) : step;
  }

  private static Counters upwards(
      Interval type, Whole from, Whole to, Whole step, boolean strict, boolean neverWraps) {
    long last = strict ? -1 : 0;
    List<Bound> upper = new ArrayList<>();
    Bound above = plus(Bounds.above(to), last);
    if (above != null) {
      upper.add(above);
    }
    List<Bound> lower = new ArrayList<>();
    long low = type.low();
    Bound below = Bounds.below(from);
    if (neverWraps || step.range().high() > 0) {
      // The counter's next value after its last one must still be in the type.
      long next = to.range().plus(Interval.of(last)).plus(step.range()).high();
      boolean forward = step.range().low() >= 0;
      if (neverWraps || (forward && next <= type.high() && next != Long.MAX_VALUE)) {
        low = from.range().low();
        addAll(lower, below, List.of());
      } else {
        addAll(lower, below, noWrap(to, last, step, true));
      }
    }
    long high = Math.min(type.high(), to.range().plus(Interval.of(last)).high());
    return new Counters(new Interval(low, Math.max(low, high)), lower, upper);
  }

  private static Counters downwards(
      Interval type, Whole from, Whole to, Whole step, boolean strict, boolean neverWraps) {
    long last = strict ? 1 : 0;
    List<Bound> lower = new ArrayList<>();
    Bound below = plus(Bounds.below(to), last);
    if (below != null) {
      lower.add(below);
    }
    List<Bound> upper = new ArrayList<>();
    long high = type.high();
    Bound above = Bounds.above(from);
    if (neverWraps || step.range().low() < 0) {
      long next = to.range().plus(Interval.of(last)).plus(step.range()).low();
      boolean forward = step.range().high() <= 0;
      if (neverWraps || (forward && next >= type.low() && next != Long.MIN_VALUE)) {
        high = from.range().high();
        addAll(upper, above, List.of());
      } else {
        addAll(upper, above, noWrap(to, last, step, false));
      }
    }
    long low = Math.max(type.low(), to.range().plus(Interval.of(last)).low());
    return new Counters(new Interval(Math.min(low, high), high), lower, upper);
  }

  /** The bound moved by an offset; none if that leaves the numbers that can be followed. */
  private static @Nullable Bound plus(@Nullable Bound bound, long offset) {
    try {
      return bound == null ? null : bound.plus(offset);
    } catch (Polynomial.TooLargeException e) {
      return null;
    }
  }

  /**
   * What must fit in an int for the counter to come to its bound without wrapping around; null if
   * that is not known.
   */
  private static @Nullable List<Polynomial> noWrap(Whole to, long last, Whole step, boolean up) {
    if (to.fit() == Fit.LOOSE || step.fit() == Fit.LOOSE) {
      return null;
    }
    try {
      List<Polynomial> needs = new ArrayList<>(forward(step, up));
      needs.add(to.form());
      needs.add(to.form().plus(step.form()).plus(last));
      return needs;
    } catch (Polynomial.TooLargeException e) {
      return null;
    }
  }

  /**
   * What must fit in an int, where that means less than 2^31 on either side of zero, for a step to
   * be its form, and not to lead away from the bound. A step {@code m} that is not negative is one
   * of which {@code m - (2^31 - 1)} fits.
   */
  private static List<Polynomial> forward(Whole step, boolean up) {
    Polynomial form = up ? step.form() : step.form().negate();
    Interval range = form.range();
    if (step.fit() == Fit.EXACT) {
      range = range.intersect(up ? step.range() : step.range().negate());
    }
    List<Polynomial> needs = new ArrayList<>();
    if (range.low() < 0) {
      needs.add(form.plus(-Integer.MAX_VALUE));
    }
    if (step.fit() != Fit.EXACT && range.high() > Integer.MAX_VALUE) {
      needs.add(form);
    }
    return needs;
  }

  private static void addAll(
      List<Bound> bounds, @Nullable Bound bound, @Nullable List<Polynomial> more) {
    if (bound != null && more != null) {
      List<Polynomial> mustFit = new ArrayList<>(bound.mustFit());
      mustFit.addAll(more);
      bounds.add(new Bound(bound.form(), mustFit));
    }
  }

  /**
   * Says of a symbol that it takes every so many values only, where it does not wrap around.
   *
   * @param by the step, which has one value in all rounds
   * @param relation how the counter compares with its bound
   * @return the number of the round, from 0; null if nothing is said
   */
  @Nullable Symbol addRounds(
      Symbol symbol, Value start, Whole by, Relation relation, Symbols symbols) {
    Whole step = plain(by);
    boolean up =
        step.isConstant()
            ? step.range().low() > 0
            : relation == Relation.LESS || relation == Relation.LESS_OR_EQUAL;
    List<Bound> bounds = up ? lower : upper;
    if (bounds.isEmpty()
        || !(start instanceof Whole from)
        || step.fit() == Fit.LOOSE
        || (step.isConstant() && step.range().magnitude() <= 1)
        || (step.isConstant() && step.range().magnitude() > Integer.MAX_VALUE)) {
      return null;
    }
    List<Polynomial> needs = new ArrayList<>(bounds.get(0).mustFit());
    if (from.fit() != Fit.EXACT) {
      needs.add(from.form());
    }
    Symbol rounds = symbols.varying("rounds", new Interval(0, Long.MAX_VALUE), true);
    try {
      forward(step, up).stream().filter(need -> !needs.contains(need)).forEach(needs::add);
      Polynomial value =
          from.form().plus(Polynomial.of(rounds).times(single(step.form(), symbols)));
      Polynomial zero = Polynomial.of(symbol).minus(value);
      symbol.holds(new Fact(zero, needs));
      symbol.holds(new Fact(zero.negate(), needs));
      if (!step.isConstant()) {
        symbol.isCourse(new Symbol.Course(value, needs));
      }
      return rounds;
    } catch (Polynomial.TooLargeException e) {
      return null;
    }
  }

  /**
   * A step that does not change in the marked loop as a multiple of one symbol, so that a sum can
   * be less than it.
   */
  private static Polynomial single(Polynomial step, Symbols symbols) {
    boolean isSingle =
        step.constant() == 0
            && step.terms().size() == 1
            && step.terms().get(0).factors().size() == 1;
    if (isSingle || step.isConstant() || !step.isInvariant()) {
      return step;
    }
    Symbol symbol =
        symbols.invariant(List.of("step", step), "step", step.range(), true, Symbols.Source.NONE);
    if (symbol.relations().isEmpty()) {
      Polynomial zero = step.minus(Polynomial.of(symbol));
      symbol.holds(Fact.of(zero));
      symbol.holds(Fact.of(zero.negate()));
    }
    return Polynomial.of(symbol);
  }

  /** Gives a symbol these limits. */
  void applyTo(Symbol symbol) {
    for (Bound bound : lower) {
      symbol.isAtLeast(bound);
    }
    for (Bound bound : upper) {
      symbol.isAtMost(bound);
    }
  }
}
