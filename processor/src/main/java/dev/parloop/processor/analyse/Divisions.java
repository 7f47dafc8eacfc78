package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Value.Fit;
import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    Interval share = share(a, b);
    range = share == null ? range : range.intersect(share);
    Symbol quotient = arithmetic.symbol("/", a, b, range, type, BinaryOperator.DIVIDE);
    describe(quotient, a, b, share != null);
    if (divides && quotient.relations().isEmpty() && b.range().low() <= MAX_DIVISOR) {
      long by = b.range().low();
      Polynomial rest = a.form().minus(Polynomial.of(quotient).times(by));
      List<Polynomial> needs = needs(a);
      // Towards zero.
      quotient.holds(new Fact(rest.plus(a.range().low() >= 0 ? 0 : by - 1), needs));
      quotient.holds(new Fact(rest.negate().plus(a.range().high() <= 0 ? 0 : by - 1), needs));
      List<Polynomial> notNegative = notNegative(a);
      if (notNegative != null && !notNegative.isEmpty()) {
        quotient.holds(new Fact(rest, notNegative));
      }
      noteExact(quotient, a, by);
    }
    return quotient;
  }

  /**
   * Between which values {@code whole * part / b} lies, where the part is from 0 to b: the borders
   * of equal shares. Null if it is not known that it is.
   */
  private static @Nullable Interval share(Whole a, Whole b) {
    if (a.fit() != Fit.EXACT || b.fit() != Fit.EXACT || b.isConstant()) {
      return null;
    }
    for (Symbol whole : a.form().symbols()) {
      Polynomial part = a.form().coefficient(whole);
      if (part != null
          && a.form().without(whole).isZero()
          && part.range().low() >= 0
          && isAtMost(part, b.form())) {
        return whole.range().hull(Interval.of(0));
      }
    }
    return null;
  }

  /** Whether a form is not above another, after the bounds of one of its symbols. */
  private static boolean isAtMost(Polynomial form, Polynomial limit) {
    for (Symbol symbol : form.symbols()) {
      Polynomial factor = form.coefficient(symbol);
      if (factor == null || factor.range().low() < 0) {
        continue;
      }
      for (Symbol.Bound bound : symbol.upper()) {
        Polynomial room = limit.minus(form.substitute(symbol, bound.form()));
        if (bound.mustFit().isEmpty() && room.range().low() >= 0) {
          return true;
        }
      }
    }
    return limit.minus(form).range().low() >= 0;
  }

  /**
   * Says what a quotient is, and what follows where the divisor is positive.
   *
   * @param isPositive whether it surely is
   */
  private static void describe(Symbol quotient, Whole a, Whole b, boolean isPositive) {
    if (quotient.quotient() != null
        || quotient.isInvariant()
        || !b.isInvariant()
        || b.fit() != Fit.EXACT
        || a.fit() == Fit.LOOSE) {
      return;
    }
    List<Polynomial> positive =
        isPositive || b.range().low() >= 1 ? List.of() : List.of(atLeastOne(b.form()));
    List<Polynomial> notNegative = notNegative(a);
    if (notNegative != null && !b.isConstant()) {
      List<Polynomial> both = new ArrayList<>(positive);
      both.addAll(notNegative);
      quotient.isAtLeast(new Symbol.Bound(Polynomial.ZERO, both));
      quotient.isAtLeast(new Symbol.Bound(a.form().negate(), notNegative));
      quotient.isAtMost(new Symbol.Bound(a.form(), notNegative));
    }
    List<Polynomial> needs = new ArrayList<>(positive);
    needs.addAll(needs(a));
    quotient.isQuotient(new Symbol.Quotient(a.form(), b.form(), needs));
  }

  /** What must fit in an int for a value not to be negative; null if it is not known. */
  private static @Nullable List<Polynomial> notNegative(Whole value) {
    if (value.fit() != Fit.EXACT || value.range().low() >= 0) {
      return value.fit() == Fit.EXACT ? List.of() : null;
    }
    Symbol symbol = value.form().asSymbol();
    if (symbol != null) {
      for (Symbol.Bound bound : symbol.lower()) {
        if (bound.form().isConstant() && bound.form().constant() >= 0) {
          return bound.mustFit();
        }
      }
    }
    return null;
  }

  /**
   * What fits in an int, where that means less than 2^31 on either side of zero, if an int is
   * positive.
   */
  private static Polynomial atLeastOne(Polynomial form) {
    return form.plus(-1L - Integer.MAX_VALUE);
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
      note(remainder, a.form(), b, needs(a));
      Symbol quotient = quotientSymbol(a, b, type);
      if (isPositive(b) && b.range().low() <= MAX_DIVISOR) {
        long by = b.range().low();
        Polynomial multiple = Polynomial.of(quotient).times(by);
        equal(remainder, a.form().minus(multiple).minus(Polynomial.of(remainder)), needs(a));
      } else if (a.fit() == Fit.EXACT && b.fit() == Fit.EXACT && remainder.division() == null) {
        remainder.isRemainder(new Symbol.Division(quotient, b.form(), a.form()));
        limit(remainder, a, b);
      }
    }
    return remainder;
  }

  /** Says between which values a remainder lies. */
  private static void limit(Symbol remainder, Whole a, Whole b) {
    List<Polynomial> notNegative = notNegative(a);
    if (remainder.isInvariant() || notNegative == null) {
      return;
    }
    List<Polynomial> positive = b.range().low() >= 1 ? List.of() : List.of(atLeastOne(b.form()));
    if (remainder.range().low() < 0) {
      remainder.isAtLeast(new Symbol.Bound(Polynomial.ZERO, notNegative));
    }
    remainder.isAtMost(new Symbol.Bound(b.form().plus(-1), positive));
    remainder.isAtMost(new Symbol.Bound(a.form(), notNegative));
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
    boolean clears = b.isConstant() && isLowBits(~b.range().low());
    if (clears && !a.isInvariant() && a.fit() != Fit.LOOSE) {
      return withoutLowBits(a, Whole.of(~b.range().low()), range, type);
    }
    Symbol masked = arithmetic.symbol("&", a, b, range, type, BinaryOperator.AND);
    masked.isMadeOf(new Symbol.Bits(BinaryOperator.AND, a.form(), b.form()));
    long size = b.range().low() + 1;
    notePeriod(masked, a.isInvariant() ? b : a, a.isInvariant() ? a : b);
    boolean isLowBits = b.isConstant() && isLowBits(b.range().low());
    if (isLowBits && masked.relations().isEmpty() && a.fit() != Fit.LOOSE) {
      // The low bits of the form are those of the value, whether it has wrapped or not.
      Symbol rounds = symbols.varying("rounds", Interval.ALL, true);
      Polynomial multiple = Polynomial.of(rounds).times(size);
      equal(masked, a.form().minus(multiple).minus(Polynomial.of(masked)), List.of());
    } else if (masked.relations().isEmpty() && !masked.isInvariant()) {
      masked.leavesGaps();
    }
    return Whole.of(masked);
  }

  /** Whether a mask is of the lowest bits, a few of them, without a gap. */
  static boolean isLowBits(long mask) {
    return mask > 0 && mask < MAX_DIVISOR && (mask & (mask + 1)) == 0;
  }

  /** {@code a & ~3} is {@code a - (a & 3)}, which never wraps around. */
  private Whole withoutLowBits(Whole a, Whole low, Interval range, Type type) {
    Polynomial form = a.form().minus(((Whole) masked(a, low, type)).form());
    return new Whole(form, Value.rangeOf(type).intersect(range), a.fit());
  }

  /** {@code Math.floorMod(a, b)}, which has the sign of b. */
  Value modulo(Whole a, Whole b, Type type) {
    long limit = b.range().magnitude();
    Interval range =
        limit == Long.MAX_VALUE
            ? Interval.ALL
            : new Interval(
                b.range().low() >= 0 ? 0 : 1 - limit, b.range().high() <= 0 ? 0 : limit - 1);
    Symbol remainder = arithmetic.symbol("floorMod", a, b, range, type, Symbols.Source.NONE);
    if (remainder.relations().isEmpty() && b.isInvariant() && a.fit() != Fit.LOOSE) {
      note(remainder, a.form(), b, needs(a));
      if (isPositive(b) && b.range().low() <= MAX_DIVISOR) {
        Symbol rounds = symbols.varying("rounds", Interval.ALL, true);
        Polynomial multiple = Polynomial.of(rounds).times(b.range().low());
        equal(remainder, a.form().minus(multiple).minus(Polynomial.of(remainder)), needs(a));
      }
    }
    return Whole.of(remainder);
  }

  /** Notes what a remainder is one of, modulo the divisor. */
  private static void note(
      Symbol remainder, Polynomial dividend, Whole divisor, List<Polynomial> needs) {
    if (remainder.residue() != null || divisor.fit() != Fit.EXACT) {
      return;
    }
    Polynomial modulus = divisor.form();
    Polynomial form = dividend;
    List<Polynomial> all = new ArrayList<>(needs);
    for (Symbol symbol : dividend.symbols()) {
      Symbol.Residue inner = symbol.residue();
      Polynomial times = form.coefficient(symbol);
      if (times != null && times.isConstant() && Objects.equals(symbol, modulus.asSymbol())) {
        form = form.without(symbol);
      } else if (times != null && inner != null && inner.modulus().equals(modulus)) {
        // Where a remainder stands what it is one of may stand as well.
        form = form.substitute(symbol, inner.dividend());
        all.addAll(inner.mustFit());
      }
    }
    remainder.isResidue(new Symbol.Residue(form, modulus, all));
  }

  /**
   * Notes that values are the same after a mask only if their low bits are, as many as the mask has
   * without a gap.
   */
  private void notePeriod(Symbol masked, Whole a, Whole mask) {
    if (masked.residue() != null || !mask.isInvariant()) {
      return;
    }
    Polynomial period = period(mask);
    if (period != null) {
      masked.isResidue(new Symbol.Residue(a.form(), period, List.of()));
    }
  }

  /** The lowest bit that a mask does not have, 0 if it has all of an int's; null if unknown. */
  private @Nullable Polynomial period(Whole mask) {
    Polynomial form = mask.form();
    if (mask.isConstant()) {
      long lowest = Long.lowestOneBit(~mask.range().low());
      return lowest > 0 && lowest <= MAX_DIVISOR ? Polynomial.of(lowest) : null;
    }
    boolean isSimple =
        form.terms().size() == 1
            && form.terms().get(0).factors().size() == 1
            && Math.abs(form.terms().get(0).coefficient()) == 1
            && Math.abs(form.constant()) <= MAX_DIVISOR;
    Symbol symbol = isSimple ? form.terms().get(0).factors().get(0) : null;
    Expr value = symbol == null || symbol.isLong() ? null : new Formulas(symbols).expression(form);
    if (symbol == null || value == null) {
      return null;
    }
    Expr next = binary(BinaryOperator.ADD, value, Formulas.literal(1));
    Expr others = binary(BinaryOperator.XOR, value, Formulas.literal(-1));
    Expr lowest = binary(BinaryOperator.AND, others, next);
    Symbols.Source source = new Symbols.Source(lowest, symbols.source(symbol).nonNull());
    return Polynomial.of(
        symbols.invariant(
            List.of("period", form), "period", new Interval(0, 1L << 31), true, source));
  }

  private static Expr binary(BinaryOperator operator, Expr left, Expr right) {
    return new Expr.Binary(operator, left, right, Type.Primitive.LONG, Span.NONE);
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
