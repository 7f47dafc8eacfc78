package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Value.Fit;
import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.UnaryOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divisions, remainders, shifts to the right and masks: symbols, and how they and their operands
 * belong together.
 */
final class Divisions {
  private static final long MAX_DIVISOR = 1L << 30;

  private final Arithmetic arithmetic;
  private final Symbols symbols;

  Divisions(Arithmetic arithmetic, Symbols symbols) {
    this.arithmetic = arithmetic;
    this.symbols = symbols;
  }

  /** {@code a / b}. */
  Value quotient(Whole a, Whole b, Type type) {
    // Towards zero, and where -a / b wraps around so does -(a / b).
    Whole opposite = opposite(b, type);
    return opposite == null
        ? Whole.of(quotientSymbol(a, b, type))
        : arithmetic.unary(UnaryOperator.NEGATE, Whole.of(quotientSymbol(a, opposite, type)), type);
  }

  /** The divisor with the other sign, where it is always negative and that is one of the type. */
  private @Nullable Whole opposite(Whole divisor, Type type) {
    boolean isNegative =
        divisor.range().high() < 0 && divisor.range().low() > Value.rangeOf(type).low();
    return isNegative
            && arithmetic.unary(UnaryOperator.NEGATE, divisor, type) instanceof Whole positive
        ? positive
        : null;
  }

  private Symbol quotientSymbol(Whole a, Whole b, Type type) {
    Interval range = Interval.ALL;
    boolean divides = isPositive(b);
    if (divides && !isUnlimited(a.range())) {
      long by = b.range().low();
      range = new Interval(a.range().low() / by, a.range().high() / by);
    } else if (a.range().low() >= 0 && b.range().low() >= 1) {
      range = new Interval(0, a.range().high());
    }
    Symbol quotient = arithmetic.symbol("/", a, b, range, type, BinaryOperator.DIVIDE);
    if (divides && quotient.relations().isEmpty() && b.range().low() <= MAX_DIVISOR) {
      long by = b.range().low();
      Polynomial rest = a.form().minus(Polynomial.of(quotient).times(by));
      List<Polynomial> needs = needs(a);
      // Towards zero.
      quotient.holds(new Fact(rest.plus(a.range().low() >= 0 ? 0 : by - 1), needs));
      quotient.holds(new Fact(rest.negate().plus(a.range().high() <= 0 ? 0 : by - 1), needs));
      noteExact(quotient, a, by);
    }
    return quotient;
  }

  /** {@code a % b}, which has the sign of a, whatever that of b is. */
  Value remainder(Whole a, Whole b, Type type) {
    Whole opposite = opposite(b, type);
    return Whole.of(remainderSymbol(a, opposite == null ? b : opposite, type));
  }

  private Symbol remainderSymbol(Whole a, Whole b, Type type) {
    Interval range = Interval.ALL;
    long limit = b.range().magnitude();
    if (limit != Long.MAX_VALUE) {
      long low = a.range().low() >= 0 ? 0 : 1 - limit;
      long high = a.range().high() <= 0 ? 0 : limit - 1;
      range = new Interval(Math.min(low, 0), Math.max(high, 0));
    }
    Symbol remainder = arithmetic.symbol("%", a, b, range, type, BinaryOperator.REMAINDER);
    if (remainder.relations().isEmpty() && b.isInvariant() && a.fit() != Fit.LOOSE) {
      Symbol quotient = quotientSymbol(a, b, type);
      if (isPositive(b) && b.range().low() <= MAX_DIVISOR) {
        long by = b.range().low();
        Polynomial multiple = Polynomial.of(quotient).times(by);
        equal(remainder, a.form().minus(multiple).minus(Polynomial.of(remainder)), needs(a));
      } else if (a.fit() == Fit.EXACT && b.fit() == Fit.EXACT && remainder.division() == null) {
        remainder.isRemainder(new Symbol.Division(quotient, b.form(), a.form()));
      }
    }
    return remainder;
  }

  /** {@code a >> b}. */
  Value shiftRight(Whole a, Whole b, Type type) {
    boolean known = b.isConstant() && b.range().low() >= 0 && b.range().low() <= 30;
    int by = known ? (int) b.range().low() : 0;
    Interval range =
        known ? new Interval(a.range().low() >> by, a.range().high() >> by) : Interval.ALL;
    Symbol shifted = arithmetic.symbol(">>", a, b, range, type, BinaryOperator.SHIFT_RIGHT);
    if (known && shifted.relations().isEmpty()) {
      Polynomial rest = a.form().minus(Polynomial.of(shifted).times(1L << by));
      shifted.holds(new Fact(rest, needs(a)));
      shifted.holds(new Fact(rest.negate().plus((1L << by) - 1), needs(a)));
      noteExact(shifted, a, 1L << by);
    }
    return Whole.of(shifted);
  }

  /** {@code a & b}. */
  Value masked(Whole a, Whole b, Type type) {
    long high = Long.MAX_VALUE;
    if (a.range().low() >= 0) {
      high = a.range().high();
    }
    if (b.range().low() >= 0) {
      high = Math.min(high, b.range().high());
    }
    Interval range = high == Long.MAX_VALUE ? Interval.ALL : new Interval(0, high);
    Symbol masked = arithmetic.symbol("&", a, b, range, type, BinaryOperator.AND);
    long size = b.range().low() + 1;
    boolean isLowBits =
        b.isConstant() && size > 1 && size <= MAX_DIVISOR && Long.bitCount(size) == 1;
    if (isLowBits && masked.relations().isEmpty() && a.fit() != Fit.LOOSE) {
      // The low bits of the form are those of the value, whether it has wrapped or not.
      Symbol rounds = symbols.varying("rounds", Interval.ALL, true);
      Polynomial multiple = Polynomial.of(rounds).times(size);
      equal(masked, a.form().minus(multiple).minus(Polynomial.of(masked)), List.of());
    }
    return Whole.of(masked);
  }

  /** {@code i * (i + 1) / 2} has no remainder. */
  private static void noteExact(Symbol quotient, Whole a, long by) {
    if (a.fit() != Fit.LOOSE
        && a.form().terms().size() > 1
        && Congruences.isMultiple(a.form(), by)) {
      quotient.isExact(new Symbol.Exact(a.form(), by, needs(a)));
    }
  }

  private static void equal(Symbol symbol, Polynomial zero, List<Polynomial> needs) {
    symbol.holds(new Fact(zero, needs));
    symbol.holds(new Fact(zero.negate(), needs));
  }

  private static boolean isPositive(Whole divisor) {
    return divisor.isConstant() && divisor.range().low() > 0;
  }

  private static boolean isUnlimited(Interval range) {
    return range.low() == Long.MIN_VALUE || range.high() == Long.MAX_VALUE;
  }

  /** What must fit for the value to be its form. */
  private static List<Polynomial> needs(Whole value) {
    return value.fit() == Fit.EXACT ? List.of() : List.of(value.form());
  }
}
