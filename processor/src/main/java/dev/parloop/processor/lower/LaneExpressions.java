package dev.parloop.processor.lower;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.UnaryOperator;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Expressions of the source as lane values. */
final class LaneExpressions {
  /** How variables and calls are found. */
  interface Environment {
    /** The value of a variable. */
    LaneValue read(Expr.Read read);

    /** What is taken where a counter points; null if an element is found by its index. */
    @Nullable LaneValue taken(Expr.ArrayRead element);

    /** The value of a field. */
    LaneValue field(Expr.FieldRead read);

    /** The array that a call gives. */
    LaneVariable array(Expr.Call call);

    /** Whether a function of the runtime stands in the place of the called one. */
    boolean isReplaced(Expr.Call call);

    /** Has a variable stand for a value that does not change in an iteration. */
    void alias(Variable variable, LaneValue value);

    /** The value of a call that is no operation. */
    LaneValue call(Expr.Call call);

    /**
     * The value of a function of the runtime, which lanes compute in the common case only.
     *
     * @param common in which lanes it is right
     * @return null outside such a function
     */
    @Nullable LaneValue completed(LaneValue common, LaneValue value);

    /** What {@code part} gives, with all it does done by lanes for which a condition holds. */
    LaneValue guarded(LaneValue condition, Supplier<LaneValue> part);
  }

  private final LaneBuilder builder;
  private final Environment environment;
  private final LaneAccesses accesses;

  LaneExpressions(LaneBuilder builder, Environment environment) {
    this.builder = builder;
    this.environment = environment;
    this.accesses = new LaneAccesses(builder, this, environment);
  }

  /** The value of an expression of primitive type; bytes, shorts and chars are ints in lanes. */
  LaneValue value(Expr expr) {
    if (!(expr.type() instanceof Primitive || expr.type() instanceof Type.Void)) {
      throw refused("an object", expr.span());
    }
    LaneValue value = LaneTyping.kept(translate(expr));
    builder.holds(value);
    return value;
  }

  private LaneValue translate(Expr expr) {
    if (expr instanceof Expr.Literal literal && literal.value() != null) {
      return new LaneValue.Constant((Primitive) literal.type(), literal.value());
    } else if (expr instanceof Expr.Read read) {
      return environment.read(read);
    } else if (expr instanceof Expr.ArrayRead read) {
      LaneValue taken = environment.taken(read);
      return taken == null ? accesses.load(accesses.access(read), read) : taken;
    } else if (expr instanceof Expr.FieldRead read) {
      return environment.field(read);
    } else if (expr instanceof Expr.Length length) {
      return accesses.length(length);
    } else if (expr instanceof Expr.Unary unary) {
      return unary(unary);
    } else if (expr instanceof Expr.Binary binary) {
      return binary(binary.operator(), value(binary.left()), value(binary.right()), binary.span());
    } else if (expr instanceof Expr.Logical logical) {
      return logical(logical);
    } else if (expr instanceof Expr.Convert convert) {
      return LaneTyping.converted(value(convert.operand()), convert.to());
    } else if (expr instanceof Expr.Conditional choice) {
      return choice(choice);
    } else if (expr instanceof Expr.Call call) {
      return call(call);
    }
    throw refused(describe(expr), expr.span());
  }

  private static String describe(Expr expr) {
    if (expr instanceof Expr.Opaque opaque) {
      return "a " + opaque.what();
    } else if (expr instanceof Expr.Assign
        || expr instanceof Expr.Compound
        || expr instanceof Expr.Step) {
      return "an assignment inside an expression";
    } else if (expr instanceof Expr.NewArray || expr instanceof Expr.NewObject) {
      return "an object";
    }
    return "this expression";
  }

  private static NoLanesException refused(String what, Span span) {
    return new NoLanesException(Code.PL0701, what + " cannot be kept in lanes.", span);
  }

  private static LaneValue operation(LaneOperator operator, Primitive type, LaneValue... operands) {
    return new LaneValue.Operation(operator, type, List.of(operands));
  }

  private LaneValue unary(Expr.Unary unary) {
    LaneValue operand = value(unary.operand());
    LaneOperator operator =
        switch (unary.operator()) {
          case NEGATE -> LaneOperator.NEGATE;
          case COMPLEMENT -> LaneOperator.COMPLEMENT;
          case NOT -> LaneOperator.NOT;
        };
    if (unary.operator() == UnaryOperator.NEGATE
        && operand instanceof LaneValue.Constant constant) {
      LaneValue.Constant negated = negated(constant);
      if (negated != null) {
        return negated;
      }
    }
    return operation(operator, (Primitive) operand.type(), operand);
  }

  /** The value of a literal, which may be negated; null for any other expression. */
  static LaneValue.@Nullable Constant constant(Expr expr) {
    if (expr instanceof Expr.Literal literal && literal.value() != null) {
      return new LaneValue.Constant((Primitive) literal.type(), literal.value());
    } else if (expr instanceof Expr.Unary unary && unary.operator() == UnaryOperator.NEGATE) {
      LaneValue.Constant operand = constant(unary.operand());
      return operand == null ? null : negated(operand);
    }
    return null;
  }

  private static LaneValue.@Nullable Constant negated(LaneValue.Constant constant) {
    Object value = constant.value();
    if (value instanceof Double number) {
      return new LaneValue.Constant(constant.type(), -number);
    } else if (value instanceof Float number) {
      return new LaneValue.Constant(constant.type(), -number);
    } else if (value instanceof Integer number) {
      return new LaneValue.Constant(constant.type(), -number);
    }
    return value instanceof Long number ? new LaneValue.Constant(constant.type(), -number) : null;
  }

  /** An operation of the source on values that are converted already. */
  LaneValue binary(BinaryOperator operator, LaneValue left, LaneValue right, Span span) {
    if (!(left.type() instanceof Primitive type)) {
      throw refused("references", span);
    }
    boolean divides = operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER;
    if (divides
        && type == Primitive.INT
        && left.varying()
        && right instanceof LaneValue.Constant constant
        && constant.value() instanceof Integer divisor
        && divisor != 0) {
      builder.holds(Primitive.DOUBLE);
      return WholeNumbers.divide(operator, left, divisor, builder);
    } else if (divides && type.isIntegral()) {
      return new LaneDivision(builder).divide(operator, left, right);
    }
    if (operator == BinaryOperator.EQUAL
        && left instanceof LaneValue.Constant one
        && right instanceof LaneValue.Constant other
        && one.value() instanceof Double first
        && other.value() instanceof Double second) {
      // As in a method that is called with a constant: pow(x, 2) is a product.
      boolean equal = first.doubleValue() == second.doubleValue();
      return new LaneValue.Constant(Primitive.BOOLEAN, equal);
    }
    boolean varying = left.varying() || right.varying();
    LaneOperator found = LaneOperator.of(operator, type);
    if (found == null || (varying && !found.hasVector())) {
      throw refused("the operator " + operator.symbol() + " on " + type, span);
    }
    if (found.isComparison()
        && (left instanceof LaneValue.Whole || right instanceof LaneValue.Whole)) {
      LaneValue first = WholeNumbers.orConstant(left, builder);
      LaneValue other = WholeNumbers.orConstant(right, builder);
      if (first != null && other != null) {
        return operation(found, Primitive.BOOLEAN, first, other);
      }
    }
    LaneValue second = right;
    if (operator.isShift() && right.type() != type) {
      // Only the low bits of the distance count, which the conversion keeps.
      second = new LaneValue.Convert(type, right);
    }
    return operation(found, found.isComparison() ? Primitive.BOOLEAN : type, left, second);
  }

  private LaneValue logical(Expr.Logical logical) {
    LaneOperator operator = logical.and() ? LaneOperator.AND : LaneOperator.OR;
    LaneValue left = value(logical.left());
    LaneValue right =
        logical.and() ? where(left, logical.right()) : where(not(left), logical.right());
    return operation(operator, Primitive.BOOLEAN, left, right);
  }

  private static LaneValue not(LaneValue condition) {
    return operation(LaneOperator.NOT, Primitive.BOOLEAN, condition);
  }

  /** The value of an expression that is evaluated only where a condition holds. */
  private LaneValue where(LaneValue condition, Expr expr) {
    // Nothing in lane code has an effect or throws, but a call may be long, or never end.
    return Jumping.isLongOrMayFail(expr)
        ? environment.guarded(condition, () -> value(expr))
        : value(expr);
  }

  /** A choice between two calls of one method, or null if it is none. */
  private @Nullable LaneValue twins(Expr.Conditional choice, LaneValue condition) {
    TwinCalls twins = condition.varying() ? builder.names.twins(choice) : null;
    if (twins == null) {
      return null;
    }
    environment.alias(twins.condition, builder.bound("chooses\1", condition));
    environment.alias(twins.value, builder.bound("twin\1", value(twins.merged)));
    return value(twins.result());
  }

  private LaneValue choice(Expr.Conditional choice) {
    LaneValue condition = value(choice.condition());
    if (condition instanceof LaneValue.Constant known) {
      return value(Boolean.TRUE.equals(known.value()) ? choice.whenTrue() : choice.whenFalse());
    }
    if (choice.whenFalse() instanceof Expr.Call && choice.whenTrue() instanceof Expr.Read) {
      LaneValue completed = environment.completed(condition, value(choice.whenTrue()));
      if (completed != null) {
        return completed;
      }
    }
    LaneValue twins = twins(choice, condition);
    if (twins != null) {
      return twins;
    }
    LaneValue whenTrue = where(condition, choice.whenTrue());
    LaneValue whenFalse = where(not(condition), choice.whenFalse());
    if (choice.type() == Primitive.BOOLEAN) {
      LaneValue not = operation(LaneOperator.AND_NOT, Primitive.BOOLEAN, whenFalse, condition);
      LaneValue yes = operation(LaneOperator.AND, Primitive.BOOLEAN, whenTrue, condition);
      return operation(LaneOperator.OR, Primitive.BOOLEAN, yes, not);
    }
    return operation(
        LaneOperator.SELECT, (Primitive) whenTrue.type(), whenFalse, whenTrue, condition);
  }

  private LaneValue call(Expr.Call call) {
    LaneFunctions.Function function = LaneFunctions.of(call.method().key());
    boolean isLibrary = LaneFunctions.isLibrary(call.method().owner());
    if (function == null && (!isLibrary || environment.isReplaced(call))) {
      return environment.call(call);
    }
    List<LaneValue> operands = new ArrayList<>();
    call.arguments().forEach(argument -> operands.add(value(argument)));
    if (function == null) {
      throw new NoLanesException(
          Code.PL0702,
          call.method() + " has no vector form with the same bits in every variant.",
          call.span());
    }
    return function.value(operands, builder);
  }

  /** The variable of an array that all lanes use. */
  LaneVariable array(Expr expr) {
    return accesses.array(expr);
  }

  /** Elements and their places. */
  LaneAccesses accesses() {
    return accesses;
  }
}
