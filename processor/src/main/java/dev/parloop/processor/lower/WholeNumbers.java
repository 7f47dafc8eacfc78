package dev.parloop.processor.lower;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Type.Primitive;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Division of ints by constants in double lanes, exactly: vectors have no integer division.
 *
 * <p>All ints, their products with what is multiplied here, and all quotients are exact or so close
 * that rounding to a whole number gives the right one; the comments say why.
 */
final class WholeNumbers {
  /**
   * 1.5 times 2^52: adding it rounds a small double to a whole number, subtracting it leaves that.
   */
  private static final double ROUNDING = 0x1.8p52;

  private WholeNumbers() {}

  /**
   * A value that is certainly at least 0, as a double.
   *
   * @param value of type int
   * @param builder told what has to be checked
   * @return null if it is not known to be one
   */
  static @Nullable LaneValue of(LaneValue value, LaneBuilder builder) {
    if (value instanceof LaneValue.Whole whole) {
      return whole.number();
    } else if (value instanceof LaneValue.Counter) {
      builder.check(new LaneCheck.NotNegative());
      return new LaneValue.Counter(Primitive.DOUBLE);
    }
    return null;
  }

  /** The same, for a constant too. */
  static @Nullable LaneValue orConstant(LaneValue value, LaneBuilder builder) {
    return value instanceof LaneValue.Constant constant
            && constant.value() instanceof Integer number
            && number >= 0
        ? real(number)
        : of(value, builder);
  }

  /** A quotient or remainder. */
  static LaneValue divide(
      BinaryOperator operator, LaneValue dividend, int divisor, LaneBuilder builder) {
    boolean remainder = operator == BinaryOperator.REMAINDER;
    LaneValue whole = divisor >= 2 ? of(dividend, builder) : null;
    if (whole != null) {
      builder.fuses();
      LaneValue quotient = quotient(whole, divisor);
      return new LaneValue.Whole(
          remainder
              ? operation(LaneOperator.FUSED, quotient, real(-(double) divisor), whole)
              : quotient);
    }
    LaneValue quotient = anyQuotient(dividend, divisor);
    LaneValue product = whole(LaneOperator.MULTIPLY, quotient, integer(divisor));
    return remainder ? whole(LaneOperator.SUBTRACT, dividend, product) : quotient;
  }

  /**
   * With 0 <= x < 2^31, the product of x and 1/d is off by less than 2^-20 / d. It lies between k
   * and k + 1 - 1/d for the quotient k, so less (1 - 1/d) / 2 it is nearer to k than 1/2; one
   * rounding of both changes nothing.
   */
  private static LaneValue quotient(LaneValue whole, int divisor) {
    double inverse = 1.0 / divisor;
    LaneValue shifted =
        operation(LaneOperator.FUSED, whole, real(inverse), real((inverse - 1) / 2));
    LaneValue rounded = operation(LaneOperator.ADD, shifted, real(ROUNDING));
    return operation(LaneOperator.SUBTRACT, rounded, real(ROUNDING));
  }

  /**
   * Multiplied by the least double that is not below 1/|d|, x comes to lie at its quotient or less
   * than 2^-19 / |d| further from 0, and so before the next whole number. The conversion cuts off.
   */
  private static LaneValue anyQuotient(LaneValue dividend, int divisor) {
    if (divisor == 1) {
      return dividend;
    } else if (divisor == -1) {
      // The only quotient that does not fit an int wraps around, as the negation does.
      return whole(LaneOperator.NEGATE, dividend);
    }
    BigDecimal exact = new BigDecimal(divisor).abs();
    double inverse = Math.abs(1.0 / divisor);
    if (new BigDecimal(inverse).multiply(exact).compareTo(BigDecimal.ONE) < 0) {
      inverse = Math.nextUp(inverse);
    }
    LaneValue product =
        operation(
            LaneOperator.MULTIPLY,
            new LaneValue.Convert(Primitive.DOUBLE, dividend),
            real(divisor < 0 ? -inverse : inverse));
    return new LaneValue.Convert(Primitive.INT, product);
  }

  private static LaneValue real(double value) {
    return new LaneValue.Constant(Primitive.DOUBLE, value);
  }

  private static LaneValue integer(int value) {
    return new LaneValue.Constant(Primitive.INT, value);
  }

  private static LaneValue operation(LaneOperator operator, LaneValue... operands) {
    return new LaneValue.Operation(operator, Primitive.DOUBLE, List.of(operands));
  }

  private static LaneValue whole(LaneOperator operator, LaneValue... operands) {
    return new LaneValue.Operation(operator, Primitive.INT, List.of(operands));
  }
}
