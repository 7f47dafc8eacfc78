package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Subscripts that are remainders, {@code (head + i) % n}: two of them are equal only if what is
 * divided differs by a multiple of the divisor, which it does not where it differs by less. What
 * must be known for that, or asked.
 */
final class Residues {
  /**
   * A guard that asks whether there are fewer iterations would hold where there is little to do.
   */
  private static final long MIN_MODULUS = 64;

  private final Formulas formulas;
  private final WrapGuards wraps;

  Residues(Formulas formulas, WrapGuards wraps) {
    this.formulas = formulas;
    this.wraps = wraps;
  }

  /** Whether any subscript has to do with a remainder. */
  static boolean areUsed(List<Touch> touches) {
    for (Touch touch : touches) {
      for (Polynomial subscript : touch.path()) {
        if (subscript != null && subscript.symbols().stream().anyMatch(Residues::isUsed)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isUsed(Symbol symbol) {
    return symbol.residue() != null
        || symbol.cases().stream()
            .anyMatch(one -> one.form().symbols().stream().anyMatch(Residues::isUsed));
  }

  /**
   * What a symbol is a remainder of, if two subscripts are equal only where the dividends differ by
   * a multiple of the modulus; null if nothing of the kind is known.
   */
  static Symbol.@Nullable Residue compared(
      Pair pair, Symbol symbol, Polynomial earlier, Polynomial later) {
    Symbol.Residue residue = symbol.residue();
    Polynomial times = residue == null ? null : earlier.coefficient(symbol);
    if (residue == null
        || times == null
        || !times.isConstant()
        || Math.abs(times.constant()) != 1
        || !symbol.range().within(Interval.INT)
        || !Objects.equals(times, later.coefficient(symbol))) {
      return null;
    }
    Polynomial rest = pair.difference(earlier.without(symbol), later.without(symbol));
    if (rest.isZero()) {
      return residue;
    }
    if (!rest.equals(residue.modulus()) && !rest.negate().equals(residue.modulus())) {
      return null;
    }
    // Three times the modulus must not wrap around.
    List<Polynomial> mustFit = new ArrayList<>(residue.mustFit());
    mustFit.add(residue.modulus().times(2));
    return new Symbol.Residue(residue.dividend(), residue.modulus(), mustFit);
  }

  /**
   * The guards under which dividends that differ do not differ by a multiple of the modulus.
   *
   * @param asks whether a guard may ask how far they are apart
   * @return null if there are none
   */
  @Nullable List<Guard> guards(
      CollisionTest.Dimension dividends, Symbol.Residue residue, boolean asks) {
    Pair pair = dividends.pair();
    Polynomial difference = dividends.difference();
    Polynomial modulus = residue.modulus();
    Set<Polynomial> needs = PairSystem.areBetween(pair, difference, modulus);
    if (needs != null) {
      return discharged(dividends, residue, needs);
    }
    Polynomial times = difference.coefficient(dividends.delta());
    if (!asks
        || times == null
        || !times.isConstant()
        || !difference.without(dividends.delta()).isZero()
        || (modulus.isConstant() && Math.abs(modulus.constant()) < MIN_MODULUS)
        || !isShifted(pair.counter(), residue.dividend())) {
      return null;
    }
    Elimination elimination = dividends.elimination(true);
    for (Elimination.Result limit : elimination.limits(Polynomial.of(dividends.delta()))) {
      Polynomial reach = limit.form().times(Math.abs(times.constant()));
      Expr reachValue = formulas.expression(reach);
      Expr modulusValue = formulas.expression(modulus.withoutSign());
      List<Guard> reachSafety = formulas.safety(reach);
      List<Guard> modulusSafety = formulas.safety(modulus);
      boolean isIdle = reach.isConstant() && reach.constant() >= Integer.MAX_VALUE - 1;
      if (!isIdle
          && reachValue != null
          && modulusValue != null
          && reachSafety != null
          && modulusSafety != null) {
        Set<Polynomial> all = new LinkedHashSet<>(limit.mustFit());
        all.addAll(elimination.assumptions());
        List<Guard> fits = discharged(dividends, residue, all);
        if (fits != null) {
          List<Guard> guards = new ArrayList<>(modulusSafety);
          guards.addAll(reachSafety);
          guards.add(new Guard.Apart(modulusValue, reachValue));
          guards.addAll(fits);
          return guards;
        }
      }
    }
    return null;
  }

  /** The guards under which all fits that must. */
  private @Nullable List<Guard> discharged(
      CollisionTest.Dimension dividends, Symbol.Residue residue, Set<Polynomial> needs) {
    Set<Polynomial> all = new LinkedHashSet<>(needs);
    all.addAll(residue.mustFit());
    CollisionTest.Dimension exact =
        new CollisionTest.Dimension(
            dividends.pair(), dividends.left(), dividends.right(), Polynomial.ZERO);
    List<Guard> guards = wraps.discharge(exact, all, dividends.elimination(false));
    return guards == null ? null : new ArrayList<>(guards);
  }

  /**
   * Whether what is divided begins somewhere. A remainder of numbers that begin at a constant is
   * there for what it repeats, else it would change nothing: a guard would send such a loop to the
   * serial one.
   */
  private static boolean isShifted(Symbol counter, Polynomial dividend) {
    if (!dividend.without(counter).isConstant()) {
      return true;
    }
    for (Symbol.Bound bound : counter.lower()) {
      if (!bound.form().isConstant()) {
        return true;
      }
    }
    return counter.lower().isEmpty();
  }
}
