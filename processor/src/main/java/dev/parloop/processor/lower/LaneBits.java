package dev.parloop.processor.lower;

import static dev.parloop.processor.lower.LaneFunctions.operation;

import dev.parloop.processor.model.Type.Primitive;

/**
 * Operations on the bits of ints and longs, made of shifts and logic: vectors of older JDKs have no
 * others. The widths of the halves are those of Warren, Hacker's Delight.
 */
final class LaneBits {
  private static final long PAIRS = 0x5555555555555555L;
  private static final long FOURS = 0x3333333333333333L;
  private static final long EIGHTS = 0x0f0f0f0f0f0f0f0fL;
  private static final long BYTES = 0x00ff00ff00ff00ffL;

  private LaneBits() {}

  private static Primitive type(LaneValue value) {
    return (Primitive) value.type();
  }

  private static LaneValue constant(LaneValue like, long value) {
    Primitive type = type(like);
    return new LaneValue.Constant(type, type == Primitive.INT ? (Object) (int) value : value);
  }

  private static LaneValue with(LaneOperator operator, LaneValue value, long constant) {
    return operation(operator, type(value), value, constant(value, constant));
  }

  private static LaneValue with(LaneOperator operator, LaneValue left, LaneValue right) {
    return operation(operator, type(left), left, right);
  }

  private static int width(LaneValue value) {
    return type(value) == Primitive.INT ? Integer.SIZE : Long.SIZE;
  }

  /** How many bits are set. */
  static LaneValue count(LaneValue value, LaneBuilder builder) {
    LaneValue x = builder.bound("bits\1", value);
    LaneValue odd =
        with(LaneOperator.BIT_AND, with(LaneOperator.SHIFT_RIGHT_UNSIGNED, x, 1), PAIRS);
    LaneValue pairs = builder.bound("bits\1", with(LaneOperator.SUBTRACT, x, odd));
    LaneValue fours =
        builder.bound(
            "bits\1",
            with(
                LaneOperator.ADD,
                with(LaneOperator.BIT_AND, pairs, FOURS),
                with(
                    LaneOperator.BIT_AND,
                    with(LaneOperator.SHIFT_RIGHT_UNSIGNED, pairs, 2),
                    FOURS)));
    LaneValue eights =
        with(
            LaneOperator.BIT_AND,
            with(LaneOperator.ADD, fours, with(LaneOperator.SHIFT_RIGHT_UNSIGNED, fours, 4)),
            EIGHTS);
    LaneValue all = with(LaneOperator.MULTIPLY, eights, 0x0101010101010101L);
    return with(LaneOperator.SHIFT_RIGHT_UNSIGNED, all, width(x) - Byte.SIZE);
  }

  /** All bits from the highest one that is set. */
  private static LaneValue filled(LaneValue value, LaneBuilder builder) {
    LaneValue x = builder.bound("bits\1", value);
    for (int by = 1; by < width(value); by *= 2) {
      x =
          builder.bound(
              "bits\1",
              with(LaneOperator.BIT_OR, x, with(LaneOperator.SHIFT_RIGHT_UNSIGNED, x, by)));
    }
    return x;
  }

  static LaneValue leadingZeros(LaneValue value, LaneBuilder builder) {
    LaneValue filled = filled(value, builder);
    return count(operation(LaneOperator.COMPLEMENT, type(filled), filled), builder);
  }

  static LaneValue trailingZeros(LaneValue value, LaneBuilder builder) {
    LaneValue x = builder.bound("bits\1", value);
    LaneValue below =
        with(
            LaneOperator.BIT_AND,
            operation(LaneOperator.COMPLEMENT, type(x), x),
            with(LaneOperator.SUBTRACT, x, 1));
    return count(below, builder);
  }

  static LaneValue highest(LaneValue value, LaneBuilder builder) {
    LaneValue filled = filled(value, builder);
    return with(LaneOperator.BIT_XOR, filled, with(LaneOperator.SHIFT_RIGHT_UNSIGNED, filled, 1));
  }

  static LaneValue lowest(LaneValue value, LaneBuilder builder) {
    LaneValue x = builder.bound("bits\1", value);
    return with(LaneOperator.BIT_AND, x, operation(LaneOperator.NEGATE, type(x), x));
  }

  /** Halves of neighbours change places. */
  private static LaneValue swapped(LaneValue value, int by, long low, LaneBuilder builder) {
    LaneValue x = builder.bound("bits\1", value);
    return with(
        LaneOperator.BIT_OR,
        with(LaneOperator.SHIFT_LEFT, with(LaneOperator.BIT_AND, x, low), by),
        with(LaneOperator.BIT_AND, with(LaneOperator.SHIFT_RIGHT_UNSIGNED, x, by), low));
  }

  static LaneValue reversed(LaneValue value, LaneBuilder builder) {
    LaneValue pairs = swapped(value, 1, PAIRS, builder);
    LaneValue fours = swapped(pairs, 2, FOURS, builder);
    return reversedBytes(swapped(fours, 4, EIGHTS, builder), builder);
  }

  static LaneValue reversedBytes(LaneValue value, LaneBuilder builder) {
    LaneValue shorts = swapped(value, 8, BYTES, builder);
    if (width(value) == Integer.SIZE) {
      return around(shorts, 16, builder);
    }
    return around(swapped(shorts, 16, 0x0000ffff0000ffffL, builder), 32, builder);
  }

  private static LaneValue around(LaneValue value, int by, LaneBuilder builder) {
    LaneValue x = builder.bound("bits\1", value);
    return with(
        LaneOperator.BIT_OR,
        with(LaneOperator.SHIFT_LEFT, x, by),
        with(LaneOperator.SHIFT_RIGHT_UNSIGNED, x, by));
  }

  /** Shifts take the low bits of their distance, so the other one is its negative. */
  static LaneValue rotated(LaneValue value, LaneValue distance, boolean left, LaneBuilder builder) {
    LaneValue x = builder.bound("bits\1", value);
    LaneValue by = builder.bound("by\1", LaneTyping.converted(distance, type(x)));
    LaneValue back = operation(LaneOperator.NEGATE, type(x), by);
    return with(
        LaneOperator.BIT_OR,
        with(LaneOperator.SHIFT_LEFT, x, left ? by : back),
        with(LaneOperator.SHIFT_RIGHT_UNSIGNED, x, left ? back : by));
  }

  /** Ordered as if without signs. */
  static LaneValue flipped(LaneValue value) {
    return with(
        LaneOperator.BIT_XOR,
        value,
        type(value) == Primitive.INT ? Integer.MIN_VALUE : Long.MIN_VALUE);
  }

  /** The bits of a floating-point number. */
  static LaneValue bits(LaneValue value, LaneBuilder builder) {
    boolean wide = type(value) == Primitive.DOUBLE;
    Primitive bits = wide ? Primitive.LONG : Primitive.INT;
    builder.holds(bits);
    return operation(wide ? LaneOperator.BITS_OF_DOUBLE : LaneOperator.BITS_OF_FLOAT, bits, value);
  }

  /** A number with the sign of another one. */
  static LaneValue copySign(LaneValue size, LaneValue sign, LaneBuilder builder) {
    boolean wide = type(size) == Primitive.DOUBLE;
    LaneValue sizeBits = bits(size, builder);
    LaneValue signBits = bits(sign, builder);
    long mask = wide ? Long.MIN_VALUE : Integer.MIN_VALUE;
    LaneValue all =
        with(
            LaneOperator.BIT_OR,
            with(LaneOperator.BIT_AND, signBits, mask),
            with(LaneOperator.BIT_AND, sizeBits, ~mask));
    return operation(
        wide ? LaneOperator.DOUBLE_OF_BITS : LaneOperator.FLOAT_OF_BITS, type(size), all);
  }
}
