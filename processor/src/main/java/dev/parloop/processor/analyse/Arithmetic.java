package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Value.Fit;
import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.UnaryOperator;
import java.util.ArrayList;
import java.util.List;

/** Integer operations on symbolic values, with Java's wrap-around. */
final class Arithmetic {
  private final Symbols symbols;
  private final Divisions divisions;

  Arithmetic(Symbols symbols) {
    this.symbols = symbols;
    this.divisions = new Divisions(this, symbols);
  }

  /** The result of {@code left operator right}, both of the type the operator works in. */
  Value binary(BinaryOperator operator, Value left, Value right, Type type) {
    if (!Value.isWhole(type) || !(left instanceof Whole a) || !(right instanceof Whole b)) {
      return unknown(type);
    }
    try {
      return switch (operator) {
        case ADD -> ring(a.form().plus(b.form()), a.range().plus(b.range()), a, b, type);
        case SUBTRACT -> ring(a.form().minus(b.form()), a.range().minus(b.range()), a, b, type);
        case MULTIPLY -> ring(a.form().times(b.form()), a.range().times(b.range()), a, b, type);
        case SHIFT_LEFT -> shiftLeft(a, b, type);
        case DIVIDE -> divisions.quotient(a, b, type);
        case REMAINDER -> divisions.remainder(a, b, type);
        case SHIFT_RIGHT -> divisions.shiftRight(a, b, type);
        case AND -> divisions.masked(a, b, type);
        case XOR -> bits(operator, a, b, 2, type);
        case OR -> bits(operator, a, b, 1, type);
        default -> composed(operator.symbol(), a, b, Value.rangeOf(type), type, operator);
      };
    } catch (Polynomial.TooLargeException e) {
      return unknown(type);
    }
  }

  /** {@code -a}, {@code ~a}. */
  Value unary(UnaryOperator operator, Value operand, Type type) {
    if (!Value.isWhole(type) || !(operand instanceof Whole a)) {
      return unknown(type);
    }
    try {
      Whole negated = ring(a.form().negate(), a.range().negate(), a, a, type);
      if (operator == UnaryOperator.NEGATE) {
        return negated;
      }
      return ring(
          negated.form().plus(-1),
          a.range().negate().plus(Interval.of(-1)),
          negated,
          negated,
          type);
    } catch (Polynomial.TooLargeException e) {
      return unknown(type);
    }
  }

  /** A sum, difference or product, which wraps to the low bits of the exact result. */
  private static Whole ring(Polynomial form, Interval exact, Whole a, Whole b, Type type) {
    Interval limits = Value.rangeOf(type);
    boolean isExact = a.fit() == Fit.EXACT && b.fit() == Fit.EXACT;
    Interval known = isExact ? form.range().intersect(exact) : exact;
    if (known.within(limits) && !isUnlimited(known)) {
      return new Whole(form, known, isExact ? Fit.EXACT : weaker(a.fit(), b.fit()));
    }
    Fit fit = weaker(a.fit(), b.fit());
    // The low 32 bits of an int are all there is to it.
    boolean isInt = type != Type.Primitive.LONG;
    return new Whole(form, limits, fit == Fit.LOOSE && !isInt ? Fit.LOOSE : Fit.WRAPPED);
  }

  private static boolean isUnlimited(Interval range) {
    return range.low() == Long.MIN_VALUE || range.high() == Long.MAX_VALUE;
  }

  private static Fit weaker(Fit a, Fit b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private Value shiftLeft(Whole a, Whole b, Type type) {
    int width = type == Type.Primitive.LONG ? 63 : 31;
    if (!b.isConstant() || (b.range().low() & width) > 40) {
      return composed("<<", a, b, Value.rangeOf(type), type, BinaryOperator.SHIFT_LEFT);
    }
    Whole factor = Whole.of(1L << (b.range().low() & width));
    return ring(a.form().times(factor.form()), a.range().times(factor.range()), a, factor, type);
  }

  /**
   * {@code a ^ b} and {@code a | b}: a sum where no bit is set in both, as in {@code 4 * i | 3}.
   */
  private Value bits(BinaryOperator operator, Whole a, Whole b, long times, Type type) {
    return areApart(a, b) || areApart(b, a)
        ? binary(BinaryOperator.ADD, a, b, type)
        : lowBit(operator, a, b, times, type);
  }

  /** Whether a value is smaller than what divides another: its low bits do not wrap away. */
  private static boolean areApart(Whole multiple, Whole small) {
    int zeros = Math.min(31, Long.numberOfTrailingZeros(multiple.form().content()));
    return small.range().low() >= 0 && small.range().high() < 1L << zeros;
  }

  /** Between which values those lie that have no longer bits than some values have. */
  private static Interval withSameBits(Interval range) {
    boolean isNatural = range.low() >= 0 && range.high() > 0;
    return isNatural ? new Interval(0, (Long.highestOneBit(range.high()) << 1) - 1) : Interval.ALL;
  }

  /** {@code a ^ 1} and {@code a | 7} in terms of the lowest bits of a. */
  private Value lowBit(BinaryOperator operator, Whole a, Whole b, long times, Type type) {
    long low = b.isConstant() ? b.range().low() : 0;
    boolean isLow = low == 1 || (operator == BinaryOperator.OR && Divisions.isLowBits(low));
    if (!isLow || a.fit() != Fit.EXACT) {
      Interval range = withSameBits(a.range().hull(b.range()));
      Symbol symbol = symbol(operator.symbol(), a, b, range, type, operator);
      symbol.isMadeOf(new Symbol.Bits(operator, a.form(), b.form()));
      if (!symbol.isInvariant()) {
        symbol.leavesGaps();
      }
      return Whole.of(symbol);
    }
    Value bit = binary(BinaryOperator.AND, a, b, type);
    Value twice = binary(BinaryOperator.MULTIPLY, bit, Whole.of(times), type);
    return binary(BinaryOperator.SUBTRACT, binary(BinaryOperator.ADD, a, b, type), twice, type);
  }

  /** An operation that is not followed: a symbol that stands for its result. */
  Value composed(
      String name, Whole a, Whole b, Interval range, Type type, BinaryOperator operator) {
    return Whole.of(symbol(name, a, b, range, type, operator));
  }

  /** The symbol for the result of an operation: the same for the same operands. */
  Symbol symbol(String name, Whole a, Whole b, Interval range, Type type, BinaryOperator operator) {
    boolean invariant = a.isInvariant() && b.isInvariant();
    Symbols.Source source = invariant ? symbols.source(operator, a, b, type) : Symbols.Source.NONE;
    return symbol(name, a, b, range, type, source);
  }

  /**
   * As above.
   *
   * @param source how it is computed in front of the loop, if it does not change there
   */
  Symbol symbol(String name, Whole a, Whole b, Interval range, Type type, Symbols.Source source) {
    Interval limits = Value.rangeOf(type).intersect(range);
    boolean isLong = type == Type.Primitive.LONG;
    List<Object> key = List.of(name, type, a.form(), b.form());
    if (a.isInvariant() && b.isInvariant()) {
      return symbols.invariant(key, name, limits, isLong, source);
    }
    return a.fit() == Fit.LOOSE || b.fit() == Fit.LOOSE
        ? symbols.varying(name, limits, isLong)
        : symbols.derived(key, name, limits, isLong);
  }

  /** A conversion between primitive types. */
  Value convert(Value operand, Type from, Type.Primitive to) {
    if (!Value.isWhole(to) || !Value.isWhole(from) || !(operand instanceof Whole a)) {
      return unknown(to);
    }
    Interval limits = Value.rangeOf(to);
    if (a.range().within(limits)) {
      boolean widens = to == Type.Primitive.LONG && from != Type.Primitive.LONG;
      boolean keeps = a.fit() == Fit.EXACT || !widens;
      // An int that may have wrapped is no longer its form in the wider type.
      return new Whole(a.form(), a.range(), keeps ? a.fit() : Fit.LOOSE).settled(to);
    }
    if (to == Type.Primitive.INT) {
      return new Whole(a.form(), limits, Fit.WRAPPED);
    }
    return Whole.of(symbols.varying("conversion", limits, false));
  }

  /** A value of which only the type is known. */
  Value unknown(Type type) {
    if (Value.isWhole(type)) {
      return Whole.of(symbols.varying("unknown", Value.rangeOf(type), type == Type.Primitive.LONG));
    }
    return type instanceof Type.Primitive ? Value.Other.VALUE : Value.Reference.UNKNOWN;
  }

  /** One of two values, nobody knows which. */
  Value either(Value a, Value b) {
    return either(a, List.of(), b, List.of());
  }

  /**
   * One of two values, nobody knows which.
   *
   * @param whereA,whereB what conditions tell where it is the first, or the second
   */
  Value either(Value a, List<Fact> whereA, Value b, List<Fact> whereB) {
    if (Value.same(a, b)) {
      return a;
    }
    if (a instanceof Whole x && b instanceof Whole y) {
      Symbol choice = symbols.varying("choice", x.range().hull(y.range()), true);
      if (x.fit() != Fit.LOOSE && y.fit() != Fit.LOOSE) {
        choice.isOneOf(List.of(caseOf(x, whereA), caseOf(y, whereB)));
      }
      return Whole.of(choice);
    }
    if (a instanceof Value.Reference x && b instanceof Value.Reference y) {
      return new Value.Reference(either(x.origin(), y.origin()));
    }
    return a.isPlain() && b.isPlain() ? Value.Other.VALUE : Value.Reference.UNKNOWN;
  }

  private static Symbol.Case caseOf(Whole value, List<Fact> facts) {
    List<Polynomial> needs = value.fit() == Fit.EXACT ? List.of() : List.of(value.form());
    return new Symbol.Case(value.form(), needs, facts);
  }

  private static Origin either(Origin a, Origin b) {
    if (a.isPrivate() && b.isPrivate()) {
      return new Origin.SomeFresh(a.isShallow() || b.isShallow());
    }
    return new Origin.Unknown();
  }

  /** {@code Math.floorMod(a, b)}. */
  Value modulo(Value left, Value right, Type type) {
    try {
      return left instanceof Whole a && right instanceof Whole b
          ? divisions.modulo(a, b, type)
          : unknown(type);
    } catch (Polynomial.TooLargeException e) {
      return unknown(type);
    }
  }

  /** The smaller or the larger of two values, in every spelling of the call. */
  Value choice(Expr.Call call, List<Value> arguments) {
    Type type = call.type();
    return Value.isWhole(type)
            && arguments.get(0) instanceof Whole a
            && arguments.get(1) instanceof Whole b
        ? choice(
            JdkMethods.isChoice(call, "min"), a, b, type, new Formulas(symbols).choice(call, a, b))
        : unknown(type);
  }

  /**
   * The smaller or the larger of two integers.
   *
   * @param source how it is computed in front of the loop, if it does not change there
   */
  Whole choice(boolean minimum, Whole a, Whole b, Type type, Symbols.Source source) {
    Interval range =
        minimum
            ? new Interval(
                Math.min(a.range().low(), b.range().low()),
                Math.min(a.range().high(), b.range().high()))
            : new Interval(
                Math.max(a.range().low(), b.range().low()),
                Math.max(a.range().high(), b.range().high()));
    String name = minimum ? "min" : "max";
    boolean isLong = type == Type.Primitive.LONG;
    boolean invariant = a.isInvariant() && b.isInvariant();
    Symbol chosen =
        invariant
            ? symbols.invariant(
                List.of(name, type, a.form(), b.form()), name, range, isLong, source)
            : symbols.varying(name, range, isLong);
    if (!invariant && a.fit() != Fit.LOOSE && b.fit() != Fit.LOOSE) {
      List<Polynomial> needs = new ArrayList<>();
      for (Whole one : List.of(a, b)) {
        if (one.fit() != Fit.EXACT) {
          needs.add(one.form());
        }
      }
      chosen.isChosen(new Symbol.Choice(minimum, a.form(), b.form(), needs));
    }
    if (chosen.lower().isEmpty() && chosen.upper().isEmpty()) {
      for (Whole one : List.of(a, b)) {
        if (minimum) {
          Symbol.Bound bound = Bounds.above(one);
          if (bound != null) {
            chosen.isAtMost(bound);
          }
        } else {
          Symbol.Bound bound = Bounds.below(one);
          if (bound != null) {
            chosen.isAtLeast(bound);
          }
        }
      }
    }
    return Whole.of(chosen);
  }
}
