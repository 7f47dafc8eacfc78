package dev.parloop.processor.parse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Java's conversions of values, made explicit. */
final class Conversions {
  private static final Map<String, Primitive> UNBOXED =
      Map.of(
          "java.lang.Boolean", Primitive.BOOLEAN,
          "java.lang.Byte", Primitive.BYTE,
          "java.lang.Short", Primitive.SHORT,
          "java.lang.Character", Primitive.CHAR,
          "java.lang.Integer", Primitive.INT,
          "java.lang.Long", Primitive.LONG,
          "java.lang.Float", Primitive.FLOAT,
          "java.lang.Double", Primitive.DOUBLE);

  private Conversions() {}

  /** The primitive type of a primitive or box, or null for any other type. */
  static @Nullable Primitive unboxed(Type type) {
    if (type instanceof Primitive primitive) {
      return primitive;
    }
    return type instanceof Type.Reference reference ? UNBOXED.get(reference.name()) : null;
  }

  /** Unary numeric promotion. */
  static Primitive promoted(Primitive type) {
    return switch (type) {
      case BYTE, SHORT, CHAR -> Primitive.INT;
      default -> type;
    };
  }

  /** Binary numeric promotion; boolean for two booleans. */
  static Primitive promoted(Primitive left, Primitive right) {
    Primitive wider = left.compareTo(right) > 0 ? left : right;
    return promoted(wider);
  }

  /** The value converted as by assignment or a primitive cast. */
  static Expr convert(Expr value, Type to) {
    if (to instanceof Primitive target) {
      return toPrimitive(value, target);
    }
    if (value.type() instanceof Primitive from) {
      return opaque(box(from), "boxing", value);
    }
    if (value instanceof Expr.Literal literal && literal.value() == null) {
      return new Expr.Literal(to, null, literal.span());
    }
    return value;
  }

  private static Expr toPrimitive(Expr value, Primitive target) {
    if (value.type() instanceof Primitive from) {
      if (from == target) {
        return value;
      }
      return value instanceof Expr.Literal literal && literal.value() != null
          ? new Expr.Literal(target, cast(literal.value(), target), literal.span())
          : new Expr.Convert(target, value, value.span());
    }
    Primitive unboxed = unboxed(value.type());
    Primitive first = unboxed == null ? target : unboxed;
    return toPrimitive(opaque(first, "unboxing", value), target);
  }

  private static Type.Reference box(Primitive type) {
    return UNBOXED.entrySet().stream()
        .filter(entry -> entry.getValue() == type)
        .map(entry -> new Type.Reference(entry.getKey()))
        .findAny()
        .orElseThrow();
  }

  /** {@code -value}; a literal stays one. */
  static Expr negated(Expr operand, Span span) {
    if (operand instanceof Expr.Literal literal) {
      Object value = literal.value();
      if (value instanceof Integer i) {
        return new Expr.Literal(Primitive.INT, -i, span);
      } else if (value instanceof Long l) {
        return new Expr.Literal(Primitive.LONG, -l, span);
      } else if (value instanceof Float f) {
        return new Expr.Literal(Primitive.FLOAT, -f, span);
      } else if (value instanceof Double d) {
        return new Expr.Literal(Primitive.DOUBLE, -d, span);
      }
    }
    return new Expr.Unary(dev.parloop.processor.model.UnaryOperator.NEGATE, operand, span);
  }

  /** A construct whose effects are those of its parts. */
  static Expr.Opaque opaque(Type type, String what, Node part) {
    return new Expr.Opaque(type, what, List.of(part), false, part.span());
  }

  /** A constant converted to another primitive type, exactly as Java's cast does it. */
  private static Object cast(Object value, Primitive to) {
    if (value instanceof Float || value instanceof Double) {
      double d = ((Number) value).doubleValue();
      return switch (to) {
        case FLOAT -> value instanceof Float ? value : (Object) (float) d;
        case DOUBLE -> d;
        case LONG -> (long) d;
        default -> cast((Object) (int) d, to);
      };
    }
    long l = value instanceof Character c ? c : ((Number) value).longValue();
    return switch (to) {
      case BYTE -> (byte) l;
      case SHORT -> (short) l;
      case CHAR -> (char) l;
      case INT -> (int) l;
      case LONG -> l;
      case FLOAT -> (float) l;
      case DOUBLE -> (double) l;
      case BOOLEAN -> throw new IllegalArgumentException("no conversion to boolean");
    };
  }
}
