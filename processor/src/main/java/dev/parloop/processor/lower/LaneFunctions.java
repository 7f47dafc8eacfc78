package dev.parloop.processor.lower;

import static java.util.Map.entry;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.ElementaryFunctions;
import dev.parloop.processor.model.Type.Primitive;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The methods of the JDK, and one of the runtime, that have a form with the same bits in lanes, by
 * their keys. To add one, add an entry.
 */
final class LaneFunctions {
  private static final Set<String> LIBRARY =
      Set.of(
          "java.lang.Math",
          "java.lang.StrictMath",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Boolean");

  /** From here on doubles are whole numbers. */
  private static final double WHOLE = 0x1p52;

  private LaneFunctions() {}

  /** The form of one method. */
  interface Function {
    /**
     * Its value.
     *
     * @param operands in lanes' types
     * @param builder names values that are used more than once
     */
    LaneValue value(List<LaneValue> operands, LaneBuilder builder);
  }

  private static final Map<String, Function> ALL = all();

  /** The form of a method, or null if it has none. */
  static @Nullable Function of(String key) {
    return ALL.get(key.replace("java.lang.StrictMath.", "java.lang.Math."));
  }

  /** Whether a class is one of the JDK whose methods are looked up here only. */
  static boolean isLibrary(String owner) {
    return LIBRARY.contains(owner);
  }

  private static Map<String, Function> all() {
    Map<String, Function> all = new HashMap<>();
    for (String type : List.of("I", "J", "F", "D")) {
      String pair = "(" + type + type + ")" + type;
      all.put("java.lang.Math.abs(" + type + ")" + type, direct(LaneOperator.ABSOLUTE));
      all.put("java.lang.Math.min" + pair, direct(LaneOperator.MINIMUM));
      all.put("java.lang.Math.max" + pair, direct(LaneOperator.MAXIMUM));
      String box = Map.of("I", "Integer", "J", "Long", "F", "Float", "D", "Double").get(type);
      all.put("java.lang." + box + ".min" + pair, direct(LaneOperator.MINIMUM));
      all.put("java.lang." + box + ".max" + pair, direct(LaneOperator.MAXIMUM));
      all.put("java.lang." + box + ".sum" + pair, direct(LaneOperator.ADD));
    }
    all.putAll(floating());
    all.putAll(tests());
    for (String type : List.of("I", "J")) {
      String box = type.equals("I") ? "java.lang.Integer." : "java.lang.Long.";
      String pair = "(" + type + type + ")";
      String count = "(" + type + "I)" + type;
      all.put(box + "bitCount(" + type + ")I", (x, b) -> asInt(LaneBits.count(x.get(0), b)));
      all.put(
          box + "numberOfLeadingZeros(" + type + ")I",
          (x, b) -> asInt(LaneBits.leadingZeros(x.get(0), b)));
      all.put(
          box + "numberOfTrailingZeros(" + type + ")I",
          (x, b) -> asInt(LaneBits.trailingZeros(x.get(0), b)));
      all.put(box + "reverse(" + type + ")" + type, (x, b) -> LaneBits.reversed(x.get(0), b));
      all.put(
          box + "reverseBytes(" + type + ")" + type, (x, b) -> LaneBits.reversedBytes(x.get(0), b));
      all.put(box + "highestOneBit(" + type + ")" + type, (x, b) -> LaneBits.highest(x.get(0), b));
      all.put(box + "lowestOneBit(" + type + ")" + type, (x, b) -> LaneBits.lowest(x.get(0), b));
      all.put(box + "rotateLeft" + count, (x, b) -> LaneBits.rotated(x.get(0), x.get(1), true, b));
      all.put(
          box + "rotateRight" + count, (x, b) -> LaneBits.rotated(x.get(0), x.get(1), false, b));
      all.put(box + "signum(" + type + ")I", (x, b) -> compared(x.get(0), zero(x.get(0)), b));
      all.put(box + "compare" + pair + "I", (x, b) -> compared(x.get(0), x.get(1), b));
      all.put(
          box + "compareUnsigned" + pair + "I",
          (x, b) -> compared(LaneBits.flipped(x.get(0)), LaneBits.flipped(x.get(1)), b));
      all.put("java.lang.Math.floorDiv" + pair + type, (x, b) -> floorDiv(x, b));
      all.put("java.lang.Math.floorMod" + pair + type, (x, b) -> floorMod(x, b));
    }
    return all;
  }

  private static Map<String, Function> floating() {
    return Map.ofEntries(
        entry("java.lang.Math.sqrt(D)D", direct(LaneOperator.SQUARE_ROOT)),
        entry("java.lang.Math.fma(DDD)D", (x, b) -> fused(x, b)),
        entry("java.lang.Math.fma(FFF)F", (x, b) -> fused(x, b)),
        // As Math.fma, which is slow where the hardware has no such instruction.
        entry(ElementaryFunctions.FUSED + ".fma(DDD)D", (x, b) -> fused(x, b)),
        // Products, as in the JDK since Java 9.
        entry("java.lang.Math.toRadians(D)D", (x, b) -> times(x.get(0), 0.017453292519943295)),
        entry("java.lang.Math.toDegrees(D)D", (x, b) -> times(x.get(0), 57.29577951308232)),
        entry("java.lang.Math.rint(D)D", (x, b) -> rint(b.bound("x\1", x.get(0)), b)),
        entry("java.lang.Math.floor(D)D", (x, b) -> floor(b.bound("x\1", x.get(0)), b)),
        entry("java.lang.Math.ceil(D)D", (x, b) -> ceil(b.bound("x\1", x.get(0)), b)),
        entry("java.lang.Math.round(D)J", (x, b) -> round(x.get(0), Primitive.LONG, b)),
        entry(
            "java.lang.Math.round(F)I",
            (x, b) -> round(LaneTyping.converted(x.get(0), Primitive.DOUBLE), Primitive.INT, b)),
        entry("java.lang.Math.signum(D)D", (x, b) -> signum(x.get(0), b)),
        entry("java.lang.Math.signum(F)F", (x, b) -> signum(x.get(0), b)),
        entry("java.lang.Math.copySign(DD)D", (x, b) -> LaneBits.copySign(x.get(0), x.get(1), b)),
        entry("java.lang.Math.copySign(FF)F", (x, b) -> LaneBits.copySign(x.get(0), x.get(1), b)),
        entry(
            "java.lang.Double.doubleToRawLongBits(D)J",
            (x, b) -> LaneBits.bits(b.bound("x\1", x.get(0)), b)),
        entry(
            "java.lang.Float.floatToRawIntBits(F)I",
            (x, b) -> LaneBits.bits(b.bound("x\1", x.get(0)), b)),
        entry(
            "java.lang.Double.longBitsToDouble(J)D",
            (x, b) -> operation(LaneOperator.DOUBLE_OF_BITS, Primitive.DOUBLE, x.get(0))),
        entry(
            "java.lang.Float.intBitsToFloat(I)F",
            (x, b) -> operation(LaneOperator.FLOAT_OF_BITS, Primitive.FLOAT, x.get(0))));
  }

  private static LaneValue times(LaneValue value, double factor) {
    return operation(
        LaneOperator.MULTIPLY,
        Primitive.DOUBLE,
        value,
        new LaneValue.Constant(Primitive.DOUBLE, factor));
  }

  private static Map<String, Function> tests() {
    return Map.of(
        "java.lang.Double.isNaN(D)Z",
        (x, b) -> isNaN(b.bound("x\1", x.get(0))),
        "java.lang.Float.isNaN(F)Z",
        (x, b) -> isNaN(b.bound("x\1", x.get(0))),
        "java.lang.Double.isInfinite(D)Z",
        (x, b) -> size(LaneOperator.EQUAL, x.get(0), Double.POSITIVE_INFINITY),
        "java.lang.Float.isInfinite(F)Z",
        (x, b) -> size(LaneOperator.EQUAL, x.get(0), Float.POSITIVE_INFINITY),
        "java.lang.Double.isFinite(D)Z",
        (x, b) -> size(LaneOperator.LESS_OR_EQUAL, x.get(0), Double.MAX_VALUE),
        "java.lang.Float.isFinite(F)Z",
        (x, b) -> size(LaneOperator.LESS_OR_EQUAL, x.get(0), Float.MAX_VALUE));
  }

  private static Function direct(LaneOperator operator) {
    return (operands, builder) ->
        new LaneValue.Operation(operator, (Primitive) operands.get(0).type(), operands);
  }

  private static LaneValue fused(List<LaneValue> operands, LaneBuilder builder) {
    builder.fuses();
    return direct(LaneOperator.FUSED).value(operands, builder);
  }

  private static LaneValue isNaN(LaneValue x) {
    return operation(LaneOperator.NOT_EQUAL, Primitive.BOOLEAN, x, x);
  }

  private static LaneValue size(LaneOperator relation, LaneValue x, Number limit) {
    Primitive type = (Primitive) x.type();
    LaneValue size = operation(LaneOperator.ABSOLUTE, type, x);
    return operation(relation, Primitive.BOOLEAN, size, new LaneValue.Constant(type, limit));
  }

  /** Adding and taking away 2^52 rounds to a whole number; what is larger is one. */
  private static LaneValue rint(LaneValue x, LaneBuilder builder) {
    LaneValue size = builder.bound("size\1", operation(LaneOperator.ABSOLUTE, Primitive.DOUBLE, x));
    LaneValue up = operation(LaneOperator.ADD, Primitive.DOUBLE, size, real(WHOLE));
    LaneValue rounded = operation(LaneOperator.SUBTRACT, Primitive.DOUBLE, up, real(WHOLE));
    LaneValue small = operation(LaneOperator.LESS, Primitive.BOOLEAN, size, real(WHOLE));
    return operation(
        LaneOperator.SELECT, Primitive.DOUBLE, x, LaneBits.copySign(rounded, x, builder), small);
  }

  private static LaneValue floor(LaneValue x, LaneBuilder builder) {
    LaneValue near = builder.bound("near\1", rint(x, builder));
    LaneValue below = operation(LaneOperator.SUBTRACT, Primitive.DOUBLE, near, real(1));
    LaneValue isAbove = operation(LaneOperator.GREATER, Primitive.BOOLEAN, near, x);
    return operation(LaneOperator.SELECT, Primitive.DOUBLE, near, below, isAbove);
  }

  /** Between -1 and 0 it is -0. */
  private static LaneValue ceil(LaneValue x, LaneBuilder builder) {
    LaneValue near = builder.bound("near\1", rint(x, builder));
    LaneValue above = operation(LaneOperator.ADD, Primitive.DOUBLE, near, real(1));
    LaneValue signed = LaneBits.copySign(above, x, builder);
    LaneValue isBelow = operation(LaneOperator.LESS, Primitive.BOOLEAN, near, x);
    return operation(LaneOperator.SELECT, Primitive.DOUBLE, near, signed, isBelow);
  }

  /** A half is rounded up. What is over after the floor is exact. */
  private static LaneValue round(LaneValue value, Primitive type, LaneBuilder builder) {
    LaneValue x = builder.bound("x\1", value);
    LaneValue low = builder.bound("low\1", floor(x, builder));
    LaneValue over = operation(LaneOperator.SUBTRACT, Primitive.DOUBLE, x, low);
    LaneValue half = operation(LaneOperator.GREATER_OR_EQUAL, Primitive.BOOLEAN, over, real(0.5));
    LaneValue next = operation(LaneOperator.ADD, Primitive.DOUBLE, low, real(1));
    LaneValue whole = operation(LaneOperator.SELECT, Primitive.DOUBLE, low, next, half);
    return new LaneValue.Convert(type, whole);
  }

  private static LaneValue signum(LaneValue value, LaneBuilder builder) {
    LaneValue x = builder.bound("x\1", value);
    Primitive type = (Primitive) x.type();
    LaneValue zero = zero(x);
    LaneValue positive = operation(LaneOperator.GREATER, Primitive.BOOLEAN, x, zero);
    LaneValue negative = operation(LaneOperator.LESS, Primitive.BOOLEAN, x, zero);
    LaneValue one = operation(LaneOperator.SELECT, type, x, number(type, 1), positive);
    return operation(LaneOperator.SELECT, type, one, number(type, -1), negative);
  }

  /** -1, 0 or 1. */
  private static LaneValue compared(LaneValue left, LaneValue right, LaneBuilder builder) {
    LaneValue first = builder.bound("left\1", left);
    LaneValue second = builder.bound("right\1", right);
    builder.holds(Primitive.INT);
    LaneValue less = operation(LaneOperator.LESS, Primitive.BOOLEAN, first, second);
    LaneValue more = operation(LaneOperator.GREATER, Primitive.BOOLEAN, first, second);
    LaneValue low =
        operation(
            LaneOperator.SELECT,
            Primitive.INT,
            number(Primitive.INT, 0),
            number(Primitive.INT, -1),
            less);
    return operation(LaneOperator.SELECT, Primitive.INT, low, number(Primitive.INT, 1), more);
  }

  private static LaneValue floorDiv(List<LaneValue> operands, LaneBuilder builder) {
    LaneValue x = builder.bound("x\1", operands.get(0));
    LaneValue y = builder.bound("y\1", operands.get(1));
    Primitive type = (Primitive) x.type();
    LaneDivision division = new LaneDivision(builder);
    LaneValue quotient = builder.bound("quotient\1", division.divide(BinaryOperator.DIVIDE, x, y));
    LaneValue product = operation(LaneOperator.MULTIPLY, type, quotient, y);
    LaneValue unlike =
        operation(
            LaneOperator.LESS,
            Primitive.BOOLEAN,
            operation(LaneOperator.BIT_XOR, type, x, y),
            zero(x));
    LaneValue over = operation(LaneOperator.NOT_EQUAL, Primitive.BOOLEAN, product, x);
    LaneValue both = operation(LaneOperator.AND, Primitive.BOOLEAN, unlike, over);
    LaneValue lower = operation(LaneOperator.SUBTRACT, type, quotient, number(type, 1));
    return operation(LaneOperator.SELECT, type, quotient, lower, both);
  }

  private static LaneValue floorMod(List<LaneValue> operands, LaneBuilder builder) {
    LaneValue x = builder.bound("x\1", operands.get(0));
    LaneValue y = builder.bound("y\1", operands.get(1));
    Primitive type = (Primitive) x.type();
    LaneValue rest =
        builder.bound("rest\1", new LaneDivision(builder).divide(BinaryOperator.REMAINDER, x, y));
    LaneValue unlike =
        operation(
            LaneOperator.LESS,
            Primitive.BOOLEAN,
            operation(LaneOperator.BIT_XOR, type, rest, y),
            zero(x));
    LaneValue over = operation(LaneOperator.NOT_EQUAL, Primitive.BOOLEAN, rest, zero(x));
    LaneValue both = operation(LaneOperator.AND, Primitive.BOOLEAN, unlike, over);
    LaneValue upper = operation(LaneOperator.ADD, type, rest, y);
    return operation(LaneOperator.SELECT, type, rest, upper, both);
  }

  private static LaneValue asInt(LaneValue value) {
    return LaneTyping.converted(value, Primitive.INT);
  }

  private static LaneValue zero(LaneValue like) {
    return number((Primitive) like.type(), 0);
  }

  private static LaneValue real(double value) {
    return new LaneValue.Constant(Primitive.DOUBLE, value);
  }

  static LaneValue number(Primitive type, int value) {
    Object boxed =
        switch (type) {
          case LONG -> (long) value;
          case FLOAT -> (float) value;
          case DOUBLE -> (double) value;
          default -> value;
        };
    return new LaneValue.Constant(type, boxed);
  }

  static LaneValue operation(LaneOperator operator, Primitive type, LaneValue... operands) {
    return new LaneValue.Operation(operator, type, List.of(operands));
  }
}
