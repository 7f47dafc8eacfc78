package dev.parloop.processor.lower;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Expressions of the source as lane values. */
final class LaneExpressions {
  private static final Set<Primitive> LANES =
      Set.of(Primitive.INT, Primitive.LONG, Primitive.FLOAT, Primitive.DOUBLE);

  /** How variables and calls are found. */
  interface Environment {
    /** The value of a variable. */
    LaneValue read(Expr.Read read);

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

  LaneExpressions(LaneBuilder builder, Environment environment) {
    this.builder = builder;
    this.environment = environment;
  }

  /** The value of an expression of primitive type. */
  LaneValue value(Expr expr) {
    LaneValue value = translate(expr);
    if (value.varying() && !(value.type() == Primitive.BOOLEAN || LANES.contains(value.type()))) {
      throw refused("values of type " + value.type(), expr.span());
    }
    builder.holds(value);
    return value;
  }

  private LaneValue translate(Expr expr) {
    if (expr instanceof Expr.Literal literal && literal.value() != null) {
      return new LaneValue.Constant((Primitive) literal.type(), literal.value());
    } else if (expr instanceof Expr.Read read) {
      return environment.read(read);
    } else if (expr instanceof Expr.ArrayRead read) {
      return element(read);
    } else if (expr instanceof Expr.Length length) {
      LaneVariable array = array(length.array());
      builder.check(new LaneCheck.NotNull(array));
      return new LaneValue.Length(array);
    } else if (expr instanceof Expr.Unary unary) {
      return unary(unary);
    } else if (expr instanceof Expr.Binary binary) {
      return binary(binary.operator(), value(binary.left()), value(binary.right()), binary.span());
    } else if (expr instanceof Expr.Logical logical) {
      return logical(logical);
    } else if (expr instanceof Expr.Convert convert) {
      return convert(convert);
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
    return expr instanceof Expr.FieldRead ? "a field" : "this expression";
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
      LaneValue negated = negated(constant);
      if (negated != null) {
        return negated;
      }
    }
    return operation(operator, (Primitive) operand.type(), operand);
  }

  private static @Nullable LaneValue negated(LaneValue.Constant constant) {
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
    }
    LaneOperator found = LaneOperator.of(operator, type);
    if (found == null) {
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

  private LaneValue convert(Expr.Convert convert) {
    LaneValue operand = value(convert.operand());
    if (operand.type() == convert.to()) {
      return operand;
    }
    if (operand.varying() && !LANES.contains(convert.to())) {
      throw refused("values of type " + convert.to(), convert.span());
    }
    boolean exact = convert.to() == Primitive.LONG || convert.to() == Primitive.DOUBLE;
    if (operand instanceof LaneValue.Counter && exact) {
      return new LaneValue.Counter(convert.to());
    }
    return operand instanceof LaneValue.Whole whole && convert.to() == Primitive.DOUBLE
        ? whole.number()
        : new LaneValue.Convert(convert.to(), operand);
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
    return Jumping.contains(expr, Expr.Call.class)
        ? environment.guarded(condition, () -> value(expr))
        : value(expr);
  }

  private LaneValue choice(Expr.Conditional choice) {
    LaneValue condition = value(choice.condition());
    if (choice.whenFalse() instanceof Expr.Call && choice.whenTrue() instanceof Expr.Read) {
      LaneValue completed = environment.completed(condition, value(choice.whenTrue()));
      if (completed != null) {
        return completed;
      }
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
    List<Expr> arguments = call.arguments();
    LaneOperator operator =
        !arguments.isEmpty() && arguments.get(0).type() instanceof Primitive first
            ? LaneOperator.of(call.method(), first)
            : null;
    if (operator != null) {
      List<LaneValue> operands = new ArrayList<>();
      arguments.forEach(argument -> operands.add(value(argument)));
      return new LaneValue.Operation(operator, (Primitive) call.type(), operands);
    }
    String owner = call.method().owner();
    if (owner.equals("java.lang.Math") || owner.equals("java.lang.StrictMath")) {
      throw new NoLanesException(
          Code.PL0702,
          call.method() + " has no vector form with the same bits in every variant.",
          call.span());
    }
    return environment.call(call);
  }

  /** The variable of an array that is the same throughout the kernel. */
  LaneVariable array(Expr expr) {
    if (expr instanceof Expr.Read read
        && environment.read(read) instanceof LaneValue.Use use
        && !use.varying()) {
      return use.variable();
    } else if (expr instanceof Expr.ArrayRead read) {
      LaneVariable rows = array(read.array());
      LaneValue index = value(read.index());
      if (!index.varying()) {
        return builder.row(rows, index, expr.span());
      }
      throw new NoLanesException(Code.PL0703, "each lane would read another row.", expr.span());
    }
    throw new NoLanesException(Code.PL0703, "it is not known which array this is.", expr.span());
  }

  private LaneValue element(Expr.ArrayRead read) {
    LaneVariable array = array(read.array());
    LaneValue index = index(array, read);
    Long stride = Strides.of(index);
    return new LaneValue.Element(array, index, stride == null ? 0 : stride.intValue());
  }

  /** The index of an element, which is proved to be in the array. */
  LaneValue index(LaneVariable array, Expr.ArrayRead place) {
    LaneValue index = resolved(value(place.index()));
    Long stride = Strides.of(index);
    List<LaneCheck.Range> ranges = builder.ranges(index);
    boolean known = stride != null && (stride == 0 || stride == 1);
    if (!known || ranges == null) {
      throw new NoLanesException(
          Code.PL0703,
          "the elements that neighbouring iterations use here are not neighbours.",
          place.span());
    }
    if (!(((Type.Array) array.type()).element() instanceof Primitive element)
        || !LANES.contains(element)) {
      throw refused("elements of type " + ((Type.Array) array.type()).element(), place.span());
    }
    builder.check(new LaneCheck.NotNull(array));
    builder.check(new LaneCheck.Inside(array, index, ranges));
    return index;
  }

  /** The value with variables that never change replaced by what they are. */
  private LaneValue resolved(LaneValue value) {
    if (value instanceof LaneValue.Use use) {
      LaneValue definition = builder.definition(use.variable());
      return definition == null ? value : resolved(definition);
    } else if (value instanceof LaneValue.Operation operation) {
      List<LaneValue> operands = new ArrayList<>();
      operation.operands().forEach(operand -> operands.add(resolved(operand)));
      return new LaneValue.Operation(operation.operator(), operation.type(), operands);
    } else if (value instanceof LaneValue.Convert convert) {
      return new LaneValue.Convert(convert.type(), resolved(convert.operand()));
    }
    return value;
  }
}
