package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Type;
import java.util.List;
import java.util.Objects;

/** What the symbolic walk knows about the value of an expression. */
sealed interface Value {

  /** How an integer and its {@link Whole#form} belong together. */
  enum Fit {
    /** They are equal. */
    EXACT,
    /** The integer is the form, wrapped into the range of its type. */
    WRAPPED,
    /** Only their low 32 bits are known to agree. */
    LOOSE
  }

  /**
   * A value of one of the integral types.
   *
   * @param range between which values it lies
   */
  record Whole(Polynomial form, Interval range, Fit fit) implements Value {
    static Whole of(long constant) {
      return new Whole(Polynomial.of(constant), Interval.of(constant), Fit.EXACT);
    }

    static Whole of(Symbol symbol) {
      return new Whole(Polynomial.of(symbol), symbol.range(), Fit.EXACT);
    }

    /** Whether it has one value throughout the loop. */
    boolean isInvariant() {
      return form.isInvariant() && fit != Fit.LOOSE;
    }

    /** The same value in a type: in one that is not long, the low 32 bits say everything. */
    Whole settled(Type type) {
      return fit == Fit.LOOSE && type != Type.Primitive.LONG
          ? new Whole(form, range, Fit.WRAPPED)
          : this;
    }

    /** Whether it is one known number. */
    boolean isConstant() {
      return range.isSingle();
    }
  }

  /** An object, an array or null. */
  record Reference(Origin origin) implements Value {
    static final Reference UNKNOWN = new Reference(new Origin.Unknown());
  }

  /** A boolean or a floating-point number, which is not followed. */
  record Other() implements Value {
    /** The only one. */
    static final Value VALUE = new Other();
  }

  /**
   * A boolean, as far as it tells something about integers.
   *
   * @param whenTrue what holds where it is true
   * @param whenFalse what holds where it is false
   */
  record Truth(List<Fact> whenTrue, List<Fact> whenFalse) implements Value {
    public Truth {
      whenTrue = List.copyOf(whenTrue);
      whenFalse = List.copyOf(whenFalse);
    }

    Truth negated() {
      return new Truth(/* whenTrue= */ whenFalse, /* whenFalse= */ whenTrue);
    }
  }

  /** The values of a type. */
  static Interval rangeOf(Type type) {
    if (type instanceof Type.Primitive primitive) {
      return switch (primitive) {
        case BYTE -> new Interval(Byte.MIN_VALUE, Byte.MAX_VALUE);
        case SHORT -> new Interval(Short.MIN_VALUE, Short.MAX_VALUE);
        case CHAR -> new Interval(Character.MIN_VALUE, Character.MAX_VALUE);
        case INT -> Interval.INT;
        default -> Interval.ALL;
      };
    }
    return Interval.ALL;
  }

  /** Whether values of a type are followed as {@link Whole}. */
  static boolean isWhole(Type type) {
    return type instanceof Type.Primitive primitive && primitive.isIntegral();
  }

  /** What holds where a boolean has this value. */
  static List<Fact> facts(Value condition, boolean value) {
    if (condition instanceof Truth truth) {
      return value ? truth.whenTrue() : truth.whenFalse();
    }
    return List.of();
  }

  /** Whether it is neither followed as an integer nor a reference. */
  default boolean isPlain() {
    return this instanceof Other || this instanceof Truth;
  }

  /** Whether both are certainly one value. */
  static boolean same(Value a, Value b) {
    return Objects.equals(a, b);
  }
}
