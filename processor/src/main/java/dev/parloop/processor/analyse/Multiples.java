package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.CollisionTest.Outcome;
import dev.parloop.processor.model.Expr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Subscripts that differ by a multiple of some number, and by an offset. */
final class Multiples {
  private static final long WRAP = 1L << 32;

  private final Stride stride;
  private final Formulas formulas;
  private final WrapGuards wraps;

  Multiples(Stride stride, Formulas formulas, WrapGuards wraps) {
    this.stride = stride;
    this.formulas = formulas;
    this.wraps = wraps;
  }

  /**
   * {@code c * delta + r}: solved exactly, modulo 2^32. Null if the difference is not of the form.
   */
  @Nullable Outcome ofOne(CollisionTest.Dimension pair) {
    Polynomial coefficient = pair.difference().coefficient(pair.delta());
    Polynomial rest = pair.difference().without(pair.delta());
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
    if (distance != null
        && (distance % stride.constant() != 0 || !pair.delta().range().contains(distance))) {
      distance = null;
    }
    if (!Congruences.hasSolution(c, r, pair.delta().range(), stride.constant(), distance)) {
      return distance == null ? Outcome.NEVER : Outcome.at(distance, true);
    }
    if (distance != null) {
      return Outcome.at(distance, false);
    }
    // Only wrapped products collide.
    List<Guard> guards = wraps.discharge(pair, Set.of(), pair.elimination(false));
    return guards == null ? Outcome.UNKNOWN : Outcome.neverIf(guards);
  }

  /** Whether a power of two divides all terms but the constant one, which holds modulo 2^32 too. */
  boolean differInLowBits(CollisionTest.Dimension pair) {
    long divisor = Congruences.divisor(pair.difference(), pair.delta(), stride.constant());
    long power = Math.min(Long.lowestOneBit(divisor), WRAP);
    return pair.difference().constant() % power != 0;
  }

  /** The outcome where nothing but guards is left. */
  Outcome test(CollisionTest.Dimension pair) {
    if (pair.difference().constant()
            % Congruences.divisor(pair.difference(), pair.delta(), stride.constant())
        != 0) {
      List<Guard> guards = wraps.discharge(pair, Set.of(), pair.elimination(false));
      if (guards != null) {
        return Outcome.neverIf(guards);
      }
    }
    Polynomial coefficient = pair.difference().coefficient(pair.delta());
    if (coefficient == null || !coefficient.isInvariant()) {
      return Outcome.UNKNOWN;
    }
    if (!pair.difference().without(pair.delta()).isZero()) {
      return byOffset(pair, coefficient);
    }
    // A symbolic stride.
    List<Guard> guards = wraps.discharge(pair, Set.of(), pair.elimination(false));
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
   * {@code c * delta + offset}: apart if the offset is larger than all multiples, or zero; where c
   * is no constant, if the offset is none of them.
   */
  private Outcome byOffset(CollisionTest.Dimension dimension, Polynomial coefficient) {
    Polynomial offset = dimension.difference().without(dimension.delta());
    if (!offset.isInvariant() || isMultiple(offset, coefficient)) {
      return Outcome.UNKNOWN;
    }
    Elimination elimination = dimension.elimination(true);
    for (Elimination.Result limit : elimination.limits(Polynomial.of(dimension.delta()))) {
      Polynomial reach =
          coefficient.isConstant()
              ? limit.form().times(Math.abs(coefficient.constant()))
              : limit.form();
      // What any array would allow says nothing.
      boolean isIdle = reach.isConstant() && reach.constant() >= Integer.MAX_VALUE - 1;
      List<Guard> apart =
          isIdle
                  || (coefficient.isConstant()
                      && !PairSystem.mayBeApart(dimension.pair(), offset, reach))
              ? null
              : apart(offset, coefficient, reach);
      if (apart == null) {
        continue;
      }
      Set<Polynomial> needs = new LinkedHashSet<>(limit.mustFit());
      needs.addAll(elimination.assumptions());
      List<Guard> noWrap = wraps.discharge(dimension, needs, dimension.elimination(false));
      if (noWrap != null) {
        List<Guard> all = new ArrayList<>(apart);
        all.addAll(noWrap);
        return Outcome.neverIf(all);
      }
    }
    return Outcome.UNKNOWN;
  }

  /** Whether one form is a constant times another that is no constant: iterations meet there. */
  private static boolean isMultiple(Polynomial form, Polynomial of) {
    long times = of.isConstant() || of.isZero() ? 0 : form.content() / of.content();
    return times != 0 && (form.equals(of.times(times)) || form.equals(of.times(-times)));
  }

  /** The guard that a stride does not lead over an offset, and what makes it safe; or null. */
  private @Nullable List<Guard> apart(Polynomial offset, Polynomial stride, Polynomial reach) {
    List<Guard> all = new ArrayList<>();
    for (Polynomial form : List.of(offset, stride, reach)) {
      List<Guard> safety = formulas.safety(form);
      if (safety == null) {
        return null;
      }
      all.addAll(safety);
    }
    Expr offsetValue = formulas.expression(offset.withoutSign());
    Expr strideValue = formulas.expression(stride.withoutSign());
    Expr reachValue = formulas.expression(reach);
    if (offsetValue == null || strideValue == null || reachValue == null) {
      return null;
    }
    all.add(
        stride.isConstant()
            ? new Guard.Apart(offsetValue, reachValue)
            : new Guard.NoMultiple(offsetValue, strideValue, reachValue));
    return all;
  }
}
