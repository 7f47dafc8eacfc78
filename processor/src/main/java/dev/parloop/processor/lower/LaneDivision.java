package dev.parloop.processor.lower;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Type.Primitive;
import java.util.List;

/**
 * Division of whole numbers by what is no int constant: through double lanes, exactly. Where a
 * divisor is zero the kernel ends before the step, and the scalar loop throws.
 */
final class LaneDivision {
  /** Below it a divisor, and all that is multiplied with it here, fits a long. */
  private static final long LARGEST_DIVISOR = 1L << 50;

  private final LaneBuilder builder;

  LaneDivision(LaneBuilder builder) {
    this.builder = builder;
  }

  /** A quotient or remainder, of ints or of longs. */
  LaneValue divide(BinaryOperator operator, LaneValue dividend, LaneValue divisor) {
    Primitive type = (Primitive) dividend.type();
    boolean remainder = operator == BinaryOperator.REMAINDER;
    LaneValue by = builder.bound("divisor\1", divisor);
    requireNotZero(by, divisor);
    if (!dividend.varying() && !divisor.varying()) {
      return operation(
          remainder ? LaneOperator.REMAINDER : LaneOperator.WHOLE_DIVIDE, type, dividend, by);
    }
    builder.holds(Primitive.DOUBLE);
    LaneValue number = builder.bound("dividend\1", dividend);
    return type == Primitive.INT ? ofInts(remainder, number, by) : ofLongs(remainder, number, by);
  }

  private void requireNotZero(LaneValue by, LaneValue divisor) {
    if (divisor instanceof LaneValue.Constant constant
        && ((Number) constant.value()).longValue() != 0) {
      return;
    }
    LaneValue zero = constant((Primitive) by.type(), 0);
    if (by.varying()) {
      builder.leaveIfAny(condition(LaneOperator.EQUAL, by, zero));
    } else if (builder.isInvariant(divisor)) {
      builder.check(new LaneCheck.NotZero(divisor));
    } else {
      builder.leaveIf(condition(LaneOperator.EQUAL, by, zero));
    }
  }

  /**
   * The quotient of two ints is at least 2^-31 away from the next whole number, if it is none, and
   * that is more than a double is off; the conversion cuts off. Only the least int by -1 does not
   * fit.
   */
  private LaneValue ofInts(boolean remainder, LaneValue number, LaneValue by) {
    LaneValue real = operation(LaneOperator.DIVIDE, Primitive.DOUBLE, real(number), real(by));
    LaneValue cut = new LaneValue.Convert(Primitive.INT, real);
    LaneValue negated = operation(LaneOperator.NEGATE, Primitive.INT, number);
    LaneValue quotient =
        operation(
            LaneOperator.SELECT,
            Primitive.INT,
            cut,
            negated,
            condition(LaneOperator.EQUAL, by, constant(Primitive.INT, -1)));
    if (!remainder) {
      return quotient;
    }
    LaneValue product = operation(LaneOperator.MULTIPLY, Primitive.INT, quotient, by);
    return operation(LaneOperator.SUBTRACT, Primitive.INT, number, product);
  }

  /**
   * The first quotient is off by less than 2^12, so what it leaves is small; divided again, that is
   * off by at most one, which the sign of what is left tells.
   */
  private LaneValue ofLongs(boolean remainder, LaneValue number, LaneValue by) {
    requireSmall(by);
    LaneValue first = longs(LaneOperator.DIVIDE, number, by);
    LaneValue left = builder.bound("left\1", minusProduct(number, first, by));
    LaneValue second = longs(LaneOperator.DIVIDE, left, by);
    LaneValue rest = minusProduct(left, second, by);
    LaneValue zero = constant(Primitive.LONG, 0);
    LaneValue negative = condition(LaneOperator.LESS, number, zero);
    LaneValue magnitude = builder.bound("size\1", operation(LaneOperator.ABSOLUTE, by));
    LaneValue bound = builder.bound("rest\1", rest);
    // As if the dividend were not negative: between -size and 2 * size.
    LaneValue upright =
        builder.bound("upright\1", select(bound, operation(LaneOperator.NEGATE, bound), negative));
    LaneValue under = condition(LaneOperator.LESS, upright, zero);
    LaneValue over = condition(LaneOperator.GREATER_OR_EQUAL, upright, magnitude);
    if (remainder) {
      LaneValue low = select(upright, operation(LaneOperator.ADD, upright, magnitude), under);
      LaneValue in =
          builder.bound(
              "inside\1", select(low, operation(LaneOperator.SUBTRACT, upright, magnitude), over));
      return select(in, operation(LaneOperator.NEGATE, in), negative);
    }
    LaneValue change =
        select(
            select(zero, constant(Primitive.LONG, -1), under), constant(Primitive.LONG, 1), over);
    LaneValue signs =
        builder.bound(
            "sign\1",
            operation(
                LaneOperator.SHIFT_RIGHT,
                operation(LaneOperator.BIT_XOR, number, by),
                constant(Primitive.LONG, 63)));
    LaneValue signed =
        operation(LaneOperator.SUBTRACT, operation(LaneOperator.BIT_XOR, change, signs), signs);
    return operation(LaneOperator.ADD, operation(LaneOperator.ADD, first, second), signed);
  }

  private void requireSmall(LaneValue by) {
    if (by instanceof LaneValue.Constant constant
        && Math.abs(((Number) constant.value()).doubleValue()) < LARGEST_DIVISOR) {
      return;
    }
    LaneValue large =
        condition(LaneOperator.GREATER, by, constant(Primitive.LONG, LARGEST_DIVISOR));
    LaneValue small = condition(LaneOperator.LESS, by, constant(Primitive.LONG, -LARGEST_DIVISOR));
    LaneValue either = condition(LaneOperator.OR, large, small);
    if (by.varying()) {
      builder.leaveIfAny(either);
    } else {
      builder.leaveIf(either);
    }
  }

  /** A quotient of longs, about. */
  private LaneValue longs(LaneOperator operator, LaneValue left, LaneValue right) {
    LaneValue real = operation(operator, Primitive.DOUBLE, real(left), real(right));
    return builder.bound("quotient\1", new LaneValue.Convert(Primitive.LONG, real));
  }

  private static LaneValue minusProduct(LaneValue number, LaneValue quotient, LaneValue by) {
    return operation(LaneOperator.SUBTRACT, number, operation(LaneOperator.MULTIPLY, quotient, by));
  }

  private static LaneValue select(LaneValue otherwise, LaneValue value, LaneValue condition) {
    return operation(LaneOperator.SELECT, otherwise, value, condition);
  }

  private static LaneValue real(LaneValue value) {
    return LaneTyping.converted(value, Primitive.DOUBLE);
  }

  private static LaneValue constant(Primitive type, long value) {
    return new LaneValue.Constant(type, type == Primitive.INT ? (Object) (int) value : value);
  }

  private static LaneValue condition(LaneOperator operator, LaneValue left, LaneValue right) {
    return operation(operator, Primitive.BOOLEAN, left, right);
  }

  private static LaneValue operation(LaneOperator operator, LaneValue... operands) {
    return operation(operator, (Primitive) operands[0].type(), operands);
  }

  private static LaneValue operation(LaneOperator operator, Primitive type, LaneValue... operands) {
    return new LaneValue.Operation(operator, type, List.of(operands));
  }
}
