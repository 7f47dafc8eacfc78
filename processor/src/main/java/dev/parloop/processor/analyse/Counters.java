package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Symbol.Bound;
import dev.parloop.processor.analyse.Value.Fit;
import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.IterationSpace.Relation;
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
    return of(space, start, bound, step, false);
  }

  /** The limits of the marked loop's counter: a loop that would wrap is run serially. */
  static Counters ofMarked(IterationSpace.Range space, Value start, Value bound, Value step) {
    return of(space, start, bound, step, true);
  }

  private static Counters of(
      IterationSpace.Range space, Value start, Value bound, Value step, boolean neverWraps) {
    Interval type = Value.rangeOf(space.variable().type());
    if (!(start instanceof Whole from) || !(bound instanceof Whole to)) {
      return new Counters(type, List.of(), List.of());
    }
    long stride = step instanceof Whole whole && whole.isConstant() ? whole.range().low() : 0;
    Relation relation = space.relation();
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
        ? upwards(type, from, to, stride, strict, neverWraps)
        : downwards(type, from, to, stride, strict, neverWraps);
  }

  private static Counters upwards(
      Interval type, Whole from, Whole to, long stride, boolean strict, boolean neverWraps) {
    long last = strict ? -1 : 0;
    List<Bound> upper = new ArrayList<>();
    Bound above = plus(Bounds.above(to), last);
    if (above != null) {
      upper.add(above);
    }
    List<Bound> lower = new ArrayList<>();
    long low = type.low();
    Bound below = Bounds.below(from);
    if (neverWraps || stride > 0) {
      // The counter's next value after its last one must still be in the type.
      Interval next = to.range().plus(Interval.of(last + stride));
      if (neverWraps || (next.high() <= type.high() && next.high() != Long.MAX_VALUE)) {
        low = from.range().low();
        addAll(lower, below, List.of());
      } else if (to.fit() != Fit.LOOSE) {
        addAll(lower, below, List.of(to.form(), to.form().plus(last + stride)));
      }
    }
    long high = Math.min(type.high(), to.range().plus(Interval.of(last)).high());
    return new Counters(new Interval(low, Math.max(low, high)), lower, upper);
  }

  private static Counters downwards(
      Interval type, Whole from, Whole to, long stride, boolean strict, boolean neverWraps) {
    long last = strict ? 1 : 0;
    List<Bound> lower = new ArrayList<>();
    Bound below = plus(Bounds.below(to), last);
    if (below != null) {
      lower.add(below);
    }
    List<Bound> upper = new ArrayList<>();
    long high = type.high();
    Bound above = Bounds.above(from);
    if (neverWraps || stride < 0) {
      Interval next = to.range().plus(Interval.of(last + stride));
      if (neverWraps || (next.low() >= type.low() && next.low() != Long.MIN_VALUE)) {
        high = from.range().high();
        addAll(upper, above, List.of());
      } else if (to.fit() != Fit.LOOSE) {
        addAll(upper, above, List.of(to.form(), to.form().plus(last + stride)));
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

  private static void addAll(List<Bound> bounds, @Nullable Bound bound, List<Polynomial> more) {
    if (bound != null) {
      List<Polynomial> mustFit = new ArrayList<>(bound.mustFit());
      mustFit.addAll(more);
      bounds.add(new Bound(bound.form(), mustFit));
    }
  }

  /**
   * Says of a symbol that it takes every so many values only, where it does not wrap around.
   *
   * @return the number of the round, from 0; null if nothing is said
   */
  @Nullable Symbol addRounds(Symbol symbol, Value start, long step, Symbols symbols) {
    List<Bound> bounds = step > 0 ? lower : upper;
    if (Math.abs(step) <= 1
        || Math.abs(step) > Integer.MAX_VALUE
        || bounds.isEmpty()
        || !(start instanceof Whole from)) {
      return null;
    }
    List<Polynomial> needs = new ArrayList<>(bounds.get(0).mustFit());
    if (from.fit() != Fit.EXACT) {
      needs.add(from.form());
    }
    Symbol rounds = symbols.varying("rounds", new Interval(0, Long.MAX_VALUE), true);
    try {
      Polynomial value = from.form().plus(Polynomial.of(rounds).times(step));
      Polynomial zero = Polynomial.of(symbol).minus(value);
      Fact opposite = new Fact(zero.negate(), needs);
      symbol.holds(new Fact(zero, needs));
      symbol.holds(opposite);
      return rounds;
    } catch (Polynomial.TooLargeException e) {
      return null;
    }
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
