package dev.parloop.processor.lower;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.ElementaryFunctions;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Type.Primitive;
import org.jspecify.annotations.Nullable;

/**
 * Every operation of lane code: how it is written for one value and for a vector, and for which
 * types of its operands it gives the same bits in both. To add an operation, add a constant.
 *
 * <p>In the texts, {@code 1}, {@code 2} and {@code 3} after a {@code #} stand for the operands.
 */
public enum LaneOperator {
  ADD("#1 + #2", "#1.add(#2)", Types.NUMBERS),
  SUBTRACT("#1 - #2", "#1.sub(#2)", Types.NUMBERS),
  MULTIPLY("#1 * #2", "#1.mul(#2)", Types.NUMBERS),
  DIVIDE("#1 / #2", "#1.div(#2)", Types.FLOATING),
  NEGATE("-#1", "#1.neg()", Types.NUMBERS),
  COMPLEMENT("~#1", "#1.not()", Types.INTEGERS),
  BIT_AND("#1 & #2", "#1.and(#2)", Types.INTEGERS),
  BIT_OR("#1 | #2", "#1.or(#2)", Types.INTEGERS),
  BIT_XOR("#1 ^ #2", "#1.lanewise(VectorOperators.XOR, #2)", Types.INTEGERS),
  SHIFT_LEFT("#1 << #2", "#1.lanewise(VectorOperators.LSHL, #2)", Types.INTEGERS),
  SHIFT_RIGHT("#1 >> #2", "#1.lanewise(VectorOperators.ASHR, #2)", Types.INTEGERS),
  SHIFT_RIGHT_UNSIGNED("#1 >>> #2", "#1.lanewise(VectorOperators.LSHR, #2)", Types.INTEGERS),

  LESS("#1 < #2", "#1.compare(VectorOperators.LT, #2)", Types.NUMBERS),
  LESS_OR_EQUAL("#1 <= #2", "#1.compare(VectorOperators.LE, #2)", Types.NUMBERS),
  GREATER("#1 > #2", "#1.compare(VectorOperators.GT, #2)", Types.NUMBERS),
  GREATER_OR_EQUAL("#1 >= #2", "#1.compare(VectorOperators.GE, #2)", Types.NUMBERS),
  EQUAL("#1 == #2", "#1.compare(VectorOperators.EQ, #2)", Types.NUMBERS),
  NOT_EQUAL("#1 != #2", "#1.compare(VectorOperators.NE, #2)", Types.NUMBERS),

  AND("#1 && #2", "#1.and(#2)", Types.BOOLEAN),
  AND_NOT("#1 && !#2", "#1.andNot(#2)", Types.BOOLEAN),
  OR("#1 || #2", "#1.or(#2)", Types.BOOLEAN),
  NOT("!#1", "#1.not()", Types.BOOLEAN),
  BOTH_OR_NEITHER("#1 == #2", "#1.eq(#2)", Types.BOOLEAN),
  // Masks of JDK 17 have no exclusive or.
  ONE_OF_TWO("#1 != #2", "#1.eq(#2).not()", Types.BOOLEAN),

  SQUARE_ROOT("Math.sqrt(#1)", "#1.sqrt()", Types.DOUBLE),
  ABSOLUTE("Math.abs(#1)", "#1.abs()", Types.NUMBERS),
  MINIMUM("Math.min(#1, #2)", "#1.min(#2)", Types.NUMBERS),
  MAXIMUM("Math.max(#1, #2)", "#1.max(#2)", Types.NUMBERS),
  FUSED("Math.fma(#1, #2, #3)", "#1.fma(#2, #3)", Types.FLOATING),

  BITS("Double.doubleToRawLongBits(#1)", "#1.reinterpretAsLongs()", Types.DOUBLE),
  FROM_BITS("Double.longBitsToDouble(#1)", "#1.reinterpretAsDoubles()", Types.LONG),

  /** The first operand where the third, a condition, is false; the second where it is true. */
  SELECT("#3 ? #2 : #1", "#1.blend(#2, #3)", Types.NUMBERS);

  private enum Types {
    NUMBERS,
    INTEGERS,
    FLOATING,
    DOUBLE,
    LONG,
    BOOLEAN
  }

  private final String scalar;
  private final String vector;
  private final Types types;

  LaneOperator(String scalar, String vector, Types types) {
    this.scalar = scalar;
    this.vector = vector;
    this.types = types;
  }

  /** Java text for one value. */
  public String scalar() {
    return scalar;
  }

  /** Java text for a vector; the first operand is a vector. */
  public String vector() {
    return vector;
  }

  /** Whether it is a comparison of numbers, which gives a condition. */
  public boolean isComparison() {
    return switch (this) {
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> true;
      default -> false;
    };
  }

  /** Whether there is a vector form for operands of a type. */
  boolean takes(Primitive type) {
    boolean whole = type == Primitive.INT || type == Primitive.LONG;
    return switch (types) {
      case NUMBERS -> whole || type.isFloating();
      case INTEGERS -> whole;
      case FLOATING -> type.isFloating();
      case DOUBLE -> type == Primitive.DOUBLE;
      case LONG -> type == Primitive.LONG;
      case BOOLEAN -> type == Primitive.BOOLEAN;
    };
  }

  /**
   * The operation of an operator of the source.
   *
   * @param type of its operands
   * @return null if there is no vector form
   */
  static @Nullable LaneOperator of(BinaryOperator operator, Primitive type) {
    LaneOperator found =
        type == Primitive.BOOLEAN
            ? switch (operator) {
              case AND -> AND;
              case OR -> OR;
              case EQUAL -> BOTH_OR_NEITHER;
              case XOR, NOT_EQUAL -> ONE_OF_TWO;
              default -> null;
            }
            : switch (operator) {
              case REMAINDER -> null;
              case AND -> BIT_AND;
              case OR -> BIT_OR;
              case XOR -> BIT_XOR;
              default -> valueOf(operator.name());
            };
    return found != null && found.takes(type) ? found : null;
  }

  /**
   * The operation of a method of the JDK or of the runtime's functions.
   *
   * @return null if it is none, or has no vector form with the same bits
   */
  static @Nullable LaneOperator of(Method method, Primitive type) {
    LaneOperator found =
        switch (method.owner()) {
          case "java.lang.Math", "java.lang.StrictMath" -> ofMath(method.name());
          case "java.lang.Double" -> ofDouble(method.name());
          // As Math.fma, which is slow where the hardware has no such instruction.
          case ElementaryFunctions.FUSED -> FUSED;
          default -> null;
        };
    return found != null && found.takes(type) ? found : null;
  }

  private static @Nullable LaneOperator ofDouble(String method) {
    return switch (method) {
      case "doubleToRawLongBits" -> BITS;
      case "longBitsToDouble" -> FROM_BITS;
      default -> null;
    };
  }

  private static @Nullable LaneOperator ofMath(String method) {
    return switch (method) {
      case "sqrt" -> SQUARE_ROOT;
      case "abs" -> ABSOLUTE;
      case "min" -> MINIMUM;
      case "max" -> MAXIMUM;
      case "fma" -> FUSED;
      default -> null;
    };
  }
}
